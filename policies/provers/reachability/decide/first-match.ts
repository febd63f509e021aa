import { IntervalIndex } from '../sets/interval-index';
import { MatchSet } from './match-set';
import { Place } from '../model';
import { PacketSet } from '../sets/packet-set';
import { seenBy, View } from './view';

/** A rule of an ordered list, read as packets. */
export interface ListedRule<Action> {
  readonly action: Action;
  /** What decides, for people: `rule 210 "forms-web-in" of nsg-forms-web-uks`. */
  readonly name: string;
  readonly place: Place;
  readonly match: MatchSet;
  /** What of the match isn't decided. */
  readonly undecided: () => readonly string[];
  /** Rules that are there or not as one, and of which that isn't known. Undefined: it is there. */
  readonly perhaps?: string;
}

/** Packets that one rule may decide. */
export interface Piece<Action> {
  readonly rule: ListedRule<Action>;
  readonly packets: PacketSet;
  /** Whether an earlier or later rule may decide some of them. */
  readonly isSure: boolean;
}

/**
 * Whether the packets of each rule are wanted, or those of each action: the first may overlap where rules are undecided,
 * the second never do.
 */
export type Division = 'by-rule' | 'by-action';

/** A rule that comes before another, and the packets found for it. */
interface Earlier<Action> {
  readonly rule: ListedRule<Action>;
  readonly match: MatchSet;
  readonly piece: PacketSet;
}

/** Lists of fewer rules are searched from end to end. */
const INDEXED = 48;

/**
 * An ordered list of rules of which the first match decides. A rule's packets are those that it may match, without those
 * that an earlier rule surely does: so a list of n rules costs the pairs of rules that overlap, and never a split of all
 * that is left over. Every list ends in a rule that matches all.
 */
export class FirstMatch<Action> {
  private bySource?: IntervalIndex;
  private byDestination?: IntervalIndex;

  constructor(
    /** In their order, the last word last. */
    readonly rules: readonly ListedRule<Action>[],
  ) {}

  /** The packets of each rule whose action is wanted, in the order of the list. */
  pieces(
    packets: PacketSet,
    view: View,
    division: Division,
    isWanted: (action: Action) => boolean,
  ): readonly Piece<Action>[] {
    if (packets.isEmpty) return [];
    const found: Piece<Action>[] = [];
    const earlier: Earlier<Action>[] = [];
    for (const rule of this.candidates(packets, view)) {
      const match = seenBy(view, rule.match);
      if (!match) continue;
      const touched = packets.clip(match.possible);
      if (touched.isEmpty) continue;
      let piece = PacketSet.none;
      if (isWanted(rule.action)) {
        piece = this.left(touched, rule, earlier, division);
        if (!piece.isEmpty) {
          const isSure = rule.perhaps === undefined && isSurely(piece, match);
          found.push({ rule, packets: piece, isSure });
        }
      }
      const decides = rule.perhaps === undefined && match.sure;
      if (decides && touched === packets && (match.sure === match.possible || isSurely(packets, match)))
        break;
      earlier.push({ rule, match, piece });
    }
    return found;
  }

  private left(
    touched: PacketSet,
    rule: ListedRule<Action>,
    earlier: readonly Earlier<Action>[],
    division: Division,
  ): PacketSet {
    let left = touched;
    for (const { rule: before, match, piece } of earlier) {
      const isThere = before.perhaps === undefined || before.perhaps === rule.perhaps;
      if (isThere && match.sure) left = left.without(match.sure);
      const isAllTaken = isThere && match.sure === match.possible;
      if (!isAllTaken && division === 'by-action' && before.action === rule.action)
        left = left.subtract(piece);
      if (left.isEmpty) break;
    }
    return left;
  }

  private candidates(packets: PacketSet, view: View): readonly ListedRule<Action>[] {
    if (this.rules.length < INDEXED) return this.rules;
    const source = packets.extent('source');
    const destination = view.destinations
      ? { first: view.destinations.flat[0]!, last: view.destinations.flat.at(-1)! }
      : packets.extent('destination');
    const isNarrower = destination.last - destination.first < source.last - source.first;
    const [near, far] = isNarrower
      ? [(this.byDestination ??= this.index(1)).overlapping(destination.first, destination.last), source]
      : [(this.bySource ??= this.index(0)).overlapping(source.first, source.last), destination];
    const dimension = isNarrower ? 0 : 1;
    const positions = near
      .filter((n) => {
        const set = this.rules[n]!.match.possible[dimension];
        const at = set.at(far.first);
        return at < set.flat.length && set.flat[at]! <= far.last;
      })
      .sort((a, b) => a - b);
    return positions.filter((n, i) => n !== positions[i - 1]).map((n) => this.rules[n]!);
  }

  private index(dimension: 0 | 1): IntervalIndex {
    return new IntervalIndex(this.rules.map(({ match }) => match.possible[dimension]));
  }
}

function isSurely(packets: PacketSet, { sure, possible }: MatchSet): boolean {
  if (!sure) return false;
  return sure === possible || packets.without(sure).isEmpty;
}
