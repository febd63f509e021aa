import { privateRangesOnly } from '../../../../policies/rules/network/private-ranges-only';
import { network, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(privateRangesOnly, [
  { name: 'a range of RFC 1918 passes', expect: 'pass', resources: network('web', '172.16.0.0/16') },
  { name: 'a range of RFC 6598 passes', expect: 'pass', resources: network('web', '100.64.0.0/16') },
  {
    name: 'a public range fails',
    expect: 'fail',
    resources: network('web', '20.0.0.0/16'),
    on: 'azurerm_virtual_network.web',
    says: '20.0.0.0/16',
  },
  {
    name: 'a range that is only half private fails',
    expect: 'fail',
    resources: network('web', '172.0.0.0/8'),
  },
  { name: 'a space that is not known is undecided', expect: 'unknown', resources: network('web', UNKNOWN) },
  { name: 'no network, no range', expect: 'not-applicable', resources: {} },
]);
