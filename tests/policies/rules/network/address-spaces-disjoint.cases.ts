import { addressSpacesDisjoint } from '../../../../policies/rules/network/address-spaces-disjoint';
import { DeclaredSite } from '../../../../policies/declaration/declaration';
import { declare, merge, network, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const site = (id: string, range: string): DeclaredSite => ({
  id,
  kind: 'datacentre',
  title: id,
  ranges: [range],
  peers: [],
  expressRoute: false,
  closes: '2027-12-31',
});
const far = (name: string, range: string) =>
  one('azurerm_local_network_gateway', name, { gateway_address: '203.0.113.10', address_space: [range] });
const web = network('web', '10.64.4.0/24');

export const cases = casesOf(addressSpacesDisjoint, [
  {
    name: 'neighbouring networks pass',
    expect: 'pass',
    resources: merge(web, network('revenues', '10.64.5.0/24')),
  },
  {
    name: 'the tunnels of both regions lead to the same ranges of one site',
    expect: 'pass',
    resources: merge(web, far('south', '172.20.0.0/16'), far('west', '172.20.0.0/16')),
    declaration: declare({ sites: [site('old', '172.20.0.0/16')] }),
  },
  {
    name: 'a network inside another fails',
    expect: 'fail',
    resources: merge(web, network('revenues', '10.64.0.0/16')),
    on: 'azurerm_virtual_network.web',
    says: '10.64.4.0/24 of azurerm_virtual_network.web (test) lies in 10.64.0.0/16',
  },
  {
    name: 'two networks with one range fail',
    expect: 'fail',
    resources: merge(web, network('revenues', '10.64.4.0/24')),
  },
  {
    name: "a network in a declared site's range fails",
    expect: 'fail',
    resources: web,
    declaration: declare({ sites: [site('old', '10.64.0.0/12')] }),
    says: 'site "old"',
  },
  {
    name: "the far end of a tunnel in a network's range fails",
    expect: 'fail',
    resources: merge(web, far('south', '10.64.4.128/25')),
    on: 'azurerm_local_network_gateway.south',
  },
  {
    name: 'two sites with one range fail',
    expect: 'fail',
    resources: web,
    declaration: declare({ sites: [site('old', '172.20.0.0/16'), site('older', '172.20.1.0/24')] }),
    on: 'sites.older',
  },
  {
    name: "the pool of people's devices is a range like any other",
    expect: 'fail',
    resources: merge(
      web,
      one('azurerm_virtual_network_gateway', 'vpn', {
        vpn_client_configuration: [{ address_space: ['10.64.4.0/26'] }],
      }),
    ),
    on: 'azurerm_virtual_network_gateway.vpn',
  },
  {
    name: 'a space that is not known is undecided',
    expect: 'unknown',
    resources: network('web', UNKNOWN),
  },
  { name: 'no network, no address', expect: 'not-applicable', resources: {} },
]);
