import { BUILT_IN_POLICIES } from '../../../constructs/model/tables/built-in-policies';
import { Rule } from '../rule';
import { assignedTo } from '../support/policy-assignments';
import { fail, pass, unknown } from '../support/results';

export const benchmarkAssigned: Rule = {
  id: 'governance/benchmark-assigned',
  title: 'Every subscription is measured against the Microsoft cloud security benchmark',
  clauses: ['GOV-1', 'VDC-2'],
  decides: ['GOV-1'],
  severity: 'medium',
  gates: true,
  protects:
    "Without it nobody sees what has drifted from Microsoft's own security advice since the deployment.",
  remedy: 'Assign the initiative "Microsoft cloud security benchmark" to the subscription.',
  sources: ['https://learn.microsoft.com/security/benchmark/azure/overview'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const { id, name } of declaration?.subscriptions ?? []) {
      const { assignments, doubtful } = assignedTo(graph, id, BUILT_IN_POLICIES.cloudSecurityBenchmark);
      const [assignment] = assignments;
      const subject = `subscriptions.${name}`;
      if (assignment) yield pass(assignment, `measures "${name}"`);
      else if (doubtful) yield unknown(subject, `whether the benchmark measures "${name}" is not known`);
      else yield fail(subject, `the benchmark does not measure "${name}"`);
    }
  },
};
