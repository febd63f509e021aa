import { AddressTerms, Stance } from './address-terms';
import { ListedRule } from './first-match';
import { matchSet, undecidedParts } from './match-set';
import { Match, Place, Subnet } from '../model';
import { EVERY_PACKET } from '../sets/every-packet';

/** A rule as it is written, in its order. */
export interface WrittenRule<Action> {
  readonly action: Action;
  readonly name: string;
  readonly place: Place;
  readonly match: Match;
  readonly perhaps?: string;
}

/** Rules read for a subnet; those that match nothing are left out. */
export function readRules<Action>(
  rules: readonly WrittenRule<Action>[],
  terms: AddressTerms,
  subnet: Subnet,
  stanceOf: (action: Action) => Stance,
): readonly ListedRule<Action>[] {
  const listed: ListedRule<Action>[] = [];
  for (const { action, name, place, match: written, perhaps } of rules) {
    const match = matchSet(written, terms, subnet, stanceOf(action));
    if (!match) continue;
    const undecided = () => undecidedParts(written);
    listed.push(
      perhaps === undefined
        ? { action, name, place, match, undecided }
        : { action, name, place, match, undecided, perhaps },
    );
  }
  return listed;
}

/** What decides where no rule does. */
export function lastWord<Action>(action: Action, name: string, place: Place): ListedRule<Action> {
  return { action, name, place, match: EVERY_PACKET, undecided: () => [] };
}
