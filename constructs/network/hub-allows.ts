import { Estate, Hub } from '../model/estate';
import { subnetOf } from '../model/platform-ids';
import { specialSubnetOf } from '../model/special-subnet';
import { RequiredRule } from '../model/tables/special-subnets';
import { dnsAllows, NsgAllow } from './nsg-allow';

/** The inbound endpoint answers the region's firewall, which asks for everybody. */
export function resolverInboundAllows(hub: Hub): readonly NsgAllow[] {
  return dnsAllows(
    'Inbound',
    [subnetOf(hub, 'AzureFirewallSubnet').range.toString()],
    [subnetOf(hub, 'snet-dns-inbound').range.toString()],
    "the firewall's DNS proxy asks the resolver",
  );
}

/** The outbound endpoint asks the servers of forwarded domains and nobody else. */
export function resolverOutboundAllows(estate: Estate, hub: Hub): readonly NsgAllow[] {
  const servers = [...new Set(estate.dns.forward.flatMap((forward) => forward.servers))].sort();
  return servers.length === 0
    ? []
    : dnsAllows(
        'Outbound',
        [subnetOf(hub, 'snet-dns-outbound').range.toString()],
        servers,
        'the resolver asks the servers of forwarded domains',
      );
}

/** What Azure needs in Bastion's subnet. */
export function bastionAllows(): readonly NsgAllow[] {
  return specialSubnetOf('bastion').requiredRules.map(toAllow);
}

function toAllow(rule: RequiredRule): NsgAllow {
  return {
    name: rule.name,
    flow: 'bastion',
    direction: rule.direction,
    protocol: rule.protocol,
    sources: [rule.source],
    destinations: [rule.destination],
    ports: rule.destinationPorts,
    why: rule.why,
  };
}
