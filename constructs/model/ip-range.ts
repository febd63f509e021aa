import { Cidr } from './cidr';
import { InvalidValueError } from './invalid-value-error';

const GROUPS = 8;

/** An IPv4 or IPv6 range in canonical form (RFC 4632, RFC 5952). Immutable; refuses what isn't canonical and never rounds. */
export class IpRange {
  private constructor(
    readonly version: 4 | 6,
    /** First address as a number. */
    readonly first: bigint,
    /** Prefix length. */
    readonly prefix: number,
  ) {}

  /** @throws InvalidValueError unless the text is an address and prefix with no bit set behind it, spelled canonically. */
  static parse(text: string): IpRange {
    return text.includes(':')
      ? parse6(text, (first, prefix) => new IpRange(6, first, prefix))
      : IpRange.ofCidr(text);
  }

  /** The range, or undefined if `text` is not a canonical one. */
  static tryParse(text: string): IpRange | undefined {
    try {
      return IpRange.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Orders IPv4 before IPv6, then by first address, then larger ranges first. */
  static compare(a: IpRange, b: IpRange): number {
    return a.version - b.version || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.prefix - b.prefix);
  }

  /** Last address as a number. */
  get last(): bigint {
    return this.first + (1n << BigInt(bitsOf(this.version) - this.prefix)) - 1n;
  }

  contains(other: IpRange): boolean {
    return this.version === other.version && this.first <= other.first && other.last <= this.last;
  }

  overlaps(other: IpRange): boolean {
    return this.version === other.version && this.first <= other.last && other.first <= this.last;
  }

  toString(): string {
    return this.version === 4
      ? Cidr.of(Number(this.first), this.prefix).toString()
      : `${format6(this.first)}/${this.prefix}`;
  }

  private static ofCidr(text: string): IpRange {
    const { first, prefix } = Cidr.parse(text);
    return new IpRange(4, BigInt(first), prefix);
  }
}

function bitsOf(version: 4 | 6): number {
  return version === 4 ? 32 : 128;
}

function parse6(text: string, make: (first: bigint, prefix: number) => IpRange): IpRange {
  const [address = '', length, ...more] = text.split('/');
  const number = address6(address);
  if (number === undefined || more.length > 0) {
    throw new InvalidValueError(text, 'is not an IPv6 range', 'write one such as 2001:db8:1200::/40');
  }
  if (length === undefined) {
    throw new InvalidValueError(text, 'has no prefix length', `did you mean ${format6(number)}/128?`);
  }
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : 129;
  if (prefix > 128) {
    throw new InvalidValueError(text, 'has a prefix longer than 128', 'write a prefix from 0 to 128');
  }
  const behind = BigInt(128 - prefix);
  const range = make((number >> behind) << behind, prefix);
  if (range.first !== number) {
    throw new InvalidValueError(
      text,
      'is not the first address of its range',
      `did you mean ${range.toString()}?`,
    );
  }
  if (range.toString() !== text) {
    throw new InvalidValueError(
      text,
      'is not spelled as RFC 5952 has it',
      `did you mean ${range.toString()}?`,
    );
  }
  return range;
}

/** The number of an IPv6 address, or undefined if the text is none. IPv4 inside one is not taken: it has two spellings. */
function address6(text: string): bigint | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves;
  const given = head.length + (tail?.length ?? 0);
  if (tail === undefined ? given !== GROUPS : given >= GROUPS) return undefined;
  const zeros = Array.from({ length: GROUPS - given }, () => '0');
  const groups = [...head, ...zeros, ...(tail ?? [])];
  return groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))
    ? groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n)
    : undefined;
}

/** As RFC 5952 spells it: lower case, no leading zeros, the first longest run of two zero groups or more as `::`. */
function format6(address: bigint): string {
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    ((address >> BigInt(16 * (GROUPS - 1 - index))) & 0xffffn).toString(16),
  );
  const runs = groups.map((_, start) => zerosFrom(groups, start));
  const longest = Math.max(...runs);
  if (longest < 2) return groups.join(':');
  const start = runs.indexOf(longest);
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + longest).join(':')}`;
}

function zerosFrom(groups: readonly string[], start: number): number {
  const end = groups.findIndex((group, index) => index >= start && group !== '0');
  return (end < 0 ? GROUPS : end) - start;
}
