import { Journey } from './journey';
import { Subnet, Unknown } from '../model';
import { Traffic } from './traffic';
import { isUnknown, known } from './world';

/** Whether packets that a route leads to the Internet get there from a subnet. [12, 22, 23] */
export function waysOut(
  { world, rulebook }: Journey,
  { card }: Traffic,
  subnet: Subnet,
): 'open' | 'closed' | Unknown {
  const firewalls = subnet.name === 'AzureFirewallSubnet' ? world.firewallsInSubnet(subnet.id) : [];
  if (firewalls.some(({ publicAddresses }) => publicAddresses.length > 0)) return 'open';
  const nodes = world.nodesInSubnet(subnet.id).map((node) => node.public);
  if (nodes.includes(true)) return 'open';
  if (card && card.subnet === subnet.id && world.hasPublicAddress(card)) return 'open';
  const outbound = known(subnet.outbound);
  if (outbound && outbound.length > 0) return 'open';
  if (isUnknown(subnet.outbound)) return subnet.outbound;
  const node = nodes.find((each) => isUnknown(each));
  if (isUnknown(node)) return node;
  const loose = card ? undefined : rulebook.looseCards(subnet).find((each) => world.hasPublicAddress(each));
  if (loose) return { unknown: `whether the address is that of ${loose.label} is not known` };
  return world.model.publicAddresses.map(({ on }) => on).find(isUnknown) ?? 'closed';
}
