import { Decision } from '../../../../../policies/provers/sign-in/sign-in';
import { oracleDecide } from './decide';
import { Asked, Disagreement, Prover, stillDiffers } from './disagreements';
import { shrinkModel, shrinkSignIn } from './shrink';

/** A sign-in on which prover and oracle once differed, of the smallest model that was found. */
export interface Fixture extends Asked {
  readonly foundBy: string;
  /** What is right: the oracle's decision when it is written, and a person's once somebody has looked. */
  readonly expected: Decision;
}

/** The smallest case of a disagreement. */
export function fixtureOf(
  prover: Prover,
  { seed, model, signIn, reading, strictness }: Disagreement,
): Fixture {
  const differs = (changed: Partial<Asked>) =>
    stillDiffers(prover, { model, signIn, reading, strictness, ...changed });
  const smaller = shrinkModel(model, (tried) => differs({ model: tried }));
  const plainer = shrinkSignIn(signIn, (tried) => differs({ model: smaller, signIn: tried }));
  const asked = { model: smaller, signIn: plainer, reading, strictness };
  return { foundBy: `seed ${seed}`, ...asked, expected: oracleDecide(smaller, plainer, reading, strictness) };
}

/** A fixture as JSON; sets and maps, which JSON hasn't, as an object of one key. */
export function fixtureText(fixture: Fixture): string {
  return JSON.stringify(fixture, (_, value: unknown) => {
    if (value instanceof Set) return { '<set>': [...(value as ReadonlySet<unknown>)] };
    if (value instanceof Map) return { '<map>': [...(value as ReadonlyMap<unknown, unknown>)] };
    return value;
  });
}

/** A fixture from its JSON. */
export function readFixture(text: string): Fixture {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const { '<set>': set, '<map>': map } = value as {
      readonly '<set>'?: readonly string[];
      readonly '<map>'?: readonly (readonly [string, unknown])[];
    };
    if (set) return new Set(set);
    return map ? new Map(map) : value;
  }) as Fixture;
}
