import { Answered } from '../policies/provers/reachability/questions/answer-question';

/** An answer as one line of JSON: the question, its verdict, and the chain of the answer that decides it. */
export function answerJson({ question, verdict, answers }: Answered): string {
  const [deciding = answers[0]] = answers.filter((answer) => answer.verdict === verdict);
  const differ = deciding?.verdict !== verdict;
  return JSON.stringify({
    ...question,
    verdict,
    chain: (deciding?.hops ?? []).map(({ node, what, outcome, at, stack, source }) => ({
      node,
      what,
      outcome,
      at,
      stack,
      ...(source && { file: source.file, line: source.line }),
    })),
    reasons: differ
      ? answers.map((answer) => `${answer.from} to ${answer.to}: ${answer.verdict}`)
      : (deciding?.reasons ?? []),
    session: differ ? 'not-asked' : (deciding?.session ?? 'not-asked'),
  });
}
