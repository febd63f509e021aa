import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Packet, Reach } from '../../../../../policies/provers/reachability/packet';
import { Origin } from '../../../../../policies/provers/reachability/prover';
import { Disagreement, Prover, stillDiffers } from './disagreements';
import { Readings } from './run';
import { shrink } from './shrink';

/** A question on which prover and simulator once differed, on the smallest model that was found. */
export interface Fixture {
  readonly foundBy: string;
  readonly origin: Origin;
  readonly packet: Packet;
  /** Undefined: all together. */
  readonly readings?: Readings;
  /** What is right: the simulator's verdict when it is written, and a person's once somebody has looked. */
  readonly verdict: Reach;
  readonly model: NetworkModel;
}

/** The smallest case of a disagreement. */
export function fixtureOf(prover: Prover, found: Disagreement): Fixture {
  const { seed, simulated, proven, question, readings } = found;
  return {
    foundBy: `seed ${seed}: simulated ${simulated}, proven ${proven}`,
    origin: question.origin,
    packet: question.packet,
    ...(readings ? { readings } : {}),
    verdict: simulated,
    model: shrink(found.model, (smaller) => stillDiffers(prover, found, smaller)),
  };
}
