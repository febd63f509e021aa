import { Bound } from '../decide/bound';
import { Situation } from '../decide/outcomes';
import { ModelTier } from '../model';

/** Whether a claim is kept whatever is true of what isn't known, broken whatever is, or neither. */
export type Judgement = 'kept' | 'open' | 'broken';

/** What a claim asks of a service. */
export type Criterion = (situation: Situation) => Judgement;

/** Worst first. */
const JUDGEMENTS: readonly Judgement[] = ['broken', 'open', 'kept'];

/** The worst of several; kept if there are none. */
export function worstJudgement(judgements: readonly Judgement[]): Judgement {
  return JUDGEMENTS.find((judgement) => judgements.includes(judgement)) ?? 'kept';
}

/** Kept, with the verdict's word. */
export function verdictOf(judgement: Judgement): 'pass' | 'fail' | 'unknown' {
  return judgement === 'kept' ? 'pass' : judgement === 'broken' ? 'fail' : 'unknown';
}

/** Up, whatever else becomes of it. */
export const staysUp: Criterion = ({ bound }) => judged(bound.canBeUp, bound.canBeDown);

/** Up and not degraded. */
export const staysWell: Criterion = ({ bound }) => staysWithin(bound, 'well', Infinity);

/** Up, and interrupted for no longer than so many seconds. */
export function staysUpWithin(seconds: number): Criterion {
  return ({ bound }) => staysWithin(bound, 'up', seconds);
}

/** Up and not degraded, and interrupted for no longer than so many seconds. */
export function staysWellWithin(seconds: number): Criterion {
  return ({ bound }) => staysWithin(bound, 'well', seconds);
}

function staysWithin(bound: Bound, how: 'up' | 'well', seconds: number): Judgement {
  const isWell = how === 'up' || !bound.surelyDegraded;
  const mayBeUnwell = how === 'well' && bound.maybeDegraded;
  return judged(
    bound.canBeUp && isWell && bound.leastSeconds <= seconds,
    bound.canBeDown || mayBeUnwell || bound.mostSeconds > seconds,
  );
}

function judged(canBeKept: boolean, canBeBroken: boolean): Judgement {
  return !canBeBroken ? 'kept' : canBeKept ? 'open' : 'broken';
}

/**
 * Up within the tier's objectives, or brought up by hand within them; degraded is accepted. Without a tier: up, or to be
 * brought up.
 */
export function recovers(tier: ModelTier | undefined): Criterion {
  const { rto, rpo } = tier ?? { rto: Infinity, rpo: Infinity };
  const [seconds, rpoSeconds] = [rto * 60, rpo * 60];
  return (situation) => {
    const { bound } = situation;
    const up = judged(
      bound.leastSeconds <= seconds && bound.leastRpo <= rpoSeconds,
      bound.mostSeconds > seconds || bound.mostRpo > rpoSeconds,
    );
    if (!bound.canBeDown) return up;
    const hands = situation.hands();
    const down = judged(
      hands.canBeUp && hands.leastMinutes <= rto && hands.leastRpo <= rpoSeconds,
      hands.canBeDown || hands.mostMinutes > rto || hands.mostRpo > rpoSeconds,
    );
    if (!bound.canBeUp || up === down) return down;
    return 'open';
  };
}
