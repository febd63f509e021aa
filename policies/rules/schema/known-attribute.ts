import { Rule } from '../rule';
import { resultsFor } from '../support/schema-issues';

export const knownAttribute: Rule = {
  id: 'schema/known-attribute',
  title: "Every attribute and block is in the provider's schema",
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'A mistyped attribute stops the plan, and until then reads as if the setting were made.',
  remedy: 'Write the attribute as the documentation of the resource type spells it, or leave it out.',
  sources: ['https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs'],
  needsDeclaration: false,
  check: ({ graph }) =>
    resultsFor(
      graph,
      'unknown-attribute',
      'every attribute is known',
      ({ path, expected }) => `${path} is no attribute of this type: ${expected}`,
    ),
};
