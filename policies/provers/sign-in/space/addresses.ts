import { IpRange } from '../../../../constructs/model/ip-range';
import { NamedLocation } from '../model';

/** Whether each `ip` location holds one IPv4 or IPv6 address; only those whose ranges can be read. */
export function locationsOf(locations: readonly NamedLocation[], address: string): ReadonlySet<string> {
  const at = IpRange.tryParse(`${address}/${address.includes(':') ? 128 : 32}`);
  const held = at
    ? locations.filter((one) => rangesOf(one)?.some((range) => range.contains(at)) === true)
    : [];
  return new Set(held.map(({ id }) => id));
}

/**
 * Every set of `ip` locations that some address is in, each once: that of no location first, then in the order of addresses.
 * Costs the square of the number of ranges at worst.
 */
export function signatures(locations: readonly NamedLocation[]): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const version of [4, 6] as const)
    for (const held of sweep(locations, version)) found.set(held.join('\n'), held);
  return [...found.values()].sort((a, b) => Number(a.length > 0) - Number(b.length > 0));
}

/** The ranges of a location; undefined if it has none or one of them can't be read. */
export function rangesOf(location: NamedLocation): readonly IpRange[] | undefined {
  if (location.kind !== 'ip') return undefined;
  const ranges = location.ranges.values.map((text) => IpRange.tryParse(text));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

interface Edge {
  readonly at: bigint;
  readonly id: string;
  readonly change: 1 | -1;
}

/** Walks through the addresses of one version and tells at each edge in what one is. */
function sweep(locations: readonly NamedLocation[], version: 4 | 6): readonly (readonly string[])[] {
  const edges = locations
    .flatMap((location) => (rangesOf(location) ?? []).map((range) => ({ id: location.id, range })))
    .filter(({ range }) => range.version === version)
    .flatMap(({ id, range }): readonly Edge[] => [
      { at: range.first, id, change: 1 },
      { at: range.last + 1n, id, change: -1 },
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const end = 1n << (version === 4 ? 32n : 128n);
  const depth = new Map<string, number>();
  const found: (readonly string[])[] = [];
  const tell = () => found.push(locations.map(({ id }) => id).filter((id) => (depth.get(id) ?? 0) > 0));
  if (edges[0]?.at !== 0n) tell();
  edges.forEach(({ at, id, change }, n) => {
    depth.set(id, (depth.get(id) ?? 0) + change);
    if (at < end && edges[n + 1]?.at !== at) tell();
  });
  return found;
}
