import { Declaration } from '../../declaration/declaration';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { FlowOutcome } from '../../provers/reachability/claims/flow-outcome';
import { flowPath } from '../../provers/reachability/claims/flow-path';
import { NetworkModel } from '../../provers/reachability/model';
import { Result, Rule } from '../rule';
import { counted, pass } from '../support/results';
import { problemText, remedyOf, witnessOf } from './support/flow-problem';

export const declaredFlowWorks: Rule = {
  id: 'reach/declared-flow-works',
  title: 'Every declared flow works at all of its places, and its answers come back',
  clauses: ['ZT-1', 'ZT-3', 'ZT-4'],
  decides: ['ZT-1', 'ZT-4'],
  severity: 'high',
  gates: true,
  protects:
    'A flow that is stopped on its way is a service that fails after the deployment, and a rule that somebody then opens too wide in a hurry.',
  remedy: 'Let through what the flow declares at the place that stops it, or take the flow away.',
  sources: [
    'docs/why/reachability.md: how packets are followed, and what is not decided',
    'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    'https://learn.microsoft.com/azure/firewall/rule-processing',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const claims = claimsOf(graph, declaration);
    for (const outcome of claims.flows) yield resultOf(claims.reachability.model, declaration, outcome);
  },
};

function resultOf(
  model: NetworkModel,
  declaration: Declaration,
  { flow, verdict, places, problems }: FlowOutcome,
): Result {
  const subject = flowPath(declaration, flow.id);
  const [first, ...others] = problems;
  if (!first) return pass(subject, `"${flow.id}" works at ${counted(places, 'place')}`);
  const more = others.length > 0 ? `, and so at ${counted(others.length, 'other place')}` : '';
  return {
    verdict: verdict === 'fail' ? 'fail' : 'unknown',
    subject,
    message: `"${flow.id}" ${problemText(model, first)}${more}`,
    remedy: remedyOf(first),
    witness: witnessOf(model, first),
  };
}
