import { Control, Grant, Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Evidence, SignIn, Strictness } from '../../../../../policies/provers/sign-in/sign-in';
import { isLegacy } from './can-show';
import { BUILT_IN_STRENGTHS, MULTI_FACTOR } from './known';

/** Whether what is shown at a sign-in is what a policy asks for. [5, 6] */
export function isSatisfied(
  model: SignInModel,
  { grant }: Policy,
  signIn: SignIn,
  evidence: Evidence,
  strictness: Strictness,
): boolean {
  if (!grant) return true;
  const met = metParts(model, grant, signIn, evidence, strictness);
  const inDoubt = isInDoubt(model, grant, met.length);
  if (!inDoubt) {
    if (met.length === 0) return true;
    return grant.operator === 'OR' ? met.includes(true) : met.every(Boolean);
  }
  if (strictness === 'strict') return false;
  return grant.operator !== 'AND' || met.every(Boolean);
}

/** Whether something of the grant isn't known, other than what a strength's list may hold besides. */
function isInDoubt(model: SignInModel, grant: Grant, parts: number): boolean {
  return (
    grant.controls.open ||
    grant.terms.open ||
    grant.custom.open ||
    (grant.strength !== undefined && strengthOf(model, grant.strength) === undefined) ||
    (grant.operator === 'unknown' && parts > 1)
  );
}

/** For each part of the grant that is known, whether it is met. */
function metParts(
  model: SignInModel,
  grant: Grant,
  signIn: SignIn,
  evidence: Evidence,
  strictness: Strictness,
): readonly boolean[] {
  const strength = grant.strength === undefined ? undefined : strengthOf(model, grant.strength);
  return [
    ...grant.controls.values.map((control) => isMet(control, signIn, evidence)),
    ...(strength
      ? [
          (strength.open && strictness === 'lenient') ||
            evidence.combinations.some((shown) => strength.values.includes(shown)),
        ]
      : []),
    ...[...grant.terms.values, ...grant.custom.values].map((id) => evidence.accepted.has(id)),
  ];
}

interface Combinations {
  readonly values: readonly string[];
  readonly open: boolean;
}

/** What a strength allows, by its id or path; undefined if nobody knows. */
export function strengthOf(model: SignInModel, id: string): Combinations | undefined {
  const builtIn = BUILT_IN_STRENGTHS.get(bare(id));
  if (builtIn) return { values: builtIn, open: false };
  return model.strengths.find((strength) => bare(strength.id) === bare(id))?.combinations;
}

function bare(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

const JOINABLE_BY_COMPLIANCE = ['windows', 'iOS', 'android', 'macOS', 'linux'];

/** Whether a control alone is met by what is shown, or by the device. */
export function isMet(control: Control, signIn: SignIn, evidence: Evidence): boolean {
  const { state } = signIn.device;
  switch (control) {
    case 'block':
      return false;
    case 'mfa':
      return evidence.combinations.some((shown) => MULTI_FACTOR.includes(shown));
    case 'compliantDevice':
      return (
        (state === 'compliant' || state === 'hybrid-compliant') &&
        JOINABLE_BY_COMPLIANCE.includes(signIn.platform) &&
        canProveDevice(signIn)
      );
    case 'domainJoinedDevice':
      return (
        (state === 'hybrid' || state === 'hybrid-compliant') &&
        signIn.platform === 'windows' &&
        canProveDevice(signIn)
      );
    case 'approvedApplication':
    case 'compliantApplication':
      return evidence.protectedApplication;
    case 'passwordChange':
      return evidence.passwordChanged;
  }
}

/** Neither an old protocol nor a code typed in elsewhere brings the device's proof along. [16, 20] */
function canProveDevice(signIn: SignIn): boolean {
  return signIn.principal.kind === 'user' && signIn.flow !== 'deviceCodeFlow' && !isLegacy(signIn);
}
