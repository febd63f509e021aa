import { Estate } from './estate';
import { azureName } from './names';
import { platformGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { blockPart, BuiltPart, groupPart, isOffOutsideHours, tierOfPart } from './service-parts';
import { RegionFacts } from './tables/regions';

/**
 * When machines are patched. `late` ones serve the tier that promises the most, a week after the `early` ones have shown what
 * a patch does; `morning` ones are off at night, and are patched between their start and the first of their users.
 */
const MAINTENANCE_RINGS = ['early', 'late', 'morning'] as const;
export type MaintenanceRing = (typeof MAINTENANCE_RINGS)[number];

/** A window: one for each ring and place of a region, so that no two places of a group restart on one day. */
export interface MaintenanceWindow {
  readonly ring: MaintenanceRing;
  /** Zone, or fault domain where the region has none, counted from 0. */
  readonly place: number;
}

/** The ring of a part's machines. */
export function maintenanceRing(estate: Pick<Estate, 'services'>, part: BuiltPart): MaintenanceRing {
  if (isOffOutsideHours(estate, part)) return 'morning';
  return tierOfPart(estate, part)?.rank === 1 ? 'late' : 'early';
}

/** How many places a region's machines stand in. */
export function placesIn({ zones, faultDomains }: RegionFacts): number {
  return zones.length > 0 ? zones.length : faultDomains;
}

/** The windows of a region that any machine there is patched in, ring by ring. */
export function maintenanceWindows(
  estate: Pick<Estate, 'services' | 'servers' | 'blocks' | 'spokes'>,
  region: RegionFacts,
): readonly MaintenanceWindow[] {
  const isHere = (spoke: string) =>
    estate.spokes.some(
      ({ name, networks }) =>
        name === spoke && networks.some((network) => network.region.name === region.name),
    );
  const parts = [
    ...estate.servers
      .filter(({ role, regions }) => role !== 'decoy' && regions.includes(region.name))
      .map(groupPart),
    ...estate.blocks.filter(({ kind, spoke }) => kind === 'sql-machines' && isHere(spoke)).map(blockPart),
  ];
  const used = new Set(parts.map((part) => maintenanceRing(estate, part)));
  return MAINTENANCE_RINGS.filter((ring) => used.has(ring)).flatMap((ring) =>
    Array.from({ length: placesIn(region) }, (_, place) => ({ ring, place })),
  );
}

/** Name of a window's maintenance configuration. */
export function maintenanceName(region: RegionFacts, { ring, place }: MaintenanceWindow): string {
  return azureName('maintenanceConfiguration', region, ring, String(place + 1));
}

/** A window's maintenance configuration (stack `management-<region>`). */
export function maintenanceId(estate: Estate, region: RegionFacts, window: MaintenanceWindow): string {
  return resourceId(
    estate.platform.subscription.id,
    platformGroupName('management', region),
    'Microsoft.Maintenance/maintenanceConfigurations',
    maintenanceName(region, window),
  );
}
