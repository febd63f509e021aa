import { ServiceTier } from './service';
import { SERVICE_TIERS } from './tables/service-tiers';

/** The tier as the table has it. @throws RangeError if the table doesn't know it */
export function findServiceTier(id: string): ServiceTier {
  const tier = SERVICE_TIERS.find((known) => known.id === id);
  if (!tier) {
    throw new RangeError(
      `tier "${id}" is not in the table of service tiers, which has ${SERVICE_TIERS.map((known) => known.id).join(', ')}`,
    );
  }
  return tier;
}
