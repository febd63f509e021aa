import { Licence } from '../../../../constructs/model/identity';
import { numberOf, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { Policy, PolicyState } from '../model';
import { conditionsOf } from './conditions';
import { grantOf, sessionOf } from './grants';
import { Identities } from './identities';
import { ANYTHING, single } from './lists';
import { targetsOf } from './targets';
import { usersOf } from './users';

const TYPE = 'azuread_conditional_access_policy';

const FILTER = ['mode', 'rule'];
const GUESTS = ['external_tenants', 'guest_or_external_user_types'];

/** Everything that is read of a policy, block by block; what else is there makes it unknown whether it acts. */
const READ: Readonly<Record<string, readonly string[]>> = {
  '': [
    'conditions',
    'display_name',
    'grant_controls',
    'id',
    'object_id',
    'session_controls',
    'state',
    'timeouts',
  ],
  conditions: [
    'applications',
    'authentication_flow_transfer_methods',
    'client_app_types',
    'client_applications',
    'devices',
    'insider_risk_levels',
    'locations',
    'platforms',
    'service_principal_risk_levels',
    'sign_in_risk_levels',
    'user_risk_levels',
    'users',
  ],
  'conditions.applications': [
    'excluded_applications',
    'filter',
    'included_applications',
    'included_authentication_contexts',
    'included_user_actions',
  ],
  'conditions.client_applications': ['excluded_service_principals', 'filter', 'included_service_principals'],
  'conditions.applications.filter': FILTER,
  'conditions.client_applications.filter': FILTER,
  'conditions.devices': ['filter'],
  'conditions.devices.filter': FILTER,
  'conditions.locations': ['excluded_locations', 'included_locations'],
  'conditions.platforms': ['excluded_platforms', 'included_platforms'],
  'conditions.users': [
    'excluded_groups',
    'excluded_guests_or_external_users',
    'excluded_roles',
    'excluded_users',
    'included_groups',
    'included_guests_or_external_users',
    'included_roles',
    'included_users',
  ],
  'conditions.users.excluded_guests_or_external_users': GUESTS,
  'conditions.users.included_guests_or_external_users': GUESTS,
};

/** The Conditional Access policies among the resources of a tenant, in order of reading. */
export function readPolicies(identities: Identities, resources: readonly Resource[]): readonly Policy[] {
  return resources.filter(({ type }) => type === TYPE).map((resource) => readPolicy(identities, resource));
}

/** Terraform's policies go by their address, since that is where they are changed; exported ones by their id. */
export function policyId(identities: Identities, resource: Resource): string {
  return identities.isExport(resource) ? identities.idOf(resource) : `${resource.stack}/${resource.address}`;
}

function readPolicy(identities: Identities, resource: Resource): Policy {
  const conditions = single(resource, 'conditions');
  const besides = besidesOf(resource);
  const grant = grantOf(identities, resource);
  const session = sessionOf(resource);
  const asked =
    typeof conditions === 'string'
      ? UNKNOWN_CONDITIONS
      : {
          users: usersOf(identities, resource, conditions.block),
          targets: targetsOf(identities, resource, conditions.block),
          ...conditionsOf(identities, resource, conditions.block),
        };
  const state = STATES.get(textOf(resource.get('state'))) ?? 'unknown';
  return {
    id: policyId(identities, resource),
    name: textOf(resource.get('display_name')) ?? resource.address,
    state: state === 'enabled' && besides.length > 0 ? 'unknown' : state,
    ...(besides.length === 0 ? {} : { besides }),
    ...asked,
    ...(grant === undefined ? {} : { grant }),
    ...(session === undefined ? {} : { session }),
    licences: licencesOf(asked),
  };
}

const SOME_USERS = { users: ANYTHING, groups: ANYTHING, roles: ANYTHING };
const UNKNOWN_CONDITIONS: Pick<Policy, 'users' | 'targets' | 'clientApps'> = {
  users: { include: SOME_USERS, exclude: SOME_USERS },
  targets: { kind: 'unknown' },
  clientApps: ANYTHING,
};

const STATES: ReadonlyMap<string | undefined, PolicyState> = new Map([
  ['enabled', 'enabled'],
  ['disabled', 'disabled'],
  ['enabledForReportingButNotEnforced', 'report-only'],
]);

function besidesOf(resource: Resource): readonly string[] {
  const unread = Object.entries(READ).flatMap(([path, read]) =>
    blocksAt(resource, path).flatMap((block) =>
      block
        .keys()
        .filter((name) => !read.includes(name))
        .map((name) => `says ${path === '' ? name : `${path}.${name}`}, which isn't modelled`),
    ),
  );
  const count = resource.get('count');
  const isRepeated =
    (count.state !== 'absent' && numberOf(count) !== 1) || resource.get('for_each').state !== 'absent';
  return isRepeated ? [...unread, "is made once for each entry of a list that isn't known"] : unread;
}

function blocksAt(resource: Resource, path: string): readonly Block[] {
  return path === ''
    ? [resource]
    : path
        .split('.')
        .reduce<readonly Block[]>(
          (blocks, name) => blocks.flatMap((block) => block.blocks(name)),
          [resource],
        );
}

/**
 * Conditional Access takes P1, risks P2, insider risk a licence of its own, and programs take only theirs: without its licence
 * nobody is surely covered. (LIC-1)
 */
function licencesOf(policy: Partial<Policy>): readonly Licence[] {
  if (policy.servicePrincipals !== undefined) return ['workload-identities'];
  const byRisk = policy.userRisk ?? policy.signInRisk;
  return [
    'P1',
    ...(byRisk === undefined ? [] : ['P2' as const]),
    ...(policy.insiderRisk === undefined ? [] : ['insider-risk' as const]),
  ];
}
