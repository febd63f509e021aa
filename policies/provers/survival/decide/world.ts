import { Unit } from '../model';
import { State } from '../survival';
import { Bound, DOWN, EITHER, isSame, UP } from './bound';
import { gateBound } from './gate-bound';
import { GateNode, Structure, UnitNode } from './structure';

/** What becomes of nodes in one state with some events lost. */
export interface Scene {
  readonly structure: Structure;
  readonly state: State;
  /** Numbers of events in rising order. */
  readonly lost: readonly number[];
  bound(node: number): Bound;
  /** Whether it is there at all in this state. */
  isThere(node: number): boolean;
  /** A gate's nodes that are there in this state; none of a unit. */
  awake(node: number): readonly number[];
}

/**
 * What becomes of every node in one state. It starts with nothing lost. Each set of events is led upward from the units that
 * it touches, level by level, and no further than something changes; the next set starts from nothing lost again.
 */
export class World implements Scene {
  private readonly isAwake: readonly boolean[];
  private readonly awakeChildren: readonly (readonly number[])[];
  private readonly undisturbed: readonly Bound[];
  private readonly bounds: Bound[] = [];
  private readonly isWaiting: Uint8Array;
  private readonly waiting: number[][] = [];
  private lostEvents: readonly number[] = [];
  private changedNodes: number[] = [];

  constructor(
    readonly structure: Structure,
    readonly state: State,
  ) {
    this.isAwake = awakeNodes(structure, state);
    this.awakeChildren = structure.nodes.map((node) => (node.gate ? this.awakeOf(node) : []));
    this.isWaiting = new Uint8Array(structure.nodes.length);
    for (const { level } of structure.nodes) while (this.waiting.length <= level) this.waiting.push([]);
    for (const node of structure.nodes) this.bounds.push(node.gate ? this.gate(node) : this.unit(node));
    this.undisturbed = [...this.bounds];
  }

  /** Loses these events and no others; numbers in rising order. */
  lose(events: readonly number[]): void {
    if (isEqual(events, this.lostEvents)) return;
    for (const node of this.changedNodes) this.bounds[node] = this.undisturbed[node]!;
    this.changedNodes = [];
    this.lostEvents = events;
    for (const event of events)
      for (const hit of this.structure.hits[event]!) {
        const node = this.structure.nodes[hit]!;
        if (node.unit) this.set(hit, this.unit(node));
      }
    for (const level of this.waiting) {
      for (const index of level) {
        this.isWaiting[index] = 0;
        const node = this.structure.nodes[index]!;
        if (node.gate) this.set(index, this.gate(node));
      }
      level.length = 0;
    }
  }

  /** What is lost. */
  get lost(): readonly number[] {
    return this.lostEvents;
  }

  /** Nodes of which something else becomes than with nothing lost. */
  get changed(): readonly number[] {
    return this.changedNodes;
  }

  bound(node: number): Bound {
    return this.bounds[node]!;
  }

  /** What becomes of it with nothing lost. */
  undisturbedBound(node: number): Bound {
    return this.undisturbed[node]!;
  }

  isThere(node: number): boolean {
    return this.isAwake[node]!;
  }

  awake(node: number): readonly number[] {
    return this.awakeChildren[node]!;
  }

  private awakeOf({ children }: GateNode): readonly number[] {
    const isThere = (child: number) => this.isAwake[child]!;
    return children.every(isThere) ? children : children.filter(isThere);
  }

  private gate({ gate, index }: GateNode): Bound {
    if (!this.isAwake[index]) return DOWN;
    const nodes = this.awakeChildren[index]!.map((child) => this.bounds[child]!);
    return gateBound(gate, this.state, nodes);
  }

  private unit(node: UnitNode): Bound {
    return this.isAwake[node.index] ? unitBound(node, this.lostEvents) : DOWN;
  }

  private set(index: number, bound: Bound): void {
    if (isSame(bound, this.bounds[index]!)) return;
    this.bounds[index] = bound;
    this.changedNodes.push(index);
    for (const parent of this.structure.nodes[index]!.parents) {
      if (this.isWaiting[parent]) continue;
      this.isWaiting[parent] = 1;
      this.waiting[this.structure.nodes[parent]!.level]!.push(parent);
    }
  }
}

/**
 * By node, whether it is there in this state at all: not a unit that is off, nor what needs all of several if one of them is
 * not. Other gates are always there.
 */
export function awakeNodes({ nodes }: Structure, state: State): readonly boolean[] {
  const isAwake: boolean[] = [];
  for (const node of nodes)
    isAwake.push(
      node.unit
        ? isAwakeIn(state, node.unit.asleep)
        : node.gate.kind !== 'all' || node.children.every((child) => isAwake[child]),
    );
  return isAwake;
}

function isAwakeIn(state: State, asleep: Unit['asleep']): boolean {
  if (asleep === undefined || state === 'full') return true;
  return asleep === 'off-hours' && state === 'scaled-in';
}

/**
 * A look at a few nodes of a world with other events lost than it is at: what is asked for is worked out downward, each node
 * once.
 * @param touched all nodes that these events can touch, among those that will be asked for; the others are as with nothing lost
 */
export class Glimpse implements Scene {
  readonly structure: Structure;
  readonly state: State;
  private readonly known = new Map<number, Bound>();

  constructor(
    private readonly world: World,
    readonly lost: readonly number[],
    private readonly touched?: ReadonlySet<number>,
  ) {
    this.structure = world.structure;
    this.state = world.state;
  }

  bound(index: number): Bound {
    if (this.touched && !this.touched.has(index)) return this.world.undisturbedBound(index);
    const known = this.known.get(index);
    if (known) return known;
    const node = this.structure.nodes[index]!;
    const found = !this.isThere(index)
      ? DOWN
      : node.gate
        ? gateBound(
            node.gate,
            this.state,
            this.awake(index).map((child) => this.bound(child)),
          )
        : unitBound(node, this.lost);
    this.known.set(index, found);
    return found;
  }

  isThere(node: number): boolean {
    return this.world.isThere(node);
  }

  awake(node: number): readonly number[] {
    return this.world.awake(node);
  }
}

function unitBound({ unit, lostWith, maybeLostWith }: UnitNode, lost: readonly number[]): Bound {
  const isLost = (event: number) => lost.includes(event);
  if (unit.missing !== undefined || lostWith.some(isLost)) return DOWN;
  return unit.opaque !== undefined || maybeLostWith.some(isLost) ? EITHER : UP;
}

/** Whether two lists hold the same in the same order. */
export function isEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
