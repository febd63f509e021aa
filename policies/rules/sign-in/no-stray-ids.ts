import { EstateGraph } from '../../graph/graph';
import { StrayId } from '../../provers/sign-in/prover';
import { Result, Rule } from '../rule';
import { pass, step, unknown } from '../support/results';
import { isDoubtful } from './support/is-doubtful';
import { tenantsOf } from './support/judged-tenants';
import { policySubject } from './support/subjects';

export const noStrayIds: Rule = {
  id: 'sign-in/no-stray-ids',
  title: 'Every id in a policy leads somewhere, and what one policy leaves out another takes in',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A policy that names what is no longer there protects nobody, and somebody whom every policy leaves out is protected by none.',
  remedy: 'Take the id out, or write that of what is there now.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'Maester MT.1036 and MT.1038: excluded objects are included elsewhere, and no policy names what is gone',
  ],
  needsDeclaration: false,
  *check(judged) {
    for (const { signIns } of tenantsOf(judged)) {
      const { strayIds, model } = signIns;
      for (const stray of strayIds) yield resultOf(judged.graph, stray);
      const strayed = new Set(strayIds.map(({ policy }) => policy.id));
      for (const policy of model.policies.filter(({ id }) => !strayed.has(id))) {
        const subject = policySubject(judged.graph, policy);
        yield isDoubtful(policy)
          ? unknown(subject, `which ids are in "${policy.name}" is not known as a whole`)
          : pass(subject, `every id in "${policy.name}" leads somewhere`);
      }
    }
  },
};

function resultOf(graph: EstateGraph, { policy, kind, id, problem }: StrayId): Result {
  const subject = policySubject(graph, policy);
  const message =
    problem === 'dangling'
      ? `"${policy.name}" names the ${kind} ${id}, which is not there`
      : `"${policy.name}" leaves out the ${kind} ${id}, which no other policy takes in`;
  const expected = problem === 'dangling' ? 'something that is there' : 'a policy that takes it in';
  return {
    verdict: 'fail',
    subject,
    message,
    witness:
      typeof subject === 'string'
        ? undefined
        : { summary: message, steps: [step(subject, 'conditions', id, expected)] },
  };
}
