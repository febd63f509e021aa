/**
 * Hands out addresses from pools and keeps a ledger of who holds what.
 *
 * Decided here: for a ledger (what everybody holds at present) and a set of wants (who should hold how much, and in what),
 * the next ledger, and the problems that a person has to solve.
 *
 * Terms. A want names a holder, a prefix length and a parent: a pool, or another holder whose range it is a part of. A range
 * is blocked if it is reserved (kept out of the pool) or excluded (in use on premises, by clients).
 *
 * Steps, over the tree that the parents make:
 *   1. A holder that nobody wants any more is dropped.
 *   2. From the leaves up, a range larger than wanted shrinks in place: to the first part of it that still holds all of its
 *      own parts.
 *   3. From the pools down, a range smaller than wanted grows in place: to the one aligned range of the wanted size that
 *      contains it, if that lies in its parent and meets neither a sibling nor a blocked range.
 *   4. From the pools down, holders without a range get one by best fit: the smallest free block that holds it, the lowest
 *      address among equals, inside the parent, free of siblings and blocked ranges. Within a parent larger wants go first,
 *      then those with ranges to avoid, then by name.
 *   5. Every range is checked against its parent, its siblings and what is blocked, since people edit ledgers.
 *
 * Properties (each has a property test). Nothing that has a range ever moves: a range that is kept contains, or is contained
 * in, what it was. The answer depends on neither the order of the wants nor that of the ledger. Without a problem, all
 * ranges are aligned, lie in their parents and overlap no sibling and nothing blocked. As long as nothing is refused, a
 * change of one want changes only the entries of that holder and of its parts. A want is refused as `full` only if no
 * aligned block of its size is free in its parent. Two growing siblings never compete, for the range that one grows to
 * either misses the other's or contains what the other holds already.
 *
 * Not promised: that the same estate reached by different histories has the same ledger (it doesn't: that is why the ledger
 * is kept), nor that a set of new wants is packed optimally when parents differ in how fragmented they are.
 *
 * Cost: O(n log n) in the holders, and O(n) more for each that is refused growth; with b blocked ranges, O(b) a holder.
 */
import {
  AddressProblem,
  Space,
  cannotGrow,
  cannotShrink,
  duplicate,
  forbidden,
  noRoom,
  outsideParent,
  overlap,
  poolsOverlap,
} from './address-problem';
import { AddressNode, AddressTree } from './address-tree';
import { AddressPool, AddressWant, Ledger, NamedRange } from './address-want';
import { Cidr } from './cidr';
import { compareText } from './compare-text';
import { FreeBlocks } from './free-blocks';

/** What everybody holds at present, and what they should. */
export interface AddressPlanInput {
  readonly ledger: Ledger;
  readonly wants: readonly AddressWant[];
  readonly pools: readonly AddressPool[];
  /** Parts of the pools that are never handed out. */
  readonly reserved: readonly NamedRange[];
  /** Ranges in use elsewhere: sites, client pools. */
  readonly excluded: readonly NamedRange[];
}

/** What everybody holds next, and what a person has to solve. */
export interface AddressPlan {
  /**
   * In address order, holders before their parts. Who couldn't get a range is missing; who was refused a change has what it
   * had.
   */
  readonly ledger: Ledger;
  /** In order of holder and kind. What only follows from a parent's problem is left out. */
  readonly problems: readonly AddressProblem[];
}

/**
 * @throws RangeError if a want names a pool or a parent that there isn't, if parents go round in a circle, if a pool has no
 * range, or if a prefix is outside 0 to 32
 */
export function planAddresses(input: AddressPlanInput): AddressPlan {
  return new Planner(input).run();
}

/** What one parent has for its parts: its space, what is taken of it before anything grows, and what is free now. */
interface Room {
  readonly space: Space;
  readonly taken: readonly NamedRange[];
  readonly free: FreeBlocks;
}

class Planner {
  private readonly tree: AddressTree;
  private readonly blocked: readonly NamedRange[];
  private readonly ranges = new Map<string, Cidr>();
  private readonly problems: AddressProblem[] = [];
  /** Holders that are smaller than they should be. */
  private readonly stunted = new Set<string>();

  constructor(private readonly input: AddressPlanInput) {
    this.tree = new AddressTree(input.wants, input.pools);
    this.blocked = [...input.reserved, ...input.excluded].sort(byAddress);
  }

  run(): AddressPlan {
    this.problems.push(...this.tree.duplicates.map(duplicate), ...overlapping(this.input.pools));
    this.keep();
    for (const node of [...this.tree.nodes].reverse()) this.shrink(node);
    for (const siblings of this.tree.groups) {
      this.extend(siblings);
      this.check(siblings);
    }
    const entries = [...this.ranges].map(([name, range]) => ({ name, range })).sort(byAddress);
    return {
      ledger: new Map(entries.map(({ name, range }) => [name, range])),
      problems: this.problems.sort(
        (a, b) =>
          compareText(a.holder, b.holder) || compareText(a.kind, b.kind) || compareText(a.message, b.message),
      ),
    };
  }

  private keep(): void {
    for (const { holder } of this.tree.nodes) {
      const present = this.input.ledger.get(holder);
      if (present) this.ranges.set(holder, present);
    }
  }

