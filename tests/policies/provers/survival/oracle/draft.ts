import {
  EventId,
  FailureEvent,
  NodeId,
  RecoveryStep,
  StepId,
} from '../../../../../policies/provers/survival/model';
import { Dice } from '../../reachability/oracle/dice';

/**
 * `decided`: everything is known. `monotone`: something isn't, but whatever isn't down is unaffected, so that the worst is
 * what comes of all that may be lost. `any`: anything goes.
 */
export type Temper = 'decided' | 'monotone' | 'any';

/** Every doubt doubles the worlds that the oracle looks at. */
const MOST_DOUBTS = 3;

/** A model in the making. */
export class Draft {
  readonly steps: RecoveryStep[] = [];
  private readonly nodes: NodeId[] = [];
  private readonly unused = new Set<NodeId>();
  private doubts = 0;

  constructor(
    readonly dice: Dice,
    readonly temper: Temper,
    readonly events: readonly FailureEvent[],
  ) {}

  /** Adds a node that later ones may use. */
  stand<Node extends { readonly id: NodeId }>(node: Node): Node {
    this.nodes.push(node.id);
    this.unused.add(node.id);
    return node;
  }

  /** Different nodes that stand already; such as nobody uses yet are taken more often. */
  children(count: number): readonly NodeId[] {
    const left = new Set(this.nodes);
    const chosen: NodeId[] = [];
    while (chosen.length < count && left.size > 0) {
      const fresh = [...this.unused].filter((id) => left.has(id));
      const id =
        fresh.length > 0 && this.dice.chance(0.65) ? this.dice.pick(fresh) : this.dice.pick([...left]);
      left.delete(id);
      this.unused.delete(id);
      chosen.push(id);
    }
    return chosen;
  }

  /** Whether something isn't known here. */
  isInDoubt(probability: number): boolean {
    if (this.temper === 'decided' || this.doubts === MOST_DOUBTS || !this.dice.chance(probability))
      return false;
    this.doubts++;
    return true;
  }

  /** A new step by hand; it needs only what stands already, so that nothing waits for itself. */
  step(): StepId {
    const id = `step-${this.steps.length}`;
    this.steps.push({
      id,
      title: id,
      commands: [],
      check: '',
      minutes: this.dice.pick([5, 30, 120]),
      rpoSeconds: this.dice.pick([0, 0, 300, 3600]),
      promised: this.dice.chance(0.5),
      needs: this.dice.chance(0.5) ? this.children(this.dice.between(1, 2)) : [],
      back: { title: '', commands: [], check: '' },
      source: '',
    });
    return id;
  }

  someEvents(probability: number): readonly EventId[] {
    return this.dice.some(this.events, probability).map(({ id }) => id);
  }
}
