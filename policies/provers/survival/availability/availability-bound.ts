import { compareText } from '../../../../constructs/model/compare-text';
import { GateNode, isByHand, needsAll, Structure } from '../decide/structure';
import { AvailabilityBound } from '../survival';
import { Decision, Diagram, NO, YES } from './diagram';
import { parallel } from './formulas';

/** Decisions of a diagram: more than any service of a sensible estate needs, and made in a fraction of a second. */
export const DIAGRAM_LIMIT = 50_000;
/** Factors that are listed. */
const SHOWN = 10;

/**
 * How likely it is that a node is not down by itself, at full size, if units fail independently of one another as often as is
 * promised; what isn't known is there. Exact, since what is shared is decided once. If the diagram of that grows past its
 * limit, it is an upper bound all the same: of what is all needed the least likely, of what takes over from one another as
 * if they had nothing in common, which is more than is true of what does.
 */
export function availabilityBound(structure: Structure, node: number, limit: number): AvailabilityBound {
  const read = new Reader(structure, limit);
  const isThere = read.decision(node);
  return {
    bound: read.likelihood(node, isThere),
    isExact: read.isExact,
    factors: read.factors(node),
    without: read.without(),
  };
}

class Reader {
  private readonly diagram: Diagram;
  private readonly likely: number[] = [];
  private readonly decisions = new Map<number, Decision>();
  private readonly bounds = new Map<number, number>();
  private readonly unpromised = new Set<string>();

  constructor(
    private readonly structure: Structure,
    limit: number,
  ) {
    this.diagram = new Diagram(limit);
  }

  get isExact(): boolean {
    return !this.diagram.isFull;
  }

  decision(index: number): Decision {
    const known = this.decisions.get(index);
    if (known !== undefined) return known;
    const node = this.structure.nodes[index]!;
    const made = node.gate ? this.gate(node) : this.unit(index);
    this.decisions.set(index, made);
    return made;
  }

  /** Of a node, by its decision if the diagram holds all of it. */
  likelihood(index: number, decision = this.decision(index)): number {
    return this.diagram.isFull ? this.upper(index) : this.diagram.probability(decision, this.likely);
  }

  /** What a node needs all of, through all that only says so, by how often it isn't there. */
  factors(start: number): AvailabilityBound['factors'] {
    const parts = new Set<number>();
    const visit = (index: number) => {
      const node = this.structure.nodes[index]!;
      if (needsAll(node)) node.children.forEach(visit);
      else parts.add(index);
    };
    visit(start);
    return [...parts]
      .map((index) => ({
        title: this.structure.nodes[index]!.title,
        unavailability: 1 - this.likelihood(index),
      }))
      .filter(({ unavailability }) => unavailability > 0)
      .sort((a, b) => b.unavailability - a.unavailability || compareText(a.title, b.title))
      .slice(0, SHOWN);
  }

  /** Titles of the units below that nothing is promised of. */
  without(): readonly string[] {
    return [...this.unpromised].sort(compareText);
  }

  private unit(index: number): Decision {
    const { unit } = this.structure.nodes[index]!;
    if (!unit || unit.missing !== undefined) return NO;
    const { availability, title } = unit;
    if (availability === undefined) this.unpromised.add(title);
    if (availability === undefined || availability === 1) return YES;
    this.likely.push(availability);
    return this.diagram.variable(this.likely.length - 1);
  }

  private gate({ gate, children }: GateNode): Decision {
    const parts = children.map((child) => this.decision(child));
    switch (gate.kind) {
      case 'all':
        return parts.reduce((all, part) => this.diagram.and(all, part), YES);
      case 'spread':
        return this.diagram.atLeast(gate.least, parts);
      case 'failover':
        return isByHand(gate)
          ? (parts[0] ?? NO)
          : parts.reduce((any, part) => this.diagram.or(any, part), NO);
      case 'soft':
        return YES;
    }
  }

  private upper(index: number): number {
    const known = this.bounds.get(index);
    if (known !== undefined) return known;
    const node = this.structure.nodes[index]!;
    const bound = node.gate
      ? this.upperOfGate(node)
      : node.unit.missing === undefined
        ? (node.unit.availability ?? 1)
        : 0;
    this.bounds.set(index, bound);
    return bound;
  }

  private upperOfGate({ gate, children }: GateNode): number {
    const parts = children.map((child) => this.upper(child));
    switch (gate.kind) {
      case 'all':
        return Math.min(1, ...parts);
      case 'spread': {
        if (parts.length < gate.least) return 0;
        // With enough of them there, one of any so many is: of those that are there least.
        const weakest = [...parts].sort((a, b) => a - b).slice(0, parts.length - gate.least + 1);
        return parallel(weakest);
      }
      case 'failover':
        return isByHand(gate) ? (parts[0] ?? 0) : parallel(parts);
      case 'soft':
        return 1;
    }
  }
}
