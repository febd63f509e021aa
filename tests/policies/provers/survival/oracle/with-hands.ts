import { FailoverGate, Gate, NodeId, StepId } from '../../../../../policies/provers/survival/model';
import { Answer } from '../../../../../policies/provers/survival/survival';
import { DOWN, harmOf, hurt, isDown } from './answer';
import { awake, costOf, ofAll, ofSoft, ofSpread, ofUnit, sleeps } from './by-itself';
import { World } from './world';

/** What becomes of a node once people have done what they can. */
export interface Mended {
  readonly answer: Answer;
  /** Until it is there again. */
  readonly minutes: number;
  /** Steps done for it, with the minute in which each ends. */
  readonly steps: ReadonlyMap<StepId, number>;
}

export function withHands(world: World, id: NodeId): Mended {
  if (sleeps(world, id)) return untouched(DOWN);
  const unit = world.book.units.get(id);
  return unit ? untouched(ofUnit(world, unit)) : ofGate(world, world.book.gates.get(id)!);
}

function untouched(answer: Answer): Mended {
  return { answer, minutes: 0, steps: new Map() };
}

function ofGate(world: World, gate: Gate): Mended {
  const children = awake(world, gate).map((id) => withHands(world, id));
  const answers = children.map(({ answer }) => answer);
  switch (gate.kind) {
    case 'all':
      return using(ofAll(answers), children);
    case 'soft':
      return using(ofSoft(answers), children.filter(isThere));
    case 'spread':
      return using(ofSpread(world, gate, answers), children.filter(isThere));
    case 'failover':
      return ofFailover(world, gate, children);
  }
}

function isThere({ answer }: Mended): boolean {
  return !isDown(answer);
}

function using(answer: Answer, used: readonly Mended[]): Mended {
  if (isDown(answer)) return untouched(DOWN);
  return {
    answer,
    minutes: Math.max(0, ...used.map(({ minutes }) => minutes)),
    steps: new Map(used.flatMap(({ steps }) => [...steps])),
  };
}

function ofFailover(world: World, gate: FailoverGate, children: readonly Mended[]): Mended {
  const index = children.findIndex(isThere);
  if (index === -1) return untouched(DOWN);
  const child = children[index]!;
  if (index === 0) return child;
  switch (gate.switch.by) {
    case 'itself':
      return {
        ...child,
        answer: hurt([harmOf(child.answer), costOf(gate.switch)]),
        minutes: child.minutes + Math.ceil(gate.switch.seconds / 60),
      };
    case 'unknown':
      return world.bad.has(gate.id) ? untouched(DOWN) : child;
    case 'hand':
      return switched(world, gate.switch.step, child);
  }
}

function switched(world: World, stepId: StepId, child: Mended): Mended {
  const step = world.book.steps.get(stepId)!;
  const needs = step.needs.map((id) => withHands(world, id));
  if (!needs.every(isThere)) return untouched(DOWN);
  const before = using(child.answer, [child, ...needs]);
  const minutes = before.minutes + step.minutes;
  const lost = [step.rpoSeconds, ...needs.map(({ answer }) => answer.rpoSeconds)];
  return {
    answer: hurt([harmOf(child.answer), { degraded: false, seconds: 0, rpoSeconds: Math.max(...lost) }]),
    minutes,
    steps: new Map([...before.steps, [step.id, minutes]]),
  };
}
