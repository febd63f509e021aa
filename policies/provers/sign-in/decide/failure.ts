import { Obligation } from '../model';
import { Counterexample } from '../prover';
import { Strictness } from '../sign-in';
import { Clauses } from '../solver/variables';
import { Basis } from './basis';
import { closingChange } from './closing';
import { shown } from './counterexample';
import { Gap } from './gap';
import { missesOf, nearMisses, Slip } from './near-misses';
import { once } from '../../once';
import { Prepared } from './prepared';

/** A gap, what it fails, and how policies were read. */
export interface Failure {
  readonly gap: Gap;
  /** Those that are told of beside it. */
  readonly others: readonly Gap[];
  /** What all its sign-ins have in common besides getting in. */
  readonly goal: Clauses;
  readonly demand: Obligation['demand'];
  readonly strictness: Strictness;
}

/** A gap as people see it. What nearly caught it, and what would close it, is worked out when somebody wants to know. */
export function counterexampleOf(
  basis: Basis,
  prepared: Prepared,
  { gap, others, goal, demand, strictness }: Failure,
): Counterexample {
  const base = shown(prepared.space, prepared.facts, gap);
  const slip: Slip = { signIn: base.example, reading: base.reading, demand, strictness };
  const misses = once(() => missesOf(basis.decider, basis.model, slip));
  const near = once(() => nearMisses(basis.names, misses(), slip));
  const change = once(() => {
    const isInside = (id: string) =>
      basis.decider.misses.isInside(slip.signIn.place, id, 'exclude', strictness);
    const shortfall = { signIn: slip.signIn, demand, isInside };
    // What is in another gap too needs that one's change.
    const elsewhere = others.map(({ box }) => box.map((literal) => prepared.space.variables.not(literal)));
    const board = basis.switchboard(prepared, strictness);
    return closingChange(basis.names, board, { gap, goal: [...goal, ...elsewhere] }, misses(), shortfall);
  });
  return {
    ...base,
    get nearMisses() {
      return near();
    },
    get closedBy() {
      return change();
    },
  };
}
