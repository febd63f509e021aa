import { AuthenticationFlow, ClientApp, InsiderRisk, Platform, Policy, Risk } from '../model';
import { Strictness } from '../sign-in';
import { chooses, countsOpen, lists } from './lists';

/** Conditions of a policy that look at one value of a sign-in. Absent ones match everything. [2] */
export interface SimpleValues {
  readonly 'client-apps': ClientApp;
  readonly platforms: Platform;
  readonly flows: AuthenticationFlow;
  readonly 'user-risk': Risk;
  readonly 'sign-in-risk': Risk;
  readonly 'insider-risk': InsiderRisk;
}
export type SimpleDimension = keyof SimpleValues;

const MATCHES: Readonly<
  Record<SimpleDimension, (policy: Policy, value: string, strictness: Strictness) => boolean>
> = {
  'client-apps': ({ clientApps }, value, strictness) =>
    countsOpen(clientApps, 'include', strictness) ||
    clientApps.values.some(
      (term) =>
        term === 'all' || term === value || (term === 'easSupported' && value === 'exchangeActiveSync'),
    ),
  platforms: ({ platforms }, value, strictness) =>
    !platforms || chooses(platforms, (term) => term === 'all' || term === value, strictness),
  flows: ({ flows }, value, strictness) => !flows || lists(flows, value, strictness),
  'user-risk': ({ userRisk }, value, strictness) => !userRisk || lists(userRisk, value, strictness),
  'sign-in-risk': ({ signInRisk }, value, strictness) => !signInRisk || lists(signInRisk, value, strictness),
  'insider-risk': ({ insiderRisk }, value, strictness) =>
    !insiderRisk || lists(insiderRisk, value, strictness),
};

/** Whether a policy on users takes a value of one of its conditions. */
export function takes(
  policy: Policy,
  dimension: SimpleDimension,
  value: string,
  strictness: Strictness,
): boolean {
  return MATCHES[dimension](policy, value, strictness);
}

/** Whether a policy on service principals has no condition that a sign-in of a program can't match. */
export function canMatchPrograms(policy: Policy, strictness: Strictness): boolean {
  const { clientApps, platforms, devices, flows, userRisk, signInRisk, insiderRisk } = policy;
  const takesAny = clientApps.values.includes('all') || countsOpen(clientApps, 'include', strictness);
  return takesAny && !platforms && !devices && !flows && !userRisk && !signInRisk && !insiderRisk;
}

/** Whether a policy is enforced. [1] */
export function isEnforced({ state }: Policy, strictness: Strictness): boolean {
  return state === 'enabled' || (state === 'unknown' && strictness === 'strict');
}
