import { Fewest } from '../../../../../policies/provers/sign-in/solver/fewest';
import { disjunction } from '../../../../../policies/provers/sign-in/solver/formula';
import { smallestHittingSet } from '../../../../../policies/provers/sign-in/solver/hitting-set';
import { Box, Facts, Implicants, Question } from '../../../../../policies/provers/sign-in/solver/implicants';
import { Solver } from '../../../../../policies/provers/sign-in/solver/solver';
import { Clause, has, Variables } from '../../../../../policies/provers/sign-in/solver/variables';
import { Numbers } from './numbers';
import { everyPoint, satisfies } from './points';

function randomQuestion(numbers: Numbers): Question {
  const variables = new Variables();
  for (let n = 0; n < 5; n++) variables.add(2 + numbers.below(2));
  const clauses = (count: number, width: number): Clause[] =>
    Array.from({ length: count }, () =>
      disjunction(
        variables,
        Array.from({ length: width }, () =>
          variables.where(numbers.below(variables.count), () => numbers.below(2) === 0),
        ),
      ),
    ).flat();
  return {
    facts: new Facts(variables, clauses(numbers.below(4), 2)),
    goal: clauses(1 + numbers.below(5), 3),
    conditions: [0, 1, 2, 3],
    given: [4],
    canBeSaid: () => true,
  };
}

/** All sets of variables, the smaller ones first. */
const subsets = (members: readonly number[]) =>
  Array.from({ length: 2 ** members.length }, (_, bits) =>
    members.filter((_member, n) => bits & (1 << n)),
  ).sort((a, b) => a.length - b.length);

describe('implicants', () => {
  const reaches = (
    { facts: { variables, clauses: facts }, goal, given }: Question,
    box: Box,
    near: Int32Array,
  ) =>
    [...everyPoint(variables, 5)].every(
      (point) =>
        !satisfies(point, facts) ||
        given.some((variable) => point[variable] !== near[variable]) ||
        !box.every(({ variable, mask }) => has(mask, point[variable]!)) ||
        satisfies(point, goal),
    );

  it('have the fewest conditions around a point, and none that could go or be wider', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const question = randomQuestion(new Numbers(seed));
      const {
        facts: { variables, clauses: facts },
        goal,
        conditions,
      } = question;
      const solver = new Solver(variables, [...facts, ...goal]);
      if (!solver.solve()) continue;
      const { point } = solver;
      const implicants = new Implicants(question);
      const chosen = implicants.fewestAt(point, 9)!;
      const at = (names: readonly number[]) => names.map((name) => variables.is(name, [point[name]!]));
      const best = subsets(conditions).find((names) => reaches(question, at(names), point))!;
      expect([seed, chosen.length]).toEqual([seed, best.length]);
      const box = implicants.widened(chosen, point);
      expect(reaches(question, box, point)).toBe(true);
      expect(box.length).toBe(chosen.length);
      const facing = [...everyPoint(variables, 5)].filter((one) => satisfies(one, facts));
      for (const literal of box) {
        const others = box.filter((other) => other !== literal);
        expect(reaches(question, others, point)).toBe(false);
        for (let value = 0; value < variables.size(literal.variable); value++) {
          if (has(literal.mask, value)) continue;
          const more = [...others, variables.is(literal.variable, [value])];
          const isPossible = facing.some((one) =>
            satisfies(
              one,
              more.map((part) => [part]),
            ),
          );
          if (isPossible) expect([seed, reaches(question, more, point)]).toEqual([seed, false]);
        }
      }
    }
  });

  it('have the fewest conditions of all, wherever they lie', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const any = randomQuestion(new Numbers(seed));
      const question = { ...any, facts: new Facts(any.facts.variables, []) };
      const {
        facts: { variables },
        goal,
        conditions,
      } = question;
      const good = [...everyPoint(variables, 5)].filter((point) => satisfies(point, goal));
      if (good.length === 0) continue;
      const fits = (names: readonly number[]) =>
        good.some((point) =>
          reaches(
            question,
            names.map((name) => variables.is(name, [point[name]!])),
            point,
          ),
        );
      const best = subsets(conditions).find(fits)!;
      const fewest = new Fewest(question, 4);
      expect([seed, fewest.upTo(best.length)?.chosen.length]).toEqual([seed, best.length]);
      if (best.length > 0) expect(fewest.upTo(best.length - 1)).toBeUndefined();
    }
  });

  it('find the one gap of sixty groups that takes three memberships', () => {
    const variables = new Variables();
    const groups = Array.from({ length: 60 }, () => variables.add(2));
    const inside = (group: number) => variables.is(groups[group]!, [1]);
    const goal = [
      [inside(7)],
      [inside(23), inside(24)],
      [inside(24), inside(58)],
      [inside(58)],
      [inside(23)],
    ];
    const solver = new Solver(variables, goal);
    expect(solver.solve()).toBe(true);
    const implicants = new Implicants({
      facts: new Facts(variables, []),
      goal,
      conditions: groups,
      given: [],
      canBeSaid: () => true,
    });
    const chosen = implicants.fewestAt(solver.point, 60)!;
    expect(implicants.widened(chosen, solver.point)).toEqual([inside(7), inside(23), inside(58)]);
  });
});

describe('hitting sets', () => {
  it('are as small as any that trying all finds', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const numbers = new Numbers(seed);
      const sets = Array.from({ length: 1 + numbers.below(6) }, () =>
        Array.from({ length: 1 + numbers.below(3) }, () => numbers.below(7)),
      );
      const isHit = (members: readonly number[]) =>
        sets.every((set) => set.some((member) => members.includes(member)));
      const best = subsets([0, 1, 2, 3, 4, 5, 6]).find(isHit)!;
      const found = smallestHittingSet(sets, 0);
      expect(isHit(found)).toBe(true);
      expect(found.length).toBe(best.length);
    }
  });
});
