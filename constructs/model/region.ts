import { REGIONS, RegionFacts } from './tables/regions';

/** The region's facts, or undefined if the table doesn't know it. */
export function tryFindRegion(name: string): RegionFacts | undefined {
  return REGIONS.find((region) => region.name === name);
}

/** @throws RangeError if the table doesn't know the region. */
export function findRegion(name: string): RegionFacts {
  const region = tryFindRegion(name);
  if (!region) {
    throw new RangeError(
      `region "${name}" is not in the region table, which has ${REGIONS.map((r) => r.name).join(', ')}`,
    );
  }
  return region;
}

/** The two regions of an estate. */
export interface RegionPair {
  readonly primary: RegionFacts;
  readonly secondary: RegionFacts;
}

/** Both regions, the primary first. */
export function regionsOf(pair: RegionPair): readonly [RegionFacts, RegionFacts] {
  return [pair.primary, pair.secondary];
}
