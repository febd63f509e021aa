import { InvalidValueError } from './invalid-value-error';

const PATTERN = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** In a number of more than one digit. */
const LEADING_ZERO = /(?:^|[./])0\d/;

/** An IPv4 range in canonical form. Immutable; refuses what isn't canonical and never rounds. */
export class Cidr {
  private constructor(
    /** First address, as an unsigned 32-bit number. */
    readonly first: number,
    /** Prefix length, 0 to 32. */
    readonly prefix: number,
  ) {}

  /** @throws InvalidValueError unless the text is `a.b.c.d/prefix` with no bit set behind the prefix. */
  static parse(text: string): Cidr {
    const match = PATTERN.exec(text);
    const octets = match?.slice(1, 5).map(Number) ?? [];
    if (!match || octets.some((octet) => octet > 255)) {
      throw new InvalidValueError(
        text,
        'is not an IPv4 range',
        'write four numbers from 0 to 255 and a prefix, such as 10.64.0.0/16',
      );
    }
    if (match[5] === undefined) {
      throw new InvalidValueError(text, 'has no prefix length', `did you mean ${text}/32?`);
    }
    const prefix = Number(match[5]);
    if (prefix > 32) {
      throw new InvalidValueError(text, 'has a prefix longer than 32', 'write a prefix from 0 to 32');
    }
    const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const first = address - (address % 2 ** (32 - prefix));
    const cidr = new Cidr(first, prefix);
    if (first !== address) {
      throw new InvalidValueError(
        text,
        'is not the first address of its range',
        `did you mean ${cidr.toString()}?`,
      );
    }
    if (LEADING_ZERO.test(text)) {
      throw new InvalidValueError(
        text,
        'has a number with a leading zero',
        `did you mean ${cidr.toString()}?`,
      );
    }
    return cidr;
  }

  /** The range, or undefined if `text` is not a canonical one. */
  static tryParse(text: string): Cidr | undefined {
    try {
      return Cidr.parse(text);
    } catch {
      return undefined;
    }
  }

  /**
   * A range from its first address, an unsigned 32-bit number, and prefix.
   * @throws InvalidValueError if a bit behind the prefix is set, or if there is no such address or prefix
   */
  static of(first: number, prefix: number): Cidr {
    const isRange = Number.isInteger(prefix) && prefix >= 0 && prefix <= 32;
    if (isRange && first >= 0 && first < 2 ** 32 && first % 2 ** (32 - prefix) === 0) {
      return new Cidr(first, prefix);
    }
    throw new InvalidValueError(
      `${formatAddress(first)}/${prefix}`,
      'is not a range',
      'give an address from 0 to 2^32 - 1 that is a multiple of the size, and a prefix from 0 to 32',
    );
  }

  /** Orders by first address, then larger ranges first. */
  static compare(a: Cidr, b: Cidr): number {
    return a.first - b.first || a.prefix - b.prefix;
  }

  /** How many addresses the range has. */
  get size(): number {
    return 2 ** (32 - this.prefix);
  }

  /** Last address, as an unsigned 32-bit number. */
  get last(): number {
    return this.first + this.size - 1;
  }

  contains(other: Cidr): boolean {
    return this.first <= other.first && other.last <= this.last;
  }

  overlaps(other: Cidr): boolean {
    return this.first <= other.last && other.first <= this.last;
  }

  equals(other: Cidr): boolean {
    return this.first === other.first && this.prefix === other.prefix;
  }

  /** The nth address as text, counting from 0. @throws RangeError outside the range. */
  address(n: number): string {
    if (!Number.isInteger(n) || n < 0 || n >= this.size) {
      throw new RangeError(`address ${n} is outside ${this.toString()}, which has ${this.size}`);
    }
    return formatAddress(this.first + n);
  }

  toString(): string {
    return `${formatAddress(this.first)}/${this.prefix}`;
  }
}

/** Dotted text of an unsigned 32-bit number. */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The unsigned 32-bit number of a dotted address, or undefined if it is none. */
export function parseAddress(text: string): number | undefined {
  return Cidr.tryParse(`${text}/32`)?.first;
}
