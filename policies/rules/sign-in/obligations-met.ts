import { EstateGraph } from '../../graph/graph';
import { ObligationOutcome } from '../../provers/sign-in/prover';
import { obligationWords } from '../../provers/sign-in/words/obligation-words';
import { Result, Rule } from '../rule';
import { counted, pass } from '../support/results';
import { sentenceOf, witnessOf } from './support/counterexample-witness';
import { JudgedSignIns, openWords, tenantsOf } from './support/judged-tenants';
import { partOf } from './support/subjects';

export const obligationsMet: Rule = {
  id: 'sign-in/obligations-met',
  title: 'Every sign-in is blocked, or meets what is demanded of whoever signs in',
  clauses: ['MFA-1', 'ZT-1', 'ZT-2', 'SEC-7'],
  decides: ['MFA-1', 'ZT-2'],
  severity: 'critical',
  gates: true,
  protects:
    'One combination of person, application, client, place and device that no policy asks anything of is where the stolen password works.',
  remedy: 'Close the gap in the policy that nearly caught it, or declare an exception with owner and end.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
    'https://learn.microsoft.com/entra/identity/conditional-access/plan-conditional-access',
  ],
  needsDeclaration: false,
  *check(judged) {
    for (const tenant of tenantsOf(judged)) {
      for (const outcome of tenant.signIns.obligations) yield resultOf(judged.graph, tenant, outcome);
    }
  },
};

function resultOf(
  graph: EstateGraph,
  { signIns, names }: JudgedSignIns,
  { obligation, verdict, reasons, gaps, counterexample, isEveryGap }: ObligationOutcome,
): Result {
  const subject = partOf(signIns.model, 'obligations', obligation.id);
  const demanded = obligationWords(names, obligation).replace(/\.$/, '');
  if (verdict === 'pass') return pass(subject, demanded);
  // A gap that is there whatever the sources dispute says more than one that depends on it.
  const first = gaps.find(({ reading }) => reading === undefined) ?? gaps[0] ?? counterexample;
  const others = `${isEveryGap ? '' : 'at least '}${counted(gaps.length - 1, 'other gap')}`;
  const more = gaps.length > 1 ? `, and ${others}` : '';
  const sentence = first ? `: ${sentenceOf(names, first)}${more}` : '';
  return {
    verdict,
    subject,
    message:
      verdict === 'fail'
        ? `"${obligation.title}" is not met${sentence}`
        : `"${obligation.title}" may not be met${sentence}${openWords(reasons)}`,
    remedy: first?.closedBy?.sentence,
    witness: first && witnessOf(graph, names, first),
  };
}
