import { tryFindRegion } from '../../../constructs/model/region';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { regionOf, Texts, textsOf } from '../../graph/views/read';
import { fail, listed, pass, show, step, unknown } from '../support/results';

/** Zonal types: those that take all zones of their region, and those that stand in one. */
const ZONAL: Readonly<Record<string, 'all' | 'one'>> = {
  azurerm_application_gateway: 'all',
  azurerm_bastion_host: 'all',
  azurerm_firewall: 'all',
  azurerm_nat_gateway: 'one',
  azurerm_public_ip: 'all',
  azurerm_public_ip_prefix: 'all',
};

export const zonesExist: Rule = {
  id: 'region/zones-exist',
  title: 'Zonal resources use every zone that their region has, and no zone that it has not',
  clauses: ['HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A resource without zones in a region that has them falls with one building; zones in a region that has none stop the deployment halfway.',
  remedy: 'Write all zones of the region, or none where the region has none; the region table gives them.',
  sources: [
    'https://learn.microsoft.com/azure/reliability/availability-zones-region-support',
    'azurerm 4.55.0 checks neither regions nor zones at plan',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const resource of graph.ofType(...Object.keys(ZONAL))) {
      if (hasNoZonesByNature(resource)) continue;
      const region = regionOf(resource);
      const facts = region === undefined ? undefined : tryFindRegion(region);
      const zones = textsOf(resource, 'zones');
      yield facts && zones.complete
        ? judge(resource, facts, zones)
        : unknown(
            resource,
            facts
              ? 'the zones are not known before deployment'
              : `nothing is known of the zones of region ${region ?? 'not known before deployment'}`,
            [step(resource, facts ? 'zones' : 'location', show(resource.get(facts ? 'zones' : 'location')))],
          );
    }
  },
};

/** A Developer Bastion and an address of the global tier belong to no zone. */
function hasNoZonesByNature(resource: Resource): boolean {
  const sku = resource.get('sku');
  const tier = resource.get('sku_tier');
  return (
    (sku.state === 'known' && sku.value === 'Developer') ||
    (tier.state === 'known' && tier.value === 'Global')
  );
}

function judge(resource: Resource, facts: RegionFacts, { texts }: Texts): Result {
  const foreign = texts.filter((zone) => !facts.zones.includes(zone));
  const missing = facts.zones.filter((zone) => !texts.includes(zone));
  const evidence = [
    step(
      resource,
      'zones',
      texts.length > 0 ? listed(texts) : 'no zones',
      facts.zones.length > 0 ? listed(facts.zones) : `none: ${facts.displayName} has no zones`,
    ),
  ];
  if (foreign.length > 0) {
    return fail(
      resource,
      `names zone ${listed(foreign)}, which ${facts.displayName} does not have`,
      evidence,
    );
  }
  if (facts.zones.length === 0) {
    return pass(resource, `names no zone, as ${facts.displayName} has none`);
  }
  if (texts.length === 0) {
    return fail(
      resource,
      `names no zone in ${facts.displayName}, so one building is a single point of failure`,
      evidence,
    );
  }
  return ZONAL[resource.type] === 'all' && missing.length > 0
    ? fail(resource, `does not use zone ${listed(missing)} of ${facts.displayName}`, evidence)
    : pass(resource, `uses zone ${listed(texts)} of ${facts.displayName}`);
}
