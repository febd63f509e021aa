import { compareText } from '../../../../constructs/model/compare-text';
import { alignAtoms } from './align-atoms';
import { Fingerprints } from './fingerprints';
import { Inputs, inputsOf } from './inputs';
import { IntervalSet } from '../sets/interval-set';
import { Atom, NetworkModel, Subnet } from '../model';
import { NumberMap } from '../sets/number-map';
import { LAST_ADDRESS, PacketSet } from '../sets/packet-set';
import { Origin, Reachability, Target } from '../prover';
import { keyOf } from './place-key';
import { reachability } from '../reachability';

/** What two models let through differently from one place to another. */
export interface PairChange {
  readonly origin: Origin;
  readonly target: Target;
  /** Packets that may get there in the head alone. */
  readonly gained: PacketSet;
  /** Packets that may get there in the base alone. */
  readonly lost: PacketSet;
}

/** The difference of two models. */
export interface Comparison {
  /** By origin, then target; pairs that didn't change are not among them. */
  readonly changes: readonly PairChange[];
  /** What addresses of atoms stand for in the changes. */
  readonly atoms: readonly Atom[];
  /** Pairs of an origin and the addresses of a subnet, or of all else. */
  readonly pairs: number;
  /** How many of those were proven anew, because what decides them differs. */
  readonly proven: number;
}

/** Addresses that are in the same subnets in both models; no subnet: everything else. */
interface Region {
  readonly addresses: IntervalSet;
  readonly subnets: readonly string[];
}

/**
 * What changes between two models, names compared by name. Subnets, sites and the like are the same if their id is. Only
 * pairs are walked of which an input differs: of either subnet, of either network, of the way, or of what is shared.
 * Packets that may escape the model are not compared.
 */
export function compare(base: NetworkModel, head: NetworkModel): Comparison {
  const [before, after] = alignAtoms(base, head);
  const fingerprints = new Fingerprints();
  const inputs: readonly [Inputs, Inputs] = [inputsOf(before, fingerprints), inputsOf(after, fingerprints)];
  const provers: readonly [Reachability, Reachability] = [reachability(before), reachability(after)];
  const regions = regionsOf([...before.subnets, ...after.subnets]);
  const networks = new Map([...before.subnets, ...after.subnets].map(({ id, network }) => [id, network]));
  const isSame = inputs[0].model === inputs[1].model;
  const changes: PairChange[] = [];
  let proven = 0;
  const origins = originsOf(before, after);
  for (const origin of origins) {
    const stale = isSame
      ? []
      : regions.filter((region) => isStale(origin, region, inputs, networks, [before, after]));
    proven += stale.length;
    if (stale.length > 0) changes.push(...changesFrom(origin, stale, provers));
  }
  return { changes, atoms: after.atoms, pairs: origins.length * regions.length, proven };
}

function isStale(
  origin: Origin,
  region: Region,
  [base, head]: readonly [Inputs, Inputs],
  networks: ReadonlyMap<string, string>,
  models: readonly NetworkModel[],
): boolean {
  const differs = (part: 'subnet' | 'network' | 'way', id: string) =>
    base[part].get(id) !== head[part].get(id);
  // Address translation may lead anywhere, so the Internet's packets depend on everything.
  if (base.everywhere !== head.everywhere || origin.kind === 'internet') return true;
  if (region.subnets.length === 0 && base.outside !== head.outside) return true;
  if (region.subnets.some((id) => differs('subnet', id) || differs('network', networks.get(id) ?? '')))
    return true;
  if (origin.kind === 'subnet') {
    const network = networks.get(origin.id) ?? '';
    return differs('subnet', origin.id) || differs('network', network) || differs('way', network);
  }
  const gateways = models.flatMap(({ sites }) =>
    sites.filter(({ id }) => id === origin.id).flatMap(({ via }) => via.map(({ network }) => network)),
  );
  return gateways.some((network) => differs('network', network) || differs('way', network));
}

function changesFrom(
  origin: Origin,
  regions: readonly Region[],
  provers: readonly [Reachability, Reachability],
): readonly PairChange[] {
  const packets = PacketSet.fromBoxes(
    regions
      .reduce((sum, { addresses }) => sum.union(addresses), IntervalSet.none)
      .intervals.map((destination) => ({ destination })),
  );
  const [base, head] = provers.map((prover) => arrivals(prover, origin, packets));
  const targets = new Map([...base!, ...head!].map(([key, { target }]) => [key, target]));
  return [...targets]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, target]) => {
      const was = base!.get(key)?.packets ?? PacketSet.none;
      const is = head!.get(key)?.packets ?? PacketSet.none;
      return { origin, target, gained: is.subtract(was), lost: was.subtract(is) };
    })
    .filter(({ gained, lost }) => !gained.isEmpty || !lost.isEmpty);
}

function arrivals(
  prover: Reachability,
  origin: Origin,
  packets: PacketSet,
): ReadonlyMap<string, { readonly target: Target; readonly packets: PacketSet }> {
  const found = new Map<string, { target: Target; packets: PacketSet }>();
  if (!hasOrigin(prover.model, origin)) return found;
  const { deliveries } = prover.walk(origin, packets, { tags: 'named', losses: 'ignored' });
  for (const { to, packets: delivered } of deliveries) {
    const key = keyOf(to);
    const sum = found.get(key)?.packets ?? PacketSet.none;
    found.set(key, { target: to, packets: sum.union(delivered) });
  }
  return found;
}

/** Where every address is in both models, so that each is in one region. */
function regionsOf(subnets: readonly Subnet[]): readonly Region[] {
  const map = NumberMap.of(subnets.map(({ id, ranges }) => ({ numbers: IntervalSet.of(ranges), value: id })));
  const regions = new Map<string, { addresses: IntervalSet; subnets: readonly string[] }>();
  let left = IntervalSet.between(0, LAST_ADDRESS);
  map.values.forEach((ids, n) => {
    const numbers = IntervalSet.between(map.firsts[n]!, map.lasts[n]!);
    const names = [...new Set(ids)];
    const key = names.join('\n');
    const found = regions.get(key);
    regions.set(key, { addresses: found ? found.addresses.union(numbers) : numbers, subnets: names });
    left = left.subtract(numbers);
  });
  return [...regions.values(), { addresses: left, subnets: [] }];
}

function originsOf(base: NetworkModel, head: NetworkModel): readonly Origin[] {
  const ids = (pick: (model: NetworkModel) => readonly { readonly id: string }[]) =>
    [...new Set([...pick(base), ...pick(head)].map(({ id }) => id))].sort(compareText);
  return [
    ...ids(({ subnets }) => subnets).map((id) => ({ kind: 'subnet' as const, id })),
    ...ids(({ sites }) => sites).map((id) => ({ kind: 'site' as const, id })),
    { kind: 'internet' },
  ];
}

function hasOrigin(model: NetworkModel, origin: Origin): boolean {
  switch (origin.kind) {
    case 'subnet':
      return model.subnets.some(({ id }) => id === origin.id);
    case 'site':
      return model.sites.some(({ id }) => id === origin.id);
    case 'internet':
      return true;
  }
}
