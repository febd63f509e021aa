import { NetworkModel } from './model';
import { Hop, Packet, PacketAnswer } from './packet';
import { PacketSet } from './packet-set';

/** Where packets start. */
export type Origin =
  | { readonly kind: 'subnet'; readonly id: string }
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'internet' };

/** Where packets end. */
export type Target =
  | Origin
  | { readonly kind: 'firewall'; readonly id: string }
  | { readonly kind: 'terminating-node'; readonly id: string }
  | { readonly kind: 'azure-platform' };

/** Packets that get to one target, as they left their origin. */
export interface Delivery {
  readonly to: Target;
  readonly packets: PacketSet;
  /** Ids of the firewalls that they passed, in order. */
  readonly firewalls: readonly string[];
}

/** Packets that get nowhere, as they left their origin, and what stops them. */
export interface Loss {
  readonly packets: PacketSet;
  readonly hop: Hop;
}

/** Packets that may get to a place that the model doesn't have, and why that isn't decided. */
export interface Escape {
  readonly packets: PacketSet;
  readonly why: string;
}

/** How `walk` reads what it can't decide. */
export interface WalkOptions {
  /** `named` for proofs that nothing else gets through, `undecided` for answers about addresses. */
  readonly tags: 'named' | 'undecided';
  /** Losses cost time: ask for them only where they are needed. */
  readonly losses: 'kept' | 'ignored';
}

/** Packets that may get somewhere, and that may get nowhere; what is in both is not decided. */
export interface Walk {
  readonly deliveries: readonly Delivery[];
  readonly losses: readonly Loss[];
  /** Where a gap, or a next hop that isn't known, leaves open whether packets get somewhere. */
  readonly escapes: readonly Escape[];
  /** Why packets are in both; empty if nothing met is undecided. */
  readonly reasons: readonly string[];
}

/** Questions about one model. Everything that questions share is prepared once. */
export interface Reachability {
  readonly model: NetworkModel;
  /** Origins of an address; none if nobody has it. */
  originsOf(address: number): readonly Origin[];
  /** What happens to one packet, under every disputed reading. */
  ask(origin: Origin, packet: Packet): PacketAnswer;
  /** What happens to a set of packets that start at one origin. */
  walk(origin: Origin, packets: PacketSet, options: WalkOptions): Walk;
}
