import { Cidr } from '../../../../constructs/model/cidr';
import { IntervalSet } from '../sets/interval-set';
import { FIRST_ATOM, NetworkModel, Subnet } from '../model';
import { Origin } from '../prover';
import { PRIVATE } from '../decide/public-space';
import { worldOf } from '../decide/world';

/** Azure keeps the first four addresses of a subnet, and the last. [29] */
const KEPT_AT_START = 4;
const KEPT_AT_END = 1;

/** Addresses of ranges as text; what is no range counts for nothing. */
export function addressesOf(ranges: readonly string[]): IntervalSet {
  return IntervalSet.of(ranges.map((text) => Cidr.tryParse(text)).filter((range) => range !== undefined));
}

/** All addresses of the Internet: public numbers, and every atom. */
export function internetAddresses(model: NetworkModel): IntervalSet {
  return worldOf(model).internet;
}

/** Every address of a model. */
export function everyAddress({ atoms }: NetworkModel): IntervalSet {
  return IntervalSet.between(0, FIRST_ATOM + atoms.length - 1);
}

/** Addresses that sessions can start from at a place; those of a site whose ranges aren't known are any private ones. */
export function sourcesAt(model: NetworkModel, origin: Origin): IntervalSet {
  switch (origin.kind) {
    case 'internet':
      return internetAddresses(model);
    case 'subnet': {
      const subnet = worldOf(model).subnets.get(origin.id);
      return subnet ? usable(subnet).subtract(silent(model, subnet)) : IntervalSet.none;
    }
    case 'site': {
      const ranges = worldOf(model).sites.get(origin.id)?.ranges ?? [];
      return 'unknown' in ranges
        ? PRIVATE.subtract(IntervalSet.of(model.networks.flatMap((network) => network.ranges)))
        : IntervalSet.of(ranges);
    }
  }
}

function usable({ ranges }: Subnet): IntervalSet {
  return IntervalSet.of(
    ranges.map(({ first, last }) => ({ first: first + KEPT_AT_START, last: last - KEPT_AT_END })),
  );
}

/** Private endpoints and frontends of load balancers answer, and start nothing. */
function silent(model: NetworkModel, { id }: Subnet): IntervalSet {
  return IntervalSet.of(
    worldOf(model)
      .interfacesIn(id)
      .flatMap(({ kind, address }) =>
        kind !== 'network-card' && typeof address === 'number' ? [{ first: address, last: address }] : [],
      ),
  );
}
