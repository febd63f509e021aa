import { isIP } from 'node:net';
import { NamedLocation } from '../../../../../policies/provers/sign-in/model';

/** First and last address of a range, as numbers of its family. */
interface Span {
  readonly family: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Every set of `ip` locations that one address can surely be in by their ranges. Who is where changes only at the first
 * address of a range or after the last one, so those are tried, and the lowest of each family.
 */
export function signatures(locations: readonly NamedLocation[]): readonly ReadonlySet<string>[] {
  const spans = locations.flatMap((location) =>
    location.kind === 'ip'
      ? location.ranges.values.map((range) => ({ id: location.id, ...spanOf(range) }))
      : [],
  );
  const found = new Map<string, ReadonlySet<string>>();
  for (const [family, bits] of [
    [4, 32n],
    [6, 128n],
  ] as const) {
    const own = spans.filter((span) => span.family === family);
    const tried = [0n, ...own.flatMap(({ first, last }) => [first, last + 1n])];
    for (const address of tried.filter((number) => number < 1n << bits)) {
      const holding = own.filter(({ first, last }) => first <= address && address <= last);
      const ids = [...new Set(holding.map(({ id }) => id))].sort();
      found.set(ids.join(), new Set(ids));
    }
  }
  return [...found.values()];
}

function spanOf(range: string): Span {
  const [address = '', length = ''] = range.split('/');
  const family = isIP(address);
  const bits = family === 4 ? 32 : 128;
  const number = family === 4 ? numberOf(address.split('.').map(Number), 8n) : numberOf(words(address), 16n);
  const size = 1n << BigInt(bits - Number(length));
  const first = number - (number % size);
  return { family, first, last: first + size - 1n };
}

function numberOf(digits: readonly number[], bits: bigint): bigint {
  return digits.reduce((number, digit) => (number << bits) + BigInt(digit), 0n);
}

/** The eight words of an IPv6 address. */
function words(address: string): readonly number[] {
  const [before = '', after] = address.split('::');
  const read = (text: string) => (text === '' ? [] : text.split(':').map((word) => parseInt(word, 16)));
  const head = read(before);
  const tail = read(after ?? '');
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
