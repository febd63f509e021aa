import { VpnGateway } from '../../../constructs/network/vpn-gateway';
import { DATACENTRE, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const gatewayIn = (region: typeof UKSOUTH, sites = [DATACENTRE]) =>
  synthesize(
    (stack) =>
      new VpnGateway(stack, 'vpn', {
        region,
        resourceGroupName: 'rg-connectivity',
        subnetId:
          '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/GatewaySubnet',
        sites,
      }),
  );

describe('a VPN gateway', () => {
  it('is active-active from the start, on two addresses', () => {
    expect(gatewayIn(UKSOUTH)['azurerm_virtual_network_gateway.vpn-gateway']).toMatchInlineSnapshot(`
      {
        "active_active": true,
        "enable_bgp": true,
        "generation": "Generation2",
        "ip_configuration": [
          {
            "name": "instance-a",
            "private_ip_address_allocation": "Dynamic",
            "public_ip_address_id": "\${azurerm_public_ip.vpn-address-a.id}",
            "subnet_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/GatewaySubnet",
          },
          {
            "name": "instance-b",
            "private_ip_address_allocation": "Dynamic",
            "public_ip_address_id": "\${azurerm_public_ip.vpn-address-b.id}",
            "subnet_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/GatewaySubnet",
          },
        ],
        "location": "uksouth",
        "name": "vpng-hub-uks",
        "resource_group_name": "rg-connectivity",
        "sku": "VpnGw2AZ",
        "type": "Vpn",
        "vpn_type": "RouteBased",
      }
    `);
  });

  it.each([
    ['in all zones of a region that has some', UKSOUTH, ['1', '2', '3']],
    ['in no named zone where there is none', UKWEST, undefined],
  ])('has the AZ SKU, with addresses %s', (_, region, zones) => {
    const resources = gatewayIn(region);
    expect(resources['azurerm_virtual_network_gateway.vpn-gateway']).toMatchObject({ sku: 'VpnGw2AZ' });
    for (const instance of ['a', 'b']) {
      expect(resources[`azurerm_public_ip.vpn-address-${instance}`]!['zones']).toEqual(zones);
    }
  });

  it('has a connection for each peer of each site, named by both', () => {
    expect(Object.keys(gatewayIn(UKSOUTH)).filter((address) => address.includes('old-datacentre'))).toEqual([
      'azurerm_local_network_gateway.vpn-old-datacentre-a-peer',
      'azurerm_local_network_gateway.vpn-old-datacentre-b-peer',
      'azurerm_virtual_network_gateway_connection.vpn-old-datacentre-a-connection',
      'azurerm_virtual_network_gateway_connection.vpn-old-datacentre-b-connection',
    ]);
  });
});
