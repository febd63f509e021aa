import { DeclaredFlow } from '../../../declaration/declaration';
import { PacketSet } from '../packet-set';
import { Origin, Reachability, Target } from '../prover';
import { DeclaredFlows, DeclaredPair } from './declared-pair';
import { FlowOutcome, FlowProblem } from './flow-outcome';
import { isSame } from './place';
import { Sessions } from './sessions';

/**
 * Judges every flow: at each of its places all of its packets get where they are meant to, and the answers come back
 * through the same firewalls. A flow without a place to be is missing all of it.
 */
export function flowsWork(
  reachability: Reachability,
  flows: readonly DeclaredFlow[],
  { pairs, missing }: DeclaredFlows,
): readonly FlowOutcome[] {
  const sessions = new Sessions(reachability);
  return flows.map((flow) => {
    const own = pairs.filter((pair) => pair.flow === flow);
    const gone = missing.filter((end) => end.flow === flow);
    const problems: readonly FlowProblem[] = [
      ...gone.map(({ end }) => ({ kind: 'missing', verdict: 'fail', end }) as const),
      ...own.flatMap((pair) => problemAt(reachability, sessions, pair) ?? []),
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

/** The problem of the best of a pair's ways, none if one of them works. */
function problemAt(
  reachability: Reachability,
  sessions: Sessions,
  pair: DeclaredPair,
): FlowProblem | undefined {
  if (pair.ways.length === 0) return { kind: 'missing', verdict: 'fail', end: 'a public address to arrive at' };
  let worst: FlowProblem | undefined;
  for (const way of pair.ways) {
    const problem = problemOn(reachability, sessions, pair, way);
    if (!problem) return undefined;
    if (!worst || worst.verdict === 'fail') worst = problem;
  }
  return worst;
}

function problemOn(
  reachability: Reachability,
  sessions: Sessions,
  { origin, target }: DeclaredPair,
  way: PacketSet,
): FlowProblem | undefined {
  const { deliveries, losses } = reachability.walk(origin, way, { tags: 'undecided', losses: 'kept' });
  const arriving = deliveries.filter(({ to }) => isSame(to, target));
  const astray = [
    ...losses.map(({ packets }) => packets),
    ...deliveries.filter((delivery) => !arriving.includes(delivery)).map(({ packets }) => packets),
  ];
  const lost = arriving.reduce((rest, { packets }) => rest.subtract(packets), way);
  const perhaps = astray.find((packets) => !packets.isEmpty);
  if (!lost.isEmpty) return stopped(reachability, origin, target, lost, 'fail');
  if (perhaps) return stopped(reachability, origin, target, perhaps, 'unknown');
  return sessions.problemOf(origin, target, arriving);
}

function stopped(
  reachability: Reachability,
  origin: Origin,
  target: Target,
  packets: PacketSet,
  verdict: 'fail' | 'unknown',
): FlowProblem {
  const packet = packets.witness();
  const { hops, reasons } = reachability.ask(origin, packet);
  return { kind: 'stopped', verdict, origin, target, packet, hops, reasons };
}
