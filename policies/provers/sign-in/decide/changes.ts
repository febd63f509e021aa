import { GUEST_TYPES } from '../../../../constructs/model/identity';
import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { Choice, Grant, Listed, Obligation, Policy, UserTerms } from '../model';
import { SignIn } from '../sign-in';
import { keyOf } from '../space/resources';
import { applicationsOf } from '../space/targets';
import { MissDimension } from '../words/miss-words';

/** What a policy missed, and what it would have had to bring about. */
export interface Shortfall {
  readonly signIn: SignIn;
  readonly demand: Obligation['demand'];
  /** Whether a place is in a location. */
  readonly isInside: (id: string) => boolean;
}

/** Single changes by which a policy may take in a sign-in that it misses in one dimension, the smaller ones first. */
export function changesOf(policy: Policy, dimension: MissDimension, shortfall: Shortfall): readonly Policy[] {
  const { signIn } = shortfall;
  switch (dimension) {
    case 'state':
      return [{ ...policy, state: 'enabled' }];
    case 'users':
      return userChanges(policy, signIn);
    case 'service-principals':
      return programChanges(policy, signIn);
    case 'targets':
      return targetChanges(policy, signIn);
    case 'client-apps':
      return clientChanges(policy, signIn);
    case 'platforms':
      return platformChanges(policy, signIn);
    case 'locations':
      return locationChanges(policy, shortfall);
    case 'devices':
      return [without(policy, 'devices')];
    case 'grant':
      return grantChanges(policy, shortfall.demand);
    case 'flows':
    case 'user-risk':
    case 'sign-in-risk':
    case 'insider-risk':
    case 'service-principal-risk':
      return [];
  }
}

/** No longer leave out what left somebody out; or take in guests of the type, or everybody. */
function userChanges(policy: Policy, { principal }: SignIn): readonly Policy[] {
  if (principal.kind !== 'user') return [];
  const { include, exclude } = policy.users;
  const excluding = (terms: UserTerms): Policy => ({ ...policy, users: { include, exclude: terms } });
  const including = (terms: UserTerms): Policy => ({ ...policy, users: { include: terms, exclude } });
  const { type, id, groups, roles } = principal;
  const isGuest = type !== 'member';
  const guests = exclude.guests;
  const drops = [
    ...dropped(exclude.users, (one) => one === id).map((users) => ({ ...exclude, users })),
    ...dropped(exclude.groups, (one) => groups.has(one)).map((rest) => ({ ...exclude, groups: rest })),
    ...dropped(exclude.roles, (one) => roles.has(one)).map((rest) => ({ ...exclude, roles: rest })),
    ...(isGuest && guests?.types.values.includes(type) === true ? withoutGuest(exclude, type) : []),
  ];
  if (drops.length > 0) return drops.map(excluding);
  const every = { ...include, users: listed('All'), groups: listed(), roles: listed() };
  return [
    ...(isGuest && include.guests ? [including(withGuest(include, type))] : []),
    including({ users: every.users, groups: every.groups, roles: every.roles }),
  ];
}

type Guest = (typeof GUEST_TYPES)[number];

function withoutGuest(terms: UserTerms, type: Guest): readonly UserTerms[] {
  const { guests, ...rest } = terms;
  if (!guests) return [];
  return dropped(guests.types, (one) => one === type).map((types) =>
    types.values.length === 0 ? rest : { ...rest, guests: { ...guests, types } },
  );
}

function withGuest(terms: UserTerms, type: Guest): UserTerms {
  const { guests } = terms;
  if (!guests) return terms;
  // Types stand in Graph's order.
  const values = GUEST_TYPES.filter((one) => one === type || guests.types.values.includes(one));
  return { ...terms, guests: { types: { ...guests.types, values }, tenants: 'all' } };
}

function programChanges(policy: Policy, { principal }: SignIn): readonly Policy[] {
  const chosen = policy.servicePrincipals;
  return chosen
    ? choiceChanges(chosen, (id) => id === principal.id, 'ServicePrincipalsInMyTenant').map(
        (servicePrincipals) => ({ ...policy, servicePrincipals }),
      )
    : [];
}

