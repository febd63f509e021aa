/**
 * Combinations of authentication methods that strengths allow, in Graph's spelling. Origin: Graph reference of
 * authenticationMethodModes and of the built-in strengths; the two-part ones in the only order that azuread's users have seen
 * Graph take.
 */
export const COMBINATIONS_AS_OF = '2026-11-23';

/** What a person shows at one sign-in. */
export interface AuthenticationCombination {
  readonly combination: string;
  /** In words, as in "with a password and a text message". */
  readonly words: string;
  readonly multiFactor: boolean;
  readonly phishingResistant: boolean;
}

const SECOND_FACTORS = [
  ['sms', 'a text message'],
  ['voice', 'a telephone call'],
  ['hardwareOath', 'a hardware token'],
  ['softwareOath', 'a code of an authenticator application'],
  ['microsoftAuthenticatorPush', 'a notification of Microsoft Authenticator'],
] as const;

/** All there are: strong ones first, those that are no multi-factor authentication last. */
export const AUTHENTICATION_COMBINATIONS: readonly AuthenticationCombination[] = [
  phishingResistant('fido2', 'a security key or passkey'),
  phishingResistant('windowsHelloForBusiness', 'Windows Hello for Business'),
  phishingResistant('x509CertificateMultiFactor', 'a certificate that counts as multi-factor'),
  multiFactor('deviceBasedPush', 'passwordless sign-in by Microsoft Authenticator'),
  multiFactor('temporaryAccessPassOneTime', 'a temporary access pass for one use'),
  multiFactor('temporaryAccessPassMultiUse', 'a temporary access pass for several uses'),
  multiFactor('federatedMultiFactor', 'multi-factor at a federated identity provider'),
  ...SECOND_FACTORS.flatMap(([factor, words]) => [
    multiFactor(`password,${factor}`, `a password and ${words}`),
    multiFactor(
      `${factor},federatedSingleFactor`,
      `one factor at a federated identity provider and ${words}`,
    ),
  ]),
  singleFactor('password', 'a password only'),
  singleFactor('sms', 'a text message only'),
  singleFactor('federatedSingleFactor', 'one factor at a federated identity provider only'),
  singleFactor('x509CertificateSingleFactor', 'a certificate that counts as one factor only'),
];

/** Everything that counts as multi-factor. */
export const MULTI_FACTOR_COMBINATIONS: readonly string[] = AUTHENTICATION_COMBINATIONS.filter(
  (known) => known.multiFactor,
).map(({ combination }) => combination);

/** What can't be talked or tricked out of a person. */
export const PHISHING_RESISTANT_COMBINATIONS: readonly string[] = AUTHENTICATION_COMBINATIONS.filter(
  (known) => known.phishingResistant,
).map(({ combination }) => combination);

/** A strength that every tenant has. */
export interface BuiltInStrength {
  readonly id: string;
  readonly name: string;
  readonly combinations: readonly string[];
}

/** Strengths that every tenant has; each holds the next. */
export const BUILT_IN_STRENGTHS = {
  multiFactor: {
    id: '00000000-0000-0000-0000-000000000002',
    name: 'Multifactor authentication',
    combinations: MULTI_FACTOR_COMBINATIONS,
  },
  passwordless: {
    id: '00000000-0000-0000-0000-000000000003',
    name: 'Passwordless MFA',
    combinations: [...PHISHING_RESISTANT_COMBINATIONS, 'deviceBasedPush'],
  },
  phishingResistant: {
    id: '00000000-0000-0000-0000-000000000004',
    name: 'Phishing-resistant MFA',
    combinations: PHISHING_RESISTANT_COMBINATIONS,
  },
} as const satisfies Readonly<Record<string, BuiltInStrength>>;

/** The combination in words, or as it is spelled if it isn't known. */
export function combinationWords(combination: string): string {
  return AUTHENTICATION_COMBINATIONS.find((known) => known.combination === combination)?.words ?? combination;
}

function phishingResistant(combination: string, words: string): AuthenticationCombination {
  return { combination, words, multiFactor: true, phishingResistant: true };
}

function multiFactor(combination: string, words: string): AuthenticationCombination {
  return { combination, words, multiFactor: true, phishingResistant: false };
}

function singleFactor(combination: string, words: string): AuthenticationCombination {
  return { combination, words, multiFactor: false, phishingResistant: false };
}
