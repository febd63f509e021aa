import {
  Choice,
  Grant,
  Group,
  Intent,
  Listed,
  NamedLocation,
  Policy,
  SignInModel,
  Targets,
  UserTerms,
} from '../../../../policies/provers/sign-in/model';

/** A list that is known in full. */
export function listed<Value extends string>(...values: readonly Value[]): Listed<Value> {
  return { values, open: false };
}

export function choice<Value extends string>(
  include: readonly Value[],
  exclude: readonly Value[] = [],
): Choice<Value> {
  return { include: listed(...include), exclude: listed(...exclude) };
}

/** Whom a policy names: users by default, the rest as given. */
export function terms(
  users: readonly string[] = [],
  more: { groups?: readonly string[]; roles?: readonly string[]; guests?: UserTerms['guests'] } = {},
): UserTerms {
  return {
    users: listed(...users),
    groups: listed(...(more.groups ?? [])),
    roles: listed(...(more.roles ?? [])),
    ...(more.guests ? { guests: more.guests } : {}),
  };
}

export function applications(include: readonly string[], exclude: readonly string[] = []): Targets {
  return { kind: 'applications', applications: choice(include, exclude) };
}

/** A grant of built-in controls and a strength. */
export function grant(
  controls: Grant['controls']['values'],
  more: { operator?: Grant['operator']; strength?: string; terms?: readonly string[] } = {},
): Grant {
  return {
    operator: more.operator ?? 'OR',
    controls: listed(...controls),
    ...(more.strength === undefined ? {} : { strength: more.strength }),
    terms: listed(...(more.terms ?? [])),
    custom: listed(),
  };
}

/** A policy that asks everybody for multi-factor authentication for everything, but for what is given. */
export function policy(name: string, more: Partial<Policy> = {}): Policy {
  return {
    id: `p/${name}`,
    name,
    state: 'enabled',
    users: { include: terms(['All']), exclude: terms() },
    targets: applications(['All']),
    clientApps: listed('all'),
    licences: [],
    ...('session' in more ? {} : { grant: grant(['mfa']) }),
    ...more,
  };
}

/** A group that anybody may be in. */
export function openGroup(id: string, name = id, roles: readonly string[] = []): Group {
  return { id, name, membership: { kind: 'open', users: [], groups: [] }, roleAssignable: false, roles };
}

export function closedGroup(
  id: string,
  users: readonly string[],
  groups: readonly string[] = [],
  more: Partial<Group> = {},
): Group {
  return {
    id,
    name: id,
    membership: { kind: 'closed', users, groups },
    roleAssignable: false,
    roles: [],
    ...more,
  };
}

export function ipPlace(id: string, ranges: readonly string[], trusted = false): NamedLocation {
  return { id, name: id, kind: 'ip', trusted, ranges: listed(...ranges) };
}

export function countries(id: string, codes: readonly string[], includeUnknown = false): NamedLocation {
  return { id, name: id, kind: 'country', countries: listed(...codes), includeUnknown, by: 'address' };
}

export function tenant(policies: readonly Policy[], more: Partial<SignInModel> = {}): SignInModel {
  return {
    tenant: 'example',
    policies,
    groups: [],
    locations: [],
    strengths: [],
    names: new Map(),
    gaps: [],
    ...more,
  };
}

export function intent(more: Partial<Intent> = {}): Intent {
  return {
    personas: [],
    obligations: [],
    exceptions: [],
    disjoint: [],
    inboundTrust: new Map(),
    ...more,
  };
}
