import {
  all,
  any,
  clausesOf,
  defined,
  disjunction,
  Formula,
  not,
  thinned,
} from '../../../../../policies/provers/sign-in/solver/formula';
import { Solver } from '../../../../../policies/provers/sign-in/solver/solver';
import { Clause, has, Variables } from '../../../../../policies/provers/sign-in/solver/variables';
import { Numbers } from './numbers';
import { everyPoint, satisfies } from './points';

/** Variables of these sizes and clauses of up to four literals over them. */
function randomProblem(numbers: Numbers): { variables: Variables; clauses: Clause[] } {
  const variables = new Variables();
  const count = 2 + numbers.below(5);
  for (let n = 0; n < count; n++) variables.add(2 + numbers.below(4));
  const clauses = Array.from({ length: numbers.below(14) }, () => randomClause(variables, numbers)).flat();
  return { variables, clauses };
}

function randomClause(variables: Variables, numbers: Numbers): readonly Clause[] {
  return disjunction(
    variables,
    Array.from({ length: 1 + numbers.below(4) }, () => {
      const variable = numbers.below(variables.count);
      return variables.where(variable, () => numbers.below(3) === 0);
    }),
  );
}

describe('the solver', () => {
  it('agrees with trying every point, with and without assumptions, one question after another', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const numbers = new Numbers(seed);
      const { variables, clauses } = randomProblem(numbers);
      const solver = new Solver(variables, clauses);
      for (let question = 0; question < 6; question++) {
        const assumptions = randomClause(variables, numbers).flat().slice(0, question);
        const wanted = [...clauses, ...assumptions.map((literal) => [literal])];
        const isPossible = [...everyPoint(variables)].some((point) => satisfies(point, wanted));
        expect([seed, question, solver.solve(assumptions)]).toEqual([seed, question, isPossible]);
        if (isPossible) expect(satisfies(solver.point, wanted)).toBe(true);
        if (question % 3 !== 2) continue;
        const added = randomClause(variables, numbers);
        clauses.push(...added);
        solver.addAll(added);
      }
    }
  });

  it('refutes that eight pigeons have a hole each of seven', () => {
    const variables = new Variables();
    const pigeons = Array.from({ length: 8 }, () => variables.add(7));
    const solver = new Solver(variables);
    for (const a of pigeons)
      for (const b of pigeons)
        for (let hole = 0; a < b && hole < 7; hole++)
          solver.add([variables.where(a, (n) => n !== hole), variables.where(b, (n) => n !== hole)]);
    expect(solver.solve()).toBe(false);
  });

  it('takes the preferred value wherever nothing speaks against it, else the lowest', () => {
    const variables = new Variables();
    const [a, b] = [variables.add(40), variables.add(40)];
    const solver = new Solver(variables, [[variables.where(a, (n) => n > 3)]]);
    expect(solver.solve([], Int32Array.of(35, 36)) && [...solver.point]).toEqual([35, 36]);
    expect(solver.solve([], Int32Array.of(2, 36)) && [...solver.point]).toEqual([4, 36]);
    expect(solver.solve([variables.is(b, [38, 39])], Int32Array.of(2, 36)) && [...solver.point]).toEqual([
      4, 38,
    ]);
  });

  it('takes in variables and clauses that come after a question', () => {
    const variables = new Variables();
    const a = variables.add(2);
    const solver = new Solver(variables);
    expect(solver.solve()).toBe(true);
    const b = variables.add(50);
    solver.add([variables.is(a, [1]), variables.is(b, [49])]);
    expect(solver.solve([variables.is(a, [0])]) && solver.point[b]).toBe(49);
    expect(solver.solve([variables.is(a, [0]), variables.is(b, [48])])).toBe(false);
  });

  it('tells what follows clause by clause from what is pushed, until it is popped', () => {
    const variables = new Variables();
    const [a, b, c] = [variables.add(3), variables.add(3), variables.add(3)];
    const solver = new Solver(variables, [
      [variables.is(a, [0]), variables.is(b, [1])],
      [variables.is(b, [0, 2]), variables.is(c, [2])],
    ]);
    expect(solver.push([variables.is(a, [1, 2])])).toBe(true);
    expect(solver.isTrue(variables.is(c, [2]))).toBe(true);
    expect(solver.push([variables.is(c, [0])])).toBe(false);
    solver.pop();
    solver.pop();
    expect(solver.isTrue(variables.is(c, [2]))).toBe(false);
  });
});

describe('formulas', () => {
  const randomFormula = (variables: Variables, numbers: Numbers, depth: number): Formula => {
    const kind = depth === 0 ? 0 : numbers.below(3);
    if (kind === 0) return variables.where(numbers.below(variables.count), () => numbers.below(2) === 0);
    const parts = Array.from({ length: numbers.below(4) }, () =>
      randomFormula(variables, numbers, depth - 1),
    );
    return kind === 1 ? all(...parts) : any(...parts);
  };
  const holds = (formula: Formula, point: Int32Array): boolean => {
    if ('all' in formula) return formula.all.every((part) => holds(part, point));
    if ('any' in formula) return formula.any.some((part) => holds(part, point));
    return has(formula.mask, point[formula.variable]!);
  };

  it('become clauses, their opposite and a bit that hold at the same points', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const numbers = new Numbers(seed);
      const variables = new Variables();
      for (let n = 0; n < 3; n++) variables.add(2 + numbers.below(2));
      const formula = randomFormula(variables, numbers, 3);
      const clauses = clausesOf(variables, formula);
      const opposite = clausesOf(variables, not(variables, formula));
      const points = [...everyPoint(variables)];
      const bit = variables.is(variables.add(2), [1]);
      const solver = new Solver(variables, defined(variables, bit, formula));
      for (const point of points) {
        const expected = holds(formula, point);
        expect([seed, satisfies(point, clauses)]).toEqual([seed, expected]);
        expect(satisfies(point, thinned(clauses))).toBe(expected);
        expect(satisfies(point, opposite)).toBe(!expected);
        const here = [...point].map((value, variable) => variables.is(variable, [value]));
        expect(solver.solve([...here, bit])).toBe(expected);
        expect(solver.solve([...here, variables.not(bit)])).toBe(!expected);
      }
    }
  });
});
