import { flowPath } from '../../provers/reachability/claims/flow-path';
import { Rule } from '../rule';
import { fail, pass } from '../support/results';

export const flowInForce: Rule = {
  id: 'reach/flow-in-force',
  title: 'No flow is open past the date until which it is needed',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'What was opened for a while stays open for good unless somebody is made to look at it.',
  remedy: 'Take the flow away, or have its owner give a later date: until.',
  sources: ['Strategy clause ZT-1: nothing is trusted without verification'],
  needsDeclaration: true,
  *check({ declaration, asOf }) {
    if (!declaration) return;
    for (const { id, until, owner } of declaration.flows) {
      if (until === undefined) continue;
      const subject = flowPath(declaration, id);
      yield asOf <= until
        ? pass(subject, `"${id}" is needed until ${until}`)
        : fail(subject, `"${id}" of ${owner} was needed until ${until}, and on ${asOf} it is still open`);
    }
  },
};
