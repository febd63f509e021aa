import { Policy } from '../model';
import { Bit } from '../space/dimension';
import { letsThrough } from '../space/outcome';
import { Solver } from '../solver/solver';
import { Clauses, Literal } from '../solver/variables';
import { Enforced } from './prepared';

/** Policies each under a bit of its own, so that one can be taken away or taken for another. */
export class Switchboard {
  private readonly solver: Solver;
  private readonly inForce: readonly Bit[];
  private readonly goals = new Map<Clauses, Bit>();

  constructor(private readonly enforced: Enforced) {
    const { space, policies } = enforced;
    this.solver = new Solver(space.variables, [...space.facts, ...space.showable]);
    this.inForce = policies.map((clauses) => this.under(clauses));
  }

  /** Whether anything gets in that reaches a goal and is as assumed, with one policy taken for another. */
  getsIn(goal: Clauses, assumed: readonly Literal[], policy: Policy, instead: Policy): boolean {
    const { space, strictness } = this.enforced;
    const changed = this.under(letsThrough(space, instead, strictness));
    const place = space.model.policies.indexOf(policy);
    const others = this.inForce.filter((_, at) => at !== place).map(({ yes }) => yes);
    return this.solver.solve([this.goalBit(goal).yes, changed.yes, ...assumed, ...others]);
  }

  /** Policies that together keep everything out that reaches a goal and is as assumed, none of which could be missing. */
  keptOutBy(goal: Clauses, assumed: readonly Literal[]): readonly Policy[] {
    const { policies } = this.enforced.space.model;
    const asked = [this.goalBit(goal).yes, ...assumed];
    let needed = policies.map((_, at) => at);
    for (const at of policies.keys()) {
      const fewer = needed.filter((one) => one !== at);
      if (!this.solver.solve([...asked, ...fewer.map((one) => this.inForce[one]!.yes)])) needed = fewer;
    }
    return needed.map((at) => policies[at]!);
  }

  private goalBit(goal: Clauses): Bit {
    const known = this.goals.get(goal) ?? this.under(goal);
    this.goals.set(goal, known);
    return known;
  }

  private under(clauses: Clauses): Bit {
    const bit = new Bit(this.enforced.space.variables);
    this.solver.addAll(clauses.map((clause) => [bit.no, ...clause]));
    return bit;
  }
}
