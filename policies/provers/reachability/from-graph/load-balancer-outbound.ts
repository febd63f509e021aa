import { booleanOf } from '../../../graph/attribute';
import { Reference } from '../../../graph/graph';
import { follow, followList } from '../../../graph/views/read';
import { FIRST_ATOM, LoadBalancer, Subnet } from '../model';
import { Card } from './card';
import { idAt, labelOf } from './identity';
import { isUnknown } from './maybe';
import { Reading } from './reading';

/**
 * A public load balancer gives the cards of its pools a way out: by an outbound rule, or by a rule that doesn't turn it
 * off. The other cards of their subnets have none, so for a subnet without another way out it is not decided. [23]
 */
export function withLoadBalancerOutbound(
  reading: Reading,
  subnets: readonly Subnet[],
  cards: readonly Card[],
  loadBalancers: readonly LoadBalancer[],
): readonly Subnet[] {
  const ways = waysOut(reading, loadBalancers);
  const bySubnet = new Map<string, string>();
  for (const { interface: card, pools } of cards) {
    const way = pools.map((pool) => ways.get(idAt(pool) ?? '')).find((found) => found !== undefined);
    if (way !== undefined) bySubnet.set(card.subnet, way);
  }
  return subnets.map((subnet) => {
    const way = bySubnet.get(subnet.id);
    if (way === undefined || isUnknown(subnet.outbound) || subnet.outbound.length > 0) return subnet;
    return { ...subnet, outbound: { unknown: `only some of ${subnet.label} get out, by ${way}` } };
  });
}

/** Pools whose members get out, and by which rule. */
function waysOut(reading: Reading, loadBalancers: readonly LoadBalancer[]): ReadonlyMap<string, string> {
  const { graph } = reading;
  const open = new Set(
    loadBalancers
      .filter(({ frontends }) =>
        frontends.some(({ address }) => !isUnknown(address) && address >= FIRST_ATOM),
      )
      .map(({ id }) => id),
  );
  const ways = new Map<string, string>();
  const add = (pools: readonly Reference[], rule: string) => {
    for (const pool of pools) ways.set(idAt(pool) ?? '', rule);
  };
  const rules = [
    ...graph.ofType('azurerm_lb_outbound_rule'),
    ...graph
      .ofType('azurerm_lb_rule')
      .filter((rule) => booleanOf(rule.get('disable_outbound_snat')) !== true),
  ];
  for (const rule of rules) {
    if (!open.has(idAt(follow(graph, rule, 'loadbalancer_id')) ?? '')) continue;
    const one = follow(graph, rule, 'backend_address_pool_id');
    add(
      [...(one.kind === 'none' ? [] : [one]), ...followList(reading.graph, rule, 'backend_address_pool_ids')],
      labelOf(rule),
    );
  }
  return ways;
}
