import { directory } from '../../../../policies/rules/survival/directory';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

const provider = { name: 'directory', title: 'Directory', provides: ['directory'] } as const;

export const cases = casesOf(directory, [
  {
    name: 'a directory in both regions outlasts everything, and who signs staff in depends on it',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service(provider), service({ signsIn: 'staff', dependsOn: ['directory'] })]),
  },
  {
    name: 'a directory in one region falls with it',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([southOnly(provider)]),
    on: 'services.directory',
    says: 'UK South',
  },
  {
    name: 'whoever signs staff in says what it depends on',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service(provider), service({ signsIn: 'staff' })]),
    on: 'services.orders',
    says: 'Directory',
  },
  {
    name: 'without a directory of one’s own there is nothing to prove',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service({ signsIn: 'staff' })]),
  },
]);
