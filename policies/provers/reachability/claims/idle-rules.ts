import { FirstMatch, ListedRule } from '../first-match';
import { IntervalSet } from '../interval-set';
import { NetworkModel, Place, SecurityGroup, Subnet } from '../model';
import { PacketSet } from '../packet-set';
import { Rulebook } from '../rulebook';
import { AS_LEFT } from '../view';
import { known, remember, World } from '../world';
import { everyAddress } from './address-space';

/** A written rule that no packet is ever decided by. */
export interface IdleRule {
  readonly place: Place;
  /** `rule 210 "forms-web-in" of nsg-forms-web-uks`. */
  readonly name: string;
  /** Names of the rules before it that take what it would match; empty if nothing matches it at all. */
  readonly shadowedBy: readonly string[];
  /** Whether all of those do what it would do. */
  readonly isRedundant: boolean;
}

/** Rules before it that are named; the rest would say no more. */
const MOST_NAMED = 3;

/**
 * Rules of security groups and firewalls that never decide: wherever they stand, every packet that they may match is surely
 * taken by a rule before them. Azure's own rules are not among them, nor are groups that guard nothing.
 */
export function idleRules(model: NetworkModel): readonly IdleRule[] {
  const seen = new Map<string, { idle?: IdleRule; isUsed: boolean }>();
  for (const list of listsOf(model)) {
    const used = new Set(
      list.rules.pieces(list.packets, AS_LEFT, 'by-rule', () => true).map(({ rule }) => rule),
    );
    list.rules.rules.forEach((rule, index) => {
      if (!list.isWritten(rule.place)) return;
      const state = remember(seen, `${rule.place.stack} ${rule.place.at}`, () => ({ isUsed: false }));
      if (used.has(rule)) state.isUsed = true;
      else state.idle ??= idle(rule, list.rules.rules.slice(0, index));
    });
  }
  return [...seen.values()].flatMap((state) => (state.isUsed || !state.idle ? [] : [state.idle]));
}
