import { Ledger, NamedRange } from './address-want';
import { Cidr } from './cidr';
import { compareText } from './compare-text';
import { FreeBlocks } from './free-blocks';

/** A stretch of an address map: held (with its parts and the free space between them), reserved, or free. */
export type AddressMapEntry =
  | {
      readonly kind: 'held';
      readonly range: Cidr;
      readonly holder: string;
      readonly parts: readonly AddressMapEntry[];
    }
  | { readonly kind: 'reserved'; readonly range: Cidr; readonly name: string }
  | { readonly kind: 'free'; readonly range: Cidr };

/**
 * What is used and free in some ranges, in address order and without gaps, as a tree: what lies in another holder's range is
 * a part of it. A holder without parts has none: all of it is its own. Holders outside `ranges`, or only partly inside, are
 * left out, and of two reserved ranges that overlap the inner one. Costs O(n log n).
 */
export function addressMap(
  ranges: readonly Cidr[],
  ledger: Ledger,
  reserved: readonly NamedRange[],
): readonly AddressMapEntry[] {
  const taken: readonly Taken[] = [
    ...[...ledger].map(([holder, range]) => ({ range, holder })),
    ...reserved.map(({ range, name }) => ({ range, name })),
  ].sort((a, b) => Cidr.compare(a.range, b.range) || compareText(labelOf(a), labelOf(b)));
  return [...ranges].sort(Cidr.compare).flatMap((range) =>
    mapOf(
      range,
      taken.filter((entry) => range.contains(entry.range)),
    ),
  );
}

type Taken =
  { readonly range: Cidr; readonly holder: string } | { readonly range: Cidr; readonly name: string };

/** @param taken inside `range`, in address order with outer ranges before inner ones */
function mapOf(range: Cidr, taken: readonly Taken[]): readonly AddressMapEntry[] {
  const held: AddressMapEntry[] = [];
  for (let index = 0; index < taken.length;) {
    const outer = taken[index] as Taken;
    let end = index + 1;
    while (end < taken.length && outer.range.contains((taken[end] as Taken).range)) end += 1;
    held.push(entryOf(outer, taken.slice(index + 1, end)));
    index = end;
  }
  const free = FreeBlocks.within(
    [range],
    held.map((entry) => entry.range),
  )
    .list()
    .map((block): AddressMapEntry => ({ kind: 'free', range: block }));
  return [...held, ...free].sort((a, b) => Cidr.compare(a.range, b.range));
}

function entryOf(outer: Taken, inner: readonly Taken[]): AddressMapEntry {
  if ('name' in outer) return { kind: 'reserved', range: outer.range, name: outer.name };
  const parts = inner.length === 0 ? [] : mapOf(outer.range, inner);
  return { kind: 'held', range: outer.range, holder: outer.holder, parts };
}

function labelOf(entry: Taken): string {
  return 'holder' in entry ? entry.holder : entry.name;
}
