import { conflictingAttributes } from '../../../../policies/rules/schema/conflicting-attributes';
import { network, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const pool = [{ id: 'pool', number_of_ip_addresses: '256' }];

export const cases = casesOf(conflictingAttributes, [
  { name: 'one of two alternatives passes', expect: 'pass', resources: network('a', '10.0.0.0/16') },
  {
    name: 'an alternative that may turn out to be null breaks nothing that can be shown',
    expect: 'pass',
    resources: network('a', '10.0.0.0/16', { address_space: UNKNOWN, ip_address_pool: pool }),
  },
  {
    name: 'both alternatives fail',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', { ip_address_pool: pool }),
    on: 'azurerm_virtual_network.a',
    says: 'address_space, ip_address_pool are written',
  },
  {
    name: 'neither alternative fails',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', { address_space: null }),
    says: 'none is written',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('random_id', 'a', {}),
  },
]);
