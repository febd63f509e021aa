import { compareText } from './compare-text';
import { PRIVATE_LINK_ZONES } from './tables/private-link-zones';
import { RegionFacts } from './tables/regions';

/** Names of all zones of the table for an estate in these regions, regional ones once a region, sorted, each once. */
export function privateLinkZoneNames(regions: readonly RegionFacts[]): readonly string[] {
  const names = PRIVATE_LINK_ZONES.flatMap(({ zone }) =>
    regions.map((region) => zone.replace('{regionCode}', region.code).replace('{regionName}', region.name)),
  );
  return [...new Set(names)].sort(compareText);
}
