import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Reach } from '../../../../../policies/provers/reachability/packet';
import { Dice } from './dice';
import { randomModel } from './random-model';
import { Question, landmarksOf, randomQuestion } from './random-packet';
import { Readings } from './run';
import { simulate } from './simulate';

/** The prover, as far as the simulator checks it: the verdicts of one model, under one choice of readings or all. */
export type Prover = (model: NetworkModel, readings?: Readings) => (question: Question) => Reach;

/** A question that prover and simulator answer differently. */
export interface Disagreement {
  readonly seed: number;
  readonly model: NetworkModel;
  readonly question: Question;
  /** Undefined: all together. */
  readonly readings?: Readings;
  readonly proven: Reach;
  readonly simulated: Reach;
}

/** What the questions about some models found. */
export interface Round {
  readonly asked: Readonly<Record<Reach, number>>;
  /** At most one of each model. */
  readonly disagreements: readonly Disagreement[];
}

/** Asks both about the packets of one random model, under one choice of readings or all. */
export function compareOnSeed(prover: Prover, seed: number, packets: number, readings?: Readings): Round {
  const model = randomModel(seed);
  const ask = prover(model, readings);
  const landmarks = landmarksOf(model);
  const dice = new Dice(seed ^ 0x5bd1e995);
  const asked: Record<Reach, number> = { allowed: 0, denied: 0, unknown: 0 };
  const disagreements: Disagreement[] = [];
  for (let i = 0; i < packets; i++) {
    const question = randomQuestion(dice, model, landmarks);
    const simulated = simulate(model, question.origin, question.packet, readings).verdict;
    const proven = ask(question);
    asked[simulated]++;
    if (proven !== simulated)
      disagreements.push({ seed, model, question, ...(readings ? { readings } : {}), proven, simulated });
  }
  return { asked, disagreements: disagreements.slice(0, 1) };
}

/** Asks both about the packets of several random models, one after the other. */
export function compareOnSeeds(
  prover: Prover,
  seeds: { readonly first: number; readonly last: number },
  packetsOfModel: number,
  readings?: Readings,
): Round {
  const asked: Record<Reach, number> = { allowed: 0, denied: 0, unknown: 0 };
  const disagreements: Disagreement[] = [];
  for (let seed = seeds.first; seed <= seeds.last; seed++) {
    const round = compareOnSeed(prover, seed, packetsOfModel, readings);
    for (const verdict of ['allowed', 'denied', 'unknown'] as const) asked[verdict] += round.asked[verdict];
    disagreements.push(...round.disagreements);
  }
  return { asked, disagreements };
}

/** Whether both still differ on a smaller model, in the same way. */
export function stillDiffers(
  prover: Prover,
  { question, readings, proven, simulated }: Disagreement,
  model: NetworkModel,
): boolean {
  try {
    return (
      simulate(model, question.origin, question.packet, readings).verdict === simulated &&
      prover(model, readings)(question) === proven
    );
  } catch {
    return false;
  }
}
