import {
  Choice,
  Listed,
  Policy,
  SignInModel,
  UserTerms,
} from '../../../../../policies/provers/sign-in/model';
import {
  Place,
  ServicePrincipal,
  SignIn,
  Target,
  User,
} from '../../../../../policies/provers/sign-in/sign-in';
import { deviceRuleHolds } from './device-rule';
import { ADMIN_PORTALS, OFFICE_365, ONLY_BY_ALL, REGISTER_DEVICE } from './known';
import { View } from './readings';

/** Whether a policy is enforced on a sign-in: all its conditions, each by itself. [1, 2, 3] */
export function policyApplies(model: SignInModel, policy: Policy, signIn: SignIn, view: View): boolean {
  return (
    isEnforced(policy, view) &&
    principalMatches(model, policy, signIn.principal, view) &&
    targetMatches(policy, signIn.target, view) &&
    placeMatches(model, policy, signIn.place, view) &&
    (signIn.principal.kind === 'user'
      ? conditionsOfUserMatch(policy, signIn, view)
      : conditionsOfServicePrincipalMatch(policy, signIn, view))
  );
}

export function isEnforced({ state }: Policy, { strictness }: View): boolean {
  return state === 'enabled' || (state === 'unknown' && strictness === 'strict');
}

/** Who, and whether the policy acts on them at all. */
export function principalMatches(
  model: SignInModel,
  policy: Policy,
  principal: User | ServicePrincipal,
  view: View,
): boolean {
  if (view.strictness === 'lenient' && lacksLicence(model, policy, principal)) return false;
  if (principal.kind === 'service-principal') {
    return (
      policy.servicePrincipals !== undefined && principalTaken(policy.servicePrincipals, principal, view)
    );
  }
  if (policy.servicePrincipals) return false;
  const { include, exclude } = policy.users;
  return isAmong(include, principal, 'in', view) && !isAmong(exclude, principal, 'out', view);
}

function principalTaken(choice: Choice, { id }: ServicePrincipal, view: View): boolean {
  return isChosen(choice, (term) => term === 'ServicePrincipalsInMyTenant' || term === id, view);
}

/** Which side of a choice a list is on: what isn't known of it counts the other way there. */
type Side = 'in' | 'out';

/** Whether what isn't known is taken as matching: strictly, policies take in more and leave out less. */
function doubtMatches(side: Side, { strictness }: View): boolean {
  return (side === 'in') === (strictness === 'strict');
}

function isChosen<Term extends string>(
  { include, exclude }: Choice<Term>,
  matches: (term: Term, side: Side) => boolean,
  view: View,
): boolean {
  const isIn = (list: Listed<Term>, side: Side) =>
    list.values.some((term) => matches(term, side)) || (list.open && doubtMatches(side, view));
  return isIn(include, 'in') && !isIn(exclude, 'out');
}

function isAmong(terms: UserTerms, user: User, side: Side, view: View): boolean {
  const doubt = doubtMatches(side, view);
  if ((terms.users.open || terms.groups.open || terms.roles.open) && doubt) return true;
  return (
    terms.users.values.some((term) => term === 'All' || term === user.id) ||
    terms.groups.values.some((group) => user.groups.has(group)) ||
    terms.roles.values.some((role) => user.roles.has(role)) ||
    isGuestAmong(terms, user, doubt)
  );
}

function isGuestAmong({ guests }: UserTerms, { type, tenant }: User, doubt: boolean): boolean {
  if (!guests || type === 'member') return false;
  if (!guests.types.values.includes(type) && !(guests.types.open && doubt)) return false;
  if (guests.tenants === 'all') return true;
  // Sources don't say whether a list of tenants takes in a guest who has none.
  if (tenant === undefined) return doubt;
  return guests.tenants.values.includes(tenant) || (guests.tenants.open && doubt);
}

function lacksLicence(model: SignInModel, policy: Policy, principal: User | ServicePrincipal): boolean {
  const personas = (model.intent?.personas ?? []).filter(({ group, servicePrincipals }) =>
    principal.kind === 'user'
      ? group !== undefined && principal.groups.has(group)
      : servicePrincipals.includes(principal.id),
  );
  if (personas.length === 0) return false;
  return !personas.some(({ licences }) =>
    policy.licences.every(
      (licence) => licences.includes(licence) || (licence === 'P1' && licences.includes('P2')),
    ),
  );
}

/** What is signed in to. [11, 12, 13, 15] */
export function targetMatches({ targets }: Policy, target: Target, view: View): boolean {
  const strict = view.strictness === 'strict';
  switch (targets.kind) {
    case 'unknown':
      return strict;
    case 'user-actions':
      return (
        target.kind === 'user-action' &&
        (targets.actions.values.includes(target.action) || (targets.actions.open && strict))
      );
    case 'authentication-contexts':
      return (
        target.kind === 'authentication-context' &&
        (targets.contexts.values.includes(target.id) || (targets.contexts.open && strict))
      );
    case 'applications':
      return applicationsMatch(targets.applications, target, view);
  }
}

