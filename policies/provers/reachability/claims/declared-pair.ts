import { DeclaredFlow } from '../../../declaration/declaration';
import { PacketSet } from '../sets/packet-set';
import { Origin, Target } from '../prover';

/** One place of a flow: what it lets speak to what, as packets. */
export interface DeclaredPair {
  readonly flow: DeclaredFlow;
  readonly origin: Origin;
  readonly target: Target;
  /** Packets that are meant to get there. */
  readonly packets: PacketSet;
  /**
   * Ways to get there, of which one at least has to carry all of its packets. Only a carrier has several: each of the
   * firewalls' public addresses may be the one that leads to it.
   */
  readonly ways: readonly PacketSet[];
}

/** A declared end that nothing judged is. */
export interface MissingEnd {
  readonly flow: DeclaredFlow;
  /** What is missing, as it is declared. */
  readonly end: string;
}

/** Declared flows as packets between places of the model. */
export interface DeclaredFlows {
  readonly pairs: readonly DeclaredPair[];
  readonly missing: readonly MissingEnd[];
}
