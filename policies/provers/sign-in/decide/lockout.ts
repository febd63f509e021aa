import { NARROWEST } from '../space/readings';
import { clausesOf, Formula } from '../solver/formula';
import { Basis } from './basis';
import { Prepared } from './prepared';

/** What keeps everybody out who is as asked, as sentences: a smallest choice of policies that does so together. */
export function lockout(basis: Basis, prepared: Prepared, asked: Formula): readonly string[] {
  const { space } = prepared;
  const goal = clausesOf(space.variables, asked);
  const policies = basis.switchboard(prepared, 'lenient').keptOutBy(goal, space.readings.fixed(NARROWEST));
  return policies.length === 0
    ? ['nobody is as this asks, whatever policies say']
    : policies.map(({ name }) => `${name} keeps them out`);
}
