import { accountedBy } from '../policies/provers/reachability/questions/accounted';
import { Answered, Unanswerable } from '../policies/provers/reachability/questions/answer';
import type { Claims } from '../policies/provers/reachability/claims/claims';

/**
 * An answer as one line of JSON: the question, its verdict, and the chain of the answer that decides it. An end that means
 * nothing makes the verdict unknown, with the reason.
 * @param carried what else stood in the question's line
 */
export function answerJson(
  answered: Answered | Unanswerable,
  claims: Claims,
  carried: Readonly<Record<string, unknown>> = {},
): string {
  const { question } = answered;
  if ('problem' in answered) {
    const reasons = [`${answered.end}: ${answered.problem}`];
    return JSON.stringify({
      ...carried,
      ...question,
      verdict: 'unknown',
      chain: [],
      reasons,
      session: 'not-asked',
    });
  }
  const { verdict, places } = answered;
  const answers = places.flatMap((place) => place.answers);
  const deciding = answers.find((answer) => answer.verdict === verdict);
  const shown = deciding ?? answers[0];
  return JSON.stringify({
    ...carried,
    ...question,
    verdict,
    chain: (shown?.hops ?? []).map(({ node, what, outcome, at, stack, source }) => ({
      node,
      what,
      outcome,
      at,
      stack,
      ...(source && { file: source.file, line: source.line }),
    })),
    reasons: deciding?.reasons ?? answers.map((each) => `${each.from} to ${each.to}: ${each.verdict}`),
    session: deciding?.session ?? 'not-asked',
    ...(deciding && verdict === 'allowed' && { flows: accountedBy(claims, deciding) }),
  });
}
