import { counterexampleAround } from '../decide/counterexample';
import { Policy, SignInModel } from '../model';
import { Contradiction } from '../prover';
import { Reading } from '../sign-in';
import { all, clausesOf, Formula } from '../solver/formula';
import { Facts } from '../solver/implicants';
import { Literal, Point } from '../solver/variables';
import { demandOf } from '../space/grants';
import { UserSpace } from '../space/user-space';
import { arePlainlyApart, holdsAt } from './evaluate';
import { PolicySolver } from './policy-solver';

/** Claim 4: pairs of policies that can't both be met, each with the sign-ins that both cover. */
export function contradictions(model: SignInModel): readonly Contradiction[] {
  return clashes(model).map(({ policies, space, covered, point }) => ({
    policies,
    where: counterexampleAround(
      space,
      new Facts(space.variables, space.facts),
      clausesOf(space.variables, covered),
      point,
    ),
  }));
}

/** Two policies that can't both be met where both apply, though each can; and a sign-in where they do. */
interface Clash {
  readonly policies: readonly [Policy, Policy];
  readonly space: UserSpace;
  readonly covered: Formula;
  readonly point: Point;
}

/** A policy that asks for something that can be met. */
interface Asking {
  readonly policy: Policy;
  readonly applies: Formula;
  readonly meets: Formula;
  readonly covered: readonly Literal[];
  readonly met: readonly Literal[];
}

/** Under which least is covered and least can be shown: what is covered and shown here is so under every reading. */
const LEAST: Reading = {
  userActions: 'apart',
  baselineScopes: 'exempt',
  strengths: 'one-for-all',
  undeclaredTrust: false,
};

/**
 * Pairs of policies of which no sign-in that both cover can meet both, though some can meet the one and some the
 * other: under every reading, and by what is surely asked. Points at which several policies are met serve all pairs: most
 * pairs meet at one of them, and only the others have to be solved.
 */
function clashes(model: SignInModel): readonly Clash[] {
  const space = new UserSpace(model);
  const solver = new PolicySolver(space, [], 'lenient');
  const asking = model.policies
    .filter((policy) => asksSomething(model, policy))
    .map((policy) => askingOf(solver, policy));
  const meetings = new Meetings(asking);
  const least = space.readings.fixed(LEAST);
  const clash = (first: Asking, second: Asking): Point | undefined => {
    if (arePlainlyApart(first.applies, second.applies, space.resources.target.variable)) return undefined;
    if (meetings.has(first, second)) return undefined;
    const covered = [...first.covered, ...second.covered];
    const met = solver.find([...covered, ...first.met, ...second.met]);
    if (met) {
      meetings.add(met);
      return undefined;
    }
    const point = solver.find([...least, ...covered, ...first.met]);
    return point && solver.find([...least, ...covered, ...second.met]) ? point : undefined;
  };
  return asking.flatMap((first, n) =>
    asking.slice(n + 1).flatMap((second): readonly Clash[] => {
      const point = clash(first, second);
      return point
        ? [
            {
              policies: [first.policy, second.policy],
              space,
              covered: all(first.applies, second.applies),
              point,
            },
          ]
        : [];
    }),
  );
}

function askingOf(solver: PolicySolver, policy: Policy): Asking {
  const applies = solver.space.applies(policy, 'lenient');
  const meets = solver.space.meets(policy, 'lenient');
  return { policy, applies, meets, covered: solver.literals(applies), met: solver.literals(meets) };
}

function asksSomething(model: SignInModel, policy: Policy): boolean {
  const { state, grant, servicePrincipals } = policy;
  if (state !== 'enabled' || servicePrincipals || !grant || grant.controls.values.includes('block'))
    return false;
  return demandOf(policy, model, 'lenient').parts.length > 0;
}

/** Points at which several policies apply and are met. */
class Meetings {
  private readonly met = new Map<Asking, boolean[]>();

  constructor(private readonly asking: readonly Asking[]) {
    for (const one of asking) this.met.set(one, []);
  }

  add(point: Point): void {
    for (const one of this.asking)
      this.met.get(one)!.push(holdsAt(one.applies, point) && holdsAt(one.meets, point));
  }

  has(first: Asking, second: Asking): boolean {
    const others = this.met.get(second)!;
    return this.met.get(first)!.some((is, n) => is && others[n] === true);
  }
}
