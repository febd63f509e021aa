import { Bit } from '../space/dimension';
import { Space } from '../space/space';
import { Fewest } from '../solver/fewest';
import { Facts, Implicants, Question } from '../solver/implicants';
import { Clauses, Literal, Point } from '../solver/variables';
import { EvidenceChoices } from './evidence-choices';
import { Gap } from './gap';
import { Enforced, Prepared } from './prepared';
import { WaysShown } from './ways-shown';

/** Gaps, and whether every sign-in that gets through and reaches the goal is in one of them. */
export interface Gaps {
  readonly found: readonly Gap[];
  readonly isAll: boolean;
}

/** So many are listed whatever they show. Where policies leave out different groups, all may be exponentially many. */
const MANY = 30;

/**
 * Gaps of sign-ins that get through the policies and reach a goal, those of fewest conditions first: around a sign-in that
 * the solver finds, the evidence that needs fewest conditions is chosen, of equal ones the weakest, and the gap is widened.
 * First such gaps as get past some policy in a way that none before does, until every way that any sign-in takes is shown;
 * then others, until every sign-in is in one, or they are many. Last, whether anywhere there is one of fewer conditions.
 * @param known gaps that needn't be found again
 */
export function gaps(
  { space, facts }: Prepared,
  enforced: Enforced,
  goal: Clauses,
  known: readonly Gap[] = [],
): Gaps {
  const { through, solver } = enforced;
  const { variables } = space;
  const search = new GapSearch(space, facts, [...through, ...goal]);
  const asked = new Bit(variables);
  const ways = new WaysShown(enforced, facts);
  const exclude = ({ box }: Gap) => solver.add([asked.no, ...box.map((literal) => variables.not(literal))]);
  solver.addAll(goal.map((clause) => [asked.no, ...clause]));
  known.forEach(exclude);
  const found: Gap[] = [];
  const next = (isWanted: readonly Bit[]): boolean => {
    if (!solver.solve([asked.yes, ...isWanted.map(({ yes }) => yes)])) return false;
    const gap = search.around(solver.point);
    ways.show(gap, solver.point);
    exclude(gap);
    found.push(gap);
    return true;
  };
  while (next([ways.isNew]));
  while (found.length < MANY && next([]));
  const isAll = !solver.solve([asked.yes]);
  solver.add([asked.no]);
  const first = known.length === 0 ? search.withFewer(found) : undefined;
  const kept = withoutParts(first ? [first, ...found] : found, facts);
  const readings = ({ box }: Gap) => box.filter((literal) => space.readings.partial(literal)).length;
  return { found: kept.sort((a, b) => a.box.length - b.box.length || readings(a) - readings(b)), isAll };
}

/** Looks for gaps of one goal, which has to say what can be shown where. */
export class GapSearch {
  private readonly question: Question;
  private readonly implicants: Implicants;
  private readonly evidence: EvidenceChoices;

  constructor(space: Space, facts: Facts, goal: Clauses) {
    const { conditions, given } = space;
    const canBeSaid = (literal: Literal) => space.canBeSaid(literal);
    this.question = { facts, goal, conditions, given: given.flat(), canBeSaid };
    this.implicants = new Implicants(this.question);
    this.evidence = new EvidenceChoices(facts.variables, given, goal);
  }

  /** A gap around a point. */
  around(point: Point): Gap {
    let best: { readonly chosen: readonly number[]; readonly point: Point } | undefined;
    for (const other of this.evidence.worthTrying(point)) {
      const chosen = this.implicants.fewestAt(other, best ? best.chosen.length - 1 : Infinity);
      if (chosen) best = { chosen, point: other };
      if (chosen?.length === 0) break;
    }
    if (!best) throw new RangeError('a sign-in that gets in shows nothing that gets it in');
    return this.widened(best.chosen, best.point);
  }

  /** A gap of fewer conditions than all of these, as few as there can be; nothing if there is none. */
  withFewer(found: readonly Gap[]): Gap | undefined {
    const fewest = Math.min(...found.map(({ box }) => box.length));
    // If no condition is enough at one point it is at all, so a single one can't be bettered.
    if (found.length === 0 || fewest < 2) return undefined;
    const search = new Fewest(this.question, fewest - 1);
    let best: Gap | undefined;
    for (let limit = fewest - 1; limit > 0; limit = best.box.length - 1) {
      const sketch = search.upTo(limit);
      if (!sketch) break;
      best = this.around(sketch.point);
    }
    return best;
  }

  /** With the weakest evidence that does all over the gap. */
  private widened(chosen: readonly number[], point: Point): Gap {
    const { variables } = this.question.facts;
    const exact = chosen.map((variable) => variables.is(variable, [point[variable]!]));
    const weakest =
      this.evidence.all(point).find((other) => !this.implicants.counterpoint(exact, other)) ?? point;
    return { box: this.implicants.widened(chosen, weakest), point: weakest };
  }
}

/** Without gaps that are part of another one; of equal ones the first stays. */
function withoutParts(found: readonly Gap[], facts: Facts): Gap[] {
  const kept: Gap[] = [];
  for (const gap of found) {
    if (kept.some(({ box }) => facts.isWithin(gap.box, box))) continue;
    for (let at = kept.length - 1; at >= 0; at--)
      if (facts.isWithin(kept[at]!.box, gap.box)) kept.splice(at, 1);
    kept.push(gap);
  }
  return kept;
}
