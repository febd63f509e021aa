import { Estate, Hub } from '../model/estate';
import { Flow } from '../model/flow';
import { allFlows, FlowPair, pairsOf, PlacedEnd } from '../model/flow-pairs';
import { byProtocol } from '../model/flow-ports';
import { outermost } from '../model/outermost-ranges';
import { addressesOf, isPublic } from './flow-addresses';
import { firewallsOn } from './flow-path';
import { NETWORK_PROTOCOL, ruleDescription, ruleName } from './flow-rule';
import { NetworkRule } from './firewall-rules';

/**
 * What one region's firewall lets through between tiers of different networks, and between tiers and sites. What stays in
 * the region, what leaves for the other and what arrives from it are rules of their own: so each joins sources and
 * destinations that all belong together.
 */
export function internalRules(estate: Estate, hub: Hub): readonly NetworkRule[] {
  return allFlows(estate).flatMap((flow) => {
    const passing = pairsOf(estate, flow).filter(
      (pair) => !isPublic(pair.to) && firewallsOn(estate, pair).includes(hub),
    );
    const isHere = (end: PlacedEnd) => end.kind !== 'tier' || end.region.name === hub.region.name;
    const other = estate.hubs.find((each) => each !== hub)?.region.name ?? '';
    return [
      ...rulesOf(
        estate,
        flow,
        passing.filter(({ from, to }) => isHere(from) && isHere(to)),
        [],
      ),
      ...rulesOf(
        estate,
        flow,
        passing.filter(({ to }) => !isHere(to)),
        ['to', other],
      ),
      ...rulesOf(
        estate,
        flow,
        passing.filter(({ from }) => !isHere(from)),
        ['from', other],
      ),
    ];
  });
}

function rulesOf(
  estate: Estate,
  flow: Flow,
  pairs: readonly FlowPair[],
  suffix: readonly string[],
): readonly NetworkRule[] {
  if (pairs.length === 0) return [];
  const ranges = (ends: readonly PlacedEnd[]) =>
    outermost(ends.flatMap((end) => addressesOf(estate, end))).map(String);
  return byProtocol(flow.ports).map(({ protocol, ports }) => ({
    name: ruleName(flow.id, protocol, ...suffix),
    description: ruleDescription(flow.id, flow.why),
    protocols: [NETWORK_PROTOCOL[protocol]],
    sourceAddresses: ranges(pairs.map(({ from }) => from)),
    destinationAddresses: ranges(pairs.map(({ to }) => to)),
    destinationPorts: [...ports],
  }));
}
