import { EstateGraph } from '../../graph/graph';
import { PolicyOutcome } from '../../provers/sign-in/prover';
import { Result, Rule } from '../rule';
import { pass, step } from '../support/results';
import { openWords, tenantsOf } from './support/judged-tenants';
import { policySubject } from './support/subjects';

export const policyDecidesNothing: Rule = {
  id: 'sign-in/policy-decides-nothing',
  title: 'Every enforced policy decides something that no other decides',
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects:
    'A policy without which everything would be the same is read as a protection, and hides what really protects.',
  remedy: 'Take the policy away, or find out what it was meant to catch.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
  ],
  needsDeclaration: false,
  *check(judged) {
    for (const { signIns } of tenantsOf(judged)) {
      const idle = new Set(
        signIns.idle.filter(({ verdict }) => verdict !== 'pass').map(({ policy }) => policy.id),
      );
      for (const outcome of signIns.idle) {
        if (outcome.verdict !== 'pass') yield resultOf(judged.graph, outcome);
      }
      for (const policy of signIns.model.policies) {
        if (policy.state === 'enabled' && !idle.has(policy.id)) {
          yield pass(policySubject(judged.graph, policy), `"${policy.name}" decides something`);
        }
      }
    }
  },
};

function resultOf(graph: EstateGraph, { policy, verdict, reasons }: PolicyOutcome): Result {
  const subject = policySubject(graph, policy);
  const message =
    verdict === 'fail'
      ? `without "${policy.name}" every sign-in would end the same`
      : `whether "${policy.name}" decides anything is not known${openWords(reasons)}`;
  return {
    verdict,
    subject,
    message,
    witness:
      typeof subject === 'string'
        ? undefined
        : {
            summary: message,
            steps: [
              step(subject, 'conditions', 'nothing that others leave open', 'a sign-in that it decides'),
            ],
          },
  };
}
