import { RegionFacts } from '../model/tables/regions';

/** Where a resource stands. */
export interface Placement {
  readonly region: RegionFacts;
  /** Name of its resource group, or a reference to it. */
  readonly resourceGroupName: string;
}

/** The zones to write for a resource that is to survive the loss of one: all of the region, or none where it has none. */
export function zonesOf(region: RegionFacts): string[] | undefined {
  return region.zones.length > 0 ? [...region.zones] : undefined;
}
