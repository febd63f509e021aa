import { Counterexample, SignIns } from '../prover';
import { counterexampleWords } from '../words/counterexample-words';
import { Names } from '../words/names';
import { obligationWords } from '../words/obligation-words';

/** A minimal gap, in words. */
export interface GapFound {
  /** `unknown`: it may be one, depending on what can't be read. */
  readonly verdict: 'fail' | 'unknown';
  /** Who gets to what, and with what. */
  readonly sentence: string;
  /** Id and sentence of the obligation that it breaks. */
  readonly id: string;
  readonly obligation: string;
  readonly reasons: readonly string[];
  /** What nearly caught it: the policy and why it doesn't. */
  readonly nearMisses: readonly string[];
  /** The smallest change of one policy that closes it. */
  readonly closedBy?: string;
  readonly counterexample: Counterexample;
}

/** The gaps of a tenant. */
export interface GapsFound {
  readonly tenant: string;
  /** Obligation by obligation, those that surely are gaps first. */
  readonly gaps: readonly GapFound[];
  /** Whether every sign-in that gets past is in one of them; otherwise they show every way past a policy. */
  readonly isEveryGap: boolean;
  /** Why it isn't known of an obligation whether all sign-ins meet it, besides what the gaps say. */
  readonly undecided: readonly string[];
}

/** The minimal gaps of a tenant. */
export function findGaps({ model, obligations }: SignIns): GapsFound {
  const names = new Names(model);
  const gaps = obligations.flatMap(({ obligation, verdict, reasons, gaps }) =>
    verdict === 'pass'
      ? []
      : gaps.map((gap) => ({
          verdict,
          sentence: counterexampleWords(names, gap),
          id: obligation.id,
          obligation: obligationWords(names, obligation),
          reasons: verdict === 'fail' ? [] : reasons,
          nearMisses: gap.nearMisses.map(
            ({ policy, because }) => `"${policy.name}", which ${because.join(', and ')}`,
          ),
          ...(gap.closedBy && { closedBy: gap.closedBy.sentence }),
          counterexample: gap,
        })),
  );
  const open = obligations.filter((outcome) => outcome.verdict === 'unknown' && outcome.gaps.length === 0);
  return {
    tenant: model.tenant,
    gaps,
    isEveryGap: obligations.every(({ isEveryGap }) => isEveryGap),
    undecided: [...new Set(open.flatMap(({ reasons }) => reasons))],
  };
}
