import { pairBuilt } from '../../../../policies/rules/region/pair-built';
import { declare, hub, merge, network, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const both = merge(hub('uksouth'), hub('ukwest'));

export const cases = casesOf(pairBuilt, [
  {
    name: 'a hub with a firewall in both regions of a pair passes',
    expect: 'pass',
    resources: both,
    declaration: declare(),
  },
  {
    name: 'a region without a hub fails',
    expect: 'fail',
    resources: merge(hub('uksouth'), network('lonely', '10.80.0.0/22', { location: 'ukwest' })),
    declaration: declare(),
    on: 'hubs.ukwest',
    says: 'none of the 1 networks',
  },
  {
    name: 'two regions that are not a Microsoft pair fail',
    expect: 'fail',
    resources: both,
    declaration: declare({
      regions: { primary: 'uksouth', secondary: 'northeurope', approved: ['uksouth', 'northeurope'] },
    }),
    on: 'regions',
    says: 'not northeurope',
  },
  {
    name: 'a firewall whose subnet is not known may stand in the other region',
    expect: 'unknown',
    resources: merge(
      hub('uksouth'),
      one('azurerm_firewall', 'west', { location: 'ukwest', ip_configuration: [{ subnet_id: UNKNOWN }] }),
    ),
    declaration: declare(),
    on: 'hubs.ukwest',
  },
  { name: 'without a declaration no pair is meant', expect: 'not-applicable', resources: hub('uksouth') },
]);
