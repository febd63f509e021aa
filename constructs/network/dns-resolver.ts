import { PrivateDnsResolver } from '@cdktf/provider-azurerm/lib/private-dns-resolver';
import { PrivateDnsResolverDnsForwardingRuleset } from '@cdktf/provider-azurerm/lib/private-dns-resolver-dns-forwarding-ruleset';
import { PrivateDnsResolverForwardingRule } from '@cdktf/provider-azurerm/lib/private-dns-resolver-forwarding-rule';
import { PrivateDnsResolverInboundEndpoint } from '@cdktf/provider-azurerm/lib/private-dns-resolver-inbound-endpoint';
import { PrivateDnsResolverOutboundEndpoint } from '@cdktf/provider-azurerm/lib/private-dns-resolver-outbound-endpoint';
import { PrivateDnsResolverVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-resolver-virtual-network-link';
import { Construct } from 'constructs';
import { Dns, Hub } from '../model/estate';
import { azureName } from '../model/names';
import { hubNetworkName, resolverInboundAddress } from '../model/platform-ids';
import { dnsName, fullyQualified } from './dns-name';
import { VirtualNetwork } from './virtual-network';

/** A hub's DNS resolver. */
export interface DnsResolverProps {
  readonly hub: Hub;
  readonly dns: Dns;
  readonly resourceGroupName: string;
  readonly network: VirtualNetwork;
}

/**
 * Name resolution of a region: machines ask the firewall, the firewall asks the inbound endpoint, and that knows the
 * private zones linked to the hub and forwards declared domains by the outbound endpoint. Only the hub is linked to the
 * ruleset: the spokes ask through it.
 *
 * The inbound address is fixed because the firewall's policy names it. A later change of it plans as an update that does
 * nothing: it has to be replaced (`terraform apply -replace`).
 */
export class DnsResolver extends Construct {
  constructor(scope: Construct, id: string, props: DnsResolverProps) {
    super(scope, id);
    const { hub, network } = props;
    const location = hub.region.name;
    const resolver = new PrivateDnsResolver(this, 'resolver', {
      name: azureName('dnsResolver', hub.region, 'hub'),
      location,
      resourceGroupName: props.resourceGroupName,
      virtualNetworkId: network.id,
    });
    new PrivateDnsResolverInboundEndpoint(this, 'inbound', {
      name: 'inbound',
      location,
      privateDnsResolverId: resolver.id,
      ipConfigurations: {
        subnetId: network.subnetId('snet-dns-inbound'),
        privateIpAllocationMethod: 'Static',
        privateIpAddress: resolverInboundAddress(hub),
      },
    });
    const outbound = new PrivateDnsResolverOutboundEndpoint(this, 'outbound', {
      name: 'outbound',
      location,
      privateDnsResolverId: resolver.id,
      subnetId: network.subnetId('snet-dns-outbound'),
    });
    this.addForwarding(props, outbound);
  }

  private addForwarding(props: DnsResolverProps, outbound: PrivateDnsResolverOutboundEndpoint): void {
    const { region } = props.hub;
    const ruleset = new PrivateDnsResolverDnsForwardingRuleset(this, 'ruleset', {
      name: azureName('dnsForwardingRuleset', region, 'hub'),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      privateDnsResolverOutboundEndpointIds: [outbound.id],
    });
    for (const { domain, servers } of props.dns.forward) {
      new PrivateDnsResolverForwardingRule(this, `forward-${dnsName(domain)}`, {
        name: `forward-${dnsName(domain)}`,
        dnsForwardingRulesetId: ruleset.id,
        domainName: fullyQualified(domain),
        enabled: true,
        targetDnsServers: servers.map((ipAddress) => ({ ipAddress, port: 53 })),
      });
    }
    new PrivateDnsResolverVirtualNetworkLink(this, 'ruleset-link', {
      name: hubNetworkName(region),
      dnsForwardingRulesetId: ruleset.id,
      virtualNetworkId: props.network.id,
    });
  }
}
