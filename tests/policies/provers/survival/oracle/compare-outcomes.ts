import { EventId, ModelService, NodeId } from '../../../../../policies/provers/survival/model';
import { Recovery, ServiceOutcome } from '../../../../../policies/provers/survival/survival';
import { compareAnswers, isDown } from './answer';
import { isInTime } from './claims';
import { isHarmless } from './harmless';
import { Life, Lives, bestOf, livesOf, worstLives, worstOf } from './lives';
import { Mended, withHands } from './with-hands';
import { Book } from './world';

/** What is wrong with an outcome, in words; nothing if it is right, or as near as bounds have to be. */
export function outcomeFaults(
  book: Book,
  failed: readonly EventId[],
  told: ServiceOutcome,
): readonly string[] {
  const service = book.model.services.find(({ name }) => name === told.service.name)!;
  const proven = { ...told, service };
  const faults = isDecided(book)
    ? decidedFaults(book, worstLives(book, service, failed), proven)
    : boundFaults(book, failed, proven);
  return faults.map((fault) => `${service.name} after {${failed.join(', ')}}: ${fault}`);
}

export function isDecided({ turns }: Book): boolean {
  return turns.length === 1;
}

function decidedFaults(book: Book, expected: Lives, proven: ServiceOutcome): readonly string[] {
  const life = expected.lives[0]!;
  return [
    ...differs('state', proven.state, expected.state),
    ...differs('worst', proven.worst, life.answer),
    ...differs('best', proven.best, life.answer),
    ...recoveryFaults(proven, life),
    ...chainFaults(book, proven),
  ];
}

function recoveryFaults({ service, recovery }: ServiceOutcome, life: Life): readonly string[] {
  if (!isDown(life.answer)) return recovery ? ['it has a recovery, and is not down'] : [];
  const mended = withHands(life.world, service.node);
  if (!recovery) return ['it is down, and has no recovery'];
  const isPossible = !isDown(mended.answer);
  if (recovery.possible !== isPossible) return differs('possible', recovery.possible, isPossible);
  return isPossible ? planFaults(service, recovery, mended, life) : [];
}

function planFaults(
  service: ModelService,
  recovery: Recovery,
  mended: Mended,
  life: Life,
): readonly string[] {
  const { steps } = life.world.book;
  const ends = Object.fromEntries([...mended.steps].sort());
  const planned = recovery.steps.map(({ step, endsAt }): [string, number] => [step.id, endsAt]);
  return [
    ...differs('minutes', recovery.minutes, mended.minutes),
    ...differs('data lost', recovery.rpoSeconds, mended.answer.rpoSeconds),
    ...differs('ends of steps', Object.fromEntries(planned.sort()), ends),
    ...differs(
      'promised',
      recovery.promised,
      [...mended.steps.keys()].every((id) => steps.get(id)!.promised),
    ),
    ...differs('in time', recovery.inTime, service.tier ? isInTime(service, life) : undefined),
  ];
}

/** A chain leads from the service down to what was lost; what has only one thing to say for itself may be skipped. */
function chainFaults(book: Book, { service, worst, chain }: ServiceOutcome): readonly string[] {
  if (worst.level === 'unaffected') return chain.length > 0 ? ['it has a chain, and is unaffected'] : [];
  const path = chain.map(({ node }) => node);
  if (path[0] !== service.node) return [`the chain starts at ${path[0] ?? 'nothing'}`];
  return path.slice(1).flatMap((node, index) => {
    const before = path[index]!;
    return below(book, before).has(node) ? [] : [`the chain goes from ${before} to ${node}`];
  });
}

/** Everything that a node uses, or that hands need in order to switch it. */
function below({ gates, steps }: Book, id: NodeId): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const visit = (node: NodeId) => {
    const gate = gates.get(node);
    if (!gate) return;
    const byHand = gate.kind === 'failover' && gate.switch.by === 'hand' ? gate.switch.step : undefined;
    const needs = byHand === undefined ? [] : steps.get(byHand)!.needs;
    for (const child of [...gate.of, ...needs]) {
      found.add(child);
      visit(child);
    }
  };
  visit(id);
  return found;
}

function boundFaults(book: Book, failed: readonly EventId[], proven: ServiceOutcome): readonly string[] {
  const { service } = proven;
  const all = livesOf(book, service.node, failed, service.mayBeOff);
  const own = all.find(({ state }) => state === proven.state);
  if (!own) return [`it is judged ${proven.state}`];
  const worst = all.map(worstOf).sort(compareAnswers).pop()!;
  const best = bestOf(own);
  return [
    ...(compareAnswers(proven.worst, worst) < 0 ? differs('worst', proven.worst, worst) : []),
    ...(compareAnswers(proven.best, best) > 0 ? differs('best', proven.best, best) : []),
    ...(isHarmless(book.model)
      ? [
          ...differs('worst level', proven.worst.level, worst.level),
          ...differs('best level', proven.best.level, best.level),
        ]
      : []),
    ...differs('whether it may be down', isDown(proven.worst), isDown(worst)),
    ...possibilityFaults(proven, own),
  ];
}

/** Hands that surely help do so whatever the unknowns, and such as help in time do that. */
function possibilityFaults(
  { service, recovery, worst }: ServiceOutcome,
  { lives }: Lives,
): readonly string[] {
  if (!isDown(worst)) return recovery ? ['it has a recovery, and is not down'] : [];
  if (!recovery) return ['it may be down, and has no recovery'];
  const helped = lives.map(({ world }) => !isDown(withHands(world, service.node).answer));
  const possible = helped.every(Boolean) || (helped.some(Boolean) ? 'unknown' : false);
  const late = lives.filter(({ answer }) => isDown(answer)).some((life) => !isInTime(service, life));
  return [
    ...differs('possible', recovery.possible, possible),
    ...(recovery.inTime === true && recovery.possible === true && late ? ['hands may be too late'] : []),
  ];
}

/** One line for what is not as it should be. */
export function differs(what: string, proven: unknown, expected: unknown): readonly string[] {
  if (proven === expected) return [];
  const [one, other] = [JSON.stringify(proven), JSON.stringify(expected)];
  return one === other ? [] : [`${what} is ${one}, and should be ${other}`];
}
