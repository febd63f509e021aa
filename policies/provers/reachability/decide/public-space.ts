import { IntervalSet } from '../sets/interval-set';
import { FIRST_ATOM, NetworkModel } from '../model';
import { LAST_ADDRESS } from '../sets/packet-set';

const octets = (a: number, b = 0, c = 0, d = 0) => ((a * 256 + b) * 256 + c) * 256 + d;
const block = (first: number, bits: number) => IntervalSet.between(first, first + 2 ** bits - 1);

/** The ranges that have a system route to nowhere. [12] */
export const PRIVATE_BLOCKS: readonly IntervalSet[] = [
  block(octets(10), 24),
  block(octets(172, 16), 20),
  block(octets(192, 168), 16),
  block(octets(100, 64), 22),
];

/** All of them together. */
export const PRIVATE: IntervalSet = PRIVATE_BLOCKS.reduce((all, each) => all.union(each));

/** The platform's address in every network: DNS, health probes, keys. [7] */
export const PLATFORM_ADDRESS = octets(168, 63, 129, 16);
/** The instance metadata service. [7] */
export const METADATA_ADDRESS = octets(169, 254, 169, 254);

/** Every address, atoms included. */
export const EVERYTHING: IntervalSet = IntervalSet.between(0, LAST_ADDRESS);

/** All of IPv4, as a route to everywhere writes it. */
export const ALL_IPV4: IntervalSet = IntervalSet.between(0, FIRST_ATOM - 1);

/** IPv4 that the Internet routes. */
export const PUBLIC: IntervalSet = ALL_IPV4.subtract(PRIVATE)
  .subtract(block(0, 24))
  .subtract(block(octets(127), 24))
  .subtract(block(octets(169, 254), 16))
  .subtract(block(PLATFORM_ADDRESS, 0))
  .subtract(IntervalSet.between(octets(224), FIRST_ATOM - 1));

/** A model's atoms, as addresses. */
export interface AtomSpace {
  readonly all: IntervalSet;
  /** All but what is by definition outside every prefix and name that is written. */
  readonly named: IntervalSet;
}

/** The atoms of a model. */
export function atomSpace({ atoms }: NetworkModel): AtomSpace {
  const all = IntervalSet.between(FIRST_ATOM, FIRST_ATOM + atoms.length - 1);
  return { all, named: all.subtract(atomsWhere(atoms, (atom) => atom.kind === 'other-public')) };
}

/** The addresses of the atoms that are wanted. */
export function atomsWhere(
  atoms: NetworkModel['atoms'],
  isWanted: (atom: NetworkModel['atoms'][number]) => boolean,
): IntervalSet {
  return IntervalSet.of(
    atoms.flatMap((atom, n) => (isWanted(atom) ? [{ first: FIRST_ATOM + n, last: FIRST_ATOM + n }] : [])),
  );
}
