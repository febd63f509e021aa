import { parseAddress } from '../../../constructs/model/cidr';
import { EstateGraph } from '../../graph/graph';
import { Network, networksOf } from '../../graph/views/networks';
import { perGraph } from '../../graph/views/per-graph';
import { RangeIndex } from './range-index';

/** The address spaces of all judged networks. */
export const addressSpaceOf = perGraph(
  (graph: EstateGraph) =>
    new RangeIndex(
      networksOf(graph).flatMap((network) => network.ranges.map((range) => ({ range, value: network }))),
    ),
);

/** The network that has an address, given as dotted text. */
export function networkHolding(graph: EstateGraph, address: string): Network | undefined {
  const number = parseAddress(address);
  return number === undefined ? undefined : addressSpaceOf(graph).holding(number)?.value;
}
