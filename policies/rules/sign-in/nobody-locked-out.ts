import { EstateGraph } from '../../graph/graph';
import { WayInOutcome } from '../../provers/sign-in/prover';
import { Result, Rule } from '../rule';
import { pass } from '../support/results';
import { witnessOf } from './support/counterexample-witness';
import { JudgedSignIns, openWords, tenantsOf } from './support/judged-tenants';
import { partOf } from './support/subjects';

export const nobodyLockedOut: Rule = {
  id: 'sign-in/nobody-locked-out',
  title: 'Every kind of people and programs has a way in',
  clauses: ['ZT-2', 'ID-1'],
  decides: [],
  severity: 'critical',
  gates: true,
  protects:
    'A set of policies that nobody can satisfy locks a whole kind of people out, at the moment when it is enforced.',
  remedy: 'Ask for something that these people can show with the methods and devices that they have.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const tenant of tenantsOf(judged)) {
      for (const outcome of tenant.signIns.waysIn) yield resultOf(judged.graph, tenant, outcome);
    }
  },
};

function resultOf(
  graph: EstateGraph,
  { signIns, names }: JudgedSignIns,
  { persona, verdict, reasons, counterexample }: WayInOutcome,
): Result {
  const subject = partOf(signIns.model, 'personas', persona.id);
  if (verdict === 'pass') return pass(subject, `"${persona.title}" has a way in`);
  return {
    verdict,
    subject,
    message:
      verdict === 'fail'
        ? `nobody of "${persona.title}" gets in anywhere${reasons.length > 0 ? `: ${reasons.slice(0, 3).join('; ')}` : ''}`
        : `whether anybody of "${persona.title}" gets in is not known${openWords(reasons)}`,
    witness: counterexample
      ? witnessOf(graph, names, counterexample)
      : reasons.length > 0
        ? { summary: persona.title, steps: reasons.map((found) => ({ at: subject, found })) }
        : undefined,
  };
}
