import { Gap, Interface } from '../model';
import { Hop } from '../packet';
import { PacketSet } from '../sets/packet-set';
import type { Origin } from '../prover';
import { View } from './view';

/** Hops so far, the last first. */
export interface Trail {
  readonly hop: Hop;
  readonly before?: Trail;
}

/** Packets of one history on their way. */
export interface Traffic {
  /** As they left. */
  readonly packets: PacketSet;
  /** As they are now. */
  readonly view: View;
  readonly from: Origin['kind'];
  /** Firewalls passed, in order. */
  readonly firewalls: readonly string[];
  /** Gaps that have been met. */
  readonly gaps: readonly Gap[];
  /** The card that they started at, where that matters. */
  readonly card?: Interface;
  /** Undefined where hops are not kept. */
  readonly trail?: Trail;
}

/** The hops of a trail in order. */
export function hopsOf(trail: Trail | undefined): readonly Hop[] {
  const hops: Hop[] = [];
  for (let at = trail; at; at = at.before) hops.push(at.hop);
  return hops.reverse();
}
