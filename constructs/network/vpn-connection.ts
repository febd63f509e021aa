import { LocalNetworkGateway } from '@cdktf/provider-azurerm/lib/local-network-gateway';
import { VirtualNetworkGatewayConnection } from '@cdktf/provider-azurerm/lib/virtual-network-gateway-connection';
import { Construct } from 'constructs';
import { Datacentre, VpnPeer } from '../model/estate';
import { azureName } from '../model/names';
import { Placement } from './placement';

/** The tunnels to one peer of a site. */
export interface VpnConnectionProps extends Placement {
  readonly gatewayId: string;
  readonly site: Datacentre;
  readonly peer: VpnPeer;
}

/**
 * Algorithms of the Commercial National Security Algorithm suite as Azure spells them (Microsoft Learn, "About
 * cryptographic requirements and Azure VPN gateways"); without a policy Azure would also accept much weaker ones.
 */
const IPSEC_POLICY = {
  ikeEncryption: 'AES256',
  ikeIntegrity: 'SHA384',
  dhGroup: 'ECP384',
  ipsecEncryption: 'GCMAES256',
  ipsecIntegrity: 'GCMAES256',
  pfsGroup: 'ECP384',
  saLifetime: 14400,
  saDatasize: 102400000,
} as const;

/**
 * The far end of a tunnel and the connection to it.
 *
 * The shared key never stands in configuration. Azure makes one up with the connection; whoever runs the peer sets the
 * agreed one out of band (`az network vpn-connection shared-key update`) and no later plan touches it. The provider does
 * read it back into the state, which is why the state is kept like a secret.
 */
export class VpnConnection extends Construct {
  constructor(scope: Construct, id: string, props: VpnConnectionProps) {
    super(scope, id);
    const { region, resourceGroupName, site, peer } = props;
    const place = { location: region.name, resourceGroupName };
    const far = new LocalNetworkGateway(this, 'peer', {
      ...place,
      name: azureName('localNetworkGateway', region, site.id, peer.name),
      gatewayAddress: peer.address,
      gatewayFqdn: peer.fqdn,
      addressSpace: peer.bgp ? undefined : site.ranges.map(String),
      bgpSettings: peer.bgp && { asn: peer.bgp.asn, bgpPeeringAddress: peer.bgp.address },
    });
    new VirtualNetworkGatewayConnection(this, 'connection', {
      ...place,
      name: azureName('connection', region, site.id, peer.name),
      type: 'IPsec',
      virtualNetworkGatewayId: props.gatewayId,
      localNetworkGatewayId: far.id,
      connectionProtocol: 'IKEv2',
      dpdTimeoutSeconds: 45,
      enableBgp: peer.bgp !== undefined,
      ipsecPolicy: IPSEC_POLICY,
    });
  }
}
