/**
 * Claims whose verdicts change: subjects by rule. A subject stands for itself where it fails afterwards, with `?` before it
 * where it is not decided, and with `+` where it failed before and holds now. Resources go by their name in the stack
 * (policies without `policies-`), what is declared by its path in the tenant (`obligations.mfa`).
 */
export type Flips = Readonly<Record<string, readonly string[]>>;

/** What an edit changes: claims, and whether any sign-in ends otherwise after it. */
export interface Expected {
  readonly flips: Flips;
  /** Whether comparing the sign-ins before and after tells anything. */
  readonly isFelt: boolean;
}

/** Sign-ins end otherwise, and these claims flip. */
export function felt(...flips: readonly Flips[]): Expected {
  return { flips: together(...flips), isFelt: true };
}

/** Every sign-in ends as before; what flips is about the configuration alone. */
export function unfelt(...flips: readonly Flips[]): Expected {
  return { flips: together(...flips), isFelt: false };
}

/** Obligations that are not met. */
export function breaks(...obligations: readonly string[]): Flips {
  return { 'sign-in/obligations-met': obligations.map((id) => `obligations.${id}`) };
}

/** Policies that leave out what no exception says. */
export function undeclared(...policies: readonly string[]): Flips {
  return { 'sign-in/exclusions-declared': policies };
}

/** Personas that have no way in. */
export function locksOut(...personas: readonly string[]): Flips {
  return { 'sign-in/nobody-locked-out': personas.map((id) => `personas.${id}`) };
}

/** A break-glass account is stopped somewhere. */
export const STOPS_BREAK_GLASS: Flips = { 'sign-in/break-glass-works': ['breakGlass'] };

/** One rule that flips for these subjects. */
export function flips(rule: string, ...subjects: readonly string[]): Flips {
  return { [rule]: subjects };
}

/** Several at once, sorted as they are found. */
export function together(...all: readonly Flips[]): Flips {
  const subjects = new Map<string, Set<string>>();
  for (const [rule, named] of all.flatMap((one) => Object.entries(one))) {
    subjects.set(rule, new Set([...(subjects.get(rule) ?? []), ...named]));
  }
  return Object.fromEntries([...subjects].map(([rule, named]) => [rule, [...named].sort()] as const).sort());
}
