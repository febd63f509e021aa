import { Cidr } from '../../../../constructs/model/cidr';
import { PRIVATE_RANGES, PUBLIC_RANGES } from '../../../../constructs/model/tables/private-ranges';
import { IntervalSet } from '../sets/interval-set';
import { FIRST_ATOM, NetworkModel } from '../model';
import { LAST_ADDRESS } from '../sets/packet-set';

/** The ranges that have a system route to nowhere. [12] */
export const PRIVATE_BLOCKS: readonly IntervalSet[] = PRIVATE_RANGES.map(({ range }) =>
  IntervalSet.of([range]),
);

/** All of them together. */
export const PRIVATE: IntervalSet = PRIVATE_BLOCKS.reduce((all, each) => all.union(each));

/** The platform's address in every network: DNS, health probes, keys. [7] */
export const PLATFORM_ADDRESS = Cidr.parse('168.63.129.16/32').first;
/** The instance metadata service. [7] */
export const METADATA_ADDRESS = Cidr.parse('169.254.169.254/32').first;

/** Every address, atoms included. */
export const EVERYTHING: IntervalSet = IntervalSet.between(0, LAST_ADDRESS);

/** All of IPv4, as a route to everywhere writes it. */
export const ALL_IPV4: IntervalSet = IntervalSet.between(0, FIRST_ATOM - 1);

/** IPv4 that the Internet routes. */
export const PUBLIC: IntervalSet = IntervalSet.of(PUBLIC_RANGES);

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
