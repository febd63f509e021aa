import { Rule } from '../rule';
import { groupBy } from '../../graph/views/group-by';
import { fail, listed, pass, step, unknown } from '../support/results';
import { securityGroupsOf } from '../../graph/views/security-groups';
import { ruleAt } from '../../graph/views/security-rule';

export const nsgUniquePriority: Rule = {
  id: 'network/nsg-unique-priority',
  title: 'No two rules of a network security group have one direction and one priority',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Terraform plans two rules of one priority without a word, and Azure refuses them halfway through.',
  remedy: 'Give each rule of a direction a priority of its own, from 100 to 4096.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { resource, rules, complete } of securityGroupsOf(graph)) {
      const byPlace = groupBy(rules, ({ direction, priority }) => `${direction} priority ${priority}`);
      const known = [...byPlace].filter(([place]) => !place.includes('undefined'));
      const shared = known.filter(([, sharing]) => sharing.length > 1);
      for (const [place, sharing] of shared) {
        yield fail(
          resource,
          `${listed(sharing.map(({ name }) => name))} share ${place}`,
          sharing.map((rule) => step(rule.holder, ruleAt(rule, 'priority'), place, 'a priority of its own')),
        );
      }
      if (shared.length > 0) continue;
      yield known.length < byPlace.size || !complete
        ? unknown(resource, 'the direction or priority of a rule is not known before deployment')
        : pass(resource, `all ${rules.length} rules have priorities of their own`);
    }
  },
};
