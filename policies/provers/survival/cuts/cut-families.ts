import { Below, belowAll, plainestState } from '../decide/below';
import { GateNode, isByHand, Structure, StructureNode } from '../decide/structure';
import { awakeNodes } from '../decide/world';
import { State } from '../survival';
import { allDown, anyDown } from './combine';
import { ALWAYS, Family, NEVER, Sets } from './family';
import { someDown } from './threshold';

/** What is asked about: in which state, what isn't known taken as lost or as there, and with or without hands. */
export interface Question {
  readonly state: State;
  readonly unknown: 'lost' | 'there';
  readonly hands: boolean;
}

/**
 * Minimal sets of events with which nodes are down, bottom-up, each node once: what is shared is found once. Where a question
 * makes no difference below a node, its answer to the plainest one is taken.
 */
export class CutFamilies {
  readonly sets: Sets;
  private readonly isEvent: ReadonlySet<number>;
  private readonly below: readonly Below[];
  private readonly awake = new Map<State, readonly boolean[]>();
  private readonly known = new Map<string, (Family | undefined)[]>();

  /**
   * @param events those that sets are made of
   * @param cap the most events of a set, 1 to 3
   */
  constructor(
    private readonly structure: Structure,
    events: readonly number[],
    private readonly cap: number,
  ) {
    this.sets = new Sets(structure.events.length);
    this.isEvent = new Set(events);
    this.below = belowAll(structure);
  }

  of(index: number, question: Question): Family {
    const plain = this.plainest(index, question);
    const key = `${plain.state} ${plain.unknown} ${plain.hands}`;
    let families = this.known.get(key);
    if (!families) this.known.set(key, (families = []));
    return (families[index] ??= this.find(this.structure.nodes[index]!, plain));
  }

  private plainest(index: number, { state, unknown, hands }: Question): Question {
    const below = this.below[index]!;
    return {
      // Being down asks for the least, which is the same at any size.
      state: plainestState(state, { ...below, scales: false }),
      unknown: below.unknown ? unknown : 'lost',
      hands: below.hands && hands,
    };
  }

  private find(node: StructureNode, question: Question): Family {
    const isAwake = this.awakeIn(question.state);
    if (!isAwake[node.index]) return ALWAYS;
    if (!node.gate) return this.unit(node, question);
    return this.gate(
      node,
      node.children.filter((child) => isAwake[child]),
      question,
    );
  }

  private awakeIn(state: State): readonly boolean[] {
    const known = this.awake.get(state);
    if (known) return known;
    const made = awakeNodes(this.structure, state);
    this.awake.set(state, made);
    return made;
  }

  private unit(
    { unit, lostWith, maybeLostWith }: StructureNode & { gate?: undefined },
    { unknown }: Question,
  ): Family {
    const isLost = unknown === 'lost';
    if (unit.missing !== undefined || (unit.opaque !== undefined && isLost)) return ALWAYS;
    const events = new Set(isLost ? [...lostWith, ...maybeLostWith] : lostWith);
    const ones = [...events].filter((event) => this.isEvent.has(event)).sort((a, b) => a - b);
    return ones.length === 0 ? NEVER : { ...NEVER, ones };
  }

  private gate(node: GateNode, children: readonly number[], question: Question): Family {
    const { gate } = node;
    const families = () => children.map((child) => this.of(child, question));
    switch (gate.kind) {
      case 'all':
        return anyDown(this.sets, families());
      case 'spread':
        return this.spread(children.length - gate.least + 1, families());
      case 'failover':
        return this.failover(node, families(), question);
      case 'soft':
        return NEVER;
    }
  }

  private spread(count: number, families: readonly Family[]): Family {
    const needed = count - families.filter(({ isAlways }) => isAlways).length;
    const others = families.filter((family) => !family.isAlways && family !== NEVER);
    if (needed <= 0) return ALWAYS;
    if (others.length < needed) return NEVER;
    if (needed === 1) return anyDown(this.sets, others);
    if (needed === others.length) return allDown(this.sets, this.cap, others);
    return someDown(this.sets, this.cap, needed, others);
  }

  private failover(node: GateNode, families: readonly Family[], question: Question): Family {
    const [first, ...others] = families;
    const { gate } = node;
    if (!first || gate.kind !== 'failover') return ALWAYS;
    if (gate.switch.by === 'unknown' && question.unknown === 'lost') return first;
    if (!isByHand(gate)) return allDown(this.sets, this.cap, families);
    if (!question.hands || others.length === 0) return first;
    const needs = node.needs.map((need) => this.of(need, question));
    const after = anyDown(this.sets, [allDown(this.sets, this.cap, others), ...needs]);
    return allDown(this.sets, this.cap, [first, after]);
  }
}
