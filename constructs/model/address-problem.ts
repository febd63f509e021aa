import { NamedRange } from './address-want';
import { Cidr } from './cidr';

/** What can be wrong between a ledger and what an estate wants of it. */
export type AddressProblemKind =
  /** No free block holds what is wanted. */
  | 'full'
  /** The space beside a range that should grow is taken. */
  | 'cannot-grow'
  /** A range that should shrink holds parts that would not fit any more. */
  | 'cannot-shrink'
  /** What is wanted is larger than what it should lie in. */
  | 'larger-than-parent'
  /** A range of the ledger lies outside its pool, or outside the range that it is a part of. */
  | 'outside-parent'
  /** Two holders have addresses in common. */
  | 'overlap'
  /** A range of the ledger meets addresses that must not be used for it. */
  | 'forbidden'
  /** One holder is wanted twice. */
  | 'duplicate'
  /** Two pools have addresses in common; `holder` is the name of one of them. */
  | 'pools-overlap';

/** One such problem, in words that stand behind the name of the holder. */
export interface AddressProblem {
  readonly kind: AddressProblemKind;
  readonly holder: string;
  /** The range in question, where the holder has one. */
  readonly range?: Cidr;
  /** The holders, pools or named ranges that it meets or that are in the way, in address order. */
  readonly others: readonly string[];
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** What to do, one sentence without a full stop. */
  readonly fix: string;
}

/** What a range comes from: the ranges of a pool or that of another holder, and what a message calls it. */
export interface Space {
  readonly words: string;
  readonly ranges: readonly Cidr[];
}

export function duplicate(holder: string): AddressProblem {
  return {
    kind: 'duplicate',
    holder,
    others: [],
    message: 'is wanted twice',
    fix: 'give one of the two another name',
  };
}

/** @param smaller the part of the range that would be kept */
export function cannotShrink(held: NamedRange, parts: readonly NamedRange[], smaller: Cidr): AddressProblem {
  const lost = parts.filter((part) => !smaller.contains(part.range));
  return {
    ...about('cannot-shrink', held, lost),
    message: `holds ${held.range.toString()} and can't shrink to /${smaller.prefix}: ${list(lost)} would be outside`,
    fix: `keep /${held.range.prefix}, or first remove what lies outside ${smaller.toString()}`,
  };
}

/** @param larger the only range of the wanted size that contains the present one */
export function cannotGrow(
  held: NamedRange,
  larger: Cidr,
  inTheWay: readonly NamedRange[],
  space: Space,
): AddressProblem {
  const reason =
    inTheWay.length === 0
      ? `${larger.toString()} reaches beyond ${describe(space)}`
      : `${larger.toString()} meets ${list(inTheWay)}`;
  return {
    ...about('cannot-grow', held, inTheWay),
    message: `holds ${held.range.toString()} and can't grow in place to /${larger.prefix}: ${reason}`,
    fix: `keep /${held.range.prefix} and put what is new in a network of its own, or give this one another name, which replaces it`,
  };
}

/** @param largest prefix of the largest free block, undefined if nothing is free */
export function noRoom(
  holder: string,
  prefix: number,
  space: Space,
  largest: number | undefined,
): AddressProblem {
  if (space.ranges.every((range) => range.prefix > prefix)) {
    return {
      kind: 'larger-than-parent',
      holder,
      others: [],
      message: `wants /${prefix}, which is larger than ${describe(space)}`,
      fix: `ask for a smaller range, or make ${space.words} larger`,
    };
  }
  const free = largest === undefined ? 'nothing is free there' : `the largest free block is /${largest}`;
  return {
    kind: 'full',
    holder,
    others: [],
    message: `wants /${prefix}, and there is no room for it in ${describe(space)}: ${free}`,
    fix:
      largest === undefined
        ? `make ${space.words} larger, or remove something from it`
        : `ask for /${largest} or smaller, or make ${space.words} larger`,
  };
}

export function outsideParent(held: NamedRange, space: Space): AddressProblem {
  return {
    ...about('outside-parent', held, []),
    message: `holds ${held.range.toString()}, which is outside ${describe(space)}`,
    fix: `make ${space.words} contain it, or take the holder out of the ledger to get a new range, which replaces the network`,
  };
}

export function overlap(held: NamedRange, other: NamedRange): AddressProblem {
  return {
    ...about('overlap', held, [other]),
    message: `holds ${held.range.toString()}, which overlaps ${list([other])}`,
    fix: 'restore the ledger from the last commit, or take the newer of the two out of it to get another range',
  };
}

export function forbidden(held: NamedRange, unfit: readonly NamedRange[]): AddressProblem {
  return {
    ...about('forbidden', held, unfit),
    message: `holds ${held.range.toString()}, which overlaps ${list(unfit)}`,
    fix: 'change the other range, or take the holder out of the ledger to get a new one, which replaces the network',
  };
}

/** @param pool a range with the name of its pool */
export function poolsOverlap(pool: NamedRange, other: NamedRange): AddressProblem {
  return {
    ...about('pools-overlap', pool, [other]),
    message: `has ${pool.range.toString()}, which overlaps ${list([other])}`,
    fix: 'give each pool ranges of its own',
  };
}

function about(
  kind: AddressProblemKind,
  held: NamedRange,
  others: readonly NamedRange[],
): Pick<AddressProblem, 'kind' | 'holder' | 'range' | 'others'> {
  return { kind, holder: held.name, range: held.range, others: others.map((other) => other.name) };
}

function list(ranges: readonly NamedRange[]): string {
  return ranges.map((entry) => `${entry.range.toString()} of ${entry.name}`).join(', ');
}

function describe(space: Space): string {
  return `${space.words} (${space.ranges.join(', ')})`;
}
