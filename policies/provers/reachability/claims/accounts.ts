import { DeclaredFlow } from '../../../declaration/declaration';
import { NetworkModel } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Origin, Target } from '../prover';
import { remember } from '../decide/world';
import { DeclaredPair } from './declared-pair';
import { keyOf } from '../decide/place-key';
import { PLATFORM_FLOWS } from './platform-flows';

/** Why packets may get from one place to another: a declared flow, or one that Azure requires. */
export interface Account {
  /** The flow's id, or `platform/<id>`. */
  readonly id: string;
  /** Undefined for what Azure requires. */
  readonly flow?: DeclaredFlow;
  readonly packets: PacketSet;
}

/** Looks up what accounts for packets between two places. */
export class Accounts {
  readonly #model: NetworkModel;
  readonly #pairs = new Map<string, DeclaredPair[]>();

  constructor(model: NetworkModel, pairs: readonly DeclaredPair[]) {
    this.#model = model;
    for (const pair of pairs) {
      remember(this.#pairs, between(pair.origin, pair.target), (): DeclaredPair[] => []).push(pair);
    }
  }

  /** Everything that may speak from one place to the other, what Azure requires last and only when it is asked for. */
  *of(origin: Origin, target: Target): Iterable<Account> {
    yield* this.declared(origin, target);
    yield* this.platform(origin, target);
  }

  /** Declared flows between two places. */
  declared(origin: Origin, target: Target): readonly Account[] {
    const pairs = this.#pairs.get(between(origin, target)) ?? [];
    return pairs.map(({ flow, packets }) => ({ id: flow.id, flow, packets }));
  }

  /** What Azure requires between two places. */
  *platform(origin: Origin, target: Target): Iterable<Account> {
    for (const row of PLATFORM_FLOWS) {
      const packets = row.packets(this.#model, origin, target);
      if (!packets.isEmpty) yield { id: `platform/${row.id}`, packets };
    }
  }
}

/** The packets that nothing accounts for. */
export function unaccounted(packets: PacketSet, accounts: Iterable<Account>): PacketSet {
  let rest = packets;
  for (const account of accounts) {
    rest = rest.subtract(account.packets);
    if (rest.isEmpty) break;
  }
  return rest;
}

function between(origin: Origin, target: Target): string {
  return `${keyOf(origin)} > ${keyOf(target)}`;
}
