import { Intent } from '../model';
import { Counterexample, Outcome } from '../prover';
import { Strictness } from '../sign-in';
import { Bit } from '../space/dimension';
import { stops } from '../space/outcome';
import { NARROWEST } from '../space/readings';
import { UserSpace } from '../space/user-space';
import { all, clausesOf, Formula } from '../solver/formula';
import { Solver } from '../solver/solver';
import { Basis } from './basis';
import { counterexampleAround } from './counterexample';

/** All that an account of last resort is given. */
const KEY = 'fido2';

/**
 * Claim 2 for break-glass: with its key each account gets in from everywhere, on everything, at every risk, to every
 * application. Where most is covered it is hardest, so that reading is enough.
 */
export function breakGlassOutcome(basis: Basis): Outcome | undefined {
  const breakGlass = basis.model.intent?.breakGlass;
  if (!breakGlass) return undefined;
  const surely = shutOut(basis, breakGlass, 'lenient');
  if (surely) return { verdict: 'fail', reasons: surely.reasons, counterexample: surely.counterexample };
  const perhaps = shutOut(basis, breakGlass, 'strict');
  if (!perhaps && basis.model.gaps.length === 0) return { verdict: 'pass', reasons: [] };
  return {
    verdict: 'unknown',
    reasons: [...basis.model.gaps, ...(perhaps?.reasons ?? [])],
    ...(perhaps ? { counterexample: perhaps.counterexample } : {}),
  };
}

interface ShutOut {
  readonly reasons: readonly string[];
  readonly counterexample: Counterexample;
}

/** Policies that stop an account somewhere, and where the first one does. */
function shutOut(
  { people: { space, facts } }: Basis,
  { accounts }: NonNullable<Intent['breakGlass']>,
  strictness: Strictness,
): ShutOut | undefined {
  const { variables } = space;
  const solver = new Solver(variables, [...space.facts, ...space.showable]);
  const entering = withKey(space, accounts);
  solver.addAll(clausesOf(variables, entering));
  const reading = space.readings.fixed(NARROWEST);
  const found = space.model.policies.flatMap((policy) => {
    const stopped = stops(space, policy, strictness);
    const bit = new Bit(variables);
    solver.addAll(clausesOf(variables, stopped).map((clause) => [bit.no, ...clause]));
    const isStopped = solver.solve([bit.yes, ...reading]);
    const { point } = solver;
    solver.add([bit.no]);
    return isStopped ? [{ policy, stopped, point }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const goal = [...space.showable, ...clausesOf(variables, all(entering, first.stopped))];
  return {
    reasons: found.map(({ policy }) => `${policy.name} may stop it`),
    counterexample: counterexampleAround(space, facts, goal, first.point),
  };
}

/** An account with its key and nothing else, by a client that can show it, to an application. */
function withKey(
  { people, circumstances, resources, evidences }: UserSpace,
  accounts: readonly string[],
): Formula {
  return all(
    people.user.is(...accounts),
    people.type.is('member'),
    circumstances.isModern,
    circumstances.of('flows').is('none'),
    resources.where(({ kind }) => kind === 'application'),
    evidences.where((combinations) => combinations.join() === KEY),
    evidences.protectedApplication.no,
    evidences.passwordChanged.no,
    ...[...evidences.accepted.values()].map(({ no }) => no),
  );
}
