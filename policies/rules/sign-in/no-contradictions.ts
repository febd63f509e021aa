import { EstateGraph } from '../../graph/graph';
import { Contradiction } from '../../provers/sign-in/prover';
import { Names } from '../../provers/sign-in/words/names';
import { Result, Rule } from '../rule';
import { pass, unknown } from '../support/results';
import { sentenceOf, witnessOf } from './support/counterexample-witness';
import { isDoubtful } from './support/is-doubtful';
import { tenantsOf } from './support/judged-tenants';
import { partOf, policySubject } from './support/subjects';

export const noContradictions: Rule = {
  id: 'sign-in/no-contradictions',
  title: 'No two policies ask for what nobody can show at once',
  clauses: ['SAFE-1'],
  decides: [],
  severity: 'medium',
  gates: false,
  protects:
    'Two policies that can each be met, and never together, block people whom both were meant to let in.',
  remedy: 'Let one of the two leave out what the other is about, or block it outright.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
  ],
  needsDeclaration: false,
  *check(judged) {
    for (const { signIns, names } of tenantsOf(judged)) {
      for (const contradiction of signIns.contradictions) yield resultOf(judged.graph, names, contradiction);
      const { model, contradictions } = signIns;
      if (contradictions.length > 0 || model.policies.length === 0) continue;
      const doubtful = model.policies.find(isDoubtful);
      yield doubtful || model.gaps.length > 0
        ? unknown(partOf(model), `what "${doubtful?.name ?? model.tenant}" asks for is not known as a whole`)
        : pass(partOf(model), 'whatever two policies ask of one sign-in can be shown together');
    }
  },
};

function resultOf(
  graph: EstateGraph,
  names: Names,
  { policies: [one, other], where }: Contradiction,
): Result {
  return {
    verdict: 'fail',
    subject: policySubject(graph, one),
    message: `"${one.name}" and "${other.name}" cannot both be met: ${sentenceOf(names, where)}`,
    witness: witnessOf(graph, names, where),
  };
}
