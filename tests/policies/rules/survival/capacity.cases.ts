import { capacity } from '../../../../policies/rules/survival/capacity';
import { SUBSCRIPTION } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service } from './estate';

function quota(vcpus: Readonly<Record<string, number>>) {
  return { subscriptions: [{ name: 'platform', id: SUBSCRIPTION, organisation: 'council', vcpus }] };
}

export const cases = casesOf(capacity, [
  {
    name: 'what runs fits into the quotas',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()], quota({ uksouth: 4, ukwest: 4 })),
    on: 'subscriptions.platform',
  },
  {
    name: 'four cores do not fit into a quota of three',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([service()], quota({ uksouth: 3, ukwest: 4 })),
    says: 'uksouth',
  },
  {
    name: 'without a service there is nothing to prove',
    expect: 'not-applicable',
    declaration: meant([]),
  },
]);
