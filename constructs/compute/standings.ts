import { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { Placement } from '../network/placement';
import { Standing } from './machine-settings';

/** How many groups of machines Azure restarts one after the other when it maintains the hosts of a set. */
const UPDATE_DOMAINS = 5;

/** Where like machines stand apart. */
export interface StandingsProps extends Placement {
  /** Parts of the name of their set: spoke and group. */
  readonly names: readonly string[];
}

/**
 * The places that like machines take in turn: the zones of the region, or an availability set where it has none. A set of
 * one machine is made too, since a machine can only join one at its birth.
 */
export function standingsIn(
  scope: Construct,
  { region, resourceGroupName, names }: StandingsProps,
): readonly Standing[] {
  if (region.zones.length > 0) return region.zones.map((zone) => ({ zone }));
  const set = new AvailabilitySet(scope, 'availability-set', {
    name: azureName('availabilitySet', region, ...names),
    location: region.name,
    resourceGroupName,
    managed: true,
    platformFaultDomainCount: region.faultDomains,
    platformUpdateDomainCount: UPDATE_DOMAINS,
  });
  return [{ availabilitySetId: set.id }];
}

/** The same as the target of a replica. */
export function targetOf(standing: Standing) {
  return 'zone' in standing
    ? { targetZone: standing.zone }
    : { targetAvailabilitySetId: standing.availabilitySetId };
}
