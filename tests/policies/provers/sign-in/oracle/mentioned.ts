import { SignInModel, UserTerms } from '../../../../../policies/provers/sign-in/model';
import { ADMINISTRATOR_ROLES, SYNCHRONISATION_ACCOUNTS } from './known';

/** Everything that policies, groups and intent name, each once and sorted. */
export interface Mentioned {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly tenants: readonly string[];
  readonly applications: readonly string[];
  readonly contexts: readonly string[];
  readonly servicePrincipals: readonly string[];
  /** Ids in policies and intent, and of declared locations. */
  readonly locations: readonly string[];
}

const WORDS = new Set([
  'All',
  'None',
  'AllTrusted',
  'Office365',
  'MicrosoftAdminPortals',
  'ServicePrincipalsInMyTenant',
]);

function ids(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  const all = lists.flatMap((list) => list ?? []).filter((id) => !WORDS.has(id));
  return [...new Set(all)].sort();
}

/** Role ids that an exception may name and nothing else does. */
const ROLES: ReadonlySet<string> = new Set([...ADMINISTRATOR_ROLES, SYNCHRONISATION_ACCOUNTS]);

/** Groups and roles that a policy or the intent names: a sign-in need tell of no others. */
export function toldOf(model: SignInModel): Pick<Mentioned, 'groups' | 'roles'> {
  const { groups, roles } = mentionedIn({ ...model, groups: [] });
  return { groups, roles };
}

/** What a model's parts name. An id of the wrong kind, which has a slash and no row, leads to nobody and nowhere. */
export function mentionedIn({ policies, groups, locations, intent }: SignInModel): Mentioned {
  const terms: readonly UserTerms[] = policies.flatMap(({ users }) => [users.include, users.exclude]);
  const personas = intent?.personas ?? [];
  const exceptions = intent?.exceptions ?? [];
  const hasRow = (rows: readonly { readonly id: string }[]) => (id: string) =>
    !id.includes('/') || rows.some((row) => row.id === id);
  const knownGroups = ids(
    groups.map(({ id }) => id),
    groups.flatMap(({ membership }) => (membership.kind === 'dynamic' ? [] : membership.groups)),
    terms.flatMap((term) => term.groups.values),
    personas.flatMap(({ group }) => (group === undefined ? [] : [group])),
    intent?.breakGlass ? [intent.breakGlass.group] : [],
    intent?.disjoint.flat(),
  ).filter(hasRow(groups));
  const knownRoles = ids(
    terms.flatMap((term) => term.roles.values),
    groups.flatMap(({ roles }) => roles),
    exceptions.flatMap(({ who }) => who.filter((id) => ROLES.has(id))),
  ).filter(hasRow([]));
  const others = new Set([...knownGroups, ...knownRoles, ...personas.map(({ id }) => id)]);
  return {
    users: ids(
      terms.flatMap((term) => term.users.values),
      groups.flatMap(({ membership }) => (membership.kind === 'dynamic' ? [] : membership.users)),
      intent?.breakGlass?.accounts,
      exceptions.flatMap(({ who }) => who.filter((id) => !others.has(id))),
    ),
    groups: knownGroups,
    roles: knownRoles,
    tenants: ids(
      terms.flatMap(({ guests }) => (!guests || guests.tenants === 'all' ? [] : guests.tenants.values)),
      [...(intent?.inboundTrust.keys() ?? [])].filter((tenant) => tenant !== '*'),
    ),
    ...targetsIn(policies, intent),
    servicePrincipals: ids(
      policies.flatMap(({ servicePrincipals: choice }) =>
        choice ? [...choice.include.values, ...choice.exclude.values] : [],
      ),
      personas.flatMap(({ servicePrincipals }) => servicePrincipals),
    ),
    locations: ids(
      policies.flatMap(({ locations: choice }) =>
        choice ? [...choice.include.values, ...choice.exclude.values] : [],
      ),
      locations.map(({ id }) => id),
      intent?.obligations.flatMap(({ when }) => when.outsideLocations ?? []),
      exceptions.flatMap((exception) => exception.locations),
    ).filter(hasRow(locations)),
  };
}

function targetsIn(
  policies: SignInModel['policies'],
  intent: SignInModel['intent'],
): Pick<Mentioned, 'applications' | 'contexts'> {
  const targets = policies.map((policy) => policy.targets);
  return {
    applications: ids(
      targets.flatMap((target) =>
        target.kind === 'applications'
          ? [...target.applications.include.values, ...target.applications.exclude.values]
          : [],
      ),
      intent?.obligations.flatMap(({ when }) => [
        ...(when.applications ?? []),
        ...(when.otherApplications ?? []),
      ]),
      intent?.exceptions.flatMap(({ applications }) => applications),
    ),
    contexts: ids(
      targets.flatMap((target) => (target.kind === 'authentication-contexts' ? target.contexts.values : [])),
    ),
  };
}
