import { FIRST_ATOM, Interval } from '../../../../../policies/provers/reachability/model';
import { holds } from './answer';

/** `a.b.c.d/length` as an interval, or one address without a length. */
export function prefix(text: string): Interval {
  const [address = '', length = '32'] = text.split('/');
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const first = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  return { first, last: first + 2 ** (32 - Number(length)) - 1 };
}

export const EVERYTHING = prefix('0.0.0.0/0');
export const PRIVATE: readonly Interval[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map(prefix);
/** Answers DNS, health probes and licences in every network. [7] */
export const PLATFORM = prefix('168.63.129.16').first;
/** Answers with a machine's metadata. [7] */
export const METADATA = prefix('169.254.169.254').first;

const NOT_PUBLIC: readonly Interval[] = [
  ...PRIVATE,
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16', '224.0.0.0/3'].map(prefix),
];

/** What is left of the intervals without one. */
function without(intervals: readonly Interval[], taken: Interval): readonly Interval[] {
  return intervals.flatMap(({ first, last }) => {
    if (taken.last < first || last < taken.first) return [{ first, last }];
    const rest: Interval[] = [];
    if (first < taken.first) rest.push({ first, last: taken.first - 1 });
    if (taken.last < last) rest.push({ first: taken.last + 1, last });
    return rest;
  });
}

/** Public IPv4. */
export const PUBLIC = NOT_PUBLIC.reduce<readonly Interval[]>(without, [EVERYTHING]);

export function isAtom(address: number): boolean {
  return address >= FIRST_ATOM;
}

/** A public IPv4 address, or an atom. */
export function isPublic(address: number): boolean {
  return isAtom(address) || holds(PUBLIC, address);
}

/** Whether nothing of `space` is outside the ranges. */
export function covers(ranges: readonly Interval[], space: readonly Interval[]): boolean {
  return ranges.reduce(without, space).length === 0;
}

/** Whether a range has a public address. */
export function touchesPublic(range: Interval): boolean {
  return PUBLIC.some(({ first, last }) => first <= range.last && range.first <= last);
}

/** Length of a range that is a prefix. */
export function prefixLength(range: Interval): number {
  return 32 - Math.log2(range.last - range.first + 1);
}
