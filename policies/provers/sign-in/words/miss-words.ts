import { Policy, UserTerms } from '../model';
import { SignIn, User } from '../sign-in';
import { conditionWords, PolicyCondition, targetsWords } from './choice-words';
import { platformName } from './condition-words';
import { grantWords } from './grant-words';
import { Names } from './names';
import { memberOfSuite } from './target-words';
import { guestTermWords, subjectWords } from './users-words';

/** In what a policy can miss a sign-in; `grant`: it applies and asks for too little. */
export const MISS_DIMENSIONS = [
  'state',
  'users',
  'service-principals',
  'targets',
  'client-apps',
  'platforms',
  'locations',
  'devices',
  'flows',
  'user-risk',
  'sign-in-risk',
  'insider-risk',
  'service-principal-risk',
  'grant',
] as const;
export type MissDimension = (typeof MISS_DIMENSIONS)[number];

/** The part of a policy that a dimension is, alone. */
const CONDITION_OF = {
  'client-apps': 'clientApps',
  platforms: 'platforms',
  locations: 'locations',
  devices: 'devices',
  flows: 'flows',
  'user-risk': 'userRisk',
  'sign-in-risk': 'signInRisk',
  'insider-risk': 'insiderRisk',
  'service-principal-risk': 'servicePrincipalRisk',
} as const satisfies Partial<Record<MissDimension, PolicyCondition>>;

/**
 * Why a policy that was known to miss a sign-in in a dimension does so, as what comes after its name: `leaves out members of
 * Finance`, `is only about what comes over Exchange ActiveSync`.
 */
export function missWords(names: Names, policy: Policy, dimension: MissDimension, signIn: SignIn): string {
  switch (dimension) {
    case 'state':
      return policy.state === 'report-only' ? 'only reports' : 'is disabled';
    case 'users':
    case 'service-principals':
      return whomMissed(names, policy, signIn);
    case 'targets':
      return whatMissed(names, policy, signIn);
    case 'grant':
      return policy.grant
        ? askedWords(grantWords(names, policy.grant))
        : 'asks for nothing before it lets in';
    case 'platforms':
      return platformMissed(names, policy, signIn);
    case 'locations':
      return locationMissed(names, policy, signIn);
    case 'client-apps':
    case 'devices':
    case 'flows':
    case 'user-risk':
    case 'sign-in-risk':
    case 'insider-risk':
    case 'service-principal-risk':
      return onlyWords(names, policy, CONDITION_OF[dimension]);
  }
}

function askedWords(words: string): string {
  return words.startsWith('need ') ? `asks only for ${words.slice('need '.length)}` : words;
}

function whomMissed(names: Names, policy: Policy, { principal }: SignIn): string {
  if (principal.kind === 'service-principal') {
    const isLeftOut = policy.servicePrincipals?.exclude.values.includes(principal.id) === true;
    return isLeftOut
      ? `leaves out ${names.servicePrincipal(principal.id)}`
      : `is only about ${subjectWords(names, policy)}`;
  }
  const term = leftOut(names, policy.users.exclude, principal);
  if (term) return `leaves out ${term}`;
  const including: Policy = { ...policy, users: { ...policy.users, exclude: NOBODY } };
  return `is only about ${subjectWords(names, including)}`;
}

const NOBODY: UserTerms = {
  users: { values: [], open: false },
  groups: { values: [], open: false },
  roles: { values: [], open: false },
};

function leftOut(names: Names, { users, groups, roles, guests }: UserTerms, user: User): string | undefined {
  if (users.values.includes(user.id)) return names.user(user.id);
  const group = groups.values.find((id) => user.groups.has(id));
  if (group !== undefined) return `members of ${names.group(group)}`;
  const role = roles.values.find((id) => user.roles.has(id));
  if (role !== undefined) return `holders of ${names.role(role)}`;
  const isGuest = guests?.types.values.some((type) => type === user.type) === true;
  return isGuest ? guestTermWords(names, guests) : undefined;
}

function whatMissed(names: Names, { targets }: Policy, { target }: SignIn): string {
  const only = `is only about ${targetsWords(names, targets).replace(/^signing in to /, '')}`;
  if (targets.kind !== 'applications') return only;
  const { include, exclude } = targets.applications;
  if (target.kind === 'user-action') return 'is about applications, and may not cover user actions';
  if (target.kind === 'authentication-context') return only;
  const left = exclude.values.find((id) => id === target.id || memberOfSuite(id, target.id));
  if (left !== undefined) return `leaves out ${names.application(left)}`;
  const isExempt = include.values.includes('All') && exclude.values.length > 0;
  return isExempt ? "leaves out a resource, which may exempt the directory's basic scopes" : only;
}

function platformMissed(names: Names, policy: Policy, { platform }: SignIn): string {
  const isLeftOut = policy.platforms?.exclude.values.some((one) => one === platform) === true;
  return isLeftOut ? `leaves out ${platformName(platform)}` : onlyWords(names, policy, 'platforms');
}

function locationMissed(names: Names, policy: Policy, { place }: SignIn): string {
  const { locations } = names.model;
  const holds = (id: string) => {
    const location = locations.find((one) => one.id === id);
    if (location?.kind !== 'country') return place.addressIn.has(id) || id === 'AllTrusted';
    const country = location.by === 'gps' ? place.gpsCountry : place.country;
    return country === 'unknown'
      ? location.includeUnknown !== false
      : location.countries.values.includes(country);
  };
  const left = policy.locations?.exclude.values.find(holds);
  return left === undefined
    ? onlyWords(names, policy, 'locations')
    : `leaves out what comes from ${names.location(left)}`;
}

/** `is only about what comes over Exchange ActiveSync`. */
function onlyWords(names: Names, policy: Policy, condition: PolicyCondition): string {
  return `is only about what comes ${conditionWords(names, policy, condition)}`;
}
