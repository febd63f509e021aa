import { PrivateDnsZoneVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { privateDnsGroupName } from '../model/platform-ids';

/** Links of one VNet to every private DNS zone. */
export interface ZoneLinksProps {
  readonly estate: Estate;
  readonly networkName: string;
  readonly networkId: string;
  /** Provider of the platform's subscription, which holds the zones. @default the stack's own */
  readonly provider?: TerraformProvider;
}

/**
 * Lets a VNet resolve the private link zones that the estate holds once. A link is named for its network. Machines never
 * register themselves: only private endpoints belong in these zones.
 */
export class ZoneLinks extends Construct {
  private readonly links = new Map<string, PrivateDnsZoneVirtualNetworkLink>();

  constructor(scope: Construct, id: string, props: ZoneLinksProps) {
    super(scope, id);
    for (const zone of props.estate.dns.privateLinkZones) {
      const link = new PrivateDnsZoneVirtualNetworkLink(this, zone, {
        name: props.networkName,
        resourceGroupName: privateDnsGroupName(props.estate),
        privateDnsZoneName: zone,
        virtualNetworkId: props.networkId,
        registrationEnabled: false,
        provider: props.provider,
      });
      this.links.set(zone, link);
    }
  }

  /** The link to one of the zones, for what Azure refuses before it is there. @throws RangeError if the estate holds no such zone */
  linkTo(zone: string): PrivateDnsZoneVirtualNetworkLink {
    const link = this.links.get(zone);
    if (!link) {
      throw new RangeError(`${this.node.path} has no link to zone "${zone}": add it to dns.privateLinkZones`);
    }
    return link;
  }
}
