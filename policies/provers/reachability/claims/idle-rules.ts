import { ListedRule } from '../decide/first-match';
import { Place } from '../model';
import { Product } from '../sets/packet-set';
import { Rulebook } from '../decide/rulebook';
import { remember } from '../decide/world';
import { RuleList, ruleLists } from './rule-lists';

/** A written rule that no packet is ever decided by. */
export interface IdleRule {
  readonly place: Place;
  /** `rule 210 "forms-web-in" of nsg-forms-web-uks`. */
  readonly name: string;
  /** Names of the rules before it that take what it would match; empty if no packet there matches it at all. */
  readonly shadowedBy: readonly string[];
  /** Whether all of those do what it would do. */
  readonly isRedundant: boolean;
}

/**
 * Rules of security groups and firewalls that never decide: wherever they stand, every packet that they may match is surely
 * taken by a rule before them, or there is none. Azure's own rules are not among them, nor are groups that guard nothing.
 */
export function idleRules(rulebook: Rulebook): readonly IdleRule[] {
  const states = new Map<string, State>();
  for (const list of ruleLists(rulebook)) {
    const positions = new Map<Place, number>();
    list.rules.rules.forEach(({ place }, index) => remember(positions, place, () => index));
    for (const rule of list.written) {
      const key = placeKey(rule.place);
      const state = remember(states, key, (): State => ({ isUsed: false }));
      if (state.isUsed) continue;
      const shadow = shadowOf(list, positions.get(rule.place));
      if (shadow) state.idle ??= { ...rule, ...shadow };
      else state.isUsed = true;
    }
  }
  return [...states.values()].flatMap(({ idle, isUsed }) => (isUsed || !idle ? [] : [idle]));
}

interface State {
  idle?: IdleRule;
  isUsed: boolean;
}

type Shadow = Pick<IdleRule, 'shadowedBy' | 'isRedundant'>;

/** What keeps a rule of a list from ever deciding; undefined if it does decide something. */
function shadowOf({ rules: { rules }, packets }: RuleList, index: number | undefined): Shadow | undefined {
  if (index === undefined) return { shadowedBy: [], isRedundant: false };
  const rule = rules[index]!;
  let rest = packets.clip(rule.match.possible);
  const earlier: ListedRule<unknown>[] = [];
  for (let n = 0; n < index && !rest.isEmpty; n++) {
    const before = rules[n]!;
    const { sure } = before.match;
    if (!sure || !overlaps(sure, rule.match.possible)) continue;
    const left = rest.without(sure);
    if (left !== rest) earlier.push(before);
    rest = left;
  }
  return rest.isEmpty
    ? {
        shadowedBy: earlier.map(({ name }) => name),
        isRedundant: earlier.length > 0 && earlier.every(({ action }) => action === rule.action),
      }
    : undefined;
}

/** Ports first: they tell most rules apart. */
function overlaps(a: Product, b: Product): boolean {
  return (
    a[4].overlaps(b[4]) &&
    a[1].overlaps(b[1]) &&
    a[0].overlaps(b[0]) &&
    a[2].overlaps(b[2]) &&
    a[3].overlaps(b[3])
  );
}

function placeKey({ stack, at }: Place): string {
  return `${stack} ${at}`;
}
