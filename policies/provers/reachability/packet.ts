/** One packet that starts a session. Addresses as in `model.ts`; what has no ports has port 0. */
export interface Packet {
  readonly source: number;
  readonly destination: number;
  /** Number of the IP protocol: 1 ICMP, 6 TCP, 17 UDP. */
  readonly protocol: number;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

/** `unknown` is what the configuration doesn't decide, or documents dispute. */
export type Reach = 'allowed' | 'denied' | 'unknown';

/** What happened to a packet at one place on its way. */
export interface Hop {
  /** `web of vnet-website-uks`, `afw-hub-uks`, `internet`. */
  readonly node: string;
  /** A sentence: the rule or route that decided, with its priority or prefix. */
  readonly what: string;
  readonly outcome: 'passes' | 'stops' | 'undecided';
  /** Terraform address and path of what decided, where something written did. */
  readonly at?: string;
  readonly stack?: string;
  readonly source?: { readonly file: string; readonly line: number; readonly column: number };
}

/** Where a packet got, and how. */
export interface PacketAnswer {
  readonly verdict: Reach;
  /** In order, from the source on; of an undecided packet, the history that is allowed, if there is one. */
  readonly hops: readonly Hop[];
  /** Why it is unknown; empty otherwise. */
  readonly reasons: readonly string[];
  /**
   * Whether the answer to an allowed packet comes back through the same firewalls, which know of the session; firewalls
   * that never saw the question drop the answer.
   */
  readonly session: 'works' | 'broken' | 'unknown' | 'not-asked';
}
