import { Fingerprints } from './fingerprints';
import { Interval, NetworkModel, Subnet, VirtualNetwork } from '../model';
import { isUnknown, known, World, worldOf } from './world';

/** What decides the packets between two places, as fingerprints that are equal if it is. */
export interface Inputs {
  /** Of a subnet: its group, table, cards and endpoints, and of balancers in it also those of their backends. */
  readonly subnet: ReadonlyMap<string, string>;
  /** Of a network: its ranges, peerings, what its gateways lead to, and what the manager puts before its groups. */
  readonly network: ReadonlyMap<string, string>;
  /** Of what packets from a network may pass: firewalls, with the routes at them, and gateways. */
  readonly way: ReadonlyMap<string, string>;
  /** Of everything outside subnets. */
  readonly outside: string;
  /** Of what every pair depends on. */
  readonly everywhere: string;
  /** Of the whole model. */
  readonly model: string;
}

/** Reads a model's inputs. Only those that share fingerprints can be compared. */
export function inputsOf(model: NetworkModel, fingerprints: Fingerprints): Inputs {
  const world = worldOf(model);
  const print = (value: unknown) => fingerprints.of(value);
  const subnets = new Map(model.subnets.map((subnet) => [subnet.id, print(ownParts(world, subnet))]));
  return {
    subnet: new Map(model.subnets.map((subnet) => [subnet.id, print(subnetParts(world, subnet, subnets))])),
    network: new Map(model.networks.map((network) => [network.id, print(networkParts(world, network))])),
    way: new Map(model.networks.map(({ id }) => [id, print(wayParts(world, id, subnets))])),
    model: print(model),
    outside: print([model.publicAddresses, model.loadBalancers, model.terminatingNodes]),
    everywhere: print([
      model.sites,
      model.gaps.filter(({ networks }) => networks === undefined),
      model.adminRules.filter(({ networks }) => isUnknown(networks)),
      model.interfaces.filter(({ applicationSecurityGroups: groups }) => known(groups)?.length !== 0),
      model.sites.some(({ ranges }) => isUnknown(ranges)) ? model.networks.map(({ ranges }) => ranges) : [],
    ]),
  };
}

function ownParts(world: World, subnet: Subnet): readonly unknown[] {
  return [
    subnet,
    world.interfacesIn(subnet.id),
    world.nodesInSubnet(subnet.id),
    world.firewallsInSubnet(subnet.id),
  ];
}

function subnetParts(world: World, subnet: Subnet, own: ReadonlyMap<string, string>): readonly unknown[] {
  const addresses = world.frontendAddresses().filter((address) => holds(subnet.ranges, address));
  const balancers = addresses.flatMap((address) =>
    world.frontendsAt(address).map(({ loadBalancer }) => loadBalancer),
  );
  const backends = balancers.flatMap(({ rules }) =>
    rules
      .flatMap((rule) => known(rule.backends) ?? [])
      .map((id) => own.get(world.interfaces.get(id)?.subnet ?? '')),
  );
  return [own.get(subnet.id), balancers, backends];
}

function networkParts(world: World, network: VirtualNetwork): readonly unknown[] {
  const { model } = world;
  const { id } = network;
  const peers = world.peersOf(network);
  const near = [network, ...peers.map((peer) => peer.network)];
  return [
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
  ];
}

/** Cards may be next hops, endpoints have routes: their addresses count in all networks that are near. */
function standing(world: World, subnet: Subnet): readonly unknown[] {
  return world.interfacesIn(subnet.id).map(({ kind, address, forwards }) => [kind, address, forwards]);
}

function wayParts(world: World, id: string, subnets: ReadonlyMap<string, string>): readonly unknown[] {
  const passed = transit(world, id);
  return passed.map((network) => [
    world.networks.get(network)?.ranges,
    world
      .subnetsIn(network)
      .filter(
        ({ id: subnet, name }) => name === 'GatewaySubnet' || world.firewallsInSubnet(subnet).length > 0,
      )
      .map((subnet) => subnets.get(subnet.id)),
    world.gapsAt(network),
    world.model.peerings.filter(({ from, to }) => passed.includes(from) && passed.includes(to)),
  ]);
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

function holds(ranges: readonly Interval[], address: number): boolean {
  return ranges.some(({ first, last }) => first <= address && address <= last);
}

function overlap(a: Interval, b: Interval): boolean {
  return a.first <= b.last && b.first <= a.last;
}
