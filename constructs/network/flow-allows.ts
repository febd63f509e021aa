import { Estate } from '../model/estate';
import { Flow } from '../model/flow';
import { allFlows, pairsOf, PlacedEnd, PlacedTier } from '../model/flow-pairs';
import { byProtocol } from '../model/flow-ports';
import { outermost } from '../model/outermost-ranges';
import { addressesOf } from './flow-addresses';
import { NSG_PROTOCOL, ruleName } from './flow-rule';
import { NsgAllow } from './nsg-allow';

/**
 * What a tier's security group lets through because a flow says so: out where the tier is its source, in where it is its
 * target, both where it speaks to itself. One rule a flow, direction and protocol, in the order of the flows.
 */
export function flowAllows(estate: Estate, place: PlacedTier): readonly NsgAllow[] {
  return allFlows(estate).flatMap((flow) => {
    const pairs = pairsOf(estate, flow);
    const targets = pairs.filter(({ from }) => isAt(from, place)).map(({ to }) => to);
    const sources = pairs.filter(({ to }) => isAt(to, place)).map(({ from }) => from);
    return [
      ...allows(estate, flow, 'Outbound', [place], targets),
      ...allows(estate, flow, 'Inbound', sources, [place]),
    ];
  });
}

function allows(
  estate: Estate,
  flow: Flow,
  direction: NsgAllow['direction'],
  from: readonly PlacedEnd[],
  to: readonly PlacedEnd[],
): readonly NsgAllow[] {
  if (from.length === 0 || to.length === 0) return [];
  const ranges = (ends: readonly PlacedEnd[]) =>
    outermost(ends.flatMap((end) => addressesOf(estate, end))).map(String);
  return byProtocol(flow.ports).map(({ protocol, ports }) => ({
    name: ruleName(flow.id, protocol, direction === 'Inbound' ? 'in' : 'out'),
    flow: flow.id,
    direction,
    protocol: NSG_PROTOCOL[protocol],
    sources: ranges(from),
    destinations: ranges(to),
    ports,
    why: flow.why,
  }));
}

function isAt(end: PlacedEnd, place: PlacedTier): boolean {
  return (
    end.kind === 'tier' &&
    end.spoke.name === place.spoke.name &&
    end.subnet.name === place.subnet.name &&
    end.region.name === place.region.name
  );
}
