import { Cidr } from '../../../constructs/model/cidr';
import { NetworkSubnet, VirtualNetwork } from '../../../constructs/network/virtual-network';
import { UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const SUBNET: NetworkSubnet = {
  name: 'snet-app',
  range: Cidr.parse('10.64.4.0/25'),
  securityGroupId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n',
  routeTableId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/routeTables/r',
  privateEndpointPolicies: 'Enabled',
};
const PROPS = {
  name: 'vnet-website-uks',
  region: UKSOUTH,
  resourceGroupName: 'rg-website-uks',
  range: Cidr.parse('10.64.4.0/24'),
};

function subnetsOf(subnets: readonly NetworkSubnet[]): Record<string, unknown>[] {
  const resources = synthesize((stack) => new VirtualNetwork(stack, 'network', { ...PROPS, subnets }));
  return resources['azurerm_virtual_network.network']!['subnet'] as Record<string, unknown>[];
}

describe('a virtual network', () => {
  it('holds its subnets inside, each with every member written', () => {
    const resources = synthesize(
      (stack) =>
        new VirtualNetwork(stack, 'network', {
          ...PROPS,
          subnets: [SUBNET],
          dnsServers: ['10.64.0.4'],
          ddosPlanId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/ddosProtectionPlans/d',
        }),
    );
    expect(resources).toMatchInlineSnapshot(`
      {
        "azurerm_virtual_network.network": {
          "address_space": [
            "10.64.4.0/24",
          ],
          "ddos_protection_plan": {
            "enable": true,
            "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/ddosProtectionPlans/d",
          },
          "dns_servers": [
            "10.64.0.4",
          ],
          "location": "uksouth",
          "name": "vnet-website-uks",
          "resource_group_name": "rg-website-uks",
          "subnet": [
            {
              "address_prefixes": [
                "10.64.4.0/25",
              ],
              "default_outbound_access_enabled": false,
              "delegation": [],
              "id": null,
              "name": "snet-app",
              "private_endpoint_network_policies": "Enabled",
              "private_link_service_network_policies_enabled": true,
              "route_table_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/routeTables/r",
              "security_group": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n",
              "service_endpoint_policy_ids": [],
              "service_endpoints": [],
            },
          ],
        },
      }
    `);
  });

  it('writes the same members for a subnet that has neither group nor table, with nulls and not with empty ids', () => {
    const [full, bare] = subnetsOf([
      SUBNET,
      { name: 'GatewaySubnet', range: Cidr.parse('10.64.4.128/27'), privateEndpointPolicies: 'Disabled' },
    ]);
    expect(Object.keys(bare!)).toEqual(Object.keys(full!));
    expect(bare).toMatchObject({ security_group: null, route_table_id: null, delegation: [] });
  });

  it('frees a subnet of policies on private link services only where that is asked for', () => {
    const [usual, freed] = subnetsOf([
      SUBNET,
      { ...SUBNET, name: 'snet-edge', privateLinkServicePolicies: 'Disabled' },
    ]);
    expect(usual).toMatchObject({ private_link_service_network_policies_enabled: true });
    expect(freed).toMatchObject({ private_link_service_network_policies_enabled: false });
  });

  it('delegates a subnet with the action that Azure would add', () => {
    const [subnet] = subnetsOf([{ ...SUBNET, delegation: 'Microsoft.Network/dnsResolvers' }]);
    expect(subnet!['delegation']).toEqual([
      {
        name: 'service',
        service_delegation: [
          {
            name: 'Microsoft.Network/dnsResolvers',
            actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
          },
        ],
      },
    ]);
  });

  it('gives no id for a subnet that it lacks', () => {
    synthesize((stack) => {
      const network = new VirtualNetwork(stack, 'network', { ...PROPS, subnets: [SUBNET] });
      expect(() => network.subnetId('snet-web')).toThrow(
        'network test/network has no subnet "snet-web", only snet-app',
      );
    });
  });
});
