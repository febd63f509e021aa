import { policyParentSameRegion } from '../../../../policies/rules/firewall/policy-parent-same-region';
import { idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const child = (parent: unknown, parentRegion = 'uksouth') =>
  merge(
    one('azurerm_firewall_policy', 'parent', { location: parentRegion }),
    one('azurerm_firewall_policy', 'child', { location: 'uksouth', base_policy_id: parent }),
  );

export const cases = casesOf(policyParentSameRegion, [
  {
    name: 'a parent in the same region passes',
    expect: 'pass',
    resources: child('${azurerm_firewall_policy.parent.id}'),
  },
  {
    name: 'a parent in the other region fails',
    expect: 'fail',
    resources: child('${azurerm_firewall_policy.parent.id}', 'ukwest'),
    on: 'azurerm_firewall_policy.child',
    says: 'in ukwest',
  },
  { name: 'a parent that is not known is undecided', expect: 'unknown', resources: child(UNKNOWN) },
  {
    name: 'a parent that is not judged is undecided',
    expect: 'unknown',
    resources: child(idOf('Microsoft.Network/firewallPolicies', 'elsewhere')),
  },
  {
    name: 'a policy without a parent is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_firewall_policy', 'alone', { location: 'uksouth' }),
  },
]);
