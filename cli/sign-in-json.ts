import { Counterexample, Difference } from '../policies/provers/sign-in/prover';
import { SignInAnswer, UnansweredSignIn } from '../policies/provers/sign-in/questions/answer';
import { GapsFound } from '../policies/provers/sign-in/questions/find-gaps';
import { Names } from '../policies/provers/sign-in/words/names';
import { policyWords } from '../policies/provers/sign-in/words/policy-words';

/**
 * An answer as one line of JSON: the question with its defaults, the verdict, what whoever gets in has shown, and the
 * policies that apply. A word that means nothing makes the verdict unknown, with the reason.
 * @param carried what else stood in the question's line
 */
export function signInJson(
  answer: SignInAnswer | UnansweredSignIn,
  tenant: string,
  names: Names,
  carried: Readonly<Record<string, unknown>> = {},
): string {
  const head = { ...carried, ...answer.question, tenant };
  if ('part' in answer) {
    const reasons = [`${answer.part}: ${answer.problem}`];
    return JSON.stringify({ ...head, verdict: 'unknown', meets: [], policies: [], reasons });
  }
  const { verdict, meets, policies, reasons } = answer;
  return JSON.stringify({
    ...head,
    verdict,
    meets: verdict === 'blocked' ? [] : meets,
    policies: policies.map(({ policy, outcome, surely }) => ({
      id: policy.id,
      name: policy.name,
      outcome,
      surely,
      words: policyWords(names, policy).then.join(', '),
    })),
    reasons,
  });
}

/** The gaps of all tenants. */
export function gapsJson(tenants: readonly GapsFound[]): string {
  return JSON.stringify(
    {
      version: 1,
      tenants: tenants.map(({ tenant, gaps, isEveryGap, undecided }) => ({
        tenant,
        isEveryGap,
        undecided,
        gaps: gaps.map(({ counterexample, ...gap }) => ({ ...gap, ...exampleOf(counterexample) })),
      })),
    },
    null,
    2,
  );
}

/** The differences of all tenants. */
export function differencesJson(
  tenants: readonly { readonly tenant: string; readonly differences: readonly Difference[] }[],
): string {
  return JSON.stringify(
    {
      version: 1,
      tenants: tenants.map(({ tenant, differences }) => ({
        tenant,
        differences: differences.map(({ kind, sentence, where }) => ({
          kind,
          sentence,
          ...exampleOf(where),
        })),
      })),
    },
    null,
    2,
  );
}

/** The conditions, and one sign-in of them with what is shown; sets become lists. */
function exampleOf({ conditions, example, evidence, reading }: Counterexample) {
  const plain = (value: unknown): unknown =>
    value instanceof Set ? [...value].sort() : value instanceof Map ? Object.fromEntries(value) : value;
  return JSON.parse(
    JSON.stringify({ conditions, example, evidence, reading }, (_key, value: unknown) => plain(value)),
  ) as object;
}
