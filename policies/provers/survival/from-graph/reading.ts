import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { Declaration } from '../../../declaration/declaration';
import { EstateGraph, Reference, Resource } from '../../../graph/graph';
import { labelOf } from '../../reachability/from-graph/identity';
import { Gap, Gate, NodeId, RecoveryStep, StepId, SurvivalModel, Unit } from '../model';
import { Events } from './events';

/** Makes the node that a resource stands for. What it leans on it asks `nodeOf` for. */
export type NodeReader = (reading: Reading, resource: Resource) => NodeId;

/** A unit's members that have defaults. */
export type UnitProps = Pick<Unit, 'id' | 'title'> & Partial<Omit<Unit, 'id' | 'title'>>;

/**
 * What the readers of one graph share while a model is made: nodes, events and steps by id, each once. A node is made when
 * it is first asked for, so that only what something leans on costs anything.
 */
export class Reading {
  readonly graph: EstateGraph;
  readonly declaration: Declaration | undefined;
  readonly events = new Events();
  readonly #families: ReadonlyMap<string, NodeReader>;
  readonly #nodes = new Map<Resource, NodeId>();
  readonly #making = new Set<Resource>();
  readonly #units = new Map<NodeId, Unit>();
  readonly #gates = new Map<NodeId, Gate>();
  readonly #steps = new Map<StepId, RecoveryStep>();
  readonly #gaps = new Map<string, Gap>();

  constructor(
    graph: EstateGraph,
    declaration: Declaration | undefined,
    families: ReadonlyMap<string, NodeReader>,
  ) {
    this.graph = graph;
    this.declaration = declaration;
    this.#families = families;
  }

  /** The node that stands for a resource; an opaque unit if its type isn't in the failure table. */
  nodeOf(resource: Resource): NodeId {
    const known = this.#nodes.get(resource);
    if (known !== undefined) return known;
    if (this.#making.has(resource)) {
      return this.opaque(`${keyOf(resource)} (itself)`, resource, `${titleOf(resource)} leans on itself`);
    }
    this.#making.add(resource);
    const read = this.#families.get(resource.type);
    const node =
      read === undefined
        ? this.opaque(keyOf(resource), resource, `nothing is known of how ${resource.type} fails`)
        : read(this, resource);
    this.#making.delete(resource);
    this.#nodes.set(resource, node);
    return node;
  }

  /** The node of what a reference points at; undefined if it points nowhere. What isn't judged or known is opaque. */
  nodeAt(reference: Reference, what: string): NodeId | undefined {
    switch (reference.kind) {
      case 'none':
        return undefined;
      case 'resource':
        return this.nodeOf(reference.resource);
      case 'external':
        return this.unit({
          id: `outside:${reference.id}`,
          title: `${what} ${reference.id}`,
          opaque: `${reference.id} isn't among what is judged`,
        });
      case 'unknown':
        return this.unit({
          id: `unknown:${what}`,
          title: what,
          opaque: `${what} isn't known before deployment`,
        });
    }
  }

  /** Whether the type is in the failure table. */
  knows(resource: Resource): boolean {
    return this.#families.has(resource.type);
  }

  /** Adds a unit; the first of an id stays. */
  unit(props: UnitProps): NodeId {
    if (!this.has(props.id)) this.#units.set(props.id, { lostWith: [], maybeLostWith: [], ...props });
    return props.id;
  }

  /** Adds a gate; the first of an id stays. */
  gate(gate: Gate): NodeId {
    if (!this.has(gate.id)) this.#gates.set(gate.id, { ...gate, of: distinct(gate.of) });
    return gate.id;
  }

  /** A node that needs all of these; one alone stands for itself. */
  all(id: NodeId, title: string, of: readonly (NodeId | undefined)[], address?: string): NodeId {
    const nodes = distinct(of.flatMap((node) => this.#opened(node, title)));
    const [only] = nodes;
    if (nodes.length === 1 && only !== undefined) return only;
    return this.gate({ kind: 'all', id, title, of: nodes, ...(address === undefined ? {} : { address }) });
  }

  /** What a node of the same title needs, so that nothing stands behind itself. */
  #opened(node: NodeId | undefined, title: string): readonly NodeId[] {
    if (node === undefined) return [];
    const gate = this.#gates.get(node);
    return gate?.kind === 'all' && gate.title === title ? gate.of : [node];
  }

  /** A unit for something that can't be judged, and why. */
  opaque(id: NodeId, resource: Resource, reason: string): NodeId {
    this.gap(resource, reason);
    return this.unit({
      id,
      title: titleOf(resource),
      address: keyOf(resource),
      lostWith: [this.events.resource(resource)],
      opaque: reason,
    });
  }

  /** A unit for something that was never there, and why. */
  missing(id: NodeId, title: string, reason: string): NodeId {
    return this.unit({ id, title, missing: reason });
  }

  step(step: RecoveryStep): StepId {
    if (!this.#steps.has(step.id)) this.#steps.set(step.id, step);
    return step.id;
  }

  gap(at: Resource | string, reason: string): void {
    const address = typeof at === 'string' ? at : keyOf(at);
    this.#gaps.set(`${address} ${reason}`, { address, reason });
  }

  has(id: NodeId): boolean {
    return this.#units.has(id) || this.#gates.has(id);
  }

  /** The unit of an id, for readers that make another one like it. */
  unitOf(id: NodeId): Unit | undefined {
    return this.#units.get(id);
  }

  /** The gate of an id. */
  gateOf(id: NodeId): Gate | undefined {
    return this.#gates.get(id);
  }

  /** Everything that was made, in order of id. */
  get made(): Pick<SurvivalModel, 'events' | 'units' | 'gates' | 'steps' | 'gaps'> {
    const by = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
    return {
      events: this.events.made,
      units: by(this.#units),
      gates: by(this.#gates),
      steps: by(this.#steps),
      gaps: by(this.#gaps),
    };
  }
}

/** `<stack>/<address>`: how units, events and findings name a resource. */
export function keyOf(resource: Resource): string {
  return `${resource.stack}/${resource.address}`;
}

/** What people call a resource: `machine vm-web-1`. */
export function titleOf(resource: Resource): string {
  const title = findFailureMode(resource.type)?.title ?? typeInWords(resource.type);
  return `${title} ${labelOf(resource)}`;
}

/** `route table` of `azurerm_route_table`. */
function typeInWords(type: string): string {
  return type.replace(/^[a-z]+_/, '').replaceAll('_', ' ');
}

/** Each once, in the order of the first. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
