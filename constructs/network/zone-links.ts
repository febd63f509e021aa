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
  constructor(scope: Construct, id: string, props: ZoneLinksProps) {
    super(scope, id);
    for (const zone of props.estate.dns.privateLinkZones) {
      new PrivateDnsZoneVirtualNetworkLink(this, zone, {
        name: props.networkName,
        resourceGroupName: privateDnsGroupName(props.estate),
        privateDnsZoneName: zone,
        virtualNetworkId: props.networkId,
        registrationEnabled: false,
        provider: props.provider,
      });
    }
  }
}
