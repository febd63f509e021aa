import { Bound } from '../decide/bound';
import { GateNode, StructureNode } from '../decide/structure';
import { Scene } from '../decide/world';
import { SpreadGate } from '../model';
import { Aspect, Cause } from './cause';
import { failoverCause } from './failover-cause';
import { durationWords } from '../words/answer-words';
import { countOf, isOrAre } from './words';
import { unitWords } from './unit-words';

/** Why a node may be down, degraded or interrupted, for what is lost in a scene. */
export function causeOf(scene: Scene, node: StructureNode, aspect: Aspect): Cause {
  if (!node.gate) return { because: unitWords(scene, node) };
  switch (node.gate.kind) {
    case 'all':
      return allCause(scene, node, aspect);
    case 'spread':
      return new SpreadCause(scene, node, node.gate).find(aspect);
    case 'failover':
      return failoverCause(scene, node, node.gate.switch, aspect, rootWords);
    case 'soft':
      return softCause(scene, node, aspect);
  }
}

/** What a chain of causes ends with, as a clause. */
function rootWords(scene: Scene, index: number): string {
  const { nodes } = scene.structure;
  let node = nodes[index]!;
  let cause = causeOf(scene, node, 'down');
  while (cause.next) {
    node = nodes[cause.next.node]!;
    cause = causeOf(scene, node, cause.next.aspect);
  }
  return node.unit ? `${node.title} ${cause.because}` : `of ${node.title} ${cause.because}`;
}

/** The one of some nodes that shows it most surely, and the first of these. */
export function clearest(scene: Scene, nodes: readonly number[], aspect: Aspect): number | undefined {
  const most = Math.max(0, ...nodes.map((node) => scene.bound(node).mostSeconds));
  const shows: Record<Aspect, readonly ((bound: Bound) => boolean)[]> = {
    down: [({ canBeUp }) => !canBeUp, ({ canBeDown }) => canBeDown],
    degraded: [
      ({ canBeUp, surelyDegraded }) => canBeUp && surelyDegraded,
      ({ maybeDegraded }) => maybeDegraded,
    ],
    interrupted: [({ mostSeconds }) => mostSeconds > 0 && mostSeconds === most],
  };
  for (const isShown of shows[aspect]) {
    const found = nodes.find((node) => isShown(scene.bound(node)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function allCause(scene: Scene, { children }: GateNode, aspect: Aspect): Cause {
  const node = clearest(scene, children, aspect);
  if (node === undefined) return { because: 'is there' };
  return { because: `needs ${scene.structure.nodes[node]!.title}`, next: { node, aspect } };
}

function softCause(scene: Scene, { children: [node] }: GateNode, aspect: Aspect): Cause {
  if (node === undefined) return { because: 'is there' };
  const { title } = scene.structure.nodes[node]!;
  if (aspect === 'degraded' && scene.bound(node).canBeDown)
    return { because: `goes on without ${title}`, next: { node, aspect: 'down' } };
  return { because: `uses ${title}`, next: { node, aspect } };
}

/** Counts of what shares the work. */
class SpreadCause {
  private readonly nodes: readonly number[];
  private readonly surelyUp: number;

  constructor(
    private readonly scene: Scene,
    { index }: GateNode,
    private readonly gate: SpreadGate,
  ) {
    this.nodes = scene.awake(index);
    this.surelyUp = this.nodes.filter((node) => !scene.bound(node).canBeDown).length;
  }

  find(aspect: Aspect): Cause {
    if (aspect === 'down') return this.down();
    return aspect === 'degraded' ? this.degraded() : this.interrupted();
  }

  private down(): Cause {
    if (this.nodes.length === 0) return { because: 'none is switched on' };
    const { least } = this.gate;
    const needed = this.surelyUp === 0 ? '' : `, and ${least} ${isOrAre(least)} needed`;
    return this.led(`${this.left(this.surelyUp)} left${needed}`, 'down');
  }

  private degraded(): Cause {
    const need = this.scene.state === 'full' ? this.gate.need : this.gate.needScaledIn;
    const load = `, and ${need} ${need === 1 ? 'carries' : 'carry'} the load`;
    if (this.surelyUp < need) return this.led(`${this.left(this.surelyUp)} left${load}`, 'down', 'degraded');
    const well = this.nodes.filter((node) => {
      const { canBeDown, maybeDegraded } = this.scene.bound(node);
      return !canBeDown && !maybeDegraded;
    }).length;
    if (well < need) return this.led(`${countOf(well, this.nodes.length)} unharmed${load}`, 'degraded');
    return this.led('has one that is degraded', 'degraded');
  }

  private interrupted(): Cause {
    const { seconds } = this.gate;
    const most = Math.max(0, ...this.nodes.map((node) => this.scene.bound(node).mostSeconds));
    if (seconds < most || this.surelyUp === this.nodes.length)
      return this.led('has one that is interrupted', 'interrupted');
    const others = this.left(this.surelyUp);
    return this.led(`${others} left, and the work moves within ${durationWords(seconds)}`, 'down');
  }

  /** So many are left, if not more. */
  private left(count: number): string {
    const isSure = this.nodes.every((node) => {
      const { canBeDown, canBeUp } = this.scene.bound(node);
      return canBeDown !== canBeUp;
    });
    return `${isSure ? '' : 'perhaps only '}${countOf(count, this.nodes.length)}`;
  }

  private led(because: string, ...aspects: readonly Aspect[]): Cause {
    for (const aspect of aspects) {
      const node = clearest(this.scene, this.nodes, aspect);
      if (node !== undefined) return { because, next: { node, aspect } };
    }
    return { because };
  }
}
