import {
  ADMINISTRATOR_ROLES,
  DIRECTORY_SYNCHRONISATION_ROLE,
} from '../../../../constructs/model/tables/directory-roles';
import { Exception, Group, Intent, Policy, SignInModel, UserTerms } from '../model';
import { applicationsOf, STAND_INS, USER_ACTIONS } from './targets';

/** What policies and intent name, of each kind, in order and each once. What nothing names can't be told apart. */
export interface Mentions {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly tenants: readonly string[];
  readonly servicePrincipals: readonly string[];
  /** Client ids, without stand-ins. */
  readonly applications: readonly string[];
  readonly actions: readonly string[];
  readonly contexts: readonly string[];
  readonly locations: readonly string[];
  /** Terms of use and custom controls. */
  readonly acceptable: readonly string[];
}

/** Roles that exceptions may name though no policy does. */
const ROLES = new Set([...ADMINISTRATOR_ROLES, DIRECTORY_SYNCHRONISATION_ROLE.id]);

/** Words that stand in lists of ids and are none. */
const WORDS = new Set([
  'All',
  'None',
  'AllTrusted',
  'ServicePrincipalsInMyTenant',
  'GuestsOrExternalUsers',
  'Office365',
  'MicrosoftAdminPortals',
  ...STAND_INS,
]);

/** Collects what a model names. Policies that aren't enforced count too: an answer doesn't change its shape with a state. */
export function mentionsOf(model: SignInModel): Mentions {
  const { policies, intent } = model;
  const terms = policies.flatMap(({ users }) => [users.include, users.exclude]);
  const excused = intent ? whoOf(intent, model) : { users: [], groups: [], roles: [] };
  const personas = intent?.personas ?? [];
  return {
    users: ids(
      terms.flatMap(({ users }) => users.values),
      excused.users,
      intent?.breakGlass?.accounts ?? [],
    ),
    groups: ids(
      terms.flatMap(({ groups }) => groups.values),
      excused.groups,
      personas.flatMap(({ group }) => group ?? []),
      intent?.breakGlass ? [intent.breakGlass.group] : [],
      intent?.disjoint.flat() ?? [],
    ),
    roles: ids(
      terms.flatMap(({ roles }) => roles.values),
      excused.roles,
      ADMINISTRATOR_ROLES,
    ),
    tenants: ids(
      terms.flatMap(tenantsOf),
      [...(intent?.inboundTrust.keys() ?? [])].filter((tenant) => tenant !== '*'),
    ),
    servicePrincipals: ids(
      policies.flatMap(({ servicePrincipals: chosen }) =>
        chosen ? [...chosen.include.values, ...chosen.exclude.values] : [],
      ),
      personas.flatMap(({ servicePrincipals }) => servicePrincipals),
    ),
    ...targetsOf(policies, intent),
    locations: ids(
      policies.flatMap(({ locations }) =>
        locations ? [...locations.include.values, ...locations.exclude.values] : [],
      ),
      intent?.exceptions.flatMap(({ locations }) => locations) ?? [],
      intent?.obligations.flatMap(({ when }) => when.outsideLocations ?? []) ?? [],
    ),
    acceptable: ids(
      policies.flatMap(({ grant }) => (grant ? [...grant.terms.values, ...grant.custom.values] : [])),
    ),
  };
}

/** Whom an exception names: personas by their group or service principals, the rest by what has such an id. */
export interface Named {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly servicePrincipals: readonly string[];
}

/** Takes an exception's list apart. What is no persona and no known group or role is the id of a user. */
export function namedBy({ who }: Pick<Exception, 'who'>, intent: Intent, model: SignInModel): Named {
  const named = {
    users: [] as string[],
    groups: [] as string[],
    roles: [] as string[],
    servicePrincipals: [] as string[],
  };
  const groups = new Set([...groupIds(model.policies), ...model.groups.map(({ id }) => id)]);
  if (intent.breakGlass) groups.add(intent.breakGlass.group);
  for (const { group } of intent.personas) if (group !== undefined) groups.add(group);
  for (const id of who) {
    const persona = intent.personas.find((one) => one.id === id);
    if (persona) {
      named.servicePrincipals.push(...persona.servicePrincipals);
      if (persona.group !== undefined) named.groups.push(persona.group);
    } else if (groups.has(id)) named.groups.push(id);
    else if (isRole(id, model)) named.roles.push(id);
    else named.users.push(id);
  }
  return named;
}

function whoOf(intent: Intent, model: SignInModel): Named {
  return namedBy({ who: intent.exceptions.flatMap(({ who }) => who) }, intent, model);
}

function isRole(id: string, { policies, groups }: SignInModel): boolean {
  return (
    ROLES.has(id) ||
    policies.some(({ users }) =>
      [users.include, users.exclude].some(({ roles }) => roles.values.includes(id)),
    ) ||
    groups.some((group: Group) => group.roles.includes(id))
  );
}

function groupIds(policies: readonly Policy[]): readonly string[] {
  return policies.flatMap(({ users }) => [...users.include.groups.values, ...users.exclude.groups.values]);
}

function tenantsOf({ guests }: UserTerms): readonly string[] {
  return !guests || guests.tenants === 'all' ? [] : guests.tenants.values;
}

function targetsOf(
  policies: readonly Policy[],
  intent: Intent | undefined,
): Pick<Mentions, 'applications' | 'actions' | 'contexts'> {
  const applications: string[] = [];
  const actions = [...USER_ACTIONS];
  const contexts: string[] = [];
  for (const { targets } of policies)
    if (targets.kind === 'user-actions') actions.push(...targets.actions.values);
    else if (targets.kind === 'authentication-contexts') contexts.push(...targets.contexts.values);
    else if (targets.kind === 'applications')
      applications.push(...targets.applications.include.values, ...targets.applications.exclude.values);
  for (const exception of intent?.exceptions ?? []) applications.push(...exception.applications);
  for (const { when } of intent?.obligations ?? [])
    applications.push(...(when.applications ?? []), ...(when.otherApplications ?? []));
  return {
    applications: ids(applications.flatMap(applicationsOf)),
    actions: ids(actions),
    contexts: ids(contexts),
  };
}

function ids(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter((id) => !WORDS.has(id)).sort();
}
