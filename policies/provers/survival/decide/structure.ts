import { compareText } from '../../../../constructs/model/compare-text';
import {
  EventKind,
  FailureEvent,
  FailoverGate,
  Gate,
  NodeId,
  RecoveryStep,
  SurvivalModel,
  Unit,
} from '../model';

/** A unit or gate with its place. Nodes have smaller numbers than all that stands on them, by itself or by hands. */
export type StructureNode = UnitNode | GateNode;

interface NodeBase {
  readonly index: number;
  readonly id: NodeId;
  readonly title: string;
  readonly address?: string;
  /** Gates that have it among theirs. */
  readonly parents: number[];
  /** 0 for a unit; a gate is above all its nodes. */
  readonly level: number;
}

/** A unit; its events by number. */
export interface UnitNode extends NodeBase {
  readonly unit: Unit;
  readonly gate?: undefined;
  readonly lostWith: readonly number[];
  readonly maybeLostWith: readonly number[];
}

/** A gate; its nodes by number, and the step that it takes and what that needs, if it is one that hands switch. */
export interface GateNode extends NodeBase {
  readonly unit?: undefined;
  readonly gate: Gate;
  readonly children: readonly number[];
  readonly step?: RecoveryStep;
  readonly needs: readonly number[];
}

/** A checked model by number. Events are numbered in order of id, so that sets of them compare as their ids do. */
export class Structure {
  readonly events: readonly FailureEvent[];
  /** In order, each after all that it stands on. */
  readonly nodes: readonly StructureNode[];
  /** By event, the units that it takes or may take. */
  readonly hits: readonly (readonly number[])[];
  /** By service, in the order of the model, its node. */
  readonly serviceNodes: readonly number[];
  private readonly byKind: ReadonlyMap<EventKind, readonly number[]>;
  private readonly eventNumbers: ReadonlyMap<string, number>;
  private readonly nodeNumbers: ReadonlyMap<NodeId, number>;

  constructor(readonly model: SurvivalModel) {
    this.events = [...model.events].sort((a, b) => compareText(a.id, b.id));
    this.byKind = byKind(this.events);
    this.eventNumbers = new Map(this.events.map(({ id }, number) => [id, number]));
    this.nodes = numbered(model, this.eventNumbers);
    this.nodeNumbers = new Map(this.nodes.map(({ id, index }) => [id, index]));
    for (const node of this.nodes)
      if (node.gate) for (const child of new Set(node.children)) this.nodes[child]!.parents.push(node.index);
    this.hits = hitsOf(this.nodes, this.events.length);
    this.serviceNodes = model.services.map(({ node }) => this.node(node));
  }

  /** @throws RangeError for an id that the model doesn't have */
  event(id: string): number {
    const number = this.eventNumbers.get(id);
    if (number === undefined) throw new RangeError(`no event "${id}" in this model`);
    return number;
  }

  /** @throws RangeError for an id that the model doesn't have */
  node(id: NodeId): number {
    const number = this.nodeNumbers.get(id);
    if (number === undefined) throw new RangeError(`no node "${id}" in this model`);
    return number;
  }

  /** Numbers of the events of some kinds, in rising order. */
  eventsOf(kinds: readonly EventKind[]): readonly number[] {
    return kinds.flatMap((kind) => this.byKind.get(kind) ?? []).sort((a, b) => a - b);
  }

  /** How many events of a kind there are. */
  countOf(kind: EventKind): number {
    return this.byKind.get(kind)?.length ?? 0;
  }
}

function byKind(events: readonly FailureEvent[]): ReadonlyMap<EventKind, readonly number[]> {
  const found = new Map<EventKind, number[]>();
  events.forEach(({ kind }, number) => {
    const known = found.get(kind);
    if (known) known.push(number);
    else found.set(kind, [number]);
  });
  return found;
}

function numbered(
  { units, gates, steps }: SurvivalModel,
  events: ReadonlyMap<string, number>,
): readonly StructureNode[] {
  const nodes: StructureNode[] = [];
  const numbers = new Map<NodeId, number>();
  const toNumbers = (ids: readonly string[]) => ids.map((id) => events.get(id)!);
  for (const unit of units) {
    numbers.set(unit.id, nodes.length);
    nodes.push({
      ...base(unit, nodes.length, 0),
      unit,
      lostWith: toNumbers(unit.lostWith),
      maybeLostWith: toNumbers(unit.maybeLostWith),
    });
  }
  const gatesById = new Map(gates.map((gate) => [gate.id, gate]));
  const stepsById = new Map(steps.map((step) => [step.id, step]));
  const place = (id: NodeId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const gate = gatesById.get(id)!;
    const step = isByHand(gate) ? stepsById.get(gate.switch.step)! : undefined;
    const children = gate.of.map(place);
    const needs = (step?.needs ?? []).map(place);
    const level = 1 + Math.max(0, ...[...children, ...needs].map((child) => nodes[child]!.level));
    const index = nodes.length;
    numbers.set(id, index);
    nodes.push({ ...base(gate, index, level), gate, children, needs, ...(step ? { step } : {}) });
    return index;
  };
  gates.forEach(({ id }) => place(id));
  return nodes;
}

function base({ id, title, address }: Unit | Gate, index: number, level: number): NodeBase {
  return { index, id, title, ...(address === undefined ? {} : { address }), parents: [], level };
}

/** Whether a person switches it. */
export function isByHand(
  gate: Gate,
): gate is FailoverGate & { readonly switch: { readonly by: 'hand'; readonly step: string } } {
  return gate.kind === 'failover' && gate.switch.by === 'hand';
}

/** Whether it is a gate that needs all of its nodes. */
export function needsAll(node: StructureNode): node is GateNode {
  return node.gate?.kind === 'all';
}

function hitsOf(nodes: readonly StructureNode[], events: number): readonly (readonly number[])[] {
  const hits: number[][] = Array.from({ length: events }, () => []);
  for (const node of nodes)
    if (node.unit)
      for (const event of new Set([...node.lostWith, ...node.maybeLostWith])) hits[event]!.push(node.index);
  return hits;
}
