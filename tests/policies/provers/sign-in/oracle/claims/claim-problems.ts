import { SignIns } from '../../../../../../policies/provers/sign-in/prover';
import { signIns } from '../../../../../../policies/provers/sign-in/sign-ins';
import { AS_OF } from '../random-intent';
import { ALL_READINGS, STRICTNESSES } from '../readings';
import { gapProblems } from './gap-problems';
import { ObligationSweep } from './obligation-sweep';
import {
  breakGlassVerdict,
  contradict,
  decidesSomething,
  exceptionVerdict,
  wayInVerdict,
} from './other-claims';
import { randomSmallModel } from './random-small-model';
import { Sweep } from './sweep';

/** Small enough for every sign-in of it to be tried under every reading. */
const LARGEST = 150_000;

/** What prover and sweep find of the small model of a seed. */
export interface Tried {
  readonly compared: readonly Compared[];
  /** What is wrong, as sentences with the seed. */
  readonly problems: readonly string[];
}

/** Tries every sign-in of a small random model against what the prover claims of it. */
export function tryClaims(seed: number): Tried {
  const sweep = randomSmallModel(seed, LARGEST);
  const proven = signIns(sweep.model, AS_OF);
  const compared = compareClaims(sweep, proven);
  const wrong = compared
    .filter((one) => one.proven !== one.swept)
    .map(({ claim, ...verdicts }) => `${claim}: proven ${verdicts.proven}, swept ${verdicts.swept}`);
  const problems = [
    ...wrong,
    ...allGapProblems(sweep, proven),
    ...idleProblems(sweep, proven),
    ...contradictionProblems(sweep, proven),
  ];
  return { compared, problems: problems.map((problem) => `seed ${seed}, ${problem}`) };
}

type Verdict = 'pass' | 'fail' | 'unknown';

/** A claim of which prover and sweep say something, as `<kind> <id>`. */
export interface Compared {
  readonly claim: string;
  readonly proven: Verdict | undefined;
  readonly swept: Verdict | undefined;
}

/** Every claim about a small model, proven and swept. */
function compareClaims(sweep: Sweep, proven: SignIns): readonly Compared[] {
  const { intent } = sweep.model;
  const outcome = <Of>(list: readonly Of[], isOf: (outcome: Of) => boolean) => list.find(isOf);
  return [
    ...(intent?.obligations ?? []).map((obligation) => ({
      claim: `obligation ${obligation.id}`,
      proven: outcome(proven.obligations, (one) => one.obligation.id === obligation.id)?.verdict,
      swept: new ObligationSweep(sweep, obligation).verdict,
    })),
    ...(intent?.personas ?? []).map((persona) => ({
      claim: `way in of ${persona.id}`,
      proven: outcome(proven.waysIn, (one) => one.persona.id === persona.id)?.verdict,
      swept: wayInVerdict(sweep, persona),
    })),
    ...(intent?.exceptions ?? [])
      .filter(({ mustWork, expires }) => mustWork && (expires === undefined || expires >= AS_OF))
      .map((exception) => ({
        claim: `exception ${exception.id}`,
        proven: outcome(proven.exceptions, (one) => one.exception.id === exception.id)?.verdict,
        swept: exceptionVerdict(sweep, exception),
      })),
    { claim: 'break-glass', proven: proven.breakGlass?.verdict, swept: breakGlassVerdict(sweep) },
  ];
}

/** What is wrong with the policies that a prover calls idle. */
function idleProblems(sweep: Sweep, proven: SignIns): readonly string[] {
  return sweep.model.policies.flatMap((policy) => {
    const told = proven.idle.find((outcome) => outcome.policy.id === policy.id)?.verdict;
    if (policy.state !== 'enabled' && policy.state !== 'unknown') {
      return told ? [`${policy.id} is not enforced and told of`] : [];
    }
    const decides = STRICTNESSES.map((strictness) =>
      sweep.readings.some((reading) => decidesSomething(sweep, policy, reading, strictness)),
    );
    const inDoubt = decides.some(Boolean) || sweep.model.gaps.length > 0;
    const swept = decides.every(Boolean) ? undefined : inDoubt ? 'unknown' : 'fail';
    return told === swept
      ? []
      : [`${policy.id}: proven ${told ?? 'to decide'}, swept ${swept ?? 'to decide'}`];
  });
}

/** What is wrong with the pairs of policies that a prover calls contradictory; it is to tell of those that are so however read. */
function contradictionProblems(sweep: Sweep, proven: SignIns): readonly string[] {
  const { policies } = sweep.model;
  const asking = policies.filter(
    ({ state, grant }) => state === 'enabled' && grant && !grant.controls.values.includes('block'),
  );
  return asking.flatMap((one, index) =>
    asking.slice(index + 1).flatMap((other) => {
      const told = proven.contradictions.some(
        (found) => found.policies.map(({ id }) => id).join() === `${one.id},${other.id}`,
      );
      const swept = ALL_READINGS.every((reading) => contradict(sweep, [one, other], reading, 'lenient'));
      return told === swept ? [] : [`${one.id} against ${other.id}: proven ${told}, swept ${swept}`];
    }),
  );
}

/** What is wrong with all gaps that a prover reports of a small model. */
function allGapProblems(sweep: Sweep, proven: SignIns): readonly string[] {
  return proven.obligations.flatMap((outcome) =>
    gapProblems(sweep, outcome).map((problem) => `${outcome.obligation.id}: ${problem}`),
  );
}
