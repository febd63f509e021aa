import { DeclaredFlow } from '../../../declaration/declaration';
import { Hop, Packet } from '../packet';
import { Origin, Target } from '../prover';

/** What keeps a declared flow from working at one of its places. */
export type FlowProblem =
  | { readonly kind: 'missing'; readonly verdict: 'fail'; readonly end: string }
  /** It joins no places, or one that has no address. */
  | { readonly kind: 'nowhere'; readonly verdict: 'fail' }
  | {
      /** Stopped or led elsewhere on the way there, or the answer doesn't come back. */
      readonly kind: 'stopped' | 'answer';
      readonly verdict: 'fail' | 'unknown';
      readonly origin: Origin;
      readonly target: Target;
      readonly packet: Packet;
      readonly hops: readonly Hop[];
      readonly reasons: readonly string[];
    };

/** Whether a declared flow works, all over. */
export interface FlowOutcome {
  readonly flow: DeclaredFlow;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** How many pairs of places it joins, those that are missing included. */
  readonly places: number;
  /** Failures first. */
  readonly problems: readonly FlowProblem[];
}
