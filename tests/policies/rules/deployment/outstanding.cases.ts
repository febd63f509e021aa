import { outstanding } from '../../../../policies/rules/deployment/outstanding';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const waiting = [{ id: 'workspaces.uksouth', title: 'GUID of the workspace', unlocks: 'traffic analytics' }];

export const cases = casesOf(outstanding, [
  {
    name: 'a design that waits for nothing passes',
    expect: 'pass',
    declaration: declare(),
    on: 'deployed',
  },
  {
    name: 'what a design waits for is listed as undecided',
    expect: 'unknown',
    declaration: declare({ outstanding: waiting }),
    on: 'deployed',
    says: 'workspaces.uksouth',
  },
  {
    name: 'a live estate is judged by another rule',
    expect: 'not-applicable',
    declaration: declare({ estate: { name: 'test', title: 'A test', stage: 'live' }, outstanding: waiting }),
  },
]);
