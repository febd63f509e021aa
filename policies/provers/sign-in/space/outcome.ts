import { Policy } from '../model';
import { Strictness } from '../sign-in';
import { all, any, clausesOf, Formula, not, thinned } from '../solver/formula';
import { Clauses } from '../solver/variables';
import { Space } from './space';

/** What of sign-in and evidence a policy lets through: it doesn't apply, or is met. */
export function letsThrough(space: Space, policy: Policy, strictness: Strictness): Clauses {
  const { variables } = space;
  const misses = clausesOf(variables, not(variables, space.applies(policy, strictness)));
  if (misses.length === 0) return [];
  const meets = thinned(clausesOf(variables, space.meets(policy, strictness)));
  return clausesOf(variables, any(asFormula(misses), asFormula(meets)));
}

/** The ways past a policy, each enough by itself: a dimension that doesn't match, a group left out, a grant met. */
export function waysPast(space: Space, policy: Policy, strictness: Strictness): readonly Formula[] {
  const misses = not(space.variables, space.applies(policy, strictness));
  return alternatives(any(misses, space.meets(policy, strictness)));
}

/** What a policy stops: it applies and isn't met. */
export function stops(space: Space, policy: Policy, strictness: Strictness): Formula {
  return all(space.applies(policy, strictness), not(space.variables, space.meets(policy, strictness)));
}

function alternatives(formula: Formula): readonly Formula[] {
  if ('any' in formula) return formula.any.flatMap(alternatives);
  return 'all' in formula && formula.all.length === 1 ? alternatives(formula.all[0]!) : [formula];
}

function asFormula(clauses: Clauses): Formula {
  return all(...clauses.map((clause) => any(...clause)));
}
