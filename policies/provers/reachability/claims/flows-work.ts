import { DeclaredFlow } from '../../../declaration/declaration';
import { PacketSet } from '../sets/packet-set';
import { Origin, Reachability, Target, Walk } from '../prover';
import { remember } from '../decide/world';
import { DeclaredFlows, DeclaredPair } from './declared-pair';
import { FlowOutcome, FlowProblem } from './flow-outcome';
import { isSame } from './place';
import { keyOf } from '../decide/place-key';
import { Sessions } from './sessions';
import { unionOf } from '../sets/union-of';

/**
 * Judges every flow: at each of its places all of its packets get where they are meant to, and the answers come back
 * through the same firewalls. One walk from each origin serves all flows that start there.
 */
export function flowsWork(
  reachability: Reachability,
  flows: readonly DeclaredFlow[],
  { pairs, missing }: DeclaredFlows,
): readonly FlowOutcome[] {
  const wanted = new Set(flows);
  const walks = new Walks(
    reachability,
    pairs.filter(({ flow }) => wanted.has(flow)),
  );
  return flows.map((flow) => {
    const own = pairs.filter((pair) => pair.flow === flow);
    const gone = missing.filter((end) => end.flow === flow);
    const problems: readonly FlowProblem[] = [
      ...(own.length + gone.length === 0 ? [NOWHERE] : []),
      ...gone.map(({ end }) => ({ kind: 'missing', verdict: 'fail', end }) as const),
      ...own.flatMap((pair) => walks.problemAt(pair) ?? []),
    ];
    const failures = problems.filter(({ verdict }) => verdict === 'fail');
    const open = problems.filter(({ verdict }) => verdict === 'unknown');
    return {
      flow,
      verdict: failures.length > 0 ? 'fail' : open.length > 0 ? 'unknown' : 'pass',
      places: own.length + gone.length,
      problems: [...failures, ...open],
    };
  });
}

const NOWHERE: FlowProblem = { kind: 'nowhere', verdict: 'fail' };

/** One walk of all that is declared from an origin. */
class Walks {
  readonly #reachability: Reachability;
  readonly #pairs = new Map<string, DeclaredPair[]>();
  readonly #walks = new Map<string, Walk>();
  readonly #sessions: Sessions;

  constructor(reachability: Reachability, pairs: readonly DeclaredPair[]) {
    this.#reachability = reachability;
    this.#sessions = new Sessions(reachability);
    for (const pair of pairs) {
      remember(this.#pairs, keyOf(pair.origin), (): DeclaredPair[] => []).push(pair);
    }
  }

  /** The problem of the best of a pair's ways, none if one of them works. */
  problemAt(pair: DeclaredPair): FlowProblem | undefined {
    if (pair.packets.isEmpty) return NOWHERE;
    let best: FlowProblem | undefined;
    for (const way of pair.ways) {
      const problem = this.#problemOn(pair, way);
      if (!problem) return undefined;
      if (!best || problem.verdict === 'unknown') best = problem;
    }
    return best;
  }

  #problemOn({ origin, target }: DeclaredPair, way: PacketSet): FlowProblem | undefined {
    const { deliveries, losses, escapes } = this.#walkFrom(origin);
    const bound = deliveries.filter(({ packets }) => packets.overlaps(way));
    const arriving = bound
      .filter(({ to }) => isSame(to, target))
      .map((delivery) => ({ ...delivery, packets: delivery.packets.intersect(way) }));
    const lost = arriving.reduce((rest, { packets }) => rest.subtract(packets), way);
    const surelyLost = escapes.reduce((rest, { packets }) => rest.subtract(packets), lost);
    if (!surelyLost.isEmpty) return this.#stopped(origin, target, surelyLost, 'fail');
    if (!lost.isEmpty) return this.#stopped(origin, target, lost, 'unknown');
    const astray =
      losses.find(({ packets }) => packets.overlaps(way)) ?? bound.find(({ to }) => !isSame(to, target));
    return astray
      ? this.#stopped(origin, target, astray.packets.intersect(way), 'unknown')
      : this.#sessions.problemOf(origin, target, arriving);
  }

  #walkFrom(origin: Origin): Walk {
    const key = keyOf(origin);
    return remember(this.#walks, key, () => {
      const packets = unionOf((this.#pairs.get(key) ?? []).flatMap(({ ways }) => ways));
      return this.#reachability.walk(origin, packets, { tags: 'undecided', losses: 'kept' });
    });
  }

  #stopped(origin: Origin, target: Target, packets: PacketSet, verdict: 'fail' | 'unknown'): FlowProblem {
    const packet = packets.witness();
    const { hops, reasons } = this.#reachability.ask(origin, packet);
    return { kind: 'stopped', verdict, origin, target, packet, hops, reasons };
  }
}
