import { Rule } from '../rule';
import { resultsFor } from '../support/schema-issues';

export const conflictingAttributes: Rule = {
  id: 'schema/conflicting-attributes',
  title: 'Attributes that exclude or need one another are written so',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Two settings of which only one can hold stop the plan, and leave the reader guessing which was meant.',
  remedy: 'Write exactly the attributes that may stand together.',
  sources: ['https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs'],
  needsDeclaration: false,
  check: ({ graph }) =>
    resultsFor(
      graph,
      'conflict',
      'no attribute excludes or lacks another',
      ({ path, found, expected }) => `${path}: ${found}, where the provider takes it ${expected}`,
    ),
};
