import { rulesetLinkedInItsRegion } from '../../../../policies/rules/dns/ruleset-linked-in-its-region';
import { merge, network, networkId, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const ruleset = (name: string, location: string) =>
  one('azurerm_private_dns_resolver_dns_forwarding_ruleset', name, { location });
const link = (name: string, to: string, attributes: Readonly<Record<string, unknown>> = {}) =>
  one('azurerm_private_dns_resolver_virtual_network_link', name, {
    dns_forwarding_ruleset_id: `\${azurerm_private_dns_resolver_dns_forwarding_ruleset.${to}.id}`,
    virtual_network_id: networkId('web'),
    ...attributes,
  });
const web = network('web', '10.64.4.0/24');

export const cases = casesOf(rulesetLinkedInItsRegion, [
  {
    name: 'a ruleset linked to a network of its region passes',
    expect: 'pass',
    resources: merge(web, ruleset('south', 'uksouth'), link('web', 'south')),
  },
  {
    name: 'a ruleset linked across regions fails',
    expect: 'fail',
    resources: merge(web, ruleset('west', 'ukwest'), link('web', 'west')),
    on: 'azurerm_private_dns_resolver_virtual_network_link.web',
    says: 'ruleset in ukwest',
  },
  {
    name: 'a network linked to two rulesets fails',
    expect: 'fail',
    resources: merge(
      web,
      ruleset('south', 'uksouth'),
      ruleset('other', 'uksouth'),
      link('a', 'south'),
      link('b', 'other'),
    ),
    says: '2 rulesets',
  },
  {
    name: 'a network that is not known is undecided',
    expect: 'unknown',
    resources: merge(web, ruleset('south', 'uksouth'), link('web', 'south', { virtual_network_id: UNKNOWN })),
  },
  { name: 'no link, nothing to judge', expect: 'not-applicable', resources: web },
]);
