import { Estate, Hub } from '../model/estate';
import { subnetOf } from '../model/platform-ids';
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
