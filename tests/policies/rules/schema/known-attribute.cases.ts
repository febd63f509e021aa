import { knownAttribute } from '../../../../policies/rules/schema/known-attribute';
import { network, one, subnet } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(knownAttribute, [
  {
    name: 'a network of known attributes passes',
    expect: 'pass',
    resources: network('a', '10.0.0.0/16', { subnet: [subnet('web', '10.0.0.0/24')] }),
  },
  {
    name: 'a mistyped attribute fails with the near one',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', { dns_server: ['10.0.0.4'] }),
    on: 'azurerm_virtual_network.a',
    says: 'dns_server is no attribute of this type: did you mean "dns_servers"?',
  },
  {
    name: 'a mistyped attribute in a block fails with its place',
    expect: 'fail',
    resources: network('a', '10.0.0.0/16', { subnet: [subnet('web', '10.0.0.0/24', { nsg: 'x' })] }),
    says: 'subnet.0.nsg',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('random_id', 'a', {}),
  },
]);
