import { RulePlace } from './firewall-json';

/** Stacks of the flagship that mutations change. */
export const HUB = 'connectivity-uksouth';
export const HUB_WEST = 'connectivity-ukwest';
export const WEBSITE = 'workload-website-uksouth';
export const LIBRARIES = 'workload-libraries-uksouth';
export const FORMS = 'workload-forms-uksouth';
export const PAYMENTS = 'workload-payments-uksouth';
export const MAPPING = 'workload-mapping-uksouth';
export const IDENTITY = 'workload-identity-uksouth';
export const DECOYS = 'workload-decoys-uksouth';
export const TELEPHONY = 'workload-telephony-uksouth';
export const DESKTOPS = 'workload-desktops-uksouth';

/** What every spoke's stack calls its network, route table and both halves of its peering. */
export const NETWORK = 'azurerm_virtual_network.spoke-network';
export const ROUTES = 'azurerm_route_table.spoke-routes';
export const TO_HUB = 'azurerm_virtual_network_peering.spoke-to-hub';
export const FROM_HUB = 'azurerm_virtual_network_peering.spoke-from-hub';

/** Collections of a hub's firewall policies. */
export const FLOWS: RulePlace = {
  group: 'hub-policy-flows-rules',
  kind: 'network_rule_collection',
  collection: 'flows-network',
};
export const EGRESS: RulePlace = {
  group: 'hub-policy-egress-rules',
  kind: 'network_rule_collection',
  collection: 'egress-network',
};
export const EGRESS_HOSTS: RulePlace = {
  group: 'hub-policy-egress-rules',
  kind: 'application_rule_collection',
  collection: 'egress-application',
};
export const CARRIERS: RulePlace = {
  group: 'hub-carriers',
  kind: 'nat_rule_collection',
  collection: 'carriers',
};

/** A security group's address in a spoke's stack. */
export function groupOf(tier: string): string {
  return `azurerm_network_security_group.spoke-nsg-${tier}`;
}
