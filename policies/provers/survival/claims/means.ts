import { chainOf } from '../explain/chain';
import { Outcomes } from '../decide/outcomes';
import { Survival } from '../survival';
import { staysUp, verdictOf, worstJudgement } from './acceptance';
import { breachOf } from './claim';

/** 3. What one needs in order to recover: there by itself with either region lost, at any hour. */
export function meansOutcomes(outcomes: Outcomes): Survival['means'] {
  const { structure } = outcomes;
  const sets = [[], ...structure.eventsOf(['region']).map((event) => [event])];
  return structure.model.means.map(({ id, title, node: nodeId }) => {
    const node = structure.node(nodeId);
    const breaches = sets.flatMap(
      (events) => breachOf(events, outcomes.everywhere(node, events), staysUp) ?? [],
    );
    const [first] = breaches;
    return {
      id,
      title,
      verdict: verdictOf(worstJudgement(breaches.map(({ judgement }) => judgement))),
      lostWith: breaches.flatMap(({ events }) => events.map((event) => structure.events[event]!)),
      chain: first ? chainOf(outcomes.scene(first.situation.state, first.events), node) : [],
    };
  });
}
