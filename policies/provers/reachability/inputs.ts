import { Interval, NetworkModel, Subnet } from './model';
import { isUnknown, known, World } from './world';

/** What decides the packets between two places, as texts that are equal if it is. */
export interface Inputs {
  /** Of a subnet: its group, table, cards and endpoints, and of balancers in it also those of their backends. */
  readonly subnet: ReadonlyMap<string, string>;
  /** Of a network: its ranges, peerings, what its gateways lead to, and what the manager puts before its groups. */
  readonly network: ReadonlyMap<string, string>;
  /** Of what packets from a network may pass: firewalls, with the routes at them, and gateways. */
  readonly way: ReadonlyMap<string, string>;
  /** Of everything outside subnets. */
  readonly outside: string;
  /** Of all. */
  readonly everywhere: string;
}

/** Reads a model's inputs; places and labels decide nothing. */
export function inputsOf(model: NetworkModel): Inputs {
  const world = new World(model);
  const subnets = new Map(model.subnets.map((subnet) => [subnet.id, ownText(world, subnet)]));
  return {
    subnet: new Map(model.subnets.map((subnet) => [subnet.id, subnetText(world, subnet, subnets)])),
    network: new Map(model.networks.map(({ id }) => [id, networkText(world, id)])),
    way: new Map(model.networks.map(({ id }) => [id, wayText(world, id, subnets)])),
    outside: text([model.publicAddresses, model.loadBalancers, model.terminatingNodes]),
    everywhere: text([
      model.sites,
      model.gaps.filter(({ networks }) => networks === undefined),
      model.adminRules.filter(({ networks }) => isUnknown(networks)),
      model.interfaces.filter(({ applicationSecurityGroups: groups }) => known(groups)?.length !== 0),
      model.sites.some(({ ranges }) => isUnknown(ranges)) ? model.networks.map(({ ranges }) => ranges) : [],
    ]),
  };
}

function ownText(world: World, subnet: Subnet): string {
  return text([
    subnet,
    world.interfacesIn(subnet.id),
    world.nodesInSubnet(subnet.id),
    world.firewallsInSubnet(subnet.id),
  ]);
}

function subnetText(world: World, subnet: Subnet, own: ReadonlyMap<string, string>): string {
  const addresses = world.frontendAddresses().filter((address) => holds(subnet.ranges, address));
  const balancers = addresses.flatMap((address) =>
    world.frontendsAt(address).map(({ loadBalancer }) => loadBalancer),
  );
  const backends = balancers.flatMap(({ rules }) =>
    rules
      .flatMap((rule) => known(rule.backends) ?? [])
      .map((id) => own.get(world.interfaces.get(id)?.subnet ?? '')),
  );
  return text([own.get(subnet.id), balancers, backends]);
}

function networkText(world: World, id: string): string {
  const { model } = world;
  const network = world.networks.get(id)!;
  const peers = world.peersOf(network);
  const near = [network, ...peers.map((peer) => peer.network)];
  return text([
    network,
    peers,
    model.peerings.filter(({ from, to }) => from === id || to === id),
    near.flatMap((each) =>
      world
        .subnetsIn(each.id)
        .flatMap((subnet) => [subnet.ranges, subnet.privateEndpointPolicies, standing(world, subnet)]),
    ),
    world.gatewayWays(network).map((way) => [way.network.id, way.isSure]),
    world.adminRulesOf(id),
    world.gapsAt(id),
    model.networks.filter(({ ranges }) =>
      ranges.some((range) => network.ranges.some((own) => overlap(own, range))),
    ),
  ]);
}

/** Cards may be next hops, endpoints have routes: their addresses count in all networks that are near. */
function standing(world: World, subnet: Subnet): readonly unknown[] {
  return world.interfacesIn(subnet.id).map(({ kind, address, forwards }) => [kind, address, forwards]);
}

function wayText(world: World, id: string, subnets: ReadonlyMap<string, string>): string {
  const passed = transit(world, id);
  return text(
    passed.map((network) => [
      world.networks.get(network)?.ranges,
      world
        .subnetsIn(network)
        .filter(
          ({ id: subnet, name }) => name === 'GatewaySubnet' || world.firewallsInSubnet(subnet).length > 0,
        )
        .map((subnet) => subnets.get(subnet.id)),
      world.gapsAt(network),
      world.model.peerings.filter(({ from, to }) => passed.includes(from) && passed.includes(to)),
    ]),
  );
}

/** The network itself, and all with a firewall or gateway that packets get to from one such to the next. */
function transit(world: World, id: string): readonly string[] {
  const found = [id];
  for (const each of found) {
    const network = world.networks.get(each);
    if (!network) continue;
    for (const { network: peer } of world.peersOf(network)) {
      const passes = world
        .subnetsIn(peer.id)
        .some(
          ({ id: subnet, name }) => name === 'GatewaySubnet' || world.firewallsInSubnet(subnet).length > 0,
        );
      if (passes && !found.includes(peer.id)) found.push(peer.id);
    }
  }
  return found;
}

function text(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) =>
    key === 'place' || key === 'label' ? undefined : each,
  );
}

function holds(ranges: readonly Interval[], address: number): boolean {
  return ranges.some(({ first, last }) => first <= address && address <= last);
}

function overlap(a: Interval, b: Interval): boolean {
  return a.first <= b.last && b.first <= a.last;
}
