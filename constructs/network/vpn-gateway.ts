import {
  VirtualNetworkGateway,
  VirtualNetworkGatewayIpConfiguration,
} from '@cdktf/provider-azurerm/lib/virtual-network-gateway';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { Datacentre } from '../model/estate';
import { recordSource } from '../provenance';
import { Placement } from './placement';
import { PublicAddress } from './public-address';
import { VpnConnection } from './vpn-connection';

/** A hub's end of the tunnels. */
export interface VpnGatewayProps extends Placement {
  /** Id of GatewaySubnet. */
  readonly subnetId: string;
  /** Sites that tunnels lead to. */
  readonly sites: readonly Datacentre[];
}

/** Both instances are active from the start: a second address added later would replace the gateway. */
const INSTANCES = ['a', 'b'] as const;

/**
 * Tunnels over the Internet to the sites that still have servers. The AZ SKU is the only one that Azure still makes, in
 * regions without zones too, where it is regional; the addresses carry the zones where there are some.
 */
export class VpnGateway extends Construct {
  readonly gateway: VirtualNetworkGateway;

  constructor(scope: Construct, id: string, props: VpnGatewayProps) {
    super(scope, id);
    this.gateway = new VirtualNetworkGateway(this, 'gateway', {
      name: azureName('vpnGateway', props.region, 'hub'),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      type: 'Vpn',
      vpnType: 'RouteBased',
      sku: 'VpnGw2AZ',
      generation: 'Generation2',
      activeActive: true,
      enableBgp: true,
      ipConfiguration: INSTANCES.map((instance) => this.instance(instance, props)),
    });
    for (const site of props.sites) {
      const connections = new Construct(this, site.id);
      recordSource(connections, `sites.${site.id}`);
      for (const peer of site.peers) {
        new VpnConnection(connections, peer.name, {
          region: props.region,
          resourceGroupName: props.resourceGroupName,
          gatewayId: this.gateway.id,
          site,
          peer,
        });
      }
    }
  }

  private instance(name: string, props: VpnGatewayProps): VirtualNetworkGatewayIpConfiguration {
    const address = new PublicAddress(this, `address-${name}`, {
      name: azureName('publicIp', props.region, 'vpn', name),
      region: props.region,
      resourceGroupName: props.resourceGroupName,
    });
    return {
      name: `instance-${name}`,
      privateIpAddressAllocation: 'Dynamic',
      subnetId: props.subnetId,
      publicIpAddressId: address.id,
    };
  }
}
