import { FirewallPolicy, FirewallPolicyConfig } from '@cdktf/provider-azurerm/lib/firewall-policy';
import { FirewallPolicyRuleCollectionGroup } from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Estate, Hub } from '../model/estate';
import { azureName } from '../model/names';
import { resolverInboundAddress, workspaceId } from '../model/platform-ids';
import { recordSource } from '../provenance';
import { baseNetworkRules } from './firewall-base-rules';
import { egressRules } from './firewall-egress-rules';
import { internalRules } from './firewall-internal-rules';
import { allowCollections, RuleCollections } from './firewall-rules';

/** The firewall policies of a region. */
export interface FirewallPoliciesProps {
  readonly estate: Estate;
  readonly hub: Hub;
  readonly resourceGroupName: string;
}

/**
 * A region's two policies: a parent with what holds everywhere, which is what the platform needs and what tiers may reach
 * on the Internet, and the hub's own below it, with what passes between its networks, sites and the other region. Azure
 * wants parent and child in one region, so each region has a parent made from the same data. Settings stand in both:
 * address translation is never inherited, and a child's threat intelligence starts at Alert.
 */
export class FirewallPolicies extends Construct {
  /** The policy that the hub's firewall takes. */
  readonly child: FirewallPolicy;
  /** What is written last: Azure takes one writer at a time to a policy, its children and the firewall that has them. */
  readonly last: ITerraformDependable;

  constructor(scope: Construct, id: string, props: FirewallPoliciesProps) {
    super(scope, id);
    const { estate, hub } = props;
    const parent = new FirewallPolicy(this, 'parent', {
      ...settings(props),
      name: azureName('firewallPolicy', hub.region, 'parent'),
    });
    const base = this.addGroup('base', hub, parent, 200, baseCollections(estate), parent);
    const egress = this.addGroup(
      'egress',
      hub,
      parent,
      300,
      allowCollections('egress', egressRules(estate)),
      base,
    );
    this.child = new FirewallPolicy(this, 'hub', {
      ...settings(props),
      name: azureName('firewallPolicy', hub.region, 'hub'),
      basePolicyId: parent.id,
      dependsOn: egress === parent ? undefined : [egress],
    });
    const internal = { network: internalRules(estate, hub), application: [] };
    this.last = this.addGroup('flows', hub, this.child, 300, allowCollections('flows', internal), this.child);
  }

  /** Adds a group after what was written before it, unless it would be empty; gives what is written last then. */
  private addGroup(
    purpose: 'base' | 'egress' | 'flows',
    { region }: Hub,
    policy: FirewallPolicy,
    priority: number,
    collections: RuleCollections | undefined,
    after: ITerraformDependable,
  ): ITerraformDependable {
    if (!collections) return after;
    const group = new FirewallPolicyRuleCollectionGroup(this, `${purpose}-rules`, {
      name: azureName('ruleCollectionGroup', region, purpose),
      firewallPolicyId: policy.id,
      priority,
      ...collections,
      dependsOn: after === policy ? undefined : [after],
    });
    if (purpose !== 'base') recordSource(group, 'flows');
    return group;
  }
}

function baseCollections(estate: Estate): RuleCollections | undefined {
  const networkRuleCollection = [...baseNetworkRules(estate)];
  return networkRuleCollection.length > 0 ? { networkRuleCollection } : undefined;
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
