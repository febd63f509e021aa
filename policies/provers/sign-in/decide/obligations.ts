import { Obligation } from '../model';
import { Counterexample, ObligationOutcome } from '../prover';
import { Strictness } from '../sign-in';
import { NARROWEST } from '../space/readings';
import { Basis } from './basis';
import { doubts } from './doubts';
import { counterexampleOf } from './failure';
import { Gap } from './gap';
import { Gaps, gaps } from './gaps';
import { Prepared } from './prepared';
import { violation } from './violations';

/**
 * Claim 1: whether everything that gets in meets an obligation. What gets in past policies read strictly is a failure, what
 * only gets in past policies read leniently may be one.
 */
export function obligationOutcome(basis: Basis, obligation: Obligation): ObligationOutcome {
  const parts = spacesOf(basis, obligation).map((prepared) => gapsIn(basis, prepared, obligation));
  const failures = parts.flatMap((part) => part.failures);
  const doubtful = parts.flatMap((part) => part.doubtful);
  const all = [...failures, ...doubtful];
  const [counterexample] = all;
  const isUnknown = doubtful.length > 0 || basis.model.gaps.length > 0;
  const reasons = failures.length > 0 ? [] : [...basis.model.gaps, ...parts.flatMap((part) => part.reasons)];
  return {
    obligation,
    verdict: failures.length > 0 ? 'fail' : isUnknown ? 'unknown' : 'pass',
    reasons: [...new Set(reasons)],
    ...(counterexample ? { counterexample } : {}),
    gaps: all,
    isEveryGap: parts.every(({ isAll }) => isAll),
  };
}

/** Programs and people are asked apart: an obligation that names personas may be about both. */
function spacesOf(basis: Basis, { who }: Obligation): readonly Prepared[] {
  if (who === 'workloads') return [basis.programs];
  if (typeof who === 'string') return [basis.people];
  const kinds = (basis.model.intent?.personas ?? []).filter(({ id }) => who.personas.includes(id));
  return [
    ...(kinds.some(({ kind }) => kind !== 'workload') ? [basis.people] : []),
    ...(kinds.some(({ kind }) => kind === 'workload') ? [basis.programs] : []),
  ];
}

interface Found {
  readonly failures: readonly Counterexample[];
  readonly doubtful: readonly Counterexample[];
  readonly reasons: readonly string[];
  readonly isAll: boolean;
}

const NONE: Gaps = { found: [], isAll: true };

function gapsIn(basis: Basis, prepared: Prepared, obligation: Obligation): Found {
  const exceptions = basis.model.intent?.exceptions ?? [];
  const under = (strictness: Strictness) => ({
    strictness,
    enforced: prepared.under(strictness),
    goal: violation(prepared.space, obligation, exceptions, basis.asOf, strictness),
  });
  const [strict, lenient] = [under('strict'), under('lenient')];
  const isSame =
    strict.enforced === lenient.enforced && JSON.stringify(strict.goal) === JSON.stringify(lenient.goal);
  const failing = gaps(prepared, strict.enforced, strict.goal);
  const doubtful = isSame ? NONE : gaps(prepared, lenient.enforced, lenient.goal, failing.found);
  const all = [...failing.found, ...doubtful.found];
  const tell =
    ({ goal, strictness }: typeof strict) =>
    (gap: Gap) => {
      const others = all.filter((other) => other !== gap);
      return counterexampleOf(basis, prepared, { gap, others, goal, demand: obligation.demand, strictness });
    };
  const mayFail = doubtful.found.map(tell(lenient));
  return {
    failures: failing.found.map(tell(strict)),
    doubtful: mayFail,
    isAll: failing.isAll && doubtful.isAll,
    reasons: mayFail.flatMap(({ example, evidence, reading }) =>
      doubts(basis.decider, basis.model, example, evidence, { ...NARROWEST, ...reading }),
    ),
  };
}
