import { Rule } from '../rule';
import { resultsFor } from '../support/schema-issues';

export const allowedValue: Rule = {
  id: 'schema/allowed-value',
  title: 'Every value is one that the provider takes',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'A value outside the list or range stops the plan, or fails halfway through a deployment.',
  remedy: 'Write one of the values that are allowed.',
  sources: ['https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs'],
  needsDeclaration: false,
  check: ({ graph }) =>
    resultsFor(
      graph,
      'not-allowed',
      'every value is allowed',
      ({ path, found, expected }) => `${path} is ${found}, where ${expected} is allowed`,
    ),
};
