import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { fail, listed, pass, step, unknown } from '../support/results';
import { securityRulesOf } from '../../graph/views/security-groups';
import { ruleAt, SecurityRule } from '../../graph/views/security-rule';

/** Longest description that Azure takes. */
const DESCRIPTION_LENGTH = 140;

export const nsgRuleComplete: Rule = {
  id: 'network/nsg-rule-complete',
  title: 'Every security rule names both ends, their ports and a direction, and Azure takes its description',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Terraform plans a rule without a source without a word, and Azure refuses it halfway through.',
  remedy:
    'Write source and destination, each with ports, as one prefix, a list or application security groups.',
  sources: [
    'https://learn.microsoft.com/rest/api/virtualnetwork/security-rules/create-or-update',
    'azurerm 4.55.0 plans an inline rule without a source',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const rule of securityRulesOf(graph)) yield judge(rule);
  },
};

function judge(rule: SecurityRule): Result {
  const ends = [
    { name: 'source', ...rule.source },
    { name: 'destination', ...rule.destination },
  ];
  const missing = [
    ...ends.filter((end) => end.placeKnown && end.prefixes.length + end.groups === 0).map(({ name }) => name),
    ...ends.filter((end) => end.portsKnown && end.ports.length === 0).map(({ name }) => `${name} port`),
    ...['direction', 'access', 'protocol', 'priority'].filter(
      (name) => rule.block.get(name).state === 'absent',
    ),
  ];
  const description = textOf(rule.block.get('description')) ?? '';
  if (missing.length > 0) {
    return fail(
      rule.holder,
      `rule "${rule.name}" has no ${listed(missing)}`,
      missing.map((what) => step(rule.holder, rule.block.path, `no ${what}`, what)),
    );
  }
  if (description.length > DESCRIPTION_LENGTH) {
    return fail(
      rule.holder,
      `the description of rule "${rule.name}" has ${description.length} characters, not at most ${DESCRIPTION_LENGTH}`,
      [step(rule.holder, ruleAt(rule, 'description'), description)],
      `Shorten the description to ${DESCRIPTION_LENGTH} characters.`,
    );
  }
  return ends.every((end) => end.placeKnown && end.portsKnown)
    ? pass(rule.holder, `rule "${rule.name}" is complete`)
    : unknown(rule.holder, `the ends or ports of rule "${rule.name}" are not known before deployment`);
}