  private shrink(node: AddressNode): void {
    const [held] = this.held(node);
    if (!held || held.range.prefix >= node.prefix) return;
    const parts = node.parts
      .flatMap((part) => this.held(part))
      .filter((part) => held.range.contains(part.range))
      .sort(byAddress);
    const smaller = aligned(parts[0]?.range.first ?? held.range.first, node.prefix);
    if (parts.every((part) => smaller.contains(part.range))) this.ranges.set(node.holder, smaller);
    else this.problems.push(cannotShrink(held, parts, smaller));
  }

  /** Grows and hands out ranges in one parent. */
  private extend(siblings: readonly AddressNode[]): void {
    const small = siblings.filter((node) => (this.ranges.get(node.holder)?.prefix ?? 0) > node.prefix);
    const waiting = siblings.filter((node) => !this.ranges.has(node.holder)).sort(byNeed);
    const [any] = [...small, ...waiting];
    const space = any && this.space(any);
    if (!space || space.ranges.length === 0) return;
    const taken = [...siblings.flatMap((node) => this.held(node)), ...this.blocked];
    const free = FreeBlocks.within(space.ranges, rangesOf(taken));
    for (const node of small) this.grow(node, { space, taken, free });
    for (const node of waiting) this.allocate(node, { space, taken, free });
  }

  private grow(node: AddressNode, { space, taken, free }: Room): void {
    const [held] = this.held(node);
    if (!held) return;
    const larger = aligned(held.range.first, node.prefix);
    const added = FreeBlocks.within([larger], [held.range]).list();
    const isFit = !(node.avoid ?? []).some((unfit) => unfit.range.overlaps(larger));
    const isInside = space.ranges.some((range) => range.contains(larger));
    if (isFit && isInside && added.every((block) => free.isFree(block))) {
      for (const block of added) free.take(block);
      this.ranges.set(node.holder, larger);
      return;
    }
    const inTheWay = [...taken, ...(node.avoid ?? [])].filter(
      (other) => other.name !== node.holder && other.range.overlaps(larger),
    );
    this.refuse(node, cannotGrow(held, larger, inTheWay.sort(byAddress), space));
  }

  private allocate(node: AddressNode, { space, free }: Room): void {
    const fit = node.avoid ? FreeBlocks.within(free.list(), rangesOf(node.avoid)) : free;
    const range = fit.best(node.prefix);
    if (range) {
      free.take(range);
      this.ranges.set(node.holder, range);
    } else {
      this.refuse(node, noRoom(node.holder, node.prefix, space, fit.largestPrefix()));
    }
  }

  private check(siblings: readonly AddressNode[]): void {
    let reach: NamedRange | undefined;
    const entries = siblings.flatMap((node) => this.held(node).map((held) => ({ node, held })));
    for (const { node, held } of entries.sort((a, b) => byAddress(a.held, b.held))) {
      if (reach?.range.overlaps(held.range)) this.problems.push(overlap(held, reach));
      if (!reach || held.range.last > reach.range.last) reach = held;
      const space = this.space(node);
      if (space.ranges.length > 0 && !space.ranges.some((outer) => outer.contains(held.range))) {
        this.problems.push(outsideParent(held, space));
      }
      const unfit = [...this.blocked, ...(node.avoid ?? [])].filter((other) =>
        other.range.overlaps(held.range),
      );
      if (unfit.length > 0) this.problems.push(forbidden(held, unfit.sort(byAddress)));
    }
  }

  private refuse(node: AddressNode, problem: AddressProblem): void {
    const follows = 'holder' in node.parent && this.stunted.has(node.parent.holder);
    if (!follows) this.problems.push(problem);
    this.stunted.add(node.holder);
  }

  /** Without ranges if the parent has none. */
  private space(node: AddressNode): Space {
    if ('pool' in node.parent) {
      return { words: `the pool "${node.parent.pool}"`, ranges: this.tree.pool(node.parent.pool).ranges };
    }
    const range = this.ranges.get(node.parent.holder);
    return { words: node.parent.holder, ranges: range ? [range] : [] };
  }

  /** The holder's range with its name; none if it has no range. */
  private held(node: AddressNode): readonly NamedRange[] {
    const range = this.ranges.get(node.holder);
    return range ? [{ name: node.holder, range }] : [];
  }
}

function overlapping(pools: readonly AddressPool[]): readonly AddressProblem[] {
  const ranges = pools
    .flatMap((pool) => pool.ranges.map((range) => ({ name: pool.name, range })))
    .sort(byAddress);
  return ranges.flatMap((entry, index) => {
    const earlier = ranges.slice(0, index).find((other) => other.range.overlaps(entry.range));
    return earlier ? [poolsOverlap(entry, earlier)] : [];
  });
}

/** The aligned range of `prefix` that has the address in it. */
function aligned(address: number, prefix: number): Cidr {
  return Cidr.of(address - (address % 2 ** (32 - prefix)), prefix);
}

function byNeed(a: AddressNode, b: AddressNode): number {
  return (
    a.prefix - b.prefix || (b.avoid?.length ?? 0) - (a.avoid?.length ?? 0) || compareText(a.holder, b.holder)
  );
}

function byAddress(a: NamedRange, b: NamedRange): number {
  return Cidr.compare(a.range, b.range) || compareText(a.name, b.name);
}

function rangesOf(named: readonly NamedRange[]): readonly Cidr[] {
  return named.map((entry) => entry.range);
}
