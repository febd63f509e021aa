import { Testing } from 'cdktf';
import { HubPeeringStack } from '../../stacks/hub-peering-stack';
import { estateWithDatacentre } from '../fixtures/estate';
import { resourcesOf } from '../fixtures/synthesize';

describe('the hub peering stack', () => {
  const resources = resourcesOf(new HubPeeringStack(Testing.app(), estateWithDatacentre()));

  it('holds both halves and nothing else', () => {
    expect(Object.keys(resources)).toEqual([
      'azurerm_virtual_network_peering.uksouth-to-ukwest',
      'azurerm_virtual_network_peering.ukwest-to-uksouth',
    ]);
  });

  it('leads each hub to the other, lets forwarded traffic in and shares no gateway', () => {
    expect(resources['azurerm_virtual_network_peering.ukwest-to-uksouth']).toMatchInlineSnapshot(`
      {
        "allow_forwarded_traffic": true,
        "allow_gateway_transit": false,
        "allow_virtual_network_access": true,
        "name": "peer-hub-uks-ukw",
        "remote_virtual_network_id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-connectivity-uks/providers/Microsoft.Network/virtualNetworks/vnet-hub-uks",
        "resource_group_name": "rg-connectivity-ukw",
        "triggers": {
          "remote_address_space": "10.64.0.0/22",
        },
        "use_remote_gateways": false,
        "virtual_network_name": "vnet-hub-ukw",
      }
    `);
    for (const half of Object.values(resources)) {
      expect(half).toMatchObject({
        allow_forwarded_traffic: true,
        allow_gateway_transit: false,
        use_remote_gateways: false,
      });
    }
  });
});
