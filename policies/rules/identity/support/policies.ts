import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { foundAt } from '../../support/found-at';
import { List, listAt } from './lists';
import { notKnown, Problem } from './problems';

/** A policy of Conditional Access, of Terraform or of an export. */
export const POLICY = 'azuread_conditional_access_policy';

/** The lists of a policy that take something in, each beside the one that leaves something out of it. */
export const CHOICES = [
  {
    name: 'users',
    include: 'conditions.users.included_users',
    exclude: 'conditions.users.excluded_users',
    words: ['All', 'None', 'GuestsOrExternalUsers'],
  },
  {
    name: 'groups',
    include: 'conditions.users.included_groups',
    exclude: 'conditions.users.excluded_groups',
    words: [],
  },
  {
    name: 'roles',
    include: 'conditions.users.included_roles',
    exclude: 'conditions.users.excluded_roles',
    words: [],
  },
  {
    name: 'applications',
    include: 'conditions.applications.included_applications',
    exclude: 'conditions.applications.excluded_applications',
    words: ['All', 'None', 'Office365', 'MicrosoftAdminPortals'],
  },
  {
    name: 'locations',
    include: 'conditions.locations.included_locations',
    exclude: 'conditions.locations.excluded_locations',
    words: ['All', 'AllTrusted'],
  },
  {
    name: 'platforms',
    include: 'conditions.platforms.included_platforms',
    exclude: 'conditions.platforms.excluded_platforms',
    words: ['all'],
  },
  {
    name: 'service principals',
    include: 'conditions.client_applications.included_service_principals',
    exclude: 'conditions.client_applications.excluded_service_principals',
    words: ['ServicePrincipalsInMyTenant'],
  },
] as const;

/** What a policy asks for. */
export interface Grant {
  /** Whether anything is asked for. */
  readonly exists: boolean;
  readonly controls: List;
  readonly strength: List;
  readonly terms: List;
  readonly custom: List;
  /** Undefined if it isn't known. */
  readonly operator?: string;
}

/** The grant of a policy as it is written. */
export function grantOf(graph: EstateGraph, policy: Resource): Grant {
  const [operator] = foundAt(policy, 'grant_controls.operator');
  return {
    exists: policy.get('grant_controls').state !== 'absent',
    controls: listAt(graph, policy, 'grant_controls.built_in_controls'),
    strength: listAt(graph, policy, 'grant_controls.authentication_strength_policy_id'),
    terms: listAt(graph, policy, 'grant_controls.terms_of_use'),
    custom: listAt(graph, policy, 'grant_controls.custom_authentication_factors'),
    operator: operator && textOf(operator.attribute),
  };
}

/** Whether something stands at a path of a policy: `maybe` if that isn't known. */
export function isThere(policy: Resource, path: string): boolean | 'maybe' {
  const found = foundAt(policy, path).map(({ attribute }) => attribute.state);
  return found.includes('known') ? true : found.includes('unknown') ? 'maybe' : false;
}

/** A problem for each list that may hold more than is known. */
export function openLists(lists: readonly List[], expected: string): readonly Problem[] {
  return lists.filter(({ complete }) => !complete).map(({ path }) => notKnown(path, expected));
}