function targetChanges(policy: Policy, { target }: SignIn): readonly Policy[] {
  const { targets } = policy;
  const key = keyOf(target);
  if (targets.kind === 'applications' && target.kind === 'application')
    return choiceChanges(targets.applications, (term) => applicationsOf(term).includes(key), 'All').map(
      (applications) => ({ ...policy, targets: { kind: 'applications', applications } }),
    );
  if (targets.kind === 'user-actions' && target.kind === 'user-action')
    return [{ ...policy, targets: { kind: 'user-actions', actions: added(targets.actions, key) } }];
  if (targets.kind === 'authentication-contexts' && target.kind === 'authentication-context')
    return [
      { ...policy, targets: { kind: 'authentication-contexts', contexts: added(targets.contexts, key) } },
    ];
  return [];
}

function clientChanges(policy: Policy, { clientApp }: SignIn): readonly Policy[] {
  return [
    { ...policy, clientApps: added(policy.clientApps, clientApp) },
    { ...policy, clientApps: listed('all') },
  ];
}

function platformChanges(policy: Policy, { platform }: SignIn): readonly Policy[] {
  const { platforms } = policy;
  if (!platforms) return [];
  return [
    ...choiceChanges(platforms, (term) => term === platform, 'all').map((choice) => ({
      ...policy,
      platforms: choice,
    })),
    without(policy, 'platforms'),
  ];
}

function locationChanges(policy: Policy, { isInside }: Shortfall): readonly Policy[] {
  const { locations } = policy;
  if (!locations) return [];
  const { include, exclude } = locations;
  return [
    ...dropped(exclude, isInside).map((rest) => ({ ...policy, locations: { include, exclude: rest } })),
    without(policy, 'locations'),
  ];
}

/** Everything that is asked for together; or something stronger. */
function grantChanges(policy: Policy, demand: Obligation['demand']): readonly Policy[] {
  const { grant } = policy;
  if (!grant) return [];
  const { controls, strength, terms, custom } = grant;
  const parts = [
    ...controls.values,
    ...(strength === undefined ? [] : [strength]),
    ...terms.values,
    ...custom.values,
  ];
  const together: Grant = { ...grant, operator: 'AND' };
  return [
    ...(grant.operator !== 'AND' && parts.length > 1 ? [together] : []),
    ...stronger(together, demand),
  ].map((changed) => ({ ...policy, grant: changed }));
}

function stronger(grant: Grant, demand: Obligation['demand']): readonly Grant[] {
  const { controls } = grant;
  switch (demand) {
    case 'blocked':
      return [{ operator: 'OR', controls: listed('block'), terms: listed(), custom: listed() }];
    case 'managed-device':
      return [{ ...grant, controls: added(controls, 'compliantDevice') }];
    case 'mfa':
    case 'phishing-resistant': {
      const { id } = demand === 'mfa' ? BUILT_IN_STRENGTHS.multiFactor : BUILT_IN_STRENGTHS.phishingResistant;
      const others = controls.values.filter((control) => control !== 'mfa');
      return [{ ...grant, controls: { ...controls, values: others }, strength: id }];
    }
  }
}

/** No longer leave out one of what covers something; or, if nothing leaves it out, take everything in. */
function choiceChanges<Value extends string>(
  { include, exclude }: Choice<Value>,
  covers: (term: Value) => boolean,
  everything: NoInfer<Value>,
): readonly Choice<Value>[] {
  const drops = dropped(exclude, covers).map((rest) => ({ include, exclude: rest }));
  return drops.length > 0 ? drops : [{ include: listed(everything), exclude }];
}

/** The list without one value, for each value that this holds of. */
function dropped<Value extends string>(
  list: Listed<Value>,
  holds: (value: Value) => boolean,
): readonly Listed<Value>[] {
  return list.values
    .filter(holds)
    .map((value) => ({ ...list, values: list.values.filter((one) => one !== value) }));
}

function added<Value extends string>(list: Listed<Value>, value: Value): Listed<Value> {
  return { ...list, values: [...list.values, value] };
}

function listed<Value extends string>(...values: readonly Value[]): Listed<Value> {
  return { values, open: false };
}

function without(policy: Policy, condition: 'devices' | 'locations' | 'platforms'): Policy {
  const { [condition]: _, ...rest } = policy;
  return rest;
}
