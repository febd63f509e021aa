import { ExpressRouteGateway } from '../../../constructs/network/express-route-gateway';
import { DATACENTRE, UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const CIRCUIT = { provider: 'Example Carrier', peeringLocation: 'London', bandwidthMbps: 200 };

describe('an ExpressRoute gateway', () => {
  it('joins the circuits of the sites that declare one, and no other site', () => {
    const resources = synthesize(
      (stack) =>
        new ExpressRouteGateway(stack, 'express-route', {
          region: UKSOUTH,
          resourceGroupName: 'rg-connectivity-uks',
          subnetId:
            '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/GatewaySubnet',
          sites: [
            { ...DATACENTRE, expressRoute: CIRCUIT },
            { ...DATACENTRE, id: 'tunnels-only' },
          ],
        }),
    );
    expect(resources).toMatchInlineSnapshot(`
      {
        "azurerm_express_route_circuit.express-route-old-datacentre-circuit": {
          "bandwidth_in_mbps": 200,
          "location": "uksouth",
          "name": "erc-old-datacentre-uks",
          "peering_location": "London",
          "resource_group_name": "rg-connectivity-uks",
          "service_provider_name": "Example Carrier",
          "sku": {
            "family": "MeteredData",
            "tier": "Standard",
          },
        },
        "azurerm_virtual_network_gateway.express-route-gateway": {
          "ip_configuration": [
            {
              "name": "primary",
              "private_ip_address_allocation": "Dynamic",
              "subnet_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/GatewaySubnet",
            },
          ],
          "location": "uksouth",
          "name": "ergw-hub-uks",
          "resource_group_name": "rg-connectivity-uks",
          "sku": "ErGw1AZ",
          "type": "ExpressRoute",
        },
        "azurerm_virtual_network_gateway_connection.express-route-old-datacentre-connection": {
          "express_route_circuit_id": "\${azurerm_express_route_circuit.express-route-old-datacentre-circuit.id}",
          "location": "uksouth",
          "name": "con-old-datacentre-circuit-uks",
          "resource_group_name": "rg-connectivity-uks",
          "type": "ExpressRoute",
          "virtual_network_gateway_id": "\${azurerm_virtual_network_gateway.express-route-gateway.id}",
        },
      }
    `);
  });
});
