import { worstOf } from '../decide/bound';
import { compareAnswers, Outcomes, Situation, worstSituation } from '../decide/outcomes';
import { Singles } from '../decide/singles';
import { EventKind } from '../model';
import { ClaimOutcome } from '../survival';
import { Criterion, Judgement, verdictOf, worstJudgement } from './acceptance';

/** Witnesses that a claim lists. */
export const SHOWN = 20;

/** A set of events that doesn't keep a claim, in the situation that shows it. */
export interface Breach {
  readonly events: readonly number[];
  readonly judgement: Exclude<Judgement, 'kept'>;
  readonly situation: Situation;
}

/** What one claim asks of one service. */
export interface Demand {
  readonly service: number;
  /** By kind of event; other kinds are not asked about. */
  readonly kinds: ReadonlyMap<EventKind, Criterion>;
  /** With nothing lost, beside what it is held to with events that change nothing. */
  readonly normally?: Criterion;
}

/** The verdicts on demands that are made of single events. */
export function singleClaims(
  outcomes: Outcomes,
  singles: Singles,
  demands: readonly Demand[],
): readonly ClaimOutcome[] {
  const kinds = [...new Set(demands.flatMap((demand) => [...demand.kinds.keys()]))];
  const byService = new Map(demands.map(({ service }) => [service, [] as Breach[]]));
  const touches = new Map<string, number>();
  const demandOf = new Map(demands.map((demand) => [demand.service, demand]));
  const { events } = outcomes.structure;
  for (const [event, touched] of singles.of(kinds)) {
    const { kind } = events[event]!;
    for (const { service, situations } of touched) {
      const criterion = demandOf.get(service)?.kinds.get(kind);
      if (!criterion) continue;
      const key = `${service} ${kind}`;
      touches.set(key, (touches.get(key) ?? 0) + 1);
      const breach = breachOf([event], situations, criterion);
      if (breach) byService.get(service)!.push(breach);
    }
  }
  return demands.map((demand) => {
    const { service } = demand;
    // Of events that change nothing, one stands for all: none.
    const untouched = [...demand.kinds].filter(
      ([kind]) => outcomes.structure.countOf(kind) > (touches.get(`${service} ${kind}`) ?? 0),
    );
    const criteria = [
      ...untouched.map(([, criterion]) => criterion),
      ...(demand.normally ? [demand.normally] : []),
    ];
    const normal = breachOf([], outcomes.situations(service, []), (situation) =>
      worstJudgement(criteria.map((criterion) => criterion(situation))),
    );
    return claimOutcome(outcomes, service, [...(normal ? [normal] : []), ...byService.get(service)!]);
  });
}

/** Whether a set of events breaks what is asked, or leaves it open, in the worst of the situations that do. */
export function breachOf(
  events: readonly number[],
  situations: readonly Situation[],
  criterion: Criterion,
): Breach | undefined {
  const judgements = situations.map((situation) => criterion(situation));
  const judgement = worstJudgement(judgements);
  if (judgement === 'kept') return undefined;
  const situation = worstSituation(situations.filter((_, index) => judgements[index] === judgement));
  return { events, judgement, situation };
}

/**
 * The verdict on a claim with the breaches that are shown: what is surely broken first, and then what is worst.
 * @param besides further breaches, no worse than these, which need not be looked at
 */
export function claimOutcome(
  outcomes: Outcomes,
  service: number,
  breaches: readonly Breach[],
  besides = 0,
): ClaimOutcome {
  const { events, model } = outcomes.structure;
  const sorted = [...breaches].sort(compareBreaches);
  return {
    service: model.services[service]!,
    verdict: verdictOf(worstJudgement(breaches.map(({ judgement }) => judgement))),
    witnesses: sorted.slice(0, SHOWN).map((breach) => ({
      events: breach.events.map((event) => events[event]!),
      outcome: outcomes.outcome(service, breach.events, breach.situation),
    })),
    more: Math.max(0, sorted.length - SHOWN) + besides,
  };
}

function compareBreaches(a: Breach, b: Breach): number {
  if (a.judgement !== b.judgement) return a.judgement === 'broken' ? -1 : 1;
  const differing = a.events.findIndex((event, index) => event !== b.events[index]);
  return (
    compareAnswers(worstOf(b.situation.bound), worstOf(a.situation.bound)) ||
    a.events.length - b.events.length ||
    (a.events[differing] ?? 0) - (b.events[differing] ?? 0)
  );
}
