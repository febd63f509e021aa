import { typeSchema } from '../../schema/type-schema';
import { Rule } from '../rule';
import { pass, unknown } from '../support/results';

export const knownType: Rule = {
  id: 'schema/known-type',
  title: "The provider tables know every resource's type",
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects: 'Attributes of a type that the tables do not know are checked by nobody before the plan.',
  remedy: 'Review the resource by hand, and add its type to the tables under policies/tables.',
  sources: ['https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs'],
  needsDeclaration: false,
  *check({ graph }) {
    const exports = new Set(
      graph.stacks.filter(({ kind }) => kind === 'graph-export').map(({ name }) => name),
    );
    for (const resource of graph.resources) {
      // Terraform's own type belongs to no provider, and holds what it is given.
      if (exports.has(resource.stack) || resource.type === 'terraform_data') continue;
      yield typeSchema(resource.type) === undefined
        ? unknown(
            resource,
            `${resource.type} is not in the provider tables, so its attributes were not checked`,
          )
        : pass(resource, `${resource.type} is in the provider tables`);
    }
  },
};
