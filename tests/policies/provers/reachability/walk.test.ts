import { NetworkModel } from '../../../../policies/provers/reachability/model';
import { PacketSet } from '../../../../policies/provers/reachability/sets/packet-set';
import { Reach } from '../../../../policies/provers/reachability/packet';
import { Origin, Target, Walk } from '../../../../policies/provers/reachability/prover';
import { reachability } from '../../../../policies/provers/reachability/reachability';
import { Dice } from './oracle/dice';
import { randomModel } from './oracle/random-model';
import { landmarksOf, randomQuestion } from './oracle/random-packet';

const SEEDS = Array.from({ length: 24 }, (_, n) => 90_001 + n);
const QUESTIONS = 40;

function originsOf(model: NetworkModel): readonly Origin[] {
  return [
    ...model.subnets.map(({ id }): Origin => ({ kind: 'subnet', id })),
    ...model.sites.map(({ id }): Origin => ({ kind: 'site', id })),
    { kind: 'internet' },
  ];
}

function keyOf(place: Origin | Target): string {
  return 'id' in place ? `${place.kind} ${place.id}` : place.kind;
}

/** The packets that get to each target, and to none that the model has. */
function arrivals({ deliveries, escapes }: Walk): ReadonlyMap<string, PacketSet> {
  const sums = new Map<string, PacketSet>();
  for (const { key, packets } of [
    ...deliveries.map(({ to, packets: set }) => ({ key: keyOf(to), packets: set })),
    ...escapes.map(({ packets: set }) => ({ key: 'unknown', packets: set })),
  ])
    sums.set(key, (sums.get(key) ?? PacketSet.none).union(packets));
  return sums;
}

describe('on random models', () => {
  test('a walk of all packets has each where asking for it alone puts it', () => {
    const seen: Record<Reach, number> = { allowed: 0, denied: 0, unknown: 0 };
    for (const seed of SEEDS) {
      const model = randomModel(seed);
      const prover = reachability(model);
      const all = PacketSet.all(model.atoms.length);
      const walks = new Map(
        originsOf(model).map((origin) => [
          keyOf(origin),
          prover.walk(origin, all, { tags: 'undecided', losses: 'kept' }),
        ]),
      );
      const dice = new Dice(seed);
      const landmarks = landmarksOf(model);
      for (let n = 0; n < QUESTIONS; n++) {
        const { origin, packet } = randomQuestion(dice, model, landmarks);
        const { deliveries, escapes, losses } = walks.get(keyOf(origin))!;
        const has = (endings: readonly { readonly packets: PacketSet }[]) =>
          endings.some(({ packets }) => packets.contains(packet));
        const arrives = has(deliveries) || has(escapes);
        const walked: Reach = !arrives ? 'denied' : has(losses) ? 'unknown' : 'allowed';
        const { verdict } = prover.ask(origin, packet);
        expect({ seed, origin, packet, verdict: walked }).toEqual({ seed, origin, packet, verdict });
        seen[verdict]++;
      }
    }
    for (const verdict of ['allowed', 'denied', 'unknown'] as const)
      expect(seen[verdict]).toBeGreaterThan(30);
  });

  test('a walk that ignores losses finds the same arrivals as one that keeps them', () => {
    let compared = 0;
    for (const seed of SEEDS.slice(0, 8)) {
      const model = randomModel(seed);
      const prover = reachability(model);
      const all = PacketSet.all(model.atoms.length);
      for (const origin of originsOf(model))
        for (const tags of ['named', 'undecided'] as const) {
          const kept = arrivals(prover.walk(origin, all, { tags, losses: 'kept' }));
          const ignored = arrivals(prover.walk(origin, all, { tags, losses: 'ignored' }));
          expect([...ignored.keys()].sort()).toEqual([...kept.keys()].sort());
          for (const [key, packets] of kept) {
            const other = ignored.get(key)!;
            expect(packets.subtract(other).isEmpty && other.subtract(packets).isEmpty).toBe(true);
            compared++;
          }
        }
    }
    expect(compared).toBeGreaterThan(120);
  });

  test('compared by name, nothing gets anywhere that could not get there undecided', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const model = randomModel(seed);
      const prover = reachability(model);
      const all = PacketSet.all(model.atoms.length);
      for (const origin of originsOf(model)) {
        const possible = arrivals(prover.walk(origin, all, { tags: 'undecided', losses: 'ignored' }));
        const named = arrivals(prover.walk(origin, all, { tags: 'named', losses: 'ignored' }));
        for (const [key, packets] of named)
          expect(packets.isSubsetOf(possible.get(key) ?? PacketSet.none)).toBe(true);
      }
    }
  });

  test('every walk has a fate for every packet of its origin, and none for others', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const model = randomModel(seed);
      const prover = reachability(model);
      const all = PacketSet.all(model.atoms.length);
      for (const origin of originsOf(model)) {
        const { deliveries, escapes, losses } = prover.walk(origin, all, {
          tags: 'undecided',
          losses: 'kept',
        });
        const left = [...deliveries, ...escapes, ...losses].reduce(
          (rest, { packets }) => rest.subtract(packets),
          all,
        );
        expect(left.isEmpty).toBe(true);
      }
    }
  });
});
