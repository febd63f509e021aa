import { Rule } from '../rule';
import { groupBy } from '../../graph/views/group-by';
import { fail, listed, pass } from '../support/results';

export const oneUnaliasedProvider: Rule = {
  id: 'state/one-unaliased-provider',
  title: 'No stack has two providers of one type and one alias',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Two providers without an alias are synthesized without a word, and then no plan works.',
  remedy: 'Give all providers of a type but one an alias of their own.',
  sources: ['https://developer.hashicorp.com/terraform/language/providers/configuration'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { name, providers } of graph.stacks) {
      if (providers.length === 0) continue;
      const byName = groupBy(providers, ({ type, alias }) =>
        alias === undefined ? type : `${type}.${alias}`,
      );
      const twice = [...byName].filter(([, same]) => same.length > 1).map(([provider]) => provider);
      yield twice.length === 0
        ? pass(`stacks.${name}`, `${name} tells its ${providers.length} providers apart`)
        : fail(`stacks.${name}`, `${name} has more than one provider ${listed(twice)}`);
    }
  },
};