function applicationsMatch({ include, exclude }: Choice, target: Target, view: View): boolean {
  const strict = view.strictness === 'strict';
  if (target.kind === 'user-action' && view.reading.userActions === 'apart') return false;
  const isIn = include.values.some((term) => termCovers(term, target)) || (include.open && strict);
  const isOut = exclude.values.some((term) => termCovers(term, target)) || (exclude.open && !strict);
  if (!isIn || isOut) return false;
  const isBaseline = target.kind === 'application' && target.id === 'baseline-scopes';
  return !(isBaseline && view.reading.baselineScopes === 'exempt' && exclude.values.length > 0);
}

function termCovers(term: string, target: Target): boolean {
  if (term === 'All') return true;
  if (target.kind !== 'application' || ONLY_BY_ALL.includes(target.id)) return false;
  if (term === 'Office365') return OFFICE_365.includes(target.id);
  if (term === 'MicrosoftAdminPortals') return ADMIN_PORTALS.includes(target.id);
  return term === target.id;
}

/** From where. [18] */
export function placeMatches(model: SignInModel, { locations }: Policy, place: Place, view: View): boolean {
  return !locations || isChosen(locations, (term, side) => isAt(model, term, place, side, view), view);
}

function isAt(model: SignInModel, term: string, place: Place, side: Side, view: View): boolean {
  if (term === 'All') return true;
  if (term !== 'AllTrusted') return isInLocation(model, term, place, doubtMatches(side, view));
  const trusted = model.locations.filter(
    (location) =>
      location.kind === 'ip' &&
      (location.trusted === true || (location.trusted === 'unknown' && doubtMatches(side, view))),
  );
  return place.mfaTrusted || trusted.some(({ id }) => place.addressIn.has(id));
}

/** Whether a place is in a location, by its id. `doubt`: what to take where the location doesn't say. */
export function isInLocation(model: SignInModel, id: string, place: Place, doubt: boolean): boolean {
  const location = model.locations.find((known) => known.id === id);
  if (location?.kind !== 'country') return place.addressIn.has(id);
  const country = location.by === 'gps' ? place.gpsCountry : place.country;
  if (location.countries.values.includes(country)) return true;
  const takesUnknown = location.includeUnknown === 'unknown' ? doubt : location.includeUnknown;
  if (country === 'unknown' && takesUnknown) return true;
  return location.countries.open && place.addressIn.has(id);
}

function conditionsOfUserMatch(policy: Policy, signIn: SignIn, view: View): boolean {
  return (
    clientAppMatches(policy, signIn, view) &&
    platformMatches(policy, signIn, view) &&
    deviceMatches(policy, signIn, view) &&
    holdsValue(policy.flows, signIn.flow, view) &&
    holdsValue(policy.userRisk, signIn.userRisk, view) &&
    holdsValue(policy.signInRisk, signIn.signInRisk, view) &&
    holdsValue(policy.insiderRisk, signIn.insiderRisk, view) &&
    policy.servicePrincipalRisk === undefined
  );
}

/** Client applications and devices can't be conditions of a policy about registering devices. [14] */
function isAboutRegistration({ targets }: Policy, { target }: Pick<SignIn, 'target'>): boolean {
  return (
    targets.kind === 'user-actions' && target.kind === 'user-action' && target.action === REGISTER_DEVICE
  );
}

/** [16] */
export function clientAppMatches(
  policy: Policy,
  signIn: Pick<SignIn, 'clientApp' | 'target'>,
  view: View,
): boolean {
  if (isAboutRegistration(policy, signIn)) return true;
  const { clientApps } = policy;
  const terms: readonly string[] = clientApps.values;
  return (
    terms.includes('all') ||
    terms.includes(signIn.clientApp) ||
    (terms.includes('easSupported') && signIn.clientApp === 'exchangeActiveSync') ||
    (clientApps.open && view.strictness === 'strict')
  );
}

/** [17] */
export function platformMatches({ platforms }: Policy, { platform }: Pick<SignIn, 'platform'>, view: View) {
  return !platforms || isChosen(platforms, (term) => term === 'all' || term === platform, view);
}

/** [19] */
export function deviceMatches(
  policy: Policy,
  signIn: Pick<SignIn, 'device' | 'target'>,
  view: View,
): boolean {
  const { devices } = policy;
  if (!devices || isAboutRegistration(policy, signIn)) return true;
  const { mode, rule } = devices;
  const holds = rule === undefined ? undefined : deviceRuleHolds(rule, signIn.device);
  if (mode === 'unknown' || holds === undefined) return view.strictness === 'strict';
  return holds === (mode === 'include');
}

/** [24] */
export function holdsValue<Value extends string>(
  list: Listed<Value> | undefined,
  value: string,
  view: View,
): boolean {
  if (!list) return true;
  const values: readonly string[] = list.values;
  return values.includes(value) || (list.open && view.strictness === 'strict');
}

/** What a program never has, it never matches. [10] */
function conditionsOfServicePrincipalMatch(policy: Policy, signIn: SignIn, view: View): boolean {
  const { clientApps, platforms, devices, flows, userRisk, signInRisk, insiderRisk } = policy;
  return (
    (clientApps.values.includes('all') || (clientApps.open && view.strictness === 'strict')) &&
    [platforms, devices, flows, userRisk, signInRisk, insiderRisk].every((part) => part === undefined) &&
    holdsValue(policy.servicePrincipalRisk, signIn.servicePrincipalRisk, view)
  );
}
