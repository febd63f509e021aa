import { Declaration, DeclaredEnd, DeclaredFlow } from '../../../declaration/declaration';
import { subnetOfDeclared } from '../from-graph/ends';
import { IntervalSet } from '../sets/interval-set';
import { NetworkModel } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Origin, Target } from '../prover';
import { addressesOf, sourcesAt } from './address-space';
import { DeclaredFlows, DeclaredPair, MissingEnd } from './declared-pair';
import { gatewayPairs } from './gateway-pairs';
import { namedAddresses } from './named-addresses';
import { packetsBetween, servicesOf } from './service';
import { unserved } from './unserved';

/** Places every declared flow in the model. */
export function declaredFlows(model: NetworkModel, declaration: Declaration): DeclaredFlows {
  const pairs: DeclaredPair[] = [];
  const missing: MissingEnd[] = [];
  for (const flow of declaration.flows) {
    for (const { from, to } of flow.pairs) {
      const starts = startOf(model, declaration, from);
      const ends = endOf(model, declaration, to);
      if (!starts || !ends) {
        const lost = [...(starts ? [] : [from]), ...(ends ? [] : [to])].map(wordsOf);
        missing.push(...lost.map((end) => ({ flow, end })));
        continue;
      }
      pairs.push(pairOf(model, flow, starts, ends));
    }
  }
  const gateways = gatewayPairs(model, declaration);
  return { pairs: [...pairs, ...gateways.pairs], missing: [...missing, ...gateways.missing] };
}

/** What a declared end is called: the subnet in its network, the site, or the name of what is outside. */
export function wordsOf(end: DeclaredEnd): string {
  switch (end.kind) {
    case 'subnet':
      return `"${end.subnet}" of ${end.network}`;
    case 'site':
      return `site "${end.site}"`;
    case 'outside':
      return end.name;
  }
}

interface Start {
  readonly origin: Origin;
  readonly sources: IntervalSet;
}

interface End {
  readonly target: Target;
  readonly destinations: IntervalSet;
}

function pairOf(model: NetworkModel, flow: DeclaredFlow, start: Start, end: End): DeclaredPair {
  const { origin, sources } = start;
  const { target } = end;
  const services = servicesOf(flow.ports);
  if (origin.kind === 'internet') {
    const ways = model.firewalls.flatMap(({ publicAddresses }) =>
      publicAddresses.map((address) =>
        packetsBetween(sources, IntervalSet.between(address, address), services),
      ),
    );
    return { flow, origin, target, packets: PacketSet.joinDisjoint(ways), ways };
  }
  const packets = packetsBetween(sources, end.destinations, services);
  return { flow, origin, target, packets, ways: [packets.subtract(unserved(model, target))] };
}

/** Where a flow starts; somebody outside starts one by the ranges of its operator only. */
function startOf(model: NetworkModel, { sites }: Declaration, end: DeclaredEnd): Start | undefined {
  switch (end.kind) {
    case 'subnet': {
      const subnet = subnetOfDeclared(model, end.network, end.subnet);
      if (!subnet) return undefined;
      const origin: Origin = { kind: 'subnet', id: subnet.id };
      return { origin, sources: sourcesAt(model, origin) };
    }
    case 'site': {
      const sources = siteAddresses(model, sites, end.site);
      return sources && { origin: { kind: 'site', id: end.site }, sources };
    }
    case 'outside':
      return { origin: { kind: 'internet' }, sources: addressesOf(end.ranges) };
  }
}

function endOf(model: NetworkModel, { sites }: Declaration, end: DeclaredEnd): End | undefined {
  switch (end.kind) {
    case 'subnet': {
      const subnet = subnetOfDeclared(model, end.network, end.subnet);
      return (
        subnet && { target: { kind: 'subnet', id: subnet.id }, destinations: IntervalSet.of(subnet.ranges) }
      );
    }
    case 'site': {
      const destinations = siteAddresses(model, sites, end.site);
      return destinations && { target: { kind: 'site', id: end.site }, destinations };
    }
    case 'outside':
      return {
        target: { kind: 'internet' },
        destinations: addressesOf(end.ranges).union(namedAddresses(model, end)),
      };
  }
}

/** What a site is declared to have; undefined if nothing built leads there. */
function siteAddresses(
  model: NetworkModel,
  declared: Declaration['sites'],
  id: string,
): IntervalSet | undefined {
  const site = declared.find((candidate) => candidate.id === id);
  return site && model.sites.some((built) => built.id === id) ? addressesOf(site.ranges) : undefined;
}
