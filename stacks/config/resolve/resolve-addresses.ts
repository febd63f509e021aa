import { AddressPool } from '../../../constructs/model/address-want';
import { Cidr } from '../../../constructs/model/cidr';
import { isPrivate } from '../../../constructs/model/private-space';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { PRIVATE_RANGES } from '../../../constructs/model/tables/private-ranges';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** A range of the estate file, where it stands, and what messages call it. */
export interface PlacedRange {
  readonly path: Path;
  readonly name: string;
  readonly range: Cidr;
}

/** One pool for each region, named as the region is, and what is kept out of them. */
export interface ResolvedAddresses {
  readonly pools: readonly AddressPool[];
  readonly poolRanges: readonly PlacedRange[];
  readonly reserved: readonly PlacedRange[];
}

export function resolveAddresses(reader: EstateReader, pair: RegionPair): ResolvedAddresses {
  const { addresses } = reader.file;
  const poolRanges = resolvePools(reader, pair);
  const reserved = addresses.reserved.flatMap((text, index): PlacedRange[] => {
    const path = ['addresses', 'reserved', index];
    const range = privateRange(reader, path, text);
    return range ? [{ path, name: `reserved range ${text}`, range }] : [];
  });
  return {
    pools: poolRanges.map(({ region, range }) => ({ name: region, ranges: [range] })),
    poolRanges,
    reserved,
  };
}

/** A canonical private range; undefined, and a problem, if it is neither. */
export function privateRange(reader: EstateReader, path: Path, text: string): Cidr | undefined {
  const range = reader.range(path, text);
  if (range && !isPrivate(range)) {
    reader.report(path, {
      message: `${pathText(path)}: ${text} is not private address space`,
      allowed: `inside ${PRIVATE_RANGES.map((known) => known.range.toString()).join(', ')} (RFC 1918, RFC 6598)`,
      fix: 'choose a private range',
    });
    return undefined;
  }
  return range;
}

function resolvePools(
  reader: EstateReader,
  pair: RegionPair,
): readonly (PlacedRange & { readonly region: string })[] {
  const { pool, pools } = reader.file.addresses;
  const written = reader.source.keysAt(['addresses']);
  if (written.includes('pool') === written.includes('pools')) {
    reader.report(
      ['addresses'],
      {
        message: `addresses has ${written.includes('pool') ? 'both pool and pools' : 'neither pool nor pools'}`,
        allowed: 'one pool that is halved, or a pool for each region under pools',
        fix: written.includes('pool') ? 'remove one of them' : 'add a pool, such as pool: 10.64.0.0/12',
      },
      'key',
    );
    return [];
  }
  if (pools) {
    return regionsOf(pair).flatMap(({ name }) => regionPool(reader, name, pools[name]));
  }
  const path = ['addresses', 'pool'];
  const whole = pool === undefined ? undefined : privateRange(reader, path, pool);
  return whole ? halves(reader, path, whole, pair) : [];
}

function regionPool(reader: EstateReader, region: string, text: string | undefined) {
  const path = ['addresses', 'pools', region];
  if (text === undefined) {
    if (!reader.source.keysAt(['addresses', 'pools']).includes(region)) {
      reader.report(
        ['addresses', 'pools'],
        { message: `addresses.pools has no range for ${region}`, fix: `add ${region}` },
        'key',
      );
    }
    return [];
  }
  const range = privateRange(reader, path, text);
  return range ? [{ region, path, name: `pool of ${region}`, range }] : [];
}

const SMALLEST_HALVED_PREFIX = 22;

function halves(reader: EstateReader, path: Path, whole: Cidr, pair: RegionPair) {
  if (whole.prefix > SMALLEST_HALVED_PREFIX) {
    reader.report(path, {
      message: `${pathText(path)}: ${whole.toString()} is too small to hold two hubs`,
      allowed: `/${SMALLEST_HALVED_PREFIX} or larger`,
      fix: 'choose a larger range, such as 10.64.0.0/12',
    });
    return [];
  }
  return regionsOf(pair).map(({ name }, index) => {
    const first = whole.first + (index * whole.size) / 2;
    return { region: name, path, name: `pool of ${name}`, range: Cidr.of(first, whole.prefix + 1) };
  });
}
