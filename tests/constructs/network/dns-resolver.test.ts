import { Dns } from '../../../constructs/model/estate';
import { DnsResolver } from '../../../constructs/network/dns-resolver';
import { VirtualNetwork } from '../../../constructs/network/virtual-network';
import { testHub, UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const HUB = testHub(UKSOUTH);

function resolver(forward: Dns['forward']) {
  const resources = synthesize((stack) => {
    const place = { region: UKSOUTH, resourceGroupName: 'rg-connectivity-uks' };
    const network = new VirtualNetwork(stack, 'network', {
      ...place,
      name: 'vnet-hub-uks',
      range: HUB.range,
      subnets: HUB.subnets.map((subnet) => ({ ...subnet, privateEndpointPolicies: 'Disabled' })),
    });
    new DnsResolver(stack, 'dns', {
      hub: HUB,
      dns: { forward, privateLinkZones: [] },
      resourceGroupName: place.resourceGroupName,
      network,
    });
  });
  return Object.fromEntries(
    Object.entries(resources).filter(([address]) => address !== 'azurerm_virtual_network.network'),
  );
}

describe("a hub's resolver", () => {
  it('answers at a fixed address and forwards declared domains to their servers', () => {
    expect(resolver([{ domain: 'corp.example.org', servers: ['172.20.0.10'] }])).toMatchInlineSnapshot(`
      {
        "azurerm_private_dns_resolver.dns-resolver": {
          "location": "uksouth",
          "name": "dnspr-hub-uks",
          "resource_group_name": "rg-connectivity-uks",
          "virtual_network_id": "\${azurerm_virtual_network.network.id}",
        },
        "azurerm_private_dns_resolver_dns_forwarding_ruleset.dns-ruleset": {
          "location": "uksouth",
          "name": "dnsfrs-hub-uks",
          "private_dns_resolver_outbound_endpoint_ids": [
            "\${azurerm_private_dns_resolver_outbound_endpoint.dns-outbound.id}",
          ],
          "resource_group_name": "rg-connectivity-uks",
        },
        "azurerm_private_dns_resolver_forwarding_rule.dns-forward-corp-example-org": {
          "dns_forwarding_ruleset_id": "\${azurerm_private_dns_resolver_dns_forwarding_ruleset.dns-ruleset.id}",
          "domain_name": "corp.example.org.",
          "enabled": true,
          "name": "forward-corp-example-org",
          "target_dns_servers": [
            {
              "ip_address": "172.20.0.10",
              "port": 53,
            },
          ],
        },
        "azurerm_private_dns_resolver_inbound_endpoint.dns-inbound": {
          "ip_configurations": {
            "private_ip_address": "10.64.0.100",
            "private_ip_allocation_method": "Static",
            "subnet_id": "\${azurerm_virtual_network.network.id}/subnets/snet-dns-inbound",
          },
          "location": "uksouth",
          "name": "inbound",
          "private_dns_resolver_id": "\${azurerm_private_dns_resolver.dns-resolver.id}",
        },
        "azurerm_private_dns_resolver_outbound_endpoint.dns-outbound": {
          "location": "uksouth",
          "name": "outbound",
          "private_dns_resolver_id": "\${azurerm_private_dns_resolver.dns-resolver.id}",
          "subnet_id": "\${azurerm_virtual_network.network.id}/subnets/snet-dns-outbound",
        },
        "azurerm_private_dns_resolver_virtual_network_link.dns-ruleset-link": {
          "dns_forwarding_ruleset_id": "\${azurerm_private_dns_resolver_dns_forwarding_ruleset.dns-ruleset.id}",
          "name": "vnet-hub-uks",
          "virtual_network_id": "\${azurerm_virtual_network.network.id}",
        },
      }
    `);
  });

  it('has the same ways in and out without forwarded domains, but no rule', () => {
    const types = Object.keys(resolver([])).map((address) => address.split('.')[0]);
    expect(types).toEqual([
      'azurerm_private_dns_resolver',
      'azurerm_private_dns_resolver_dns_forwarding_ruleset',
      'azurerm_private_dns_resolver_inbound_endpoint',
      'azurerm_private_dns_resolver_outbound_endpoint',
      'azurerm_private_dns_resolver_virtual_network_link',
    ]);
  });
});
