import { Cidr } from '../../../../constructs/model/cidr';
import { AddressTerm, Interval } from '../model';
import { Spelling } from './spelling';

/** The addresses of a range. */
export function intervalOf(range: Cidr): Interval {
  return { first: range.first, last: range.last };
}

/** The addresses that a prefix, an address or two addresses with a hyphen stand for; undefined if it is none of these. */
export function parseInterval(text: string): Interval | undefined {
  const [from = '', to] = text.split('-').map((part) => part.trim());
  if (to === undefined) {
    const range = Cidr.tryParse(from.includes('/') ? from : `${from}/32`);
    return range && intervalOf(range);
  }
  const first = Cidr.tryParse(`${from}/32`)?.first;
  const last = Cidr.tryParse(`${to}/32`)?.first;
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

/** What the addresses that rules write stand for: everything, a range, or a service tag. Most are written many times. */
export class AddressTerms {
  readonly #spelling: Spelling;
  readonly #known = new Map<string, AddressTerm>();

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  /** @param whose the rule's end in words, such as `the source of rule "x"` */
  of(text: string, whose: string): AddressTerm {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const term = this.#read(text, whose);
    if (term.kind !== 'unknown') this.#known.set(text, term);
    return term;
  }

  #read(text: string, whose: string): AddressTerm {
    if (text === '*' || text === '0.0.0.0/0' || text.toLowerCase() === 'any') return { kind: 'any' };
    if (text.includes(':')) return { kind: 'unknown', why: `${whose} is ${text}: IPv6 isn't modelled` };
    if (!/^\d/.test(text)) return { kind: 'service-tag', tag: this.#spelling.ofServiceTag(text) };
    const range = parseInterval(text);
    return range
      ? { kind: 'range', range }
      : { kind: 'unknown', why: `${whose} is "${text}", no IPv4 range` };
  }
}
