import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { Site } from '../../../constructs/model/estate';
import { prefixOf } from '../prefix-of';
import { hubOverride } from '../hub-schema';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';

/** A hub but for its addresses. */
export interface HubPlan {
  readonly region: RegionFacts;
  /** Prefix length of its network. */
  readonly prefix: number;
  readonly firewallTier: 'Standard' | 'Premium';
  readonly bastion: boolean;
  readonly vpn: boolean;
  readonly expressRoute: boolean;
}

/** A /24 holds the five subnets that every hub keeps, and no smaller network does. */
const SMALLEST_HUB_PREFIX = 24;
const LARGEST_HUB_PREFIX = 16;

export function resolveHubs(
  reader: EstateReader,
  pair: RegionPair,
  sites: readonly Site[],
): [HubPlan, HubPlan] {
  const datacentres = sites.filter((site) => site.kind === 'datacentre');
  const pairNames = regionsOf(pair).map(({ name }) => name);
  for (const key of reader.source.keysAt(['hubs'])) {
    if (
      !pairNames.includes(key) &&
      !['size', 'firewall', 'bastion'].includes(key) &&
      key in reader.file.hubs
    ) {
      reader.report(
        ['hubs', key],
        {
          message: `hubs.${key} is not one of the estate's two regions`,
          allowed: pairNames.join(', '),
          fix: 'remove it, or correct the region',
        },
        'key',
      );
    }
  }
  const planOf = (region: RegionFacts): HubPlan => {
    const { hubs } = reader.file;
    const own = hubOverride(hubs, region.name);
    return {
      region,
      prefix: hubPrefix(reader, region, own?.size),
      firewallTier: own?.firewall ?? hubs.firewall,
      bastion: (own?.bastion ?? hubs.bastion) === 'emergency',
      vpn: datacentres.some(({ peers }) => peers.length > 0),
      expressRoute: datacentres.some(({ expressRoute }) => expressRoute !== undefined),
    };
  };
  return [planOf(pair.primary), planOf(pair.secondary)];
}

function hubPrefix(reader: EstateReader, region: RegionFacts, own: string | undefined): number {
  const path = own === undefined ? ['hubs', 'size'] : ['hubs', region.name, 'size'];
  const size = own ?? reader.file.hubs.size;
  const prefix = prefixOf(size);
  if (prefix > SMALLEST_HUB_PREFIX || prefix < LARGEST_HUB_PREFIX) {
    reader.report(path, {
      message: `${pathText(path)} is "${size}"`,
      allowed: `a hub holds the firewall, gateway, Bastion and two resolver subnets: /${LARGEST_HUB_PREFIX} to /${SMALLEST_HUB_PREFIX}`,
      fix:
        prefix > SMALLEST_HUB_PREFIX
          ? `write /${SMALLEST_HUB_PREFIX} or larger`
          : `write /${LARGEST_HUB_PREFIX} or smaller`,
    });
  }
  return prefix;
}
