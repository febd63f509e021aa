import { Estate } from '../model/estate';
import { Flow } from '../model/flow';
import { allFlows, FlowPair, pairsOf } from '../model/flow-pairs';
import { byProtocol } from '../model/flow-ports';
import { outermost } from '../model/outermost-ranges';
import { addressesOf, isPublic, publicNames, PublicNames } from './flow-addresses';
import { firewallsOn } from './flow-path';
import { NETWORK_PROTOCOL, ruleDescription, ruleName } from './flow-rule';
import { splitByFilter } from './fqdn-filter';
import { ApplicationRule, FirewallRules, NetworkRule } from './firewall-rules';

/**
 * What tiers may reach on the Internet: hosts by name wherever the firewall can tell them apart, ranges and service tags
 * by address. The same list for both regions, with the sources of both, so that a region that takes over lets out what the
 * other did and the two can be compared line by line.
 */
export function egressRules(estate: Estate): FirewallRules {
  const rules = allFlows(estate).map((flow) => rulesOf(estate, flow));
  return {
    network: rules.flatMap(({ network }) => network),
    application: rules.flatMap(({ application }) => application),
  };
}

/** What the rules of one flow share. */
interface Egress {
  readonly flow: Flow;
  readonly sourceAddresses: string[];
  readonly names: PublicNames;
}

function rulesOf(estate: Estate, flow: Flow): FirewallRules {
  const pairs = pairsOf(estate, flow).filter(({ to }) => isPublic(to));
  const filtered = pairs.filter((pair) => firewallsOn(estate, pair).length > 0);
  if (filtered.length === 0) return { network: [], application: [] };
  const egress: Egress = {
    flow,
    sourceAddresses: outermost(filtered.flatMap(({ from }) => addressesOf(estate, from))).map(String),
    names: namesOf(estate, filtered),
  };
  const { web, sql, byAddress } = splitByFilter(flow, egress.names);
  return {
    network: [...addressRules(egress), ...hostRules(egress, byAddress)],
    application: [...applicationRules(egress, 'web', web), ...applicationRules(egress, 'sql', sql)],
  };
}

function namesOf(estate: Estate, pairs: readonly FlowPair[]): PublicNames {
  const names = pairs.flatMap(({ to }) => (isPublic(to) ? [publicNames(estate, to)] : []));
  const all = (part: 'fqdns' | 'fqdnTags' | 'serviceTags') => [
    ...new Set(names.flatMap((each) => each[part])),
  ];
  return {
    fqdns: all('fqdns'),
    fqdnTags: all('fqdnTags'),
    serviceTags: all('serviceTags'),
    ranges: outermost(names.flatMap(({ ranges }) => ranges)),
  };
}

function addressRules({ flow, sourceAddresses, names }: Egress): readonly NetworkRule[] {
  const destinationAddresses = [...names.ranges.map(String), ...names.serviceTags];
  if (destinationAddresses.length === 0) return [];
  return byProtocol(flow.ports).map(({ protocol, ports }) => ({
    name: ruleName(flow.id, protocol),
    description: ruleDescription(flow.id, flow.why),
    protocols: [NETWORK_PROTOCOL[protocol]],
    sourceAddresses,
    destinationAddresses,
    destinationPorts: [...ports],
  }));
}

function hostRules({ flow, sourceAddresses, names }: Egress, ports: Flow['ports']): readonly NetworkRule[] {
  return byProtocol(ports).map(({ protocol, ports: destinationPorts }) => ({
    name: ruleName(flow.id, protocol, 'hosts'),
    description: ruleDescription(flow.id, flow.why),
    protocols: [NETWORK_PROTOCOL[protocol]],
    sourceAddresses,
    destinationFqdns: [...names.fqdns],
    destinationPorts: [...destinationPorts],
  }));
}

/** A rule names hosts or tags, never both. */
function applicationRules(
  { flow, sourceAddresses, names }: Egress,
  kind: 'web' | 'sql',
  protocols: readonly { readonly type: string; readonly port: number }[],
): readonly ApplicationRule[] {
  if (protocols.length === 0) return [];
  const shared = {
    description: ruleDescription(flow.id, flow.why),
    sourceAddresses,
    protocols: [...protocols],
  };
  return [
    ...(names.fqdns.length > 0
      ? [{ ...shared, name: ruleName(flow.id, kind, 'hosts'), destinationFqdns: [...names.fqdns] }]
      : []),
    ...(names.fqdnTags.length > 0
      ? [{ ...shared, name: ruleName(flow.id, kind, 'tags'), destinationFqdnTags: [...names.fqdnTags] }]
      : []),
  ];
}
