import { addressText } from './address-text';
import { Filters, NO_FILTERS, WrittenFilters } from './filters';
import { IntervalSet } from '../sets/interval-set';
import { Detail, Ledger } from './ledger';
import { PacketSet } from '../sets/packet-set';
import type { Origin } from '../prover';
import { Readings } from './readings';
import { Rulebook } from './rulebook';
import { Traffic } from './traffic';
import { AS_LEFT } from './view';
import { World } from './world';

/** What all parts of one walk share. */
export class Journey {
  readonly ledger: Ledger;
  readonly filters: Filters;
  readonly world: World;

  constructor(
    readonly rulebook: Rulebook,
    readonly readings: Readings,
    detail: Detail,
    filters: 'as-written' | 'none' = 'as-written',
  ) {
    this.world = rulebook.world;
    this.ledger = new Ledger(detail);
    this.filters = filters === 'none' ? NO_FILTERS : new WrittenFilters(rulebook, this.ledger);
  }

  /** Packets as they leave; what touches every walk touches them. */
  start(packets: PacketSet, from: Origin['kind']): Traffic {
    return this.touch({ packets, from, view: AS_LEFT, firewalls: [], gaps: [] }, undefined);
  }

  /** Traffic that has come to a network: what isn't modelled there may let it through or stop it. */
  touch(traffic: Traffic, network: string | undefined): Traffic {
    const gaps = this.world.gapsAt(network).filter((gap) => !traffic.gaps.includes(gap));
    if (gaps.length === 0) return traffic;
    for (const { why, place } of gaps)
      this.ledger.escape(traffic, why, () => ({ node: place.at, what: `not decided: ${why}`, place }));
    return { ...traffic, gaps: [...traffic.gaps, ...gaps] };
  }

  /** Packets that nobody at their origin can have sent. */
  refuse(packets: PacketSet, from: Origin['kind'], node: string): void {
    this.ledger.lose({ packets, from, view: AS_LEFT, firewalls: [], gaps: [] }, () => ({
      node,
      what: 'nobody there has this source address',
    }));
  }

  /** The packets that go to these addresses now, or may. */
  bound({ packets, view }: Traffic, addresses: IntervalSet): PacketSet {
    if (view.destinations) return view.destinations.overlaps(addresses) ? packets : PacketSet.none;
    return packets.within('destination', addresses);
  }

  addressText(address: number): string {
    return addressText(this.world.model, address);
  }

  /** Where the packets go now, for people. */
  destinationText({ packets, view }: Traffic): string {
    const { first, last } = view.destinations
      ? { first: view.destinations.flat[0]!, last: view.destinations.flat.at(-1)! }
      : packets.extent('destination');
    return first === last
      ? this.addressText(first)
      : `${this.addressText(first)} to ${this.addressText(last)}`;
  }
}
