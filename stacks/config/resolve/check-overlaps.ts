import { Cidr } from '../../../constructs/model/cidr';
import { Ledger } from '../../../constructs/model/address-want';
import { Position } from '../../../constructs/model/position';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { PlacedRange, ResolvedAddresses } from './resolve-addresses';

/** Who holds what at present, for messages that name it. */
export interface HeldRanges {
  readonly ledger: Ledger;
  readonly positions: ReadonlyMap<string, Position>;
}

/** Checks that pools, reserved ranges and sites have no address in common, but for reserved ranges, which lie in pools. */
export function checkOverlaps(
  reader: EstateReader,
  { poolRanges, reserved }: ResolvedAddresses,
  sites: readonly PlacedRange[],
  held: HeldRanges | undefined,
): void {
  pairwise(reader, poolRanges);
  pairwise(reader, reserved);
  pairwise(reader, sites);
  for (const site of sites) {
    const pool = poolRanges.find(({ range }) => range.overlaps(site.range));
    const isReserved = reserved.some(({ range }) => range.contains(site.range));
    if (pool && !isReserved) {
      reader.report(site.path, {
        message: `${pathText(site.path)}: ${site.range.toString()} overlaps ${holderIn(site.range, held) ?? `the ${pool.name} (${pool.range.toString()})`}`,
        fix: 'choose another range for the site, or exclude it from the pool: addresses.reserved',
      });
    }
  }
}

function pairwise(reader: EstateReader, ranges: readonly PlacedRange[]): void {
  ranges.forEach((one, index) => {
    const other = ranges.slice(0, index).find(({ range }) => range.overlaps(one.range));
    if (other) {
      reader.report(one.path, {
        message: `${pathText(one.path)}: ${one.range.toString()} overlaps ${pathText(other.path)} (${other.range.toString()})`,
        fix: 'choose ranges that have no address in common',
      });
    }
  });
}

/** The network that holds some of a range, in words. */
function holderIn(range: Cidr, held: HeldRanges | undefined): string | undefined {
  for (const [holder, taken] of held?.ledger ?? []) {
    const [region, kind, spoke, ...rest] = holder.split('/');
    const isNetwork = (kind === 'hub' && spoke === undefined) || (kind === 'spokes' && rest.length === 0);
    if (isNetwork && taken.overlaps(range)) {
      const name = kind === 'hub' ? 'the hub' : `spoke "${spoke}"`;
      const line = held?.positions.get(holder)?.line;
      return `${name} in ${region} (${taken.toString()}, address ledger line ${line})`;
    }
  }
  return undefined;
}
