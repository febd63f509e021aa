import { subnetsInsideTheirNetwork } from '../../../../policies/rules/network/subnets-inside-their-network';
import { merge, network, one, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const divided = (...ranges: readonly string[]) =>
  network('web', '10.64.4.0/24', {
    subnet: ranges.map((range, index) => subnet(`snet-${index}`, range)),
  });

export const cases = casesOf(subnetsInsideTheirNetwork, [
  {
    name: 'subnets side by side in their network pass',
    expect: 'pass',
    resources: divided('10.64.4.0/26', '10.64.4.64/26'),
  },
  {
    name: 'a subnet outside its network fails',
    expect: 'fail',
    resources: divided('10.64.5.0/26'),
    on: 'azurerm_virtual_network.web',
    says: 'outside 10.64.4.0/24',
  },
  {
    name: 'a subnet over another fails',
    expect: 'fail',
    resources: divided('10.64.4.0/25', '10.64.4.64/26'),
    says: 'lies in 10.64.4.0/25',
  },
  {
    name: 'a subnet resource is held to the network that it names',
    expect: 'fail',
    resources: merge(
      divided(),
      one('azurerm_subnet', 'far', { virtual_network_name: 'web', address_prefixes: ['10.9.0.0/26'] }),
    ),
    on: 'azurerm_subnet.far',
  },
  { name: 'a range that is not known is undecided', expect: 'unknown', resources: divided(UNKNOWN) },
  { name: 'no network, no subnets', expect: 'not-applicable', resources: {} },
]);
