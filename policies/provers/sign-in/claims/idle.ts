import { Basis } from '../decide/basis';
import { Policy, SignInModel } from '../model';
import { PolicyOutcome } from '../prover';
import { Strictness } from '../sign-in';
import { stops } from '../space/outcome';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { kindOf, perKind, PolicySolver } from './policy-solver';

/**
 * Claim 4: enforced policies that decide nothing. One decides something if there are a sign-in, evidence and a reading that it
 * stops and no other policy does; or, with session controls, if it applies to a sign-in that is let in. It is idle if it decides
 * nothing however what isn't known is taken; if that depends, it is unknown.
 */
export function idlePolicies(basis: Basis): readonly PolicyOutcome[] {
  const { model } = basis;
  const enforced = model.policies.filter(({ state }) => state === 'enabled' || state === 'unknown');
  const deciding = decider(model, enforced, 'lenient');
  // Where nothing is unknown, both ways are one.
  const decidingMost = basis.hasDoubt ? decider(model, enforced, 'strict') : deciding;
  return enforced.flatMap((policy): readonly PolicyOutcome[] => {
    const decides = [deciding(policy), decidingMost(policy)];
    if (decides.every(Boolean)) return [];
    return decides.some(Boolean) || model.gaps.length > 0
      ? [{ policy, verdict: 'unknown', reasons: [UNCLEAR, ...model.gaps] }]
      : [{ policy, verdict: 'fail', reasons: [] }];
  });
}

const UNCLEAR = 'whether it decides anything depends on what is not known of the policies';

/** Whether a policy decides something beside the others. */
function decider(
  model: SignInModel,
  enforced: readonly Policy[],
  strictness: Strictness,
): (policy: Policy) => boolean {
  const solverOf = perKind(
    (kind) =>
      new PolicySolver(
        kind === 'user' ? new UserSpace(model) : new WorkloadSpace(model),
        enforced.filter((policy) => kindOf(policy) === kind),
        strictness,
      ),
  );
  const known = new Map<Policy, boolean>();
  return (policy) => {
    const found = known.get(policy) ?? decides(solverOf(kindOf(policy)), policy, strictness);
    known.set(policy, found);
    return found;
  };
}

function decides(solver: PolicySolver, policy: Policy, strictness: Strictness): boolean {
  const { space } = solver;
  if (solver.find(solver.literals(stops(space, policy, strictness)), new Set([policy]))) return true;
  const actsOnSessions = policy.session !== undefined || !policy.grant;
  return actsOnSessions && solver.find(solver.literals(space.applies(policy, strictness))) !== undefined;
}
