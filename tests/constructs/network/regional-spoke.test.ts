import { Estate } from '../../../constructs/model/estate';
import { RegionalSpoke } from '../../../constructs/network/regional-spoke';
import { sourceOf } from '../../../constructs/provenance';
import { blockEstate } from '../../fixtures/block-estate';
import { estateWithDatacentre, testEstate } from '../../fixtures/estate';
import { estateWithFlows, published } from '../../fixtures/flows';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate: Estate, inspect: (spoke: RegionalSpoke) => void = () => undefined) =>
  synthesize((stack) => {
    const spoke = estate.spokes[0]!;
    inspect(
      new RegionalSpoke(stack, 'spoke', {
        estate,
        spoke,
        network: spoke.networks[1]!,
        resourceGroupName: 'rg-website-ukw',
        platformProvider: stack.providerFor(estate.platform.subscription, 'platform'),
      }),
    );
  }, estate);

describe('a spoke in a region', () => {
  it('holds a guarded subnet for each tier, led to the firewall, which also answers for names', () => {
    expect(build(testEstate())['azurerm_virtual_network.spoke-network']).toMatchInlineSnapshot(`
      {
        "address_space": [
          "10.72.4.0/24",
        ],
        "ddos_protection_plan": {
          "enable": true,
          "id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-shared-network-uks/providers/Microsoft.Network/ddosProtectionPlans/ddos-sample-uks",
        },
        "dns_servers": [
          "10.72.0.4",
        ],
        "location": "ukwest",
        "name": "vnet-website-ukw",
        "resource_group_name": "rg-website-ukw",
        "subnet": [
          {
            "address_prefixes": [
              "10.72.4.0/25",
            ],
            "default_outbound_access_enabled": false,
            "delegation": [],
            "id": null,
            "name": "snet-app",
            "private_endpoint_network_policies": "Enabled",
            "private_link_service_network_policies_enabled": true,
            "route_table_id": "\${azurerm_route_table.spoke-routes.id}",
            "security_group": "\${azurerm_network_security_group.spoke-nsg-app.id}",
            "service_endpoint_policy_ids": [],
            "service_endpoints": [],
          },
          {
            "address_prefixes": [
              "10.72.4.128/26",
            ],
            "default_outbound_access_enabled": false,
            "delegation": [],
            "id": null,
            "name": "snet-private-endpoints",
            "private_endpoint_network_policies": "Enabled",
            "private_link_service_network_policies_enabled": true,
            "route_table_id": "\${azurerm_route_table.spoke-routes.id}",
            "security_group": "\${azurerm_network_security_group.spoke-nsg-private-endpoints.id}",
            "service_endpoint_policy_ids": [],
            "service_endpoints": [],
          },
        ],
      }
    `);
  });

  it('makes the far half of its peering and its zone links in the platform subscription', () => {
    const resources = build(testEstate());
    const elsewhere = Object.keys(resources).filter(
      (address) => resources[address]!['provider'] === 'azurerm.platform',
    );
    expect(elsewhere).toEqual([
      'azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-blob-core-windows-net',
      'azurerm_private_dns_zone_virtual_network_link.spoke-zone-privatelink-vaultcore-azure-net',
      'azurerm_virtual_network_peering.spoke-from-hub',
    ]);
  });

  it('joins the hub of its own region from both sides', () => {
    const resources = build(testEstate());
    expect(resources['azurerm_virtual_network_peering.spoke-to-hub']).toMatchObject({
      name: 'peer-hub-ukw',
      remote_virtual_network_id:
        '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-connectivity-ukw' +
        '/providers/Microsoft.Network/virtualNetworks/vnet-hub-ukw',
      triggers: { remote_address_space: '10.72.0.0/22' },
      depends_on: ['azurerm_virtual_network_peering.spoke-from-hub'],
    });
    expect(resources['azurerm_virtual_network_peering.spoke-from-hub']).toMatchObject({
      name: 'peer-spoke-website-ukw',
      resource_group_name: 'rg-connectivity-ukw',
      virtual_network_name: 'vnet-hub-ukw',
      remote_virtual_network_id: '${azurerm_virtual_network.spoke-network.id}',
      triggers: { remote_address_space: '10.72.4.0/24' },
    });
  });

  it.each([
    ['uses the gateways of a hub that has some', estateWithDatacentre(), true],
    ['asks for no gateway where the hub has none', testEstate(), false],
  ])('%s', (_, estate, shared) => {
    const resources = build(estate);
    expect(resources['azurerm_virtual_network_peering.spoke-to-hub']).toMatchObject({
      use_remote_gateways: shared,
      allow_gateway_transit: false,
    });
    expect(resources['azurerm_virtual_network_peering.spoke-from-hub']).toMatchObject({
      use_remote_gateways: false,
      allow_gateway_transit: shared,
    });
  });

  it("leads what is said of a tier's group to the tier's line in the estate file", () => {
    build(testEstate(), (spoke) => {
      expect(sourceOf(spoke.node.findChild('nsg-app'))).toBe('spokes.website.subnets.app');
    });
  });

  describe('with an edge', () => {
    const edge = (by: 'front-door' | 'application-gateway') =>
      build(estateWithFlows({ published: [published('www', by, 'website/edge', 'website/web')] }));
    const subnet = (resources: ReturnType<typeof build>, index: number) =>
      (resources['azurerm_virtual_network.spoke-network']!['subnet'] as Record<string, unknown>[])[index];

    it("gives an application gateway's tier a table of its own, without a default route", () => {
      const resources = edge('application-gateway');
      expect(subnet(resources, 0)).toMatchObject({
        name: 'snet-edge',
        route_table_id: '${azurerm_route_table.spoke-routes-edge.id}',
      });
      expect(subnet(resources, 1)).toMatchObject({
        route_table_id: '${azurerm_route_table.spoke-routes.id}',
      });
      const table = resources['azurerm_route_table.spoke-routes-edge']!;
      expect(table).toMatchObject({
        name: 'rt-website-edge-ukw',
        bgp_route_propagation_enabled: false,
      });
      expect(JSON.stringify(table)).not.toContain('0.0.0.0/0');
    });

    it("frees Front Door's tier of policies on private link services, and leaves it the common table", () => {
      const resources = edge('front-door');
      expect(subnet(resources, 0)).toMatchObject({
        private_link_service_network_policies_enabled: false,
        route_table_id: '${azurerm_route_table.spoke-routes.id}',
      });
      expect(resources).not.toHaveProperty(['azurerm_route_table.spoke-routes-edge']);
    });
  });

  it('hands over the tiers that Azure runs something in, with the action that the service has', () => {
    const network = build(blockEstate())['azurerm_virtual_network.spoke-network'];
    const subnets = network?.['subnet'] as { name: string; delegation: unknown }[];
    const delegations = Object.fromEntries(subnets.map(({ name, delegation }) => [name, delegation]));
    expect(delegations['snet-web']).toMatchObject([
      {
        service_delegation: [
          {
            name: 'Microsoft.Web/serverFarms',
            actions: ['Microsoft.Network/virtualNetworks/subnets/action'],
          },
        ],
      },
    ]);
    expect(delegations['snet-mysql']).toMatchObject([
      {
        service_delegation: [
          {
            name: 'Microsoft.DBforMySQL/flexibleServers',
            actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
          },
        ],
      },
    ]);
    expect(delegations['snet-private-endpoints']).toEqual([]);
  });
});
