import { Hub } from '../../../constructs/model/estate';
import { HubFirewall, HubFirewallProps } from '../../../constructs/network/hub-firewall';
import { testHub, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const IDS = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network';

const firewall = (hub: Hub, moreAddresses: HubFirewallProps['moreAddresses'] = []) =>
  synthesize(
    (stack) =>
      new HubFirewall(stack, 'firewall', {
        hub,
        resourceGroupName: 'rg-connectivity-uks',
        subnetId: `${IDS}/virtualNetworks/h/subnets/AzureFirewallSubnet`,
        publicAddressId: `${IDS}/publicIPAddresses/p`,
        policyId: `${IDS}/firewallPolicies/f`,
        moreAddresses,
        after: { fqn: 'azurerm_firewall_policy_rule_collection_group.flows' },
      }),
  )['azurerm_firewall.firewall'];

describe("a hub's firewall", () => {
  it('stands in all zones and leaves to its policy what the policy decides', () => {
    expect(firewall(testHub(UKSOUTH))).toMatchInlineSnapshot(`
      {
        "depends_on": [
          "azurerm_firewall_policy_rule_collection_group.flows",
        ],
        "firewall_policy_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/firewallPolicies/f",
        "ip_configuration": [
          {
            "name": "primary",
            "public_ip_address_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/p",
            "subnet_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/AzureFirewallSubnet",
          },
        ],
        "location": "uksouth",
        "name": "afw-hub-uks",
        "resource_group_name": "rg-connectivity-uks",
        "sku_name": "AZFW_VNet",
        "sku_tier": "Premium",
        "zones": [
          "1",
          "2",
          "3",
        ],
      }
    `);
  });

  it('names no zone where the region has none', () => {
    expect(firewall(testHub(UKWEST))).not.toHaveProperty('zones');
  });

  it('has the tier that the estate asks for', () => {
    expect(firewall({ ...testHub(UKSOUTH), firewallTier: 'Standard' })).toMatchObject({
      sku_tier: 'Standard',
    });
  });

  it('holds further addresses without a subnet, which only the first names', () => {
    const more = [{ name: 'sip-trunk-1', id: `${IDS}/publicIPAddresses/c` }];
    expect(firewall(testHub(UKSOUTH), more)).toMatchObject({
      ip_configuration: [
        { name: 'primary', subnet_id: `${IDS}/virtualNetworks/h/subnets/AzureFirewallSubnet` },
        { name: 'sip-trunk-1', public_ip_address_id: `${IDS}/publicIPAddresses/c` },
      ],
    });
  });
});
