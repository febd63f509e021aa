import { breaks, Expected, felt, Flips, flips, STOPS_BREAK_GLASS, undeclared, unfelt } from '../flips';
import { EditKind } from '../policy-edits';
import { ExpectedOfPolicy, policy, TAKES_PASSWORD, unguarded } from './policy';

const NOT_AS_ON_OFFER: Flips = flips('identity/password-change-possible', 'ca007m');

/** A block at high risk. */
function ofBlock(name: string, obligation: string): Partial<Record<EditKind, Expected>> {
  return {
    off: felt(breaks(obligation)),
    group: felt(breaks(obligation), unguarded(name), undeclared(name)),
    application: felt(breaks(obligation), undeclared(name)),
    trusted: felt(breaks(obligation), undeclared(name)),
    platforms: unfelt(),
    modern: unfelt(),
    operator: unfelt(),
    breakGlass: felt(STOPS_BREAK_GLASS),
  };
}

/** Policies on risks. */
export const ON_RISKS: readonly ExpectedOfPolicy[] = [
  policy('ca007', ofBlock('ca007', 'high-user-risk')),
  policy('ca007m', {
    // Nothing is owed at medium risk beyond what CA000 asks for; a new password is more.
    off: felt(),
    group: felt(unguarded('ca007m')),
    application: felt(NOT_AS_ON_OFFER),
    trusted: felt(NOT_AS_ON_OFFER),
    // Felt by accounts of directory synchronisation only, which CA006 and CA002 leave out.
    platforms: felt(NOT_AS_ON_OFFER),
    modern: felt(NOT_AS_ON_OFFER),
    operator: felt(NOT_AS_ON_OFFER),
    // Nobody changes a password without a second factor.
    weaker: unfelt(TAKES_PASSWORD),
    breakGlass: felt(STOPS_BREAK_GLASS),
  }),
  policy('ca008', ofBlock('ca008', 'high-sign-in-risk')),
  policy('ca008m', {
    // Felt by screens in meeting rooms, of which CA000 asks nothing at their own applications.
    off: felt(),
    group: felt(unguarded('ca008m')),
    application: felt(),
    trusted: felt(),
    platforms: unfelt(),
    modern: unfelt(),
    operator: unfelt(),
    weaker: felt(TAKES_PASSWORD),
    breakGlass: unfelt(),
  }),
];
