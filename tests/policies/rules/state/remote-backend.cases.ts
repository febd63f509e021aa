import { remoteBackend } from '../../../../policies/rules/state/remote-backend';
import { one } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const kept = (backend: Readonly<Record<string, unknown>> | undefined, resources = {}) => ({
  web: { ...stackOf(resources), terraform: backend === undefined ? {} : { backend } },
});

export const cases = casesOf(remoteBackend, [
  {
    name: 'a stack with an azurerm backend passes',
    expect: 'pass',
    stacks: kept({ azurerm: { key: 'web' } }),
  },
  {
    name: 'the stack that makes the state account begins locally',
    expect: 'pass',
    stacks: kept({ local: {} }, one('azurerm_storage_container', 'tfstate', {})),
  },
  {
    name: 'a stack with local state fails',
    expect: 'fail',
    stacks: kept({ local: {} }),
    on: 'stacks.web',
    says: 'in local',
  },
  { name: 'a stack without a backend fails', expect: 'fail', stacks: kept(undefined), says: 'nowhere' },
  {
    name: 'a plan does not say where its state is',
    expect: 'not-applicable',
    kind: 'plan',
    stacks: { web: { format_version: '1.2', planned_values: { root_module: {} } } },
  },
]);
