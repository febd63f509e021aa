import { coreBuilt } from '../../../../policies/rules/region/core-built';
import { DeclaredSite } from '../../../../policies/declaration/declaration';
import { declare, hub, merge, one, Resources, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const core = (region: 'uksouth' | 'ukwest', location: unknown = region): Resources =>
  merge(
    hub(region),
    one('azurerm_firewall_policy', region, { location: region }),
    one('azurerm_private_dns_resolver', region, { location: region }),
    one('azurerm_private_dns_resolver_inbound_endpoint', region, { location: region }),
    one('azurerm_log_analytics_workspace', region, { location }),
  );

const datacentre: DeclaredSite = {
  id: 'old',
  kind: 'datacentre',
  title: 'Old',
  ranges: [],
  peers: ['203.0.113.10'],
  expressRoute: false,
  closes: '2027-12-31',
};

export const cases = casesOf(coreBuilt, [
  {
    name: 'two regions that each have their own core pass',
    expect: 'pass',
    resources: merge(core('uksouth'), core('ukwest')),
    declaration: declare(),
  },
  {
    name: 'a workspace in one region does not serve the other',
    expect: 'fail',
    resources: merge(core('uksouth'), core('ukwest', 'uksouth')),
    declaration: declare(),
    on: 'hubs.ukwest',
    says: 'Log Analytics workspace',
  },
  {
    name: 'a declared datacentre needs a VPN gateway in each region',
    expect: 'fail',
    resources: merge(core('uksouth'), core('ukwest')),
    declaration: declare({ sites: [datacentre] }),
    says: 'VPN gateway',
  },
  {
    name: 'a workspace whose region is not known leaves it undecided',
    expect: 'unknown',
    resources: merge(core('uksouth'), core('ukwest', UNKNOWN)),
    declaration: declare(),
    on: 'hubs.ukwest',
  },
  { name: 'without a declaration no region is meant', expect: 'not-applicable', resources: core('uksouth') },
]);
