import { compare, PairChange } from '../../../../../policies/provers/reachability/decide/compare';
import { Interface, NetworkModel, Subnet } from '../../../../../policies/provers/reachability/model';
import { PacketSet } from '../../../../../policies/provers/reachability/sets/packet-set';
import { Origin, Target } from '../../../../../policies/provers/reachability/prover';
import { reachability } from '../../../../../policies/provers/reachability/reachability';
import { alignAtoms } from '../../../../../policies/provers/reachability/decide/align-atoms';
import { Dice } from '../oracle/dice';
import { randomModel } from '../oracle/random-model';
import {
  card,
  collection,
  firewall,
  FIREWALL_HOP,
  group,
  match,
  network,
  peering,
  PLACE,
  route,
  rule,
  smallNetwork,
  smallPeerings,
  smallSubnets,
  subnet,
  table,
  THROUGH_FIREWALL,
} from '../small-network';

function keyOf(place: Origin | Target): string {
  return 'id' in place ? `${place.kind} ${place.id}` : place.kind;
}

function originsOf(model: NetworkModel): readonly Origin[] {
  return [
    ...model.subnets.map(({ id }): Origin => ({ kind: 'subnet', id })),
    ...model.sites.map(({ id }): Origin => ({ kind: 'site', id })),
    { kind: 'internet' },
  ];
}

/** Everything that gets anywhere, pair by pair, walked from nothing. */
function everyArrival(model: NetworkModel): ReadonlyMap<string, PacketSet> {
  const prover = reachability(model);
  const sums = new Map<string, PacketSet>();
  for (const origin of originsOf(model))
    for (const { to, packets } of prover.walk(origin, PacketSet.all(model.atoms.length), {
      tags: 'named',
      losses: 'ignored',
    }).deliveries) {
      const key = `${keyOf(origin)} to ${keyOf(to)}`;
      sums.set(key, (sums.get(key) ?? PacketSet.none).union(packets));
    }
  return sums;
}

function isEqual(a: PacketSet, b: PacketSet): boolean {
  return a.isSubsetOf(b) && b.isSubsetOf(a);
}

/** Compares, and checks the changes against walking all of both models. */
function checked(base: NetworkModel, head: NetworkModel) {
  const found = compare(base, head);
  const [before, after] = alignAtoms(base, head).map(everyArrival) as [
    ReadonlyMap<string, PacketSet>,
    ReadonlyMap<string, PacketSet>,
  ];
  const changed = new Map<string, PairChange>(
    found.changes.map((change) => [`${keyOf(change.origin)} to ${keyOf(change.target)}`, change]),
  );
  for (const key of new Set([...before.keys(), ...after.keys(), ...changed.keys()])) {
    const was = before.get(key) ?? PacketSet.none;
    const is = after.get(key) ?? PacketSet.none;
    const change = changed.get(key);
    expect([key, isEqual(is.subtract(was), change?.gained ?? PacketSet.none)]).toEqual([key, true]);
    expect([key, isEqual(was.subtract(is), change?.lost ?? PacketSet.none)]).toEqual([key, true]);
  }
  return found;
}

/** One edit of a random model: something goes, or a setting turns round. */
function edited(model: NetworkModel, dice: Dice): NetworkModel {
  const without = <T>(list: readonly T[]) => {
    const gone = dice.between(0, list.length - 1);
    return list.filter((_, n) => n !== gone);
  };
  const changing = (subnets: readonly Subnet[], change: (subnet: Subnet) => Subnet) => {
    const at = dice.between(0, subnets.length - 1);
    return subnets.map((each, n) => (n === at ? change(each) : each));
  };
  const edits: readonly (() => Partial<NetworkModel>)[] = [
    () => ({ subnets: without(model.subnets) }),
    () => ({ peerings: without(model.peerings) }),
    () => ({ firewalls: without(model.firewalls) }),
    () => ({ interfaces: without(model.interfaces) }),
    () => ({ sites: without(model.sites) }),
    () => ({ publicAddresses: without(model.publicAddresses) }),
    () => ({ loadBalancers: without(model.loadBalancers) }),
    () => ({ terminatingNodes: without(model.terminatingNodes) }),
    () => ({ adminRules: without(model.adminRules) }),
    () => ({ gaps: without(model.gaps) }),
    () => ({
      networks: without(model.networks),
      subnets: model.subnets.filter((s) => model.networks.slice(1).some((n) => n.id === s.network)),
    }),
    () => ({ subnets: changing(model.subnets, ({ securityGroup: _, ...rest }) => rest) }),
    () => ({ subnets: changing(model.subnets, ({ routeTable: _, ...rest }) => rest) }),
    () => ({
      peerings: model.peerings.map((each, n) =>
        n === 0 ? { ...each, allowVirtualNetworkAccess: each.allowVirtualNetworkAccess !== true } : each,
      ),
    }),
    () => ({
      interfaces: model.interfaces.map((each, n): Interface =>
        n === 0 ? { ...each, forwards: each.forwards !== true } : each,
      ),
    }),
  ];
  return { ...model, ...dice.pick(edits)() };
}

