import { FailoverGate, SpreadGate } from '../model';
import { GateNode, isByHand } from './structure';
import { switchMinutes } from './switch-minutes';
import { Scene } from './world';

/** As `Bound`, once everything is done that hands can do: the figures are the minutes and the loss of data until it is up. */
export interface HandsBound {
  readonly canBeDown: boolean;
  readonly canBeUp: boolean;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
  readonly leastRpo: number;
  readonly mostRpo: number;
}

const UP: HandsBound = {
  canBeDown: false,
  canBeUp: true,
  leastMinutes: 0,
  mostMinutes: 0,
  leastRpo: 0,
  mostRpo: 0,
};
const DOWN: HandsBound = { ...UP, canBeDown: true, canBeUp: false };
const EITHER: HandsBound = { ...UP, canBeDown: true };

/** What hands can do elsewhere, and the nodes for which that doesn't hold. */
export interface HandsBefore {
  readonly hands: Hands;
  readonly touched: ReadonlySet<number>;
}

/** What hands can do in a scene; nodes are looked at when they are asked for, each once. */
export class Hands {
  private readonly known = new Map<number, HandsBound>();

  constructor(
    private readonly scene: Scene,
    private readonly before?: HandsBefore,
  ) {}

  bound(index: number): HandsBound {
    if (this.before && !this.before.touched.has(index)) return this.before.hands.bound(index);
    const known = this.known.get(index);
    if (known) return known;
    const node = this.scene.structure.nodes[index]!;
    const found = !this.scene.isThere(index) ? DOWN : node.gate ? this.gate(node) : this.unit(index);
    this.known.set(index, found);
    return found;
  }

  private unit(index: number): HandsBound {
    const { canBeDown, canBeUp } = this.scene.bound(index);
    return !canBeDown ? UP : canBeUp ? EITHER : DOWN;
  }

  private gate(node: GateNode): HandsBound {
    const { gate, index } = node;
    const nodes = this.scene.awake(index).map((child) => this.bound(child));
    switch (gate.kind) {
      case 'all':
        return nodes.reduce(both, UP);
      case 'spread':
        return spread(gate, nodes);
      case 'failover':
        return isByHand(gate) ? this.switched(node, nodes) : taken(gate, nodes);
      case 'soft':
        return soft(nodes);
    }
  }

  /** By a person: the first that is up but for the one in front, after the step, which needs other things. */
  private switched({ step, needs }: GateNode, [first, ...others]: readonly HandsBound[]): HandsBound {
    if (!first) return DOWN;
    if (!first.canBeDown) return first;
    const ready = needs.map((need) => this.bound(need)).reduce(both, firstUp(others));
    if (!ready.canBeUp) return first;
    return orElse(first, {
      ...ready,
      leastMinutes: ready.leastMinutes + step!.minutes,
      mostMinutes: ready.mostMinutes + step!.minutes,
      leastRpo: Math.max(ready.leastRpo, step!.rpoSeconds),
      mostRpo: Math.max(ready.mostRpo, step!.rpoSeconds),
    });
  }
}

function both(a: HandsBound, b: HandsBound): HandsBound {
  if (a === UP || b === DOWN) return b;
  if (b === UP || a === DOWN) return a;
  if (!a.canBeUp || !b.canBeUp) return DOWN;
  return {
    canBeDown: a.canBeDown || b.canBeDown,
    canBeUp: true,
    leastMinutes: Math.max(a.leastMinutes, b.leastMinutes),
    mostMinutes: Math.max(a.mostMinutes, b.mostMinutes),
    leastRpo: Math.max(a.leastRpo, b.leastRpo),
    mostRpo: Math.max(a.mostRpo, b.mostRpo),
  };
}

/** The first if it is up, or else the second. */
function orElse(first: HandsBound, second: HandsBound): HandsBound {
  if (!first.canBeDown || !second.canBeUp) return first;
  if (!first.canBeUp) return second;
  return {
    canBeDown: second.canBeDown,
    canBeUp: true,
    leastMinutes: Math.min(first.leastMinutes, second.leastMinutes),
    mostMinutes: Math.max(first.mostMinutes, second.mostMinutes),
    leastRpo: Math.min(first.leastRpo, second.leastRpo),
    mostRpo: Math.max(first.mostRpo, second.mostRpo),
  };
}

function firstUp(nodes: readonly HandsBound[]): HandsBound {
  return nodes.reduceRight((later, node) => orElse(node, later), DOWN);
}

function spread({ least }: SpreadGate, nodes: readonly HandsBound[]): HandsBound {
  const maybeUp = nodes.filter(({ canBeUp }) => canBeUp);
  const surelyUp = maybeUp.filter(({ canBeDown }) => !canBeDown);
  if (maybeUp.length < least) return DOWN;
  return {
    canBeDown: surelyUp.length < least,
    canBeUp: true,
    leastMinutes: Math.max(0, ...surelyUp.map(({ leastMinutes }) => leastMinutes)),
    mostMinutes: Math.max(0, ...maybeUp.map(({ mostMinutes }) => mostMinutes)),
    leastRpo: Math.max(0, ...surelyUp.map(({ leastRpo }) => leastRpo)),
    mostRpo: Math.max(0, ...maybeUp.map(({ mostRpo }) => mostRpo)),
  };
}

/** By itself, or by nobody knows what: the first that is up. */
function taken({ switch: taking }: FailoverGate, [first, ...others]: readonly HandsBound[]): HandsBound {
  if (!first) return DOWN;
  const other = firstUp(others);
  if (!first.canBeDown || !other.canBeUp) return first;
  const rpo = taking.by === 'itself' ? taking.rpoSeconds : 0;
  return orElse(first, {
    ...other,
    canBeDown: other.canBeDown || taking.by === 'unknown',
    leastMinutes: other.leastMinutes + switchMinutes(taking),
    mostMinutes: other.mostMinutes + switchMinutes(taking),
    leastRpo: Math.max(other.leastRpo, rpo),
    mostRpo: Math.max(other.mostRpo, rpo),
  });
}

function soft([node = UP]: readonly HandsBound[]): HandsBound {
  if (!node.canBeDown) return node;
  return node.canBeUp ? { ...node, canBeDown: false, leastMinutes: 0, leastRpo: 0 } : UP;
}
