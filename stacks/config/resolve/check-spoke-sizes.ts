import { prefixOf } from '../prefix-of';
import { SpokeEntry } from '../estate-schema';
import { EstateReader } from './estate-reader';

/** A tier and the prefix length of its subnet. */
export interface TierPlan {
  readonly name: string;
  readonly prefix: number;
}

/** A /26 holds two subnets of /28 and room to add one; Azure keeps 5 addresses of each subnet. */
const SMALLEST_SPOKE_PREFIX = 26;
const LARGEST_SPOKE_PREFIX = 16;
const SMALLEST_TIER_PREFIX = 28;

/** Tiers of a spoke, its own or the default ones, once they and the spoke have sizes that work in Azure. */
export function checkSpokeSizes(reader: EstateReader, name: string, entry: SpokeEntry): readonly TierPlan[] {
  const prefix = prefixOf(entry.size);
  if (prefix > SMALLEST_SPOKE_PREFIX) {
    reader.report(['spokes', name, 'size'], {
      message: `spokes.${name}.size is "${entry.size}"`,
      allowed:
        'a spoke needs room for at least 2 subnets of /28 and one to come (Azure reserves 5 addresses in each)',
      fix: `write /${SMALLEST_SPOKE_PREFIX} or larger`,
    });
  } else if (prefix < LARGEST_SPOKE_PREFIX) {
    reader.report(['spokes', name, 'size'], {
      message: `spokes.${name}.size is "${entry.size}"`,
      allowed: 'a spoke that large leaves no room for others',
      fix: `write /${LARGEST_SPOKE_PREFIX} or smaller`,
    });
  }
  if (!entry.subnets) {
    return [
      { name: 'app', prefix: prefix + 1 },
      { name: 'private-endpoints', prefix: prefix + 2 },
    ];
  }
  const tiers = Object.entries(entry.subnets).map(([tier, size]) => ({ name: tier, prefix: prefixOf(size) }));
  if (prefix <= SMALLEST_SPOKE_PREFIX) {
    checkTiers(reader, name, tiers, prefix);
  }
  return tiers;
}

function checkTiers(reader: EstateReader, name: string, tiers: readonly TierPlan[], prefix: number): void {
  let taken = 0;
  for (const tier of tiers) {
    const path = ['spokes', name, 'subnets', tier.name];
    if (tier.prefix > SMALLEST_TIER_PREFIX) {
      reader.report(path, {
        message: `spokes.${name}.subnets.${tier.name} is "/${tier.prefix}"`,
        allowed:
          'Azure reserves 5 addresses in each subnet, so that a smaller one than /28 holds next to nothing',
        fix: `write /${SMALLEST_TIER_PREFIX} or larger`,
      });
    }
    const size = 2 ** (32 - tier.prefix);
    const whole = 2 ** (32 - prefix);
    if (taken <= whole && taken + size > whole) {
      reader.report(path, {
        message: `spokes.${name}.subnets.${tier.name} is "/${tier.prefix}", which doesn't fit into the spoke's /${prefix}`,
        allowed: `${whole} addresses in all, of which ${taken} are taken by the subnets before it`,
        fix: 'make the spoke larger, or the subnets smaller',
      });
    }
    taken += size;
  }
}
