import { Hub, Subnet } from '../model/estate';
import { firewallAddress, subnetOf } from '../model/platform-ids';
import { dnsAllows, NsgAllow } from './nsg-allow';

/**
 * What every tier of a spoke may do before any flow is declared: ask the firewall for names, and, where the hub has a
 * Bastion, be reached by it. Tiers don't reach one another.
 */
export function tierAllows(hub: Hub, tier: Subnet): readonly NsgAllow[] {
  const range = tier.range.toString();
  return [
    ...dnsAllows('Outbound', [range], [firewallAddress(hub)], "names come from the firewall's DNS proxy"),
    ...(hub.bastion ? [bastionSessions(hub, range)] : []),
  ];
}

function bastionSessions(hub: Hub, range: string): NsgAllow {
  return {
    name: 'allow-bastion-in',
    flow: 'bastion',
    direction: 'Inbound',
    protocol: 'Tcp',
    sources: [subnetOf(hub, 'AzureBastionSubnet').range.toString()],
    destinations: [range],
    ports: ['22', '3389'],
    why: 'sessions in an emergency',
  };
}
