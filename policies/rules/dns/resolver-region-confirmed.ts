import { tryFindRegion } from '../../../constructs/model/region';
import { REGION_FACTS_AS_OF } from '../../../constructs/model/tables/regions';
import { Declaration } from '../../declaration/declaration';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { regionOf } from '../../graph/views/read';
import { pass, step, unknown } from '../support/results';

export const resolverRegionConfirmed: Rule = {
  id: 'dns/resolver-region-confirmed',
  title: 'Every DNS resolver is in a region that offers the service',
  clauses: ['HA-1'],
  decides: [],
  severity: 'medium',
  gates: false,
  protects:
    'Public lists leave it open whether some regions offer DNS Private Resolver; without it a region has to resolve names by machines of its own.',
  remedy:
    'Ask Azure (az provider show --namespace Microsoft.Network) and record the date in deployed.yaml: dnsPrivateResolver.',
  sources: [
    'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
    `Region table of ${REGION_FACTS_AS_OF}`,
  ],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    for (const resolver of graph.ofType('azurerm_private_dns_resolver')) yield judge(resolver, declaration);
  },
};

function judge(resolver: Resource, declaration: Declaration | undefined): Result {
  const region = regionOf(resolver);
  const facts = region === undefined ? undefined : tryFindRegion(region);
  if (region === undefined || !facts) {
    return unknown(
      resolver,
      `nothing is known of the services of region ${region ?? 'not known before deployment'}`,
    );
  }
  if (facts.dnsPrivateResolver === 'yes') return pass(resolver, `${facts.displayName} offers it`);
  const waiting = declaration?.outstanding.some(({ id }) => id === `dnsPrivateResolver.${region}`) ?? true;
  return waiting
    ? unknown(resolver, `whether ${facts.displayName} offers it is not confirmed yet`, [
        step(resolver, 'location', region, 'a region that is known to offer it'),
      ])
    : pass(resolver, `somebody confirmed that ${facts.displayName} offers it`);
}
