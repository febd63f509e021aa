import { Decider } from '../../../../../policies/provers/sign-in/decide/decide';
import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Strictness } from '../../../../../policies/provers/sign-in/sign-in';
import { letsThrough, waysPast } from '../../../../../policies/provers/sign-in/space/outcome';
import { Space } from '../../../../../policies/provers/sign-in/space/space';
import { UserSpace } from '../../../../../policies/provers/sign-in/space/user-space';
import { WorkloadSpace } from '../../../../../policies/provers/sign-in/space/workload-space';
import { Formula } from '../../../../../policies/provers/sign-in/solver/formula';
import { Solver } from '../../../../../policies/provers/sign-in/solver/solver';
import { has } from '../../../../../policies/provers/sign-in/solver/variables';
import { randomModel } from '../oracle/random-model';
import { Numbers } from '../solver/numbers';
import { satisfies } from '../solver/points';

const MODELS = 60;
const POINTS = 25;

function holds(formula: Formula, point: Int32Array): boolean {
  if ('all' in formula) return formula.all.every((part) => holds(part, point));
  if ('any' in formula) return formula.any.some((part) => holds(part, point));
  return has(formula.mask, point[formula.variable]!);
}

/** Sign-ins that can be, with what can be shown at them, as far from one another as random wishes go. */
function* points(space: Space, numbers: Numbers): Generator<Int32Array> {
  const { variables } = space;
  const solver = new Solver(variables, [...space.facts, ...space.showable]);
  for (let count = 0; count < POINTS; count++) {
    const wish = Int32Array.from({ length: variables.count }, (_, variable) =>
      numbers.below(variables.size(variable)),
    );
    expect(solver.solve([], wish)).toBe(true);
    yield solver.point;
  }
}

function disagreements(model: SignInModel, space: Space, seed: number): readonly string[] {
  const decider = new Decider(model);
  const policies = model.policies.map((policy) =>
    (['strict', 'lenient'] as const).map((strictness) => ({
      policy,
      strictness,
      applies: space.applies(policy, strictness),
      through: letsThrough(space, policy, strictness),
      ways: waysPast(space, policy, strictness),
    })),
  );
  const found: string[] = [];
  for (const point of points(space, new Numbers(seed))) {
    const signIn = space.signInAt(point);
    const manner = (strictness: Strictness) => ({ reading: space.readingAt(point), strictness });
    for (const { policy, strictness, applies, through, ways } of policies.flat()) {
      const isThrough = satisfies(point, through);
      if (holds(applies, point) !== decider.applies(policy, signIn, manner(strictness)))
        found.push(`${seed}: ${policy.id} applies, ${strictness}`);
      if (isThrough !== ways.some((way) => holds(way, point))) found.push(`${seed}: ways past ${policy.id}`);
    }
    for (const strictness of ['strict', 'lenient'] as const) {
      const isThrough = policies
        .flat()
        .every((one) => one.strictness !== strictness || satisfies(point, one.through));
      if (isThrough && decider.lettingIn(signIn, manner(strictness)).length === 0)
        found.push(`${seed}: gets in and doesn't, ${strictness}`);
    }
  }
  return found;
}

describe('the space of sign-ins', () => {
  it('says of people what deciding single sign-ins says, for every policy, reading and strictness', () => {
    for (let seed = 1; seed <= MODELS; seed++) {
      const model = randomModel(seed);
      expect(disagreements(model, new UserSpace(model), seed)).toEqual([]);
    }
  });

  it('says the same of programs', () => {
    for (let seed = 1; seed <= MODELS; seed++) {
      const model = randomModel(seed);
      expect(disagreements(model, new WorkloadSpace(model), seed)).toEqual([]);
    }
  });
});
