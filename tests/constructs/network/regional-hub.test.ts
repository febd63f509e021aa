import { Estate, Hub } from '../../../constructs/model/estate';
import { RegionalHub } from '../../../constructs/network/regional-hub';
import { specialSubnetNamed } from '../../../constructs/model/special-subnet';
import {
  DATACENTRE,
  estateWithDatacentre,
  testEstate,
  testHub,
  UKSOUTH,
  UKWEST,
} from '../../fixtures/estate';
import { estateWithFlows, flow } from '../../fixtures/flows';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate: Estate, hub: Hub = estate.hubs[0]) =>
  synthesize(
    (stack) => new RegionalHub(stack, 'hub', { estate, hub, resourceGroupName: 'rg-connectivity' }),
    estate,
  );

interface InlineSubnet {
  readonly name: string;
  readonly security_group: string | null;
  readonly route_table_id: string | null;
  readonly default_outbound_access_enabled: boolean;
}

const subnetsOf = (resources: ReturnType<typeof build>) =>
  resources['azurerm_virtual_network.hub-network']!['subnet'] as readonly InlineSubnet[];

const withEverything = () => {
  const site = {
    ...DATACENTRE,
    expressRoute: { provider: 'Example Carrier', peeringLocation: 'London', bandwidthMbps: 200 },
  };
  const hubs = [
    { ...testHub(UKSOUTH, [site]), bastion: true },
    { ...testHub(UKWEST, [site]), bastion: true },
  ] as const;
  return estateWithDatacentre({ sites: [site], hubs });
};

const NEEDS_A_GATEWAY = /gateway|vpn|express_route/;

