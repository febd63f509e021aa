import { Counterexample } from '../prover';
import { Evidence, Reading, SignIn } from '../sign-in';
import { Space } from '../space/space';
import { Facts } from '../solver/implicants';
import { Clauses, Point } from '../solver/variables';
import { Gap } from './gap';
import { GapSearch } from './gaps';

/** A set of sign-ins as people see it. */
export type Shown = Pick<Counterexample, 'conditions' | 'example' | 'evidence' | 'reading'>;

/** A gap by its conditions, with the plainest sign-in that is in it. */
export function shown(space: Space, facts: Facts, { box, point }: Gap): Shown {
  const places = new Map(space.conditions.map((variable, place) => [variable, place]));
  const ordered = [...box].sort((a, b) => places.get(a.variable)! - places.get(b.variable)!);
  const reading = ordered.reduce<Partial<Reading>>(
    (all, literal) => ({ ...all, ...space.readings.partial(literal) }),
    {},
  );
  const evidence: Evidence = space.evidenceAt(point);
  return {
    conditions: ordered.flatMap((literal) => space.tell(literal)),
    example: plainest(space, facts, { box, point }),
    evidence,
    ...(Object.keys(reading).length === 0 ? {} : { reading }),
  };
}

/**
 * The set of sign-ins around a point for which clauses hold, with what is shown, whatever else is so; by the fewest conditions.
 * The clauses must hold at the point, and have to say what can be shown (`showable`) if what is shown matters.
 */
export function counterexampleAround(
  space: Space,
  facts: Facts,
  goal: Clauses,
  point: Point,
): Counterexample {
  const search = new GapSearch(space, facts, goal);
  return { ...shown(space, facts, search.around(point)), nearMisses: [] };
}

function plainest(space: Space, { search }: Facts, { box, point }: Gap): SignIn {
  return space.signInAt(search.solve(box) ? search.point : point);
}
