import { VpnPeer } from '../../../constructs/model/estate';
import { VpnConnection } from '../../../constructs/network/vpn-connection';
import { DATACENTRE, UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const BGP = { asn: 65010, address: '172.20.0.1' };

const connection = (peer: VpnPeer) =>
  synthesize(
    (stack) =>
      new VpnConnection(stack, 'a', {
        region: UKSOUTH,
        resourceGroupName: 'rg-connectivity-uks',
        gatewayId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworkGateways/v',
        site: DATACENTRE,
        peer,
      }),
  );

const PEER = 'azurerm_local_network_gateway.a-peer';
const CONNECTION = 'azurerm_virtual_network_gateway_connection.a-connection';

describe('a tunnel', () => {
  it('states its protocol and algorithms, and holds no key', () => {
    expect(connection({ name: 'a', address: '203.0.113.10' })).toMatchInlineSnapshot(`
      {
        "azurerm_local_network_gateway.a-peer": {
          "address_space": [
            "172.20.0.0/16",
          ],
          "gateway_address": "203.0.113.10",
          "location": "uksouth",
          "name": "lgw-old-datacentre-a-uks",
          "resource_group_name": "rg-connectivity-uks",
        },
        "azurerm_virtual_network_gateway_connection.a-connection": {
          "connection_protocol": "IKEv2",
          "dpd_timeout_seconds": 45,
          "enable_bgp": false,
          "ipsec_policy": {
            "dh_group": "ECP384",
            "ike_encryption": "AES256",
            "ike_integrity": "SHA384",
            "ipsec_encryption": "GCMAES256",
            "ipsec_integrity": "GCMAES256",
            "pfs_group": "ECP384",
            "sa_datasize": 102400000,
            "sa_lifetime": 14400,
          },
          "local_network_gateway_id": "\${azurerm_local_network_gateway.a-peer.id}",
          "location": "uksouth",
          "name": "con-old-datacentre-a-uks",
          "resource_group_name": "rg-connectivity-uks",
          "type": "IPsec",
          "virtual_network_gateway_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworkGateways/v",
        },
      }
    `);
  });

  it('reaches a peer by FQDN where that is what is declared', () => {
    const peer = connection({ name: 'b', fqdn: 'vpn.example.org' })[PEER];
    expect(peer).toMatchObject({ gateway_fqdn: 'vpn.example.org' });
    expect(peer).not.toHaveProperty('gateway_address');
  });

  it('learns the ranges of the site by BGP where the peer speaks it, and states none', () => {
    const resources = connection({ name: 'a', address: '203.0.113.10', bgp: BGP });
    expect(resources[PEER]).toMatchObject({
      bgp_settings: { asn: 65010, bgp_peering_address: '172.20.0.1' },
    });
    expect(resources[PEER]).not.toHaveProperty('address_space');
    expect(resources[CONNECTION]).toMatchObject({ enable_bgp: true });
  });
});
