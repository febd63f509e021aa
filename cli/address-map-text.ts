import { Cidr, formatAddress } from '../constructs/model/cidr';
import { AddressMapEntry } from '../constructs/model/free-space';
import { formatColumns } from './format-columns';

/** One pool's map for a terminal: who holds what, parts indented, neighbouring free blocks told as one. */
export function addressMapText(
  pool: string,
  ranges: readonly Cidr[],
  entries: readonly AddressMapEntry[],
): string {
  const all = sum(ranges.map((range) => range.size));
  const held = sum(entries.filter((entry) => entry.kind === 'held').map((entry) => entry.range.size));
  const head = `${pool}  ${ranges.join(', ')}  ${thousands(held)} of ${thousands(all)} addresses handed out (${percent(held, all)})\n`;
  return head + formatColumns(rows(entries, pool, '  '));
}

function rows(entries: readonly AddressMapEntry[], outer: string, indent: string): string[][] {
  return groups(entries).flatMap((group) => {
    const first = group[0]!;
    switch (first.kind) {
      case 'held':
        return [
          [`${indent}${first.range.toString()}`, shortName(first.holder, outer), thousands(first.range.size)],
          ...rows(first.parts, first.holder, `${indent}  `),
        ];
      case 'reserved':
        return [
          [`${indent}${first.range.toString()}`, `kept out: ${first.name}`, thousands(first.range.size)],
        ];
      case 'free':
        return [
          [
            `${indent}${stretch(group)}`,
            largest(group),
            thousands(sum(group.map(({ range }) => range.size))),
          ],
        ];
    }
  });
}

/** Each entry by itself, but for free blocks beside one another. */
function groups(entries: readonly AddressMapEntry[]): AddressMapEntry[][] {
  const result: AddressMapEntry[][] = [];
  for (const entry of entries) {
    const last = result.at(-1);
    const before = last?.at(-1);
    if (
      last &&
      before &&
      entry.kind === 'free' &&
      before.kind === 'free' &&
      before.range.last + 1 === entry.range.first
    ) {
      last.push(entry);
    } else {
      result.push([entry]);
    }
  }
  return result;
}

/** The part of a holder's name that its place on the map doesn't say already. */
function shortName(holder: string, outer: string): string {
  return holder.startsWith(`${outer}/`) ? holder.slice(outer.length + 1) : holder;
}

function stretch(group: readonly AddressMapEntry[]): string {
  const [first, last] = [group[0]!, group.at(-1)!];
  return group.length === 1
    ? first.range.toString()
    : `${formatAddress(first.range.first)} to ${formatAddress(last.range.last)}`;
}

function largest(group: readonly AddressMapEntry[]): string {
  const prefix = Math.min(...group.map(({ range }) => range.prefix));
  return group.length === 1 ? 'free' : `free, largest block /${prefix}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** `1048576` as `1,048,576`, the same in every locale. */
function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
