import { providerVersionsPinned } from '../../../../policies/rules/state/provider-versions-pinned';
import { casesOf, stackOf } from '../support/rule-case';

const required = (azurerm?: Readonly<Record<string, unknown>>) => ({
  web: { ...stackOf({}), terraform: azurerm === undefined ? {} : { required_providers: { azurerm } } },
});

export const cases = casesOf(providerVersionsPinned, [
  { name: 'an exact version passes', expect: 'pass', stacks: required({ version: '4.55.0' }) },
  {
    name: 'a range of versions fails',
    expect: 'fail',
    stacks: required({ version: '~> 4.0' }),
    on: 'stacks.web',
    says: 'azurerm ~> 4.0',
  },
  { name: 'no version at all fails', expect: 'fail', stacks: required({ source: 'hashicorp/azurerm' }) },
  { name: 'a stack without providers needs no version', expect: 'not-applicable', stacks: required() },
]);
