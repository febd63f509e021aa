import { spokesNotPeeredDirectly } from '../../../../policies/rules/network/spokes-not-peered-directly';
import { hub, merge, network, networkId, one, peering, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const spokes = merge(network('web', '10.64.4.0/24'), network('revenues', '10.64.5.0/24'));

export const cases = casesOf(spokesNotPeeredDirectly, [
  {
    name: 'a peering with a hub passes',
    expect: 'pass',
    resources: merge(hub('uksouth'), spokes, peering('web', 'hub-uksouth')),
  },
  {
    name: 'two networks without a firewall reach one another past every firewall',
    expect: 'fail',
    resources: merge(hub('uksouth'), spokes, peering('web', 'revenues')),
    on: 'azurerm_virtual_network_peering.web-to-revenues',
    says: 'azurerm_virtual_network.revenues',
  },
  {
    name: 'a remote network that is not judged may be a hub',
    expect: 'unknown',
    resources: merge(
      spokes,
      peering('web', 'hub', { remote_virtual_network_id: networkId('hub-elsewhere') }),
    ),
  },
  {
    name: 'a firewall whose subnet is not known may stand in either',
    expect: 'unknown',
    resources: merge(
      spokes,
      peering('web', 'revenues'),
      one('azurerm_firewall', 'somewhere', { ip_configuration: [{ subnet_id: UNKNOWN }] }),
    ),
  },
  { name: 'networks that are not peered reach nothing', expect: 'not-applicable', resources: spokes },
]);
