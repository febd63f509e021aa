import { Place } from '../model';
import { Hop } from '../packet';
import { PacketSet } from '../sets/packet-set';
import { Target } from '../prover';
import { Trail, Traffic } from './traffic';

/**
 * What a walk tells: every rule and route by itself, with hops and losses; where packets may get and where they may be lost;
 * or only where they may get.
 */
export type Detail = 'attributed' | 'with-losses' | 'merged';

/** What happened at a place, for people. */
export interface Event {
  readonly node: string;
  readonly what: string;
  readonly place?: Place;
}

/** The end of one history. */
export interface Ending {
  readonly packets: PacketSet;
  readonly trail?: Trail;
  readonly firewalls: readonly string[];
}

/** Where the histories of one walk end, and what wasn't decided on the way. */
export class Ledger {
  readonly deliveries: (Ending & { readonly to: Target })[] = [];
  readonly losses: (Ending & { readonly hop: Hop })[] = [];
  readonly escapes: (Ending & { readonly why: string })[] = [];
  readonly reasons = new Set<string>();

  constructor(readonly detail: Detail) {}

  /** Traffic that goes on, with what happened added to its hops. */
  pass(traffic: Traffic, event: () => Event): Traffic {
    return this.note(traffic, event, 'passes');
  }

  /** Traffic that may go on. */
  doubt(traffic: Traffic, event: () => Event): Traffic {
    return this.note(traffic, event, 'undecided');
  }

  deliver(traffic: Traffic, to: Target, event: () => Event): void {
    if (traffic.packets.isEmpty) return;
    const { packets, firewalls, trail } = this.pass(traffic, event);
    this.deliveries.push({ to, packets, firewalls, ...(trail ? { trail } : {}) });
  }

  /** Packets that stop; costs nothing where losses are not kept. */
  lose(traffic: Traffic, event: () => Event, outcome: 'stops' | 'undecided' = 'stops'): void {
    if (this.detail === 'merged' || traffic.packets.isEmpty) return;
    const hop = hopOf(event(), outcome);
    const { packets, firewalls, trail } = traffic;
    this.losses.push({ packets, firewalls, hop, ...(trail ? { trail } : {}) });
  }

  /** Packets of which the model can't say whether they get anywhere: one history stops, one goes to a place unknown. */
  escape(traffic: Traffic, why: string, event: () => Event): void {
    if (traffic.packets.isEmpty) return;
    this.lose(traffic, event, 'undecided');
    const { packets, firewalls, trail } = this.doubt(traffic, event);
    this.escapes.push({ packets, firewalls, why, ...(trail ? { trail } : {}) });
    this.reasons.add(why);
  }

  private note(traffic: Traffic, event: () => Event, outcome: Hop['outcome']): Traffic {
    if (this.detail !== 'attributed') return traffic;
    const hop = hopOf(event(), outcome);
    return { ...traffic, trail: traffic.trail ? { hop, before: traffic.trail } : { hop } };
  }
}

function hopOf({ node, what, place }: Event, outcome: Hop['outcome']): Hop {
  return place ? { node, what, outcome, ...place } : { node, what, outcome };
}
