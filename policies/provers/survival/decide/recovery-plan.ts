import { compareText } from '../../../../constructs/model/compare-text';
import { RecoveryStep, StepId } from '../model';
import { PlannedStep } from '../survival';
import { Hands } from './hands';
import { GateNode, isByHand } from './structure';
import { switchMinutes } from './switch-minutes';
import { Scene } from './world';

/** Steps in the order in which they can be done, and when the last one is. */
export interface RecoveryPlan {
  readonly steps: readonly PlannedStep[];
  readonly minutes: number;
  readonly rpoSeconds: number;
}

/** A node that is brought up: when, with what loss of data, and the steps that were last before it. */
interface Ready {
  readonly minutes: number;
  readonly rpoSeconds: number;
  readonly last: ReadonlySet<StepId>;
}

const THERE: Ready = { minutes: 0, rpoSeconds: 0, last: new Set() };

/**
 * How hands bring up a node that they can bring up, for what is lost in the scene. What isn't known is taken as lost, or, if
 * then nothing helps, as there.
 */
export function recoveryPlan(scene: Scene, hands: Hands, node: number): RecoveryPlan {
  const planner = new Planner(scene, hands, hands.bound(node).canBeDown ? 'there' : 'lost');
  const { minutes, rpoSeconds } = planner.ready(node);
  return { steps: planner.planned(), minutes, rpoSeconds };
}

class Planner {
  private readonly done = new Map<number, Ready>();
  private readonly steps = new Map<StepId, PlannedStep>();

  constructor(
    private readonly scene: Scene,
    private readonly hands: Hands,
    private readonly unknown: 'lost' | 'there',
  ) {}

  planned(): readonly PlannedStep[] {
    return [...this.steps.values()].sort(
      (a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || compareText(a.step.id, b.step.id),
    );
  }

  ready(index: number): Ready {
    const known = this.done.get(index);
    if (known) return known;
    const node = this.scene.structure.nodes[index]!;
    const made = node.gate ? this.gate(node) : THERE;
    this.done.set(index, made);
    return made;
  }

  private isUp(node: number): boolean {
    const { canBeDown, canBeUp } = this.hands.bound(node);
    return this.unknown === 'lost' ? !canBeDown : canBeUp;
  }

  private gate(node: GateNode): Ready {
    const nodes = this.scene.awake(node.index);
    const up = nodes.filter((child) => this.isUp(child));
    if (node.gate.kind !== 'failover') return joined(up.map((child) => this.ready(child)));
    const serving = up[0];
    if (serving === undefined) return THERE;
    if (serving === nodes[0]) return this.ready(serving);
    if (isByHand(node.gate)) return this.afterStep(node.step!, [serving, ...node.needs]);
    const { switch: taking } = node.gate;
    const rpo = taking.by === 'itself' ? taking.rpoSeconds : 0;
    const other = this.ready(serving);
    return {
      ...other,
      minutes: other.minutes + switchMinutes(taking),
      rpoSeconds: Math.max(other.rpoSeconds, rpo),
    };
  }

  private afterStep(step: RecoveryStep, waitsFor: readonly number[]): Ready {
    const before = joined(waitsFor.map((node) => this.ready(node)));
    const endsAt = before.minutes + step.minutes;
    const after = [...before.last].sort(compareText);
    this.steps.set(step.id, { step, startsAt: before.minutes, endsAt, after });
    return {
      minutes: endsAt,
      rpoSeconds: Math.max(before.rpoSeconds, step.rpoSeconds),
      last: new Set([step.id]),
    };
  }
}

function joined(parts: readonly Ready[]): Ready {
  return {
    minutes: Math.max(0, ...parts.map(({ minutes }) => minutes)),
    rpoSeconds: Math.max(0, ...parts.map(({ rpoSeconds }) => rpoSeconds)),
    last: new Set(parts.flatMap(({ last }) => [...last])),
  };
}
