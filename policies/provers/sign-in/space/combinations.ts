import {
  AUTHENTICATION_COMBINATIONS,
  AuthenticationCombination,
  BUILT_IN_STRENGTHS,
  MULTI_FACTOR_COMBINATIONS,
} from '../../../../constructs/model/tables/authentication-combinations';
import { Listed, SignInModel } from '../model';

/** Combinations of authentication methods, roughly the weakest first: one factor, two, one that counts as two, those that resist phishing. */
export const COMBINATIONS: readonly string[] = ['single', 'two', 'multi', 'resistant'].flatMap((kind) =>
  AUTHENTICATION_COMBINATIONS.filter((known) => kindOf(known) === kind).map(({ combination }) => combination),
);

function kindOf({ combination, multiFactor, phishingResistant }: AuthenticationCombination): string {
  if (!multiFactor) return 'single';
  if (phishingResistant) return 'resistant';
  return combination.includes(',') ? 'two' : 'multi';
}

/** All that a legacy client can send, and a B2B direct connect user whose own tenant's MFA isn't trusted. [16, 21] */
export const PASSWORD = 'password';

/** What guests can show to this tenant itself, whose own tenant's MFA isn't trusted. [21] */
export const RESOURCE_TENANT_COMBINATIONS: readonly string[] = [
  PASSWORD,
  'password,sms',
  'password,voice',
  'password,softwareOath',
  'password,microsoftAuthenticatorPush',
];

/** What counts as the control `mfa`. */
export const MULTI_FACTOR: ReadonlySet<string> = new Set(MULTI_FACTOR_COMBINATIONS);

const BUILT_IN = new Map<string, Listed>(
  Object.values(BUILT_IN_STRENGTHS).map(({ id, combinations }) => [
    id,
    { values: combinations, open: false },
  ]),
);

/** What a strength allows; undefined if nothing is known of it. Others than those made here go by their GUID, with or without path. */
export function allowedBy({ strengths }: SignInModel, id: string): Listed | undefined {
  const guid = guidOf(id);
  const own =
    strengths.find((strength) => strength.id === id) ??
    strengths.find((strength) => guidOf(strength.id) === guid);
  return own?.combinations ?? BUILT_IN.get(guid);
}

function guidOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}
