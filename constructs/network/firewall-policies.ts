import { FirewallPolicy, FirewallPolicyConfig } from '@cdktf/provider-azurerm/lib/firewall-policy';
import { FirewallPolicyRuleCollectionGroup } from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { Construct } from 'constructs';
import { Estate, Hub } from '../model/estate';
import { azureName } from '../model/names';
import { resolverInboundAddress, workspaceId } from '../model/platform-ids';
import { baseNetworkRules } from './firewall-base-rules';

/** The firewall policies of a region. */
export interface FirewallPoliciesProps {
  readonly estate: Estate;
  readonly hub: Hub;
  readonly resourceGroupName: string;
}

/**
 * A region's two policies: a parent with what holds everywhere, and the hub's own below it. Azure wants parent and child
 * in one region, so each region has a parent made from the same data. Settings stand in both: address translation is
 * never inherited, and a child's threat intelligence starts at Alert.
 */
export class FirewallPolicies extends Construct {
  /** The policy that the hub's firewall takes. */
  readonly child: FirewallPolicy;

  constructor(scope: Construct, id: string, props: FirewallPoliciesProps) {
    super(scope, id);
    const { region } = props.hub;
    const parent = new FirewallPolicy(this, 'parent', {
      ...settings(props),
      name: azureName('firewallPolicy', region, 'parent'),
    });
    const base = this.addBaseRules(parent, props);
    this.child = new FirewallPolicy(this, 'hub', {
      ...settings(props),
      name: azureName('firewallPolicy', region, 'hub'),
      basePolicyId: parent.id,
      // Azure takes one writer at a time to a policy and its children.
      dependsOn: base && [base],
    });
  }

  private addBaseRules(parent: FirewallPolicy, { estate, hub }: FirewallPoliciesProps) {
    const networkRuleCollection = [...baseNetworkRules(estate)];
    if (networkRuleCollection.length === 0) {
      return undefined;
    }
    return new FirewallPolicyRuleCollectionGroup(this, 'base-rules', {
      name: azureName('ruleCollectionGroup', hub.region, 'base'),
      firewallPolicyId: parent.id,
      priority: 200,
      networkRuleCollection,
    });
  }
}

function settings({
  estate,
  hub,
  resourceGroupName,
}: FirewallPoliciesProps): Omit<FirewallPolicyConfig, 'name'> {
  return {
    location: hub.region.name,
    resourceGroupName,
    sku: hub.firewallTier,
    threatIntelligenceMode: 'Deny',
    intrusionDetection: hub.firewallTier === 'Premium' ? { mode: 'Deny' } : undefined,
    dns: { proxyEnabled: true, servers: [resolverInboundAddress(hub)] },
    insights: {
      enabled: true,
      defaultLogAnalyticsWorkspaceId: workspaceId(estate, hub.region),
      retentionInDays: estate.platform.logRetentionDays,
    },
  };
}
