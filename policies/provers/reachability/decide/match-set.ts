import { AddressTerms, Stance } from './address-terms';
import { Addresses, possibly, surely } from './addresses';
import { IntervalSet } from '../sets/interval-set';
import { AddressTerm, Interval, Match, Maybe, Subnet } from '../model';
import { Product } from '../sets/packet-set';
import { PUBLIC } from './public-space';
import { isUnknown } from './world';

/** Packets that a rule surely matches, if any, and all that it may match. */
export interface MatchSet {
  readonly sure?: Product;
  readonly possible: Product;
}

const ANY_PROTOCOL = IntervalSet.between(0, 255);
const ANY_PORT = IntervalSet.between(0, 65535);

/** Matches that are the same wherever they stand and however names are read. */
const PLAIN = new WeakMap<Match, MatchSet>();

/** The packets of a match in the rules of a subnet; undefined if it matches none. */
export function matchSet(
  match: Match,
  terms: AddressTerms,
  subnet: Subnet,
  stance: Stance,
): MatchSet | undefined {
  const plain = PLAIN.get(match);
  if (plain) return plain;
  const read = readMatch(match, terms, subnet, stance);
  if (read && isPlain(match.sources) && isPlain(match.destinations)) PLAIN.set(match, read);
  return read;
}

/** Addresses by number, none of them public, which may have a name. */
function isPlain(terms: readonly AddressTerm[]): boolean {
  return terms.every(
    (term) =>
      term.kind === 'any' ||
      (term.kind === 'range' && !IntervalSet.between(term.range.first, term.range.last).overlaps(PUBLIC)),
  );
}

function readMatch(match: Match, terms: AddressTerms, subnet: Subnet, stance: Stance): MatchSet | undefined {
  const members: readonly [Addresses, Addresses, Addresses, Addresses, Addresses] = [
    terms.read(match.sources, subnet, stance),
    terms.read(match.destinations, subnet, stance),
    numbers(match.protocols, ANY_PROTOCOL),
    numbers(match.sourcePorts, ANY_PORT),
    numbers(match.destinationPorts, ANY_PORT),
  ];
  const [source, destination, protocol, sourcePort, destinationPort] = members;
  const possible = [
    source.possible,
    destination.possible,
    protocol.possible,
    sourcePort.possible,
    destinationPort.possible,
  ] as const;
  if (possible.some((set) => set.isEmpty)) return undefined;
  const sure = [source.sure, destination.sure, protocol.sure, sourcePort.sure, destinationPort.sure] as const;
  if (sure.some((set) => set.isEmpty)) return { possible };
  return { sure: sure.every((set, d) => set === possible[d]) ? possible : sure, possible };
}

/** What of a match isn't decided, in words. */
export function undecidedParts(match: Match): readonly string[] {
  const numbersOf = (value: Maybe<readonly Interval[]>) => (isUnknown(value) ? [value.unknown] : []);
  return [
    ...match.sources.flatMap(undecidedTerm),
    ...match.destinations.flatMap(undecidedTerm),
    ...numbersOf(match.protocols),
    ...numbersOf(match.sourcePorts),
    ...numbersOf(match.destinationPorts),
  ];
}

function numbers(value: Maybe<readonly Interval[]>, any: IntervalSet): Addresses {
  if (isUnknown(value)) return possibly(any);
  const set = IntervalSet.of(value);
  return surely(set.covers(any) ? any : set);
}

function undecidedTerm(term: AddressTerm): readonly string[] {
  switch (term.kind) {
    case 'any':
      return [];
    case 'unknown':
      return [term.why];
    case 'range':
      return ['which of its addresses have a name here is not known'];
    case 'service-tag':
      return term.tag === 'VirtualNetwork' || term.tag === 'Internet'
        ? [`what ${term.tag} names depends on routes or settings that are not decided`]
        : [`the addresses of service tag ${term.tag} are not in the configuration`];
    case 'application-security-group':
      return ['the addresses of an application security group are not all known'];
    case 'fqdn':
      return [`the addresses of ${term.fqdn} are not in the configuration`];
    case 'fqdn-tag':
      return [`the addresses of FQDN tag ${term.tag} are not in the configuration`];
  }
}
