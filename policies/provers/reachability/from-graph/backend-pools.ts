import { parseAddress } from '../../../../constructs/model/cidr';
import { textOf } from '../../../graph/attribute';
import { Reference, Resource } from '../../../graph/graph';
import { follow, followList, pathIn } from '../../../graph/views/read';
import { LoadBalancerRule } from '../model';
import { Card } from './card';
import { idAt, idOf } from './identity';
import { notKnown } from './maybe';
import { Reading } from './reading';

/** Which cards stand behind a load balancer's rules. */
export class BackendPools {
  readonly #reading: Reading;
  readonly #byPool = new Map<string, Set<string>>();
  readonly #byNatRule = new Map<string, Set<string>>();
  /** Pools with a member that is no judged card, and why. */
  readonly #doubts = new Map<string, string>();
  /** Why any pool or rule may have further members. */
  #open: string | undefined;

  constructor(reading: Reading, cards: readonly Card[]) {
    this.#reading = reading;
    for (const { interface: card, pools, natRules } of cards) {
      for (const pool of pools) this.#add(this.#byPool, pool, card.id, card.label);
      for (const rule of natRules) this.#add(this.#byNatRule, rule, card.id, card.label);
    }
    this.#addAddresses(cards);
  }

  /** Pools that a card is in. */
  get pools(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#byPool;
  }

  /** Ids of the cards that a rule, NAT rule or NAT pool leads to. */
  of(rule: Resource, whose: string): LoadBalancerRule['backends'] {
    if (this.#open !== undefined) return { unknown: this.#open };
    const members = new Set(this.#byNatRule.get(idOf(rule)));
    for (const reference of this.#poolsOf(rule)) {
      const pool = idAt(reference);
      if (pool === undefined) return notKnown(`the backend pool of ${whose}`);
      const doubt = this.#doubts.get(pool);
      if (doubt !== undefined) return { unknown: doubt };
      if (reference.kind === 'external') return { unknown: `${pool}, the pool of ${whose}, isn't judged` };
      for (const member of this.#byPool.get(pool) ?? []) members.add(member);
    }
    return [...members].sort();
  }

  #poolsOf(rule: Resource): readonly Reference[] {
    const one = follow(this.#reading.graph, rule, 'backend_address_pool_id');
    const several = followList(this.#reading.graph, rule, 'backend_address_pool_ids');
    return one.kind === 'none' ? several : [one, ...several];
  }

  #add(members: Map<string, Set<string>>, reference: Reference, card: string, label: string): void {
    const id = idAt(reference);
    if (id === undefined) {
      this.#open ??= `the load balancers that lead to ${label} aren't known before deployment`;
      return;
    }
    const known = members.get(id);
    if (known === undefined) members.set(id, new Set([card]));
    else known.add(card);
  }

  /** Members that are given by address: those that a card has. */
  #addAddresses(cards: readonly Card[]): void {
    const { graph } = this.#reading;
    const byAddress = new Map(cards.map(({ interface: card }) => [card.address, card]));
    for (const member of graph.ofType('azurerm_lb_backend_address_pool_address')) {
      const pool = follow(graph, member, pathIn(member, 'backend_address_pool_id'));
      const text = textOf(member.get('ip_address'));
      const address = text === undefined ? undefined : parseAddress(text);
      const card = address === undefined ? undefined : byAddress.get(address);
      const id = idAt(pool);
      if (id !== undefined && card === undefined) {
        this.#doubts.set(
          id,
          `${member.address} is at ${text ?? 'an address not known'}, where no known card is`,
        );
      } else this.#add(this.#byPool, pool, card?.id ?? '', card?.label ?? member.address);
    }
  }
}
