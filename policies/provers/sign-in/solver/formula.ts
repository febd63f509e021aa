import { Clause, Clauses, implies, isNever, Literal, Variables } from './variables';

/** A condition on variables. */
export type Formula = Literal | { readonly all: readonly Formula[] } | { readonly any: readonly Formula[] };

export const ALWAYS: Formula = { all: [] };
export const NEVER: Formula = { any: [] };

export function all(...parts: readonly Formula[]): Formula {
  return parts.length === 1 ? parts[0]! : { all: parts };
}

export function any(...parts: readonly Formula[]): Formula {
  return parts.length === 1 ? parts[0]! : { any: parts };
}

/** What holds exactly where the formula doesn't. */
export function not(variables: Variables, formula: Formula): Formula {
  if ('all' in formula) return any(...formula.all.map((part) => not(variables, part)));
  if ('any' in formula) return all(...formula.any.map((part) => not(variables, part)));
  return variables.not(formula);
}

/** The formula as clauses. Costs the product of what is joined by `any`, so that should be single literals but for one. */
export function clausesOf(variables: Variables, formula: Formula): Clauses {
  if ('all' in formula) return formula.all.flatMap((part) => clausesOf(variables, part));
  if ('any' in formula) {
    const parts = formula.any.map((part) => clausesOf(variables, part));
    return parts.reduce((joined, part) => pairs(variables, joined, part), [[]]);
  }
  const clause = merged(variables, [formula]);
  return clause ? [clause] : [];
}

/** That a bit is set exactly where a formula holds; more bits are made for its parts. */
export function defined(variables: Variables, bit: Literal, formula: Formula): Clauses {
  const clauses: Clause[] = [];
  const parts = 'all' in formula ? formula.all : 'any' in formula ? formula.any : [formula];
  const literals = parts.map((part) => {
    if ('mask' in part) return part;
    const own = variables.is(variables.add(2), [1]);
    clauses.push(...defined(variables, own, part));
    return own;
  });
  const isAny = 'any' in formula;
  const each = literals.map((literal) => (isAny ? variables.not(literal) : literal));
  const whole = isAny ? variables.not(bit) : bit;
  // `whole` holds exactly if each of `each` does.
  for (const literal of each) clauses.push(...disjunction(variables, [variables.not(whole), literal]));
  clauses.push(...disjunction(variables, [whole, ...each.map((literal) => variables.not(literal))]));
  return clauses;
}

/** Without clauses that another one makes superfluous. Costs the square of their number. */
export function thinned(clauses: Clauses): Clauses {
  return clauses.filter(
    (clause, n) =>
      !clauses.some((other, m) => m !== n && subsumes(other, clause) && (m < n || !subsumes(clause, other))),
  );
}

/** Literals of which one must hold, as a clause; no clause if that is always so. */
export function disjunction(variables: Variables, literals: readonly Literal[]): Clauses {
  const clause = merged(variables, literals);
  return clause ? [clause] : [];
}

function pairs(variables: Variables, a: Clauses, b: Clauses): Clauses {
  if (a.length === 1 && a[0]!.length === 0) return b;
  if (b.length === 1 && b[0]!.length === 0) return a;
  return a.flatMap((left) => b.flatMap((right) => disjunction(variables, [...left, ...right])));
}

/** Literals of one variable as one; those that never hold left out; nothing if one of them always does. */
function merged(variables: Variables, literals: readonly Literal[]): Clause | undefined {
  const clause: Literal[] = [];
  for (const literal of literals) {
    if (isNever(literal)) continue;
    const at = clause.findIndex(({ variable }) => variable === literal.variable);
    if (at < 0) clause.push(literal);
    else clause[at] = union(clause[at]!, literal);
  }
  return clause.some((literal) => variables.isAlways(literal)) ? undefined : clause;
}

function union({ variable, mask }: Literal, other: Literal): Literal {
  return { variable, mask: mask.map((word, at) => word | other.mask[at]!) };
}

/** Whether whatever satisfies one clause satisfies the other. */
function subsumes(a: Clause, b: Clause): boolean {
  return a.every((literal) =>
    b.some((other) => other.variable === literal.variable && implies(literal, other)),
  );
}
