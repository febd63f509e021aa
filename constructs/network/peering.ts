import { VirtualNetworkPeering } from '@cdktf/provider-azurerm/lib/virtual-network-peering';
import { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Cidr } from '../model/cidr';

/** One half of a peering: what stands on the local network. */
export interface PeeringProps {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly networkName: string;
  readonly remoteNetworkId: string;
  /** The remote network's space; a change of it makes Azure learn the new one. */
  readonly remoteRange: Cidr;
  /** Whether this side lends its gateways, uses the other's, or neither. */
  readonly gateways: 'lends' | 'uses' | 'neither';
  /** @default the stack's own provider */
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * One half of a peering; nothing gets through before both halves stand. Forwarded traffic is let in, since all that comes
 * from beyond the other network comes by a firewall.
 */
export class Peering extends VirtualNetworkPeering {
  constructor(scope: Construct, id: string, props: PeeringProps) {
    super(scope, id, {
      name: props.name,
      resourceGroupName: props.resourceGroupName,
      virtualNetworkName: props.networkName,
      remoteVirtualNetworkId: props.remoteNetworkId,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: props.gateways === 'lends',
      useRemoteGateways: props.gateways === 'uses',
      triggers: { remote_address_space: props.remoteRange.toString() },
      provider: props.provider,
      dependsOn: props.dependsOn,
    });
  }
}
