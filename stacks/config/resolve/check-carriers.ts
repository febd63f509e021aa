import { Carrier, ServerGroup } from '../../../constructs/model/flow';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { sameTier } from '../../../constructs/model/tier';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { SpokePlan } from './resolve-spokes';

/**
 * What one firewall translates at most, its public addresses and the ports behind them together. Source: Microsoft Learn, "Azure
 * subscription and service limits", Azure Firewall: 250 DNAT rules, which public addresses count against.
 */
const MOST_TRANSLATIONS = 250;

/** Checks that each region's firewall can translate the ports of all carriers: it takes no ranges, so each port is a rule. */
export function checkCarriers(
  reader: EstateReader,
  carriers: readonly Placed<Carrier>[],
  servers: readonly Placed<ServerGroup>[],
  spokes: ReadonlyMap<string, SpokePlan>,
  regions: readonly RegionFacts[],
): void {
  for (const region of regions) {
    let taken = 1;
    for (const carrier of carriers) {
      const isThere = spokes.get(carrier.to.spoke)?.regions.some(({ name }) => name === region.name) ?? false;
      const machines = servers.find((group) => sameTier(group, carrier.to))?.count ?? 0;
      const media = carrier.media.last - carrier.media.first + 1;
      const wanted = isThere ? machines * (media + 2) : 0;
      if (taken <= MOST_TRANSLATIONS && taken + wanted > MOST_TRANSLATIONS) {
        const room = Math.max(Math.floor((MOST_TRANSLATIONS - taken) / Math.max(machines, 1)) - 2, 0);
        reader.report([...carrier.path, 'media'], {
          message: `${pathText(carrier.path)} has ${media} media ports for each of ${machines} session border controllers in ${region.name}`,
          allowed: `the firewall translates ${MOST_TRANSLATIONS} ports and addresses in all, which leaves ${room} media ports for each`,
          fix: 'narrow the media ports, or have fewer controllers',
        });
        return;
      }
      taken += wanted;
    }
  }
}