describe('a hub', () => {
  it('without a datacentre has no gateway and nothing that goes with one', () => {
    const addresses = Object.keys(build(testEstate()));
    expect(addresses.filter((address) => NEEDS_A_GATEWAY.test(address))).toEqual([]);
    expect(addresses).toMatchInlineSnapshot(`
      [
        "azurerm_firewall.hub-firewall",
        "azurerm_firewall_policy.hub-policy-hub",
        "azurerm_firewall_policy.hub-policy-parent",
        "azurerm_network_security_group.hub-nsg-dns-inbound",
        "azurerm_network_security_group.hub-nsg-dns-outbound",
        "azurerm_network_watcher_flow_log.hub-flow-log",
        "azurerm_private_dns_resolver.hub-dns-resolver",
        "azurerm_private_dns_resolver_dns_forwarding_ruleset.hub-dns-ruleset",
        "azurerm_private_dns_resolver_inbound_endpoint.hub-dns-inbound",
        "azurerm_private_dns_resolver_outbound_endpoint.hub-dns-outbound",
        "azurerm_private_dns_resolver_virtual_network_link.hub-dns-ruleset-link",
        "azurerm_private_dns_zone_virtual_network_link.hub-zone-privatelink-blob-core-windows-net",
        "azurerm_private_dns_zone_virtual_network_link.hub-zone-privatelink-vaultcore-azure-net",
        "azurerm_public_ip.hub-firewall-address",
        "azurerm_route_table.hub-routes-dns",
        "azurerm_route_table.hub-routes-firewall",
        "azurerm_virtual_network.hub-network",
      ]
    `);
  });

  it('loses every trace of a datacentre with the last one', () => {
    const before = build(estateWithDatacentre());
    const after = build(testEstate({ dns: estateWithDatacentre().dns }));
    const gone = Object.keys(before).filter((address) => !(address in after));
    expect(gone).toMatchInlineSnapshot(`
      [
        "azurerm_local_network_gateway.hub-vpn-old-datacentre-a-peer",
        "azurerm_local_network_gateway.hub-vpn-old-datacentre-b-peer",
        "azurerm_public_ip.hub-vpn-address-a",
        "azurerm_public_ip.hub-vpn-address-b",
        "azurerm_route_table.hub-routes-gateway",
        "azurerm_virtual_network_gateway.hub-vpn-gateway",
        "azurerm_virtual_network_gateway_connection.hub-vpn-old-datacentre-a-connection",
        "azurerm_virtual_network_gateway_connection.hub-vpn-old-datacentre-b-connection",
      ]
    `);
  });

  it('leaves no subnet a default way out', () => {
    const subnets = subnetsOf(build(withEverything()));
    expect(subnets.map(({ name }) => name)).toEqual([
      'AzureFirewallSubnet',
      'GatewaySubnet',
      'AzureBastionSubnet',
      'snet-dns-inbound',
      'snet-dns-outbound',
    ]);
    expect(subnets.filter((subnet) => subnet.default_outbound_access_enabled)).toEqual([]);
  });

  it.each(['AzureFirewallSubnet', 'GatewaySubnet', 'AzureBastionSubnet'])(
    'gives %s what Azure allows there and no more',
    (name) => {
      const subnet = subnetsOf(build(withEverything())).find((candidate) => candidate.name === name)!;
      const facts = specialSubnetNamed(name)!;
      expect(subnet.security_group !== null).toBe(facts.networkSecurityGroup !== 'forbidden');
      expect(subnet.route_table_id !== null).toBe(facts.routeTable !== 'forbidden');
    },
  );

  it.each(['snet-dns-inbound', 'snet-dns-outbound'])('guards %s and leads it to the firewall', (name) => {
    const subnet = subnetsOf(build(testEstate())).find((candidate) => candidate.name === name)!;
    expect(subnet).toMatchObject({
      security_group: `\${azurerm_network_security_group.hub-nsg-${name.replace('snet-', '')}.id}`,
      route_table_id: '${azurerm_route_table.hub-routes-dns.id}',
    });
  });

  it('lets the firewall learn the other end of its gateways, and nothing where it has none', () => {
    const learned = (estate: Estate) =>
      build(estate)['azurerm_route_table.hub-routes-firewall']!['bgp_route_propagation_enabled'];
    expect(learned(estateWithDatacentre())).toBe(true);
    expect(learned(testEstate())).toBe(false);
  });

  it('makes its gateways one after the other', () => {
    expect(
      build(withEverything())['azurerm_virtual_network_gateway.hub-express-route-gateway'],
    ).toMatchObject({
      depends_on: ['azurerm_virtual_network_gateway.hub-vpn-gateway'],
    });
  });

  it("carries the estate's DDoS plan unless the estate has none", () => {
    const platform = { ...testEstate().platform, ddosProtection: false };
    expect(build(testEstate())['azurerm_virtual_network.hub-network']).toMatchObject({
      ddos_protection_plan: {
        enable: true,
        id:
          '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-shared-network-uks' +
          '/providers/Microsoft.Network/ddosProtectionPlans/ddos-sample-uks',
      },
    });
    expect(build(testEstate({ platform }))['azurerm_virtual_network.hub-network']).not.toHaveProperty(
      'ddos_protection_plan',
    );
  });

  it('in a region without zones names none anywhere', () => {
    const estate = withEverything();
    const zonal = Object.entries(build(estate, estate.hubs[1])).filter(([, body]) => 'zones' in body);
    expect(zonal).toEqual([]);
  });

  it('in a region with zones names all of them wherever Azure takes zones', () => {
    const zonal = Object.entries(build(withEverything()))
      .filter(([address]) => /^azurerm_(firewall|bastion_host|public_ip)\./.test(address))
      .map(([, body]) => body['zones']);
    expect(zonal).toHaveLength(6);
    expect(new Set(zonal.map(String))).toEqual(new Set(['1,2,3']));
  });

  it('refuses a subnet that it knows nothing of', () => {
    const hub = testHub(UKSOUTH);
    const strange = { ...hub, subnets: [...hub.subnets, { ...hub.subnets[0]!, name: 'snet-other' }] };
    expect(() => build(testEstate(), strange)).toThrow(
      'hub uksouth has a subnet "snet-other" and a hub has none of that name',
    );
  });

  it.each([
    [
      'the last rules of its policy',
      [flow('feed', 'website/web', 'library/app')],
      'azurerm_firewall_policy_rule_collection_group.hub-policy-flows-rules',
    ],
    ['its policy where that has no rules', [], 'azurerm_firewall_policy.hub-policy-hub'],
  ])('makes the firewall wait for %s', (_, flows, last) => {
    expect(build(estateWithFlows({ flows }))['azurerm_firewall.hub-firewall']).toMatchObject({
      depends_on: [last],
    });
  });
});
