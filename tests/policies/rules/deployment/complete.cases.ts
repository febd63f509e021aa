import { complete } from '../../../../policies/rules/deployment/complete';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const live = { name: 'test', title: 'A test', stage: 'live' } as const;
const waiting = [{ id: 'workspaces.uksouth', title: 'GUID of the workspace', unlocks: 'traffic analytics' }];

export const cases = casesOf(complete, [
  {
    name: 'a live estate that waits for nothing passes',
    expect: 'pass',
    declaration: declare({ estate: live }),
  },
  {
    name: 'a live estate that waits for a value fails',
    expect: 'fail',
    declaration: declare({ estate: live, outstanding: waiting }),
    on: 'deployed.workspaces.uksouth',
    says: 'traffic analytics',
  },
  {
    name: 'a design may wait',
    expect: 'not-applicable',
    declaration: declare({ outstanding: waiting }),
  },
]);