describe('comparing two models', () => {
  test('a model and itself differ in nothing, and nothing is proven', () => {
    expect(compare(smallNetwork(), smallNetwork())).toMatchObject({ changes: [], proven: 0 });
  });

  test('where a rule stands is no difference in what it does', () => {
    const place = { ...PLACE, source: { file: 'estate.yaml', line: 3, column: 1 } };
    const moved = smallNetwork({ peerings: smallPeerings({ place }) });
    expect(checked(smallNetwork(), moved).changes).toEqual([]);
  });

  test('an edit of one group changes only what comes to its subnet, and proves only that', () => {
    const head = smallNetwork({
      subnets: smallSubnets({
        data: { securityGroup: group(rule('Inbound', 100, 'Deny', match('*', '*', 22, 6))) },
      }),
    });
    const { changes, proven, pairs } = checked(smallNetwork(), head);
    expect(changes.map(({ origin, target }) => `${keyOf(origin)} to ${keyOf(target)}`)).toEqual(
      ['app', 'data', 'firewall-subnet', 'shared', 'web'].map((id) => `subnet ${id} to subnet data`),
    );
    for (const { gained } of changes) expect(gained.isEmpty).toBe(true);
    expect(proven).toBeLessThan(pairs / 2);
  });

  test('a new spoke proves its own pairs and leaves those of the others', () => {
    const base = smallNetwork();
    const head = smallNetwork({
      networks: [...base.networks, network('c', '10.3.0.0/16')],
      subnets: [...base.subnets, subnet('c', 'new', '10.3.1.0/24', THROUGH_FIREWALL)],
      peerings: [...base.peerings, peering('hub', 'c'), peering('c', 'hub')],
    });
    const { changes } = checked(base, head);
    expect(changes.some(({ origin }) => keyOf(origin) === 'subnet new')).toBe(true);
    expect(changes.every(({ lost }) => lost.isEmpty)).toBe(true);
  });

  test('names are compared by name, wherever each model lists them', () => {
    const base = smallNetwork();
    const head = smallNetwork({ atoms: [...base.atoms].reverse() });
    expect(checked(base, head).changes).toEqual([]);
  });

  test('a rule of the firewall, a direct peering past it and a route to nowhere are all found', () => {
    const strict = smallNetwork({
      firewalls: [firewall([collection('network', 100, 'Allow', match('*', '10.2.1.0/24', 443, 6))])],
    });
    const direct = { ...strict, peerings: [...smallPeerings(), peering('a', 'b'), peering('b', 'a')] };
    const nowhere = {
      ...strict,
      subnets: smallSubnets({
        web: { routeTable: table(route('10.2.0.0/16', { kind: 'none' }), route('0.0.0.0/0', FIREWALL_HOP)) },
      }),
    };
    expect(checked(smallNetwork(), strict).changes).not.toEqual([]);
    expect(checked(strict, direct).changes).not.toEqual([]);
    expect(checked(strict, nowhere).changes).not.toEqual([]);
  });

  test('a card that comes to forward is a next hop of others', () => {
    const hop = { kind: 'appliance' as const, address: card('x', 'data', '10.1.2.9').address as number };
    const model = (forwards: boolean) =>
      smallNetwork({
        interfaces: [card('appliance', 'data', '10.1.2.9', { forwards })],
        subnets: smallSubnets({ web: { routeTable: table(route('0.0.0.0/0', hop)) } }),
      });
    checked(model(false), model(true));
  });

  test('on random models with one edit, the changes are those of walking everything', () => {
    let changed = 0;
    let proven = 0;
    let pairs = 0;
    for (let seed = 70_001; seed <= 70_030; seed++) {
      const model = randomModel(seed);
      const dice = new Dice(seed);
      const head = edited(model, dice);
      const found = checked(model, head);
      changed += found.changes.length;
      proven += found.proven;
      pairs += found.pairs;
    }
    expect(changed).toBeGreaterThan(20);
    expect(proven).toBeLessThan(0.9 * pairs);
  });
});
