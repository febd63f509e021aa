import { flowPath } from '../../provers/reachability/claims/flow-path';
import { PLATFORM_FLOWS } from '../../provers/reachability/claims/platform-flows';
import { Rule } from '../rule';
import { fail, pass, step } from '../support/results';
import { describedRules } from './support/described-rules';

export const flowUnused: Rule = {
  id: 'reach/flow-unused',
  title:
    'Rules and declared flows belong together: no rule is for a flow that is gone, no flow is without its rules',
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects: "A rule that outlives its flow is a hole with nobody's name on it.",
  remedy: 'Take the rule away, or declare the flow that it names.',
  sources: ['docs/how-to/declare-a-flow.md: every rule made from a flow begins its description with its id'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const rules = [...describedRules(graph)];
    const declared = new Set(declaration.flows.map(({ id }) => id));
    const carried = new Set(rules.map(({ flow }) => flow));
    if (!declaration.flows.some(({ id }) => carried.has(id))) return;
    for (const { resource, path, name, flow } of rules) {
      if (declared.has(flow) || PLATFORM_IDS.has(flow)) continue;
      yield fail(resource, `rule "${name}" is for the flow "${flow}", which nobody declares`, [
        step(resource, path, flow, 'a declared flow'),
      ]);
    }
    for (const { id } of declaration.flows) {
      const path = flowPath(declaration, id);
      yield carried.has(id)
        ? pass(path, `"${id}" has rules`)
        : fail(path, `no rule names "${id}"`, [], 'Take the flow away, or see why nothing is built for it.');
    }
  },
};

const PLATFORM_IDS: ReadonlySet<string> = new Set(PLATFORM_FLOWS.map(({ id }) => id));
