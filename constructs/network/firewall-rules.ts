import {
  FirewallPolicyRuleCollectionGroupApplicationRuleCollection,
  FirewallPolicyRuleCollectionGroupApplicationRuleCollectionRule,
  FirewallPolicyRuleCollectionGroupNetworkRuleCollection,
  FirewallPolicyRuleCollectionGroupNetworkRuleCollectionRule,
} from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';

/** A rule on addresses, ports and whole host names. */
export type NetworkRule = FirewallPolicyRuleCollectionGroupNetworkRuleCollectionRule;

/** A rule on the hosts that HTTP, HTTPS and SQL Server name in their first packets. */
export type ApplicationRule = FirewallPolicyRuleCollectionGroupApplicationRuleCollectionRule;

/** Rules of both kinds that allow. */
export interface FirewallRules {
  readonly network: readonly NetworkRule[];
  readonly application: readonly ApplicationRule[];
}

/** The collections of a rule collection group. */
export interface RuleCollections {
  readonly networkRuleCollection?: FirewallPolicyRuleCollectionGroupNetworkRuleCollection[];
  readonly applicationRuleCollection?: FirewallPolicyRuleCollectionGroupApplicationRuleCollection[];
}

/**
 * The rules as collections, network rules first, as a firewall reads them whatever the priorities say. All allow, so their
 * order decides nothing. Undefined without rules: Azure takes no empty collection.
 */
export function allowCollections(
  name: string,
  { network, application }: FirewallRules,
): RuleCollections | undefined {
  if (network.length + application.length === 0) return undefined;
  return {
    networkRuleCollection:
      network.length > 0
        ? [{ name: `${name}-network`, priority: 200, action: 'Allow', rule: [...network] }]
        : undefined,
    applicationRuleCollection:
      application.length > 0
        ? [{ name: `${name}-application`, priority: 300, action: 'Allow', rule: [...application] }]
        : undefined,
  };
}
