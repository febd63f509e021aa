import {
  FailoverGate,
  Gate,
  NodeId,
  SpreadGate,
  Switch,
  Unit,
} from '../../../../../policies/provers/survival/model';
import { Answer } from '../../../../../policies/provers/survival/survival';
import { DOWN, Harm, WELL, harmOf, hurt, isDown } from './answer';
import { World } from './world';

/** What becomes of a node that nobody lends a hand. What sleeps, and stands for something by itself, isn't there. */
export function byItself(world: World, id: NodeId): Answer {
  if (sleeps(world, id)) return DOWN;
  const unit = world.book.units.get(id);
  return unit ? ofUnit(world, unit) : ofGate(world, world.book.gates.get(id)!);
}

export function ofUnit({ failed, bad }: World, unit: Unit): Answer {
  if (unit.missing !== undefined || unit.lostWith.some((event) => failed.has(event))) return DOWN;
  if (!bad.has(unit.id)) return WELL;
  return unit.opaque !== undefined || unit.maybeLostWith.some((event) => failed.has(event)) ? DOWN : WELL;
}

/** A unit that is off in this state; or all of several things, one of which is. */
export function sleeps(world: World, id: NodeId): boolean {
  const unit = world.book.units.get(id);
  if (unit) return isOff(world, unit);
  const gate = world.book.gates.get(id)!;
  return gate.kind === 'all' && gate.of.some((child) => sleeps(world, child));
}

function isOff({ state }: World, { asleep }: Unit): boolean {
  if (asleep === 'off-hours') return state === 'off-hours';
  return asleep === 'scaled-in' && state !== 'full';
}

/** Children of a gate that aren't asleep. */
export function awake(world: World, gate: Gate): readonly NodeId[] {
  return gate.of.filter((id) => !sleeps(world, id));
}

function ofGate(world: World, gate: Gate): Answer {
  const answers = awake(world, gate).map((id) => byItself(world, id));
  switch (gate.kind) {
    case 'all':
      return ofAll(answers);
    case 'soft':
      return ofSoft(answers);
    case 'spread':
      return ofSpread(world, gate, answers);
    case 'failover':
      return ofFailover(world, gate, answers);
  }
}

export function ofAll(answers: readonly Answer[]): Answer {
  return answers.some(isDown) ? DOWN : hurt(answers.map(harmOf));
}

export function ofSoft(answers: readonly Answer[]): Answer {
  return hurt(answers.map((answer) => (isDown(answer) ? DEGRADED : harmOf(answer))));
}

const DEGRADED: Harm = { degraded: true, seconds: 0, rpoSeconds: 0 };

export function ofSpread({ state }: World, gate: SpreadGate, answers: readonly Answer[]): Answer {
  const alive = answers.filter((answer) => !isDown(answer));
  if (alive.length === 0 || alive.length < gate.least) return DOWN;
  const well = alive.filter(({ level }) => level !== 'degraded');
  const need = state === 'full' ? gate.need : gate.needScaledIn;
  const ofItself: Harm = {
    degraded: well.length < need,
    seconds: alive.length < answers.length ? gate.seconds : 0,
    rpoSeconds: 0,
  };
  return hurt([...alive.map(harmOf), ofItself]);
}

function ofFailover({ bad }: World, gate: FailoverGate, answers: readonly Answer[]): Answer {
  const [first] = answers;
  if (first && !isDown(first)) return first;
  const next = answers.find((answer) => !isDown(answer));
  if (!next) return DOWN;
  switch (gate.switch.by) {
    case 'itself':
      return hurt([harmOf(next), costOf(gate.switch)]);
    case 'hand':
      return DOWN;
    case 'unknown':
      return bad.has(gate.id) ? DOWN : next;
  }
}

/** What a switch that happens by itself costs. */
export function costOf({ seconds, rpoSeconds }: Switch & { readonly by: 'itself' }): Harm {
  return { degraded: false, seconds, rpoSeconds };
}
