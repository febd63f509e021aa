import {
  EventId,
  EventKind,
  Means,
  ModelService,
  ModelTier,
  Quota,
  SurvivalModel,
} from '../../../../../policies/provers/survival/model';
import { isDown } from './answer';
import { Life, livesOf } from './lives';
import { withHands } from './with-hands';
import { Book, subsets } from './world';

export type Verdict = 'pass' | 'fail' | 'unknown';

/** Something that may fail, and what a service has to look like then. */
interface Question {
  readonly failed: readonly EventId[];
  readonly accepts: (life: Life) => boolean;
}

/** A verdict, and the failed sets that stand in the way of a pass, as their ids. */
export interface Judged {
  readonly verdict: Verdict;
  readonly open: readonly (readonly EventId[])[];
}

/** Whether nothing is the matter with a service as long as nothing is lost. */
export function isFineBefore(book: Book, { node, mayBeOff }: ModelService): boolean {
  const all = livesOf(book, node, [], mayBeOff).flatMap(({ lives }) => lives);
  return all.every(({ answer }) => answer.level === 'unaffected');
}

/** Seconds that are tolerated where no tier says. */
const TOLERATED = { node: 0, domain: 60 };

/** 1. Undefined for a service that promises no uptime. */
export function judgeNodes(book: Book, service: ModelService): Judged | undefined {
  const { tier } = service;
  if (tier?.uptime === undefined) return undefined;
  return judge(book, service, [
    NOTHING_LOST,
    ...each(book, ['instance'], ({ answer: { level, seconds } }) => {
      return level !== 'down' && level !== 'degraded' && seconds <= tier.tolerates.node;
    }),
    ...each(book, ['zone', 'fault-domain', 'site'], ({ answer }) => !isDown(answer)),
  ]);
}

/** 2. */
export function judgeDomains(book: Book, service: ModelService): Judged {
  const promises = service.tier?.uptime !== undefined;
  const tolerates = service.tier?.tolerates ?? TOLERATED;
  const within = (most: number) => (life: Life) => {
    const { level, seconds } = life.answer;
    return level !== 'down' && !(promises && level === 'degraded') && seconds <= most;
  };
  const node = promises ? within(tolerates.node) : ({ answer }: Life) => !isDown(answer);
  return judge(book, service, [
    NOTHING_LOST,
    ...each(book, ['instance'], node),
    ...each(book, ['zone', 'fault-domain', 'site'], within(tolerates.domain)),
  ]);
}

/** 3. Every region, and every datacentre of one's own; and it is up with nothing lost. */
export function judgeRegions(book: Book, service: ModelService): Judged {
  return judge(book, service, [
    { failed: [], accepts: ({ answer }) => !isDown(answer) },
    ...each(book, ['region', 'site'], (life) => isInTime(service, life)),
  ]);
}

/** 4. Of one event or two. Undefined for a service whose tier doesn't ask. */
export function judgePairs(book: Book, service: ModelService): Judged | undefined {
  if (!service.tier?.pairs) return undefined;
  const small = idsOf(book.model, ['instance', 'zone', 'fault-domain']);
  const accepts = (life: Life) => isInTime(service, life);
  const sets = subsets(small, 2).filter(({ length }) => length > 0);
  const { verdict, open } = judge(
    book,
    service,
    sets.map((failed) => ({ failed, accepts })),
  );
  const alone = open.filter(({ length }) => length === 1).flat();
  return {
    verdict,
    open: open.filter((failed) => failed.length === 1 || !failed.some((id) => alone.includes(id))),
  };
}

/** What takes a means of recovering along, or may: a region, or nothing at all. */
export function judgeMeans(book: Book, { node }: Means): Judged {
  const accepts = ({ answer }: Life) => !isDown(answer);
  return judge(book, { node, mayBeOff: false }, [
    { failed: [], accepts },
    ...each(book, ['region'], accepts),
  ]);
}

/** 5. Undefined where there is nothing to say. */
export function judgeQuota({ limit, used, arriving }: Quota): Verdict | undefined {
  if (limit === undefined && arriving.length === 0) return undefined;
  if (limit === undefined || used === undefined) return 'unknown';
  if (arriving.some(({ vcpus }) => vcpus === undefined)) return 'unknown';
  const together = arriving.map((one) =>
    arriving.filter((other) => other.with === one.with).reduce((sum, { vcpus = 0 }) => sum + vcpus, 0),
  );
  return used + Math.max(0, ...together) <= limit ? 'pass' : 'fail';
}

const NOTHING_LOST: Question = {
  failed: [],
  accepts: ({ answer: { level } }) => level !== 'down' && level !== 'degraded',
};

function each(book: Book, kinds: readonly EventKind[], accepts: Question['accepts']): readonly Question[] {
  return idsOf(book.model, kinds).map((id) => ({ failed: [id], accepts }));
}

function idsOf({ events }: SurvivalModel, kinds: readonly EventKind[]): readonly EventId[] {
  return events.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

/** A question is lost if it is in some state, whatever the unknowns, and open if it is with some turn of them. */
function judge(
  book: Book,
  { node, mayBeOff }: Pick<ModelService, 'node' | 'mayBeOff'>,
  questions: readonly Question[],
): Judged {
  const open: (readonly EventId[])[] = [];
  let isLost = false;
  for (const { failed, accepts } of questions) {
    const states = livesOf(book, node, failed, mayBeOff).map(({ lives }) => lives.map(accepts));
    if (states.some((accepted) => accepted.includes(false))) open.push(failed);
    if (states.some((accepted) => !accepted.includes(true))) isLost = true;
  }
  if (isLost) return { verdict: 'fail', open };
  return { verdict: open.length > 0 ? 'unknown' : 'pass', open };
}

/** Up by itself without losing too much time or data, or brought up by hands as soon as that. */
export function isInTime(
  { node, tier }: Pick<ModelService, 'node' | 'tier'>,
  { world, answer }: Life,
): boolean {
  if (!isDown(answer)) return keeps(tier, answer.seconds / 60, answer.rpoSeconds);
  const mended = withHands(world, node);
  return !isDown(mended.answer) && keeps(tier, mended.minutes, mended.answer.rpoSeconds);
}

function keeps(tier: ModelTier | undefined, minutes: number, rpoSeconds: number): boolean {
  return tier === undefined || (minutes <= tier.rto && rpoSeconds <= tier.rpo * 60);
}
