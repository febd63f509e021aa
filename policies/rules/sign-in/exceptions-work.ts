import { EstateGraph } from '../../graph/graph';
import { ExceptionOutcome } from '../../provers/sign-in/prover';
import { exceptionWords } from '../../provers/sign-in/words/obligation-words';
import { Result, Rule } from '../rule';
import { pass } from '../support/results';
import { sentenceOf, witnessOf } from './support/counterexample-witness';
import { JudgedSignIns, openWords, tenantsOf } from './support/judged-tenants';
import { partOf } from './support/subjects';

export const exceptionsWork: Rule = {
  id: 'sign-in/exceptions-work',
  title: 'What a declared exception promises really works, and no exception has run out',
  clauses: ['DR-2'],
  decides: ['DR-2'],
  severity: 'high',
  gates: true,
  protects:
    'Whoever has no managed device and was promised the virtual desktops stands before a closed door on the day that the office is.',
  remedy: 'Let in what the exception is for at the policies that stop it, or take the promise back.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/azure/virtual-desktop/set-up-mfa',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const tenant of tenantsOf(judged)) {
      for (const outcome of tenant.signIns.exceptions) {
        if (outcome.exception.mustWork) yield resultOf(judged.graph, tenant, outcome);
      }
      yield* expired(tenant, judged.asOf);
    }
  },
};

function resultOf(
  graph: EstateGraph,
  { signIns, names }: JudgedSignIns,
  { exception, verdict, reasons, counterexample }: ExceptionOutcome,
): Result {
  const subject = partOf(signIns.model, 'exceptions', exception.id);
  if (verdict === 'pass') return pass(subject, `"${exception.title}" works`);
  const what = counterexample ? `: ${sentenceOf(names, counterexample)}` : '';
  return {
    verdict,
    subject,
    message:
      verdict === 'fail'
        ? `"${exception.title}" is promised and does not work${what}`
        : `"${exception.title}" is promised and may not work${what}${openWords(reasons)}`,
    witness: counterexample
      ? witnessOf(graph, names, counterexample)
      : {
          summary: exceptionWords(names, exception),
          steps: reasons.map((found) => ({ at: subject, found })),
        },
  };
}

function* expired({ signIns: { model } }: JudgedSignIns, asOf: string): Iterable<Result> {
  for (const { id, title, expires } of model.intent?.exceptions ?? []) {
    if (expires === undefined || expires >= asOf) continue;
    yield {
      verdict: 'fail',
      subject: partOf(model, 'exceptions', id),
      message: `"${title}" has run out on ${expires} and counts for nothing any more`,
      remedy: 'Take the exception away, or have its owner renew it.',
    };
  }
}
