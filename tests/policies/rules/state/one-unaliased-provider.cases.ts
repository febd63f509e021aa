import { oneUnaliasedProvider } from '../../../../policies/rules/state/one-unaliased-provider';
import { SUBSCRIPTION } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const provided = (...aliases: readonly (string | undefined)[]) => ({
  web: {
    ...stackOf({}),
    provider: { azurerm: aliases.map((alias) => ({ alias, subscription_id: SUBSCRIPTION })) },
  },
});

export const cases = casesOf(oneUnaliasedProvider, [
  {
    name: 'one provider and one with an alias pass',
    expect: 'pass',
    stacks: provided(undefined, 'platform'),
  },
  {
    name: 'two providers without an alias fail',
    expect: 'fail',
    stacks: provided(undefined, undefined),
    on: 'stacks.web',
    says: 'azurerm',
  },
  {
    name: 'two providers with one alias fail',
    expect: 'fail',
    stacks: provided(undefined, 'platform', 'platform'),
    says: 'azurerm.platform',
  },
  {
    name: 'a stack without providers has none to confuse',
    expect: 'not-applicable',
    stacks: { web: { resource: {} } },
  },
]);
