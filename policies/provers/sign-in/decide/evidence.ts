import { Obligation, Policy, SignInModel } from '../model';
import { Evidence, SignIn, Strictness, User } from '../sign-in';
import { LEGACY_CLIENTS } from '../space/circumstances';
import { DEVICE_CONTROLS, DEVICELESS_FLOW, PROTECTING_PLATFORMS } from '../space/device-controls';
import { demandOf, Part } from '../space/grants';
import { Mentions } from '../space/mentions';
import { MANAGED } from '../space/rules/device-rules';
import { isMultiFactor, isOfResourceTenant, isPasswordOnly, isPhishingResistant } from '../space/shown';
import { trustOf } from '../space/trust';
import { Manner } from './misses';

const NOTHING: Evidence = {
  combinations: [],
  protectedApplication: false,
  passwordChanged: false,
  accepted: new Set(),
};

/**
 * What can be shown at a sign-in, each choice of combinations with as much besides as goes: whatever more is shown meets more,
 * and what is left out could only fail. Programs show nothing. [10, 16, 21, 23]
 */
export function evidencesAt(
  signIn: SignIn,
  { reading }: Manner,
  model: SignInModel,
  { acceptable }: Mentions,
  choices: readonly (readonly string[])[],
): readonly Evidence[] {
  const { principal, clientApp, platform } = signIn;
  if (principal.kind === 'service-principal') return [NOTHING];
  const isModern = !LEGACY_CLIENTS.includes(clientApp);
  const isAtHome = principal.tenant === undefined;
  const canShow = (shown: readonly string[]) =>
    (isModern || isPasswordOnly(shown)) &&
    (shown.length === 1 || reading.strengths === 'each-its-own') &&
    (isTrusted(principal, reading.undeclaredTrust, model) || canShowUntrusted(principal, shown));
  return choices.filter(canShow).map((combinations) => ({
    combinations,
    protectedApplication: isModern && isAtHome && PROTECTING_PLATFORMS.includes(platform),
    passwordChanged: isModern && isAtHome && isMultiFactor(combinations),
    accepted: new Set(isModern ? acceptable : []),
  }));
}

/** Whether evidence meets what a policy asks for. [4, 5] */
export function isMet(
  policy: Policy,
  signIn: SignIn,
  evidence: Evidence,
  model: SignInModel,
  strictness: Strictness,
): boolean {
  const { join, parts } = demandOf(policy, model, strictness);
  const meets = (part: Part) => meetsPart(part, signIn, evidence);
  return join === 'all' ? parts.every(meets) : parts.some(meets);
}

/** Whether what gets somebody in meets a demand. */
export function fulfils(demand: Obligation['demand'], signIn: SignIn, { combinations }: Evidence): boolean {
  switch (demand) {
    case 'blocked':
      return false;
    case 'mfa':
      return isMultiFactor(combinations);
    case 'phishing-resistant':
      return isPhishingResistant(combinations);
    case 'managed-device':
      return signIn.principal.kind === 'user' && MANAGED.includes(signIn.device.state);
  }
}

function meetsPart(part: Part, signIn: SignIn, evidence: Evidence): boolean {
  switch (part.kind) {
    case 'accepted':
      return evidence.accepted.has(part.id);
    case 'strength':
      return evidence.combinations.some((one) => part.combinations.includes(one));
    case 'control':
      break;
  }
  const device = DEVICE_CONTROLS[part.control];
  if (device) {
    const { clientApp, platform, flow } = signIn;
    return (
      device.states.includes(signIn.device.state) &&
      device.platforms.includes(platform) &&
      flow !== DEVICELESS_FLOW &&
      !LEGACY_CLIENTS.includes(clientApp) &&
      signIn.principal.kind === 'user'
    );
  }
  switch (part.control) {
    case 'mfa':
      return isMultiFactor(evidence.combinations);
    case 'passwordChange':
      return evidence.passwordChanged;
    case 'approvedApplication':
    case 'compliantApplication':
      return evidence.protectedApplication;
    case 'block':
    case 'compliantDevice':
    case 'domainJoinedDevice':
      return false;
  }
}

function isTrusted({ tenant }: User, undeclared: boolean, { intent }: SignInModel): boolean {
  if (tenant === undefined) return true;
  const trust = trustOf(intent, tenant, 'mfa');
  return trust === 'undeclared' ? undeclared : trust;
}

function canShowUntrusted({ type }: User, shown: readonly string[]): boolean {
  return type === 'b2bDirectConnectUser' ? isPasswordOnly(shown) : isOfResourceTenant(shown);
}
