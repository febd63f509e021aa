import { EstateGraph } from '../../graph/graph';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { IdleRule } from '../../provers/reachability/claims/idle-rules';
import { Rule } from '../rule';
import { abbreviated, pass } from '../support/results';
import { describedRules } from './support/described-rules';
import { subjectAt } from './support/evidence';

export const ruleNeverMatches: Rule = {
  id: 'reach/rule-never-matches',
  title: 'Every rule of a security group or firewall decides something',
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects: 'A rule that never matches is read as if it protected or allowed something, and hides what does.',
  remedy: 'Take the rule away, or put it before the rules that take what it is for.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
    'https://learn.microsoft.com/azure/firewall/rule-processing',
  ],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    const { idleRules, reachability } = claimsOf(graph, declaration);
    const idle = withoutTwins(graph, idleRules);
    for (const rule of idle) {
      yield {
        verdict: 'fail',
        subject: subjectAt(graph, rule.place),
        message: `${rule.name} ${inWords(rule)}`,
        witness: {
          summary: rule.name,
          steps: [
            { at: rule.place.at, found: rule.name, expected: 'packets that it decides' },
            ...rule.shadowedBy
              .slice(0, MOST_STEPS)
              .map((name) => ({ at: rule.place.at, found: `before it: ${name}` })),
          ],
        },
      };
    }
    if (idle.length === 0 && reachability.model.subnets.length > 0) {
      yield pass('networks', 'every rule decides something');
    }
  },
};

/**
 * A rule that is for a flow may say again what another flow's says, since a security group knows no hosts: so each can go
 * with its flow.
 */
function withoutTwins(graph: EstateGraph, rules: readonly IdleRule[]): readonly IdleRule[] {
  const forFlows = new Set([...describedRules(graph)].map(({ resource, at }) => `${resource.stack} ${at}`));
  return rules.filter(
    ({ place, isRedundant }) => !isRedundant || !forFlows.has(`${place.stack} ${place.at}`),
  );
}

const MOST_STEPS = 5;

function inWords({ shadowedBy, isRedundant }: IdleRule): string {
  if (shadowedBy.length === 0) return 'matches no packet that can come by where it stands';
  const earlier = abbreviated(shadowedBy, 3);
  return isRedundant
    ? `says again what ${earlier} said before it`
    : `comes too late: ${earlier} took all before it`;
}
