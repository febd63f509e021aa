import { InboundTrust, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Evidence, Reading, SignIn, User } from '../../../../../policies/provers/sign-in/sign-in';
import { COMBINATIONS, MULTI_FACTOR, SHOWN_HERE } from './known';

/** What a sign-in leaves a person to show. */
export interface CanShow {
  readonly combinations: readonly string[];
  readonly protectedApplication: boolean;
  readonly passwordChanged: boolean;
  /** Whether terms can be accepted and custom controls passed. */
  readonly accepting: boolean;
}

const NOTHING: CanShow = {
  combinations: [],
  protectedApplication: false,
  passwordChanged: false,
  accepting: false,
};
const PASSWORD_ONLY: CanShow = { ...NOTHING, combinations: ['password'] };

export function isLegacy({ clientApp }: Pick<SignIn, 'clientApp'>): boolean {
  return clientApp === 'exchangeActiveSync' || clientApp === 'other';
}

export function isExternal({ type }: Pick<User, 'type'>): boolean {
  return type !== 'member' && type !== 'internalGuest';
}

/** Whose word counts here of what a home tenant says. [21] */
export function trustIn(model: SignInModel, tenant: string | undefined, reading: Reading): InboundTrust {
  const declared = model.intent?.inboundTrust;
  const all = reading.undeclaredTrust;
  return (
    declared?.get(tenant ?? 'other') ??
    declared?.get('*') ?? { mfa: all, compliantDevice: all, hybridJoinedDevice: all }
  );
}

/** What can be shown at a sign-in. [16, 20, 21] */
export function canShow(model: SignInModel, signIn: SignIn, reading: Reading): CanShow {
  const { principal, platform } = signIn;
  if (principal.kind === 'service-principal') return NOTHING;
  if (isLegacy(signIn)) return PASSWORD_ONLY;
  if (!isExternal(principal)) {
    const protectedApplication = platform === 'android' || platform === 'iOS';
    return { combinations: COMBINATIONS, protectedApplication, passwordChanged: true, accepting: true };
  }
  return { ...NOTHING, combinations: combinationsOfGuest(model, principal, reading), accepting: true };
}

function combinationsOfGuest(model: SignInModel, guest: User, reading: Reading): readonly string[] {
  if (trustIn(model, guest.tenant, reading).mfa) return COMBINATIONS;
  return guest.type === 'b2bDirectConnectUser' ? ['password'] : SHOWN_HERE;
}

/** What the policies in question look at. */
export interface Asked {
  /** Lists of combinations. */
  readonly lists: readonly (readonly string[])[];
  /** Ids of terms and custom controls. */
  readonly accepted: readonly string[];
}

function* subsets<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let bits = 0; bits < 2 ** items.length; bits++) {
    yield items.filter((_, index) => (bits >> index) & 1);
  }
}

/**
 * Everything that can be shown, of the terms and custom controls that are asked for. Where several combinations may be
 * shown at once, those that all `lists` (the strengths in question) treat alike are the same, so one of each kind stands
 * for them.
 */
export function* evidenceOf(can: CanShow, reading: Reading, asked: Asked): Generator<Evidence> {
  for (const combinations of combinationsShown(can, reading, asked.lists)) {
    const multiFactor = combinations.some((combination) => MULTI_FACTOR.includes(combination));
    for (const accepted of subsets(can.accepting ? asked.accepted : [])) {
      for (const protectedApplication of can.protectedApplication ? [false, true] : [false]) {
        for (const passwordChanged of can.passwordChanged && multiFactor ? [false, true] : [false]) {
          yield { combinations, protectedApplication, passwordChanged, accepted: new Set(accepted) };
        }
      }
    }
  }
}

function combinationsShown(
  { combinations }: CanShow,
  reading: Reading,
  lists: readonly (readonly string[])[],
): Iterable<readonly string[]> {
  if (combinations.length === 0) return [[]];
  if (reading.strengths === 'one-for-all') return combinations.map((combination) => [combination]);
  const kinds = new Map<string, string>();
  for (const combination of combinations) {
    const kind = lists.map((list) => (list.includes(combination) ? '1' : '0')).join('');
    if (!kinds.has(kind)) kinds.set(kind, combination);
  }
  return [...subsets([...kinds.values()])].filter((shown) => shown.length > 0);
}

/** Whether just this can be shown where so much can. */
export function canBeShown(can: CanShow, evidence: Evidence, { strengths }: Reading): boolean {
  const { combinations, accepted, protectedApplication, passwordChanged } = evidence;
  const multiFactor = combinations.some((shown) => MULTI_FACTOR.includes(shown));
  return (
    combinations.every((shown) => can.combinations.includes(shown)) &&
    (combinations.length > 0 || can.combinations.length === 0) &&
    (combinations.length <= 1 || strengths === 'each-its-own') &&
    (accepted.size === 0 || can.accepting) &&
    (!protectedApplication || can.protectedApplication) &&
    (!passwordChanged || (can.passwordChanged && multiFactor))
  );
}
