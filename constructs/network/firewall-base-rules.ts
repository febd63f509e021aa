import {
  FirewallPolicyRuleCollectionGroupNetworkRuleCollection,
  FirewallPolicyRuleCollectionGroupNetworkRuleCollectionRule,
} from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { Estate } from '../model/estate';
import { subnetOf } from '../model/platform-ids';
import { dnsName } from './dns-name';

/**
 * What every firewall of the estate lets through, by network rule. Both regions get the same list from the same data, so
 * that they can be compared line by line. Today: the resolvers' questions to the servers of forwarded domains.
 * Answers of the firewall's own DNS proxy need no rule.
 */
export function baseNetworkRules(
  estate: Estate,
): readonly FirewallPolicyRuleCollectionGroupNetworkRuleCollection[] {
  const sources = estate.hubs.map((hub) => subnetOf(hub, 'snet-dns-outbound').range.toString());
  const rules = estate.dns.forward.map(
    ({ domain, servers }): FirewallPolicyRuleCollectionGroupNetworkRuleCollectionRule => ({
      name: `dns-${dnsName(domain)}`,
      description: `dns: the resolvers ask the servers of ${domain}`,
      protocols: ['TCP', 'UDP'],
      sourceAddresses: sources,
      destinationAddresses: [...servers],
      destinationPorts: ['53'],
    }),
  );
  return rules.length > 0 ? [{ name: 'platform', priority: 200, action: 'Allow', rule: rules }] : [];
}
