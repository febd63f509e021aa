import { resolverRegionConfirmed } from '../../../../policies/rules/dns/resolver-region-confirmed';
import { declare, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const resolver = (location: unknown) => one('azurerm_private_dns_resolver', 'hub', { location });

export const cases = casesOf(resolverRegionConfirmed, [
  {
    name: 'a resolver in a region that is known to offer it passes',
    expect: 'pass',
    resources: resolver('uksouth'),
  },
  {
    name: 'a region that somebody confirmed passes',
    expect: 'pass',
    resources: resolver('ukwest'),
    declaration: declare(),
  },
  {
    name: 'a region that nobody confirmed yet is undecided',
    expect: 'unknown',
    resources: resolver('ukwest'),
    declaration: declare({
      outstanding: [{ id: 'dnsPrivateResolver.ukwest', title: 'Confirmation', unlocks: 'name resolution' }],
    }),
    on: 'azurerm_private_dns_resolver.hub',
  },
  {
    name: 'without a declaration nobody confirmed anything',
    expect: 'unknown',
    resources: resolver('ukwest'),
  },
  { name: 'a region that is not known is undecided', expect: 'unknown', resources: resolver(UNKNOWN) },
  { name: 'no resolver, nothing to confirm', expect: 'not-applicable', resources: {} },
]);
