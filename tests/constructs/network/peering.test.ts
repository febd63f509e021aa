import { Cidr } from '../../../constructs/model/cidr';
import { Peering, PeeringProps } from '../../../constructs/network/peering';
import { synthesize } from '../../fixtures/synthesize';

const half = (gateways: PeeringProps['gateways']) =>
  synthesize(
    (stack) =>
      new Peering(stack, 'to-hub', {
        name: 'peer-hub-uks',
        resourceGroupName: 'rg-website-uks',
        networkName: 'vnet-website-uks',
        remoteNetworkId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h',
        remoteRange: Cidr.parse('10.64.0.0/22'),
        gateways,
      }),
  )['azurerm_virtual_network_peering.to-hub'];

describe('a half of a peering', () => {
  it('lets in what the firewall forwards and learns of changes of the other space', () => {
    expect(half('neither')).toMatchInlineSnapshot(`
      {
        "allow_forwarded_traffic": true,
        "allow_gateway_transit": false,
        "allow_virtual_network_access": true,
        "name": "peer-hub-uks",
        "remote_virtual_network_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h",
        "resource_group_name": "rg-website-uks",
        "triggers": {
          "remote_address_space": "10.64.0.0/22",
        },
        "use_remote_gateways": false,
        "virtual_network_name": "vnet-website-uks",
      }
    `);
  });

  it.each([
    ['lends', true, false],
    ['uses', false, true],
    ['neither', false, false],
  ] as const)('that %s gateways says so', (gateways, lends, uses) => {
    expect(half(gateways)).toMatchObject({ allow_gateway_transit: lends, use_remote_gateways: uses });
  });
});
