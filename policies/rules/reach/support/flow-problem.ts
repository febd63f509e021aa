import { Witness } from '../../../finding';
import { FlowProblem } from '../../../provers/reachability/claims/flow-outcome';
import { packetText } from '../../../provers/reachability/claims/packet-words';
import { labelOf } from '../../../provers/reachability/claims/place';
import { NetworkModel } from '../../../provers/reachability/model';
import { stepsOf } from './evidence';

/** What keeps a flow from working, to follow the flow's name. */
export function problemText(model: NetworkModel, problem: FlowProblem): string {
  if (problem.kind === 'missing') return `names ${problem.end}, which is not in the judged configuration`;
  if (problem.kind === 'nowhere') return 'joins no two places that have an address';
  const { origin, target, packet, verdict, reasons } = problem;
  const places = `from ${labelOf(model, origin)} to ${labelOf(model, target)}`;
  if (verdict === 'unknown') {
    const what = problem.kind === 'stopped' ? 'gets there' : 'is answered';
    const why = reasons.length > 0 ? `: ${reasons.slice(0, 3).join('; ')}` : '';
    return `may not work ${places}; whether ${packetText(model, packet)} ${what} is not decided${why}`;
  }
  return problem.kind === 'stopped'
    ? `does not work ${places}: ${packetText(model, packet)} does not get there`
    : `does not work ${places}: the answer to ${packetText(model, packet)} comes back past the firewalls that let it through`;
}

/** The fix that the problem asks for; undefined where the rule's own says it. */
export function remedyOf(problem: FlowProblem): string | undefined {
  if (problem.kind === 'missing' || problem.kind === 'nowhere')
    return 'Build what the flow names, or correct its name, or take the flow away.';
  if (problem.verdict === 'unknown') return undefined;
  if (problem.kind === 'answer') return 'Route both ways through the same firewalls.';
  const stop = problem.hops.findLast(({ outcome }) => outcome === 'stops');
  return stop && `Let the flow through at ${stop.node} (${stop.what}), or take the flow away.`;
}

/** The packet's way, where there is one. */
export function witnessOf(model: NetworkModel, problem: FlowProblem): Witness | undefined {
  return problem.kind === 'missing' || problem.kind === 'nowhere'
    ? undefined
    : { summary: packetText(model, problem.packet), steps: stepsOf(problem.hops) };
}
