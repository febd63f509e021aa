import { Estate, Hub } from '../../../constructs/model/estate';
import { FirewallPolicies } from '../../../constructs/network/firewall-policies';
import { sourceOf } from '../../../constructs/provenance';
import { estateWithDatacentre, testEstate } from '../../fixtures/estate';
import { estateWithFlows, flow } from '../../fixtures/flows';
import { synthesize } from '../../fixtures/synthesize';

const policies = (estate: Estate, hub: Hub = estate.hubs[0]) =>
  synthesize(
    (stack) => new FirewallPolicies(stack, 'policy', { estate, hub, resourceGroupName: 'rg-connectivity' }),
  );

const GROUP = 'azurerm_firewall_policy_rule_collection_group.policy-base-rules';

describe("a region's firewall policies", () => {
  it('are a parent and a child, each with settings of its own', () => {
    expect(policies(testEstate())).toMatchInlineSnapshot(`
      {
        "azurerm_firewall_policy.policy-hub": {
          "base_policy_id": "\${azurerm_firewall_policy.policy-parent.id}",
          "dns": {
            "proxy_enabled": true,
            "servers": [
              "10.64.0.100",
            ],
          },
          "insights": {
            "default_log_analytics_workspace_id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-management-uks/providers/Microsoft.OperationalInsights/workspaces/log-sample-uks",
            "enabled": true,
            "retention_in_days": 90,
          },
          "intrusion_detection": {
            "mode": "Deny",
          },
          "location": "uksouth",
          "name": "afwp-hub-uks",
          "resource_group_name": "rg-connectivity",
          "sku": "Premium",
          "threat_intelligence_mode": "Deny",
        },
        "azurerm_firewall_policy.policy-parent": {
          "dns": {
            "proxy_enabled": true,
            "servers": [
              "10.64.0.100",
            ],
          },
          "insights": {
            "default_log_analytics_workspace_id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-management-uks/providers/Microsoft.OperationalInsights/workspaces/log-sample-uks",
            "enabled": true,
            "retention_in_days": 90,
          },
          "intrusion_detection": {
            "mode": "Deny",
          },
          "location": "uksouth",
          "name": "afwp-parent-uks",
          "resource_group_name": "rg-connectivity",
          "sku": "Premium",
          "threat_intelligence_mode": "Deny",
        },
      }
    `);
  });

  it('let the resolvers ask the servers of forwarded domains, and nothing else', () => {
    expect(policies(estateWithDatacentre())[GROUP]).toMatchInlineSnapshot(`
      {
        "firewall_policy_id": "\${azurerm_firewall_policy.policy-parent.id}",
        "name": "rcg-base-uks",
        "network_rule_collection": [
          {
            "action": "Allow",
            "name": "platform",
            "priority": 200,
            "rule": [
              {
                "description": "dns: the resolvers ask the servers of corp.example.org",
                "destination_addresses": [
                  "172.20.0.10",
                  "172.20.0.11",
                ],
                "destination_ports": [
                  "53",
                ],
                "name": "dns-corp-example-org",
                "protocols": [
                  "TCP",
                  "UDP",
                ],
                "source_addresses": [
                  "10.64.0.112/28",
                  "10.72.0.112/28",
                ],
              },
            ],
          },
        ],
        "priority": 200,
      }
    `);
  });

  it('let the same through in both regions', () => {
    const estate = estateWithDatacentre();
    const [primary, secondary] = estate.hubs.map((hub) => policies(estate, hub)[GROUP]!);
    expect(secondary!['network_rule_collection']).toEqual(primary!['network_rule_collection']);
  });

  it('make the child wait for the rules of its parent, as Azure takes one writer at a time', () => {
    expect(policies(estateWithDatacentre())['azurerm_firewall_policy.policy-hub']).toMatchObject({
      depends_on: [GROUP],
    });
  });

  it('look into traffic for intrusions only where the tier can', () => {
    const estate = testEstate();
    const standard = policies(estate, { ...estate.hubs[0], firewallTier: 'Standard' });
    for (const name of ['parent', 'hub']) {
      const policy = standard[`azurerm_firewall_policy.policy-${name}`];
      expect(policy).toMatchObject({ sku: 'Standard', threat_intelligence_mode: 'Deny' });
      expect(policy).not.toHaveProperty('intrusion_detection');
    }
  });

  describe('with flows', () => {
    const estate = estateWithFlows({
      flows: [
        flow('pay', 'website/app', 'outside:card-processor'),
        flow('feed', 'website/web', 'library/app'),
        flow('touch', 'website/web', 'telephony/decoy', { kind: 'decoy' }),
      ],
    });
    const ADDRESS = 'azurerm_firewall_policy_rule_collection_group.policy';

    it('let tiers out by the parent and across by the child', () => {
      const built = policies(estate);
      expect(built[`${ADDRESS}-egress-rules`]).toMatchObject({
        name: 'rcg-egress-uks',
        firewall_policy_id: '${azurerm_firewall_policy.policy-parent.id}',
        application_rule_collection: [
          { name: 'egress-application', action: 'Allow', rule: [{ name: 'pay-web-hosts' }] },
        ],
      });
      expect(built[`${ADDRESS}-flows-rules`]).toMatchObject({
        name: 'rcg-flows-uks',
        firewall_policy_id: '${azurerm_firewall_policy.policy-hub.id}',
        network_rule_collection: [
          {
            name: 'flows-network',
            action: 'Allow',
            rule: [{ name: 'feed-tcp' }, { name: 'feed-tcp-from-ukwest' }, { name: 'touch-tcp' }],
          },
        ],
      });
    });

    it('are written one after the other', () => {
      const built = policies(estate);
      expect(built[`${ADDRESS}-egress-rules`]).toMatchObject({ depends_on: [GROUP] });
      expect(built['azurerm_firewall_policy.policy-hub']).toMatchObject({
        depends_on: [`${ADDRESS}-egress-rules`],
      });
    });

    it('have the same parent rules in both regions', () => {
      const [primary, secondary] = estate.hubs.map(
        (hub) => policies(estate, hub)[`${ADDRESS}-egress-rules`]!['application_rule_collection'],
      );
      expect(secondary).toEqual(primary);
    });

    it('lead what is said of their rules to the flows of the estate file', () => {
      synthesize((stack) => {
        const { node } = new FirewallPolicies(stack, 'policy', {
          estate,
          hub: estate.hubs[0],
          resourceGroupName: 'rg-connectivity',
        });
        expect(sourceOf(node.findChild('egress-rules'))).toBe('flows');
        expect(sourceOf(node.findChild('flows-rules'))).toBe('flows');
      }, estate);
    });
  });
});
