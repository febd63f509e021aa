import { Bit } from '../space/dimension';
import { clausesOf, Formula, not } from '../solver/formula';
import { Facts } from '../solver/implicants';
import { has, Point } from '../solver/variables';
import { Gap } from './gap';
import { Enforced } from './prepared';

/** Keeps which ways past policies gaps have shown, and so asks for sign-ins that get past some policy in another one. */
export class WaysShown {
  /** That some policy is got past in no way that was shown. */
  readonly isNew: Bit;
  private readonly shown: readonly Set<number>[];

  constructor(
    private readonly enforced: Enforced,
    private readonly facts: Facts,
  ) {
    const { space, solver, passed } = enforced;
    this.isNew = new Bit(space.variables);
    this.shown = passed.map(() => new Set());
    solver.add([this.isNew.no, ...passed.map(({ isOtherwise }) => isOtherwise.yes)]);
  }

  /** Notes the ways of a gap, and those of the sign-in that it was found by where they are new. */
  show(gap: Gap, foundBy: Point): void {
    const { given } = this.enforced.space;
    const { following, variables } = this.facts;
    following.reset();
    following.push([
      ...gap.box,
      ...given.flat().map((variable) => variables.is(variable, [gap.point[variable]!])),
    ]);
    this.enforced.passed.forEach(({ ways, isOtherwise }, row) => {
      const shown = this.shown[row]!;
      const here = ways.flatMap((way, number) => (holdsAt(way, foundBy) ? number : []));
      const isNew = !here.some((number) => shown.has(number));
      ways.forEach((way, number) => {
        if (shown.has(number) || !(this.follows(way) || (isNew && here.includes(number)))) return;
        shown.add(number);
        for (const clause of clausesOf(variables, not(variables, way)))
          this.enforced.solver.add([this.isNew.no, isOtherwise.no, ...clause]);
      });
    });
  }

  private follows(way: Formula): boolean {
    if ('all' in way) return way.all.every((part) => this.follows(part));
    if ('any' in way) return way.any.some((part) => this.follows(part));
    return this.facts.following.isTrue(way);
  }
}

function holdsAt(way: Formula, point: Point): boolean {
  if ('all' in way) return way.all.every((part) => holdsAt(part, point));
  if ('any' in way) return way.any.some((part) => holdsAt(part, point));
  return has(way.mask, point[way.variable]!);
}
