import { NetworkModel } from './model';
import { Hop, Packet, PacketAnswer } from './packet';
import { PacketSet } from './sets/packet-set';
import type { Rulebook } from './decide/rulebook';

/**
 * Which packets can get from where to where. Statement numbers are those of docs/why/reachability.md.
 *
 * **What is decided.** For one packet: whether it arrives, hop by hop, and whether its answer comes back. For a set of
 * packets from one origin: where each may get, through which firewalls, and where it may be lost. A packet that must
 * arrive is in a delivery and in no loss; one that can't is in no delivery and no escape; of all others the model doesn't
 * decide, and the reasons say why.
 *
 * **The model** (`model.ts`) is plain data: networks, subnets with a group and a table, cards, peerings, firewalls with
 * their policy layers, sites, public addresses, balancers and what ends sessions. What isn't known says so. Beside IPv4
 * there are atoms: public addresses that are known only by a name, of which no two share an address.
 *
 * **The steps**, each in a file of its own:
 * 1. `packet-set`: sets of packets as disjoint boxes over source, destination, protocol and both ports.
 * 2. `address-terms`, `virtual-network-tag`, `match-set`: what a rule surely matches, and what it may match. [9-11]
 * 3. `first-match`: a rule may decide what it may match, less what an earlier rule surely does. [1, 8, 25]
 * 4. `security-group`, `firewall-rules`, `load-balancer-rules`: the lists, in the order in which Azure asks them. [1-8, 25]
 * 5. `effective-routes`, `endpoint-routes`, `service-endpoints`: where each destination is led from a subnet. [12-18, 24]
 * 6. `departures`, `filters`, `forwarding`, `arrivals`, `public-arrivals`: a walk from hop to hop that carries sets. At
 *    whatever isn't decided the walk branches, each time anew. Translation changes how packets are seen (`view`), never
 *    the set, which holds them as they left. [4-7, 15, 19-24, 28]
 * 7. `ledger`: where the branches end. `answer` walks the set of one packet, `session` walks its answer back by routes
 *    alone, `compare` walks two models where their inputs differ.
 *
 * **Why it ends.** A walk goes on only from a firewall, and passes none twice; there are finitely many firewalls.
 *
 * **Cost.** A list of n rules of which k overlap the packets costs log n + k + the pairs of those k that overlap. Rules are
 * never multiplied out: what is left over after a list is computed only where losses are kept. Routes of a subnet cost the
 * square of their number at worst, once. A walk costs the subnets that it reaches; all walks, the pairs that can speak.
 *
 * **What it doesn't promise.** Branches are taken independently, so what two undecided things exclude together still shows
 * as possible: it errs towards `unknown`, never towards `allowed` or `denied`. Time has no place: no failover, no state
 * beyond one session. It doesn't look into packets (TLS inspection, WAF rules, threat intelligence), and not behind an
 * appliance of one's own or a site's own filters. IPv6 is for the adapter to report as a gap.
 */

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

/** Where something gets, and how. */
export interface Arrival {
  readonly to: Target;
  /** Ids of the firewalls that it passed, in order. */
  readonly firewalls: readonly string[];
}

/** Packets that get to one target, as they left their origin. */
export interface Delivery extends Arrival {
  readonly packets: PacketSet;
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
  /** Rules and routes as answers about addresses read them. */
  readonly rulebook: Rulebook;
  /** Origins of an address; none if nobody has it. */
  originsOf(address: number): readonly Origin[];
  /** What happens to one packet, under every disputed reading. */
  ask(origin: Origin, packet: Packet): PacketAnswer;
  /** Whether the answer to a packet comes back that surely arrives, by all the ways by which it may. */
  session(origin: Origin, packet: Packet, arrivals: readonly Arrival[]): PacketAnswer['session'];
  /** What happens to a set of packets that start at one origin. */
  walk(origin: Origin, packets: PacketSet, options: WalkOptions): Walk;
}
