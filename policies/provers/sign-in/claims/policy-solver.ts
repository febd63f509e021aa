import { Policy } from '../model';
import { Strictness } from '../sign-in';
import { defined, disjunction, Formula } from '../solver/formula';
import { Solver } from '../solver/solver';
import { Clause, Clauses, Literal, Point } from '../solver/variables';
import { Bit } from '../space/dimension';
import { letsThrough } from '../space/outcome';
import { Space } from '../space/space';
import { simplified } from './simplified';

/**
 * Looks for sign-ins and evidence that policies let through, each of which can be left aside. Everything about one question
 * hangs on a bit, so what was learned for one serves the next.
 */
export class PolicySolver {
  private readonly solver: Solver;
  /** Of the policies that can stop something. */
  private readonly bits = new Map<Policy, Bit>();
  private readonly clauses = new Map<Policy, Clauses>();
  private readonly defining: Clause[] = [];
  private readonly known = new Map<string, Literal>();

  /** @param strictness how what isn't known of these policies is taken */
  constructor(
    readonly space: Space,
    policies: readonly Policy[],
    strictness: Strictness,
  ) {
    this.solver = new Solver(space.variables, [...space.facts, ...space.showable]);
    for (const policy of policies) {
      const clauses = letsThrough(space, policy, strictness);
      if (clauses.length === 0) continue;
      const bit = new Bit(space.variables);
      this.bits.set(policy, bit);
      this.clauses.set(policy, clauses);
      for (const clause of clauses) this.solver.add([bit.no, ...clause]);
    }
  }

  /** A literal that holds exactly where a formula does; parts that were asked for before are known. */
  literal(formula: Formula): Literal {
    return this.literalOf(simplified(this.space.variables, formula));
  }

  /** Literals that hold together exactly where a formula does. */
  literals(formula: Formula): readonly Literal[] {
    const simple = simplified(this.space.variables, formula);
    return 'all' in simple ? simple.all.map((part) => this.literalOf(part)) : [this.literalOf(simple)];
  }

  /** What a policy lets through. */
  letsThrough(policy: Policy): Clauses {
    return this.clauses.get(policy) ?? [];
  }

  /** What literals of formulas mean. */
  get definitions(): Clauses {
    return this.defining;
  }

  /** Demands that one of these literals holds from now on. */
  demand(literals: readonly Literal[]): void {
    this.solver.addAll(disjunction(this.space.variables, literals));
  }

  /** A sign-in, with evidence and reading, that all policies but some let through and at which the literals hold. */
  find(literals: readonly Literal[], without: ReadonlySet<Policy> = NONE): Point | undefined {
    const enforced: Literal[] = [];
    for (const [policy, { yes }] of this.bits) if (!without.has(policy)) enforced.push(yes);
    return this.solver.solve([...literals, ...enforced]) ? this.solver.point : undefined;
  }

  private literalOf(formula: Formula): Literal {
    if ('mask' in formula) return formula;
    const isAny = 'any' in formula;
    const parts = (isAny ? formula.any : formula.all).map((part) => this.literalOf(part));
    const whole: Formula = isAny ? { any: parts } : { all: parts };
    const key = `${isAny ? 'any' : 'all'} ${parts.map(({ variable, mask }) => `${variable}:${mask.join()}`).join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const { yes } = new Bit(this.space.variables);
    const clauses = defined(this.space.variables, yes, whole);
    this.defining.push(...clauses);
    this.solver.addAll(clauses);
    this.known.set(key, yes);
    return yes;
  }
}

const NONE: ReadonlySet<Policy> = new Set();

/** Kind of principals that a policy is about. */
export function kindOf({ servicePrincipals }: Policy): Space['kind'] {
  return servicePrincipals ? 'service-principal' : 'user';
}

/** One of each kind, made when it is first asked for. */
export function perKind<Made>(make: (kind: Space['kind']) => Made): (kind: Space['kind']) => Made {
  const made = new Map<Space['kind'], Made>();
  return (kind) => {
    const found = made.get(kind) ?? make(kind);
    made.set(kind, found);
    return found;
  };
}
