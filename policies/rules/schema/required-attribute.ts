import { Rule } from '../rule';
import { resultsFor } from '../support/schema-issues';

export const requiredAttribute: Rule = {
  id: 'schema/required-attribute',
  title: 'Every attribute and block that the provider requires is written',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'A resource without a required attribute stops the plan of its whole stack.',
  remedy: 'Write the attribute.',
  sources: ['https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs'],
  needsDeclaration: false,
  check: ({ graph }) =>
    resultsFor(
      graph,
      'missing',
      'every required attribute is written',
      ({ path, expected }) => `${path} is required (${expected}) and is not written`,
    ),
};
