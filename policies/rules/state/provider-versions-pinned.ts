import { Rule } from '../rule';
import { fail, listed, pass } from '../support/results';

const EXACT = /^=?\s*\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?$/;

export const providerVersionsPinned: Rule = {
  id: 'state/provider-versions-pinned',
  title: 'Every stack names one exact version of each provider',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A version range takes a new provider on the day it comes out: spellings and defaults change without review.',
  remedy: 'Write exact versions in required_providers, and change them on purpose.',
  sources: ['https://developer.hashicorp.com/terraform/language/expressions/version-constraints'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { name, requiredProviders } of graph.stacks) {
      const providers = Object.entries(requiredProviders);
      const loose = providers.filter(([, { version }]) => version === undefined || !EXACT.test(version));
      const found = loose.map(([provider, { version }]) => `${provider} ${version ?? 'without a version'}`);
      if (loose.length > 0) yield fail(`stacks.${name}`, `${name} takes ${listed(found)}`);
      else if (providers.length > 0)
        yield pass(`stacks.${name}`, `${name} pins ${listed(providers.map(([p]) => p))}`);
    }
  },
};
