import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Decision, Reading, SignIn, Strictness } from '../../../../../policies/provers/sign-in/sign-in';
import { Dice } from '../../reachability/oracle/dice';
import { oracleDecide } from './decide';
import { randomModel } from './random-model';
import { RandomSignIns } from './random-sign-in';
import { ALL_READINGS, STRICTNESSES } from './readings';

/** The prover, as far as single sign-ins go: what it decides of one model. */
export type Prover = (
  model: SignInModel,
) => (signIn: SignIn, reading: Reading, strictness: Strictness) => Decision;

/** A sign-in of a model, and how both are read. */
export interface Asked {
  readonly model: SignInModel;
  readonly signIn: SignIn;
  readonly reading: Reading;
  readonly strictness: Strictness;
}

/** A sign-in that prover and oracle decide differently. */
export interface Disagreement extends Asked {
  readonly seed: number;
  readonly proven: Decision;
  readonly expected: Decision;
}

/** How often something came out, by its name. */
export type Tally = Map<string, number>;

/** What the sign-ins of some models found. */
export interface Round {
  readonly asked: Tally;
  /** At most one of each model. */
  readonly disagreements: readonly Disagreement[];
}

/** Asks both about the sign-ins of one random model, each read in a way of its own. */
export function compareOnSeed(prover: Prover, seed: number, signIns: number): Round {
  const model = randomModel(seed);
  const decide = prover(model);
  const dice = new Dice(seed ^ 0x5bd1e995);
  const drawn = new RandomSignIns(model, dice);
  const asked: Tally = new Map();
  const disagreements: Disagreement[] = [];
  for (let index = 0; index < signIns; index++) {
    const reading = dice.pick(ALL_READINGS);
    const strictness = dice.pick(STRICTNESSES);
    const signIn = drawn.draw(reading);
    const expected = oracleDecide(model, signIn, reading, strictness);
    const proven = decide(signIn, reading, strictness);
    count(asked, expected);
    if (!areAlike(proven, expected)) {
      disagreements.push({ seed, model, signIn, reading, strictness, proven, expected });
    }
  }
  return { asked, disagreements: disagreements.slice(0, 1) };
}

/** Asks both about the sign-ins of several random models, one after the other. */
export function compareOnSeeds(
  prover: Prover,
  seeds: { readonly first: number; readonly last: number },
  signInsOfModel: number,
): Round {
  const asked: Tally = new Map();
  const disagreements: Disagreement[] = [];
  for (let seed = seeds.first; seed <= seeds.last; seed++) {
    const round = compareOnSeed(prover, seed, signInsOfModel);
    for (const [name, times] of round.asked) asked.set(name, (asked.get(name) ?? 0) + times);
    disagreements.push(...round.disagreements);
  }
  return { asked, disagreements };
}

/** Whether two decisions say the same in every part. */
export function areAlike(one: Decision, other: Decision): boolean {
  return (
    one.verdict === other.verdict &&
    one.applied.join() === other.applied.join() &&
    one.blocking.join() === other.blocking.join() &&
    DEMANDS.every((demand) => one.meets[demand] === other.meets[demand])
  );
}

const DEMANDS = ['blocked', 'mfa', 'phishing-resistant', 'managed-device'] as const;

function count(asked: Tally, { verdict, applied, blocking, meets }: Decision): void {
  const names = [
    verdict,
    ...(applied.length === 0 ? ['nothing applies'] : []),
    ...(verdict === 'blocked' && blocking.length === 0 ? ['blocked by demands'] : []),
    ...(verdict === 'allowed'
      ? DEMANDS.map((demand) => `${demand}: ${meets[demand] ? 'met' : 'unmet'}`)
      : []),
  ];
  for (const name of names) asked.set(name, (asked.get(name) ?? 0) + 1);
}

/** Whether both still differ on another case, as they did. */
export function stillDiffers(prover: Prover, { model, signIn, reading, strictness }: Asked): boolean {
  try {
    const proven = prover(model)(signIn, reading, strictness);
    return !areAlike(proven, oracleDecide(model, signIn, reading, strictness));
  } catch {
    return false;
  }
}
