import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { flowPath } from '../../provers/reachability/claims/flow-path';
import { Rule } from '../rule';
import { pass } from '../support/results';
import { problemText, witnessOf } from './support/flow-problem';

export const noPrivateCircuit: Rule = {
  id: 'reach/no-private-circuit',
  title: 'No declared flow needs a private circuit',
  clauses: ['RA-3'],
  decides: ['RA-3'],
  severity: 'medium',
  gates: true,
  protects: 'A service that needs a private line ties the council to its term and price, and falls with it.',
  remedy:
    'Give the datacentre a tunnel beside its circuit, or reach the service over the Internet by a broker.',
  sources: ['Strategy clause RA-3: the Internet is the corporate network'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const claims = claimsOf(graph, declaration);
    const { model } = claims.reachability;
    if (model.subnets.length === 0) return;
    const needing = claims.needingCircuits;
    for (const { flow, verdict, problems } of needing ?? []) {
      const [problem] = problems;
      if (!problem || verdict === 'pass') continue;
      yield {
        verdict,
        subject: flowPath(declaration, flow.id),
        message: `without private circuits, "${flow.id}" ${problemText(model, problem)}`,
        witness: witnessOf(model, problem),
      };
    }
    if (needing === undefined) yield pass('sites', 'there is no private circuit, so nothing needs one');
    else if (needing.length === 0)
      yield pass('sites', 'every flow that works still does with all private circuits gone');
  },
};
