import { zonesLinkedEverywhere } from '../../../../policies/rules/dns/zones-linked-everywhere';
import { merge, network, networkId, one, UNKNOWN } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const ZONE = 'privatelink.vaultcore.azure.net';
const zone = one('azurerm_private_dns_zone', 'vault', { name: ZONE });
const web = network('web', '10.64.4.0/24');
const link = (name: string, attributes: Readonly<Record<string, unknown>> = {}) =>
  one('azurerm_private_dns_zone_virtual_network_link', name, {
    private_dns_zone_name: ZONE,
    virtual_network_id: networkId(name),
    ...attributes,
  });

export const cases = casesOf(zonesLinkedEverywhere, [
  {
    name: 'a zone linked to every network passes, across stacks',
    expect: 'pass',
    stacks: { shared: stackOf(zone), web: stackOf(merge(web, link('web'))) },
    on: 'azurerm_private_dns_zone.vault',
  },
  {
    name: 'a zone that misses a network fails and names it',
    expect: 'fail',
    resources: merge(zone, web, network('revenues', '10.64.5.0/24'), link('web')),
    on: 'azurerm_private_dns_zone.vault',
    says: 'azurerm_virtual_network.revenues',
  },
  {
    name: 'a link to another zone is none to this one',
    expect: 'fail',
    resources: merge(
      zone,
      web,
      one('azurerm_private_dns_zone', 'other', { name: 'example.org' }),
      link('web', { private_dns_zone_name: 'example.org' }),
    ),
  },
  {
    name: 'a link whose network is not known may be the missing one',
    expect: 'unknown',
    resources: merge(zone, web, link('web', { virtual_network_id: UNKNOWN })),
  },
  {
    name: "a zone of one's own may be linked where one likes",
    expect: 'not-applicable',
    resources: merge(web, one('azurerm_private_dns_zone', 'own', { name: 'corp.example.org' })),
  },
]);
