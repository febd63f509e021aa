import { Counterexample, Outcome } from '../prover';
import { Strictness } from '../sign-in';
import { Bit } from '../space/dimension';
import { NARROWEST } from '../space/readings';
import { clausesOf, Formula } from '../solver/formula';
import { Clauses, Point } from '../solver/variables';
import { Basis } from './basis';
import { shown } from './counterexample';
import { doubts } from './doubts';
import { GapSearch } from './gaps';
import { Prepared } from './prepared';

/** Somebody who gets in as it was asked, and that under every reading. */
export interface Way {
  readonly prepared: Prepared;
  readonly goal: Clauses;
  readonly point: Point;
  readonly strictness: Strictness;
}

/**
 * Whether somebody gets in as asked under every reading. What does so where most is covered and least can be shown does so
 * under all, so one question is enough. What gets in past policies read strictly surely does.
 */
export function wayIn(prepared: Prepared, asked: Formula): Way | undefined {
  const { space } = prepared;
  const goal = clausesOf(space.variables, asked);
  for (const strictness of ['strict', 'lenient'] as const) {
    const { solver } = prepared.under(strictness);
    const bit = new Bit(space.variables);
    solver.addAll(goal.map((clause) => [bit.no, ...clause]));
    const isPossible = solver.solve([bit.yes, ...space.readings.fixed(NARROWEST)]);
    const { point } = solver;
    solver.add([bit.no]);
    if (isPossible) return { prepared, goal, point, strictness };
  }
  return undefined;
}

/** The verdict on several ways that all have to be: `shutOut` tells why those that aren't there aren't. */
export function verdictOn(
  basis: Basis,
  ways: readonly (Way | undefined)[],
  shutOut: () => readonly string[],
): Outcome {
  const there = ways.flatMap((way) => way ?? []);
  if (there.length < ways.length) return { verdict: 'fail', reasons: shutOut() };
  const doubtful = there.filter(({ strictness }) => strictness === 'lenient');
  const reasons = [...basis.model.gaps, ...doubtful.flatMap((way) => doubtsOf(basis, way))];
  const isSure = doubtful.length === 0 && basis.model.gaps.length === 0;
  return { verdict: isSure ? 'pass' : 'unknown', reasons: [...new Set(reasons)] };
}

/** The widest set of sign-ins around a way, by the fewest conditions that there can be. */
export function easiest({ prepared, goal, point, strictness }: Way): Counterexample {
  const { space, facts } = prepared;
  const search = new GapSearch(space, facts, [...prepared.under(strictness).through, ...goal]);
  const around = search.around(point);
  return { ...shown(space, facts, search.withFewer([around]) ?? around), nearMisses: [] };
}

function doubtsOf(basis: Basis, { prepared: { space }, point }: Way): readonly string[] {
  return doubts(basis.decider, basis.model, space.signInAt(point), space.evidenceAt(point), NARROWEST);
}
