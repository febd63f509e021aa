import { peeringBothHalves } from '../../../../policies/rules/network/peering-both-halves';
import { merge, network, networkId, peering, UNKNOWN } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const networks = merge(network('hub', '10.64.0.0/22'), network('web', '10.64.4.0/24'));

export const cases = casesOf(peeringBothHalves, [
  {
    name: 'a peering with both halves passes',
    expect: 'pass',
    resources: merge(networks, peering('hub', 'web'), peering('web', 'hub')),
  },
  {
    name: 'the halves may stand in different stacks and spell ids in any case',
    expect: 'pass',
    stacks: {
      hub: stackOf(merge(network('hub', '10.64.0.0/22'), peering('hub', 'web'))),
      web: stackOf(
        merge(
          network('web', '10.64.4.0/24'),
          peering('web', 'hub', { remote_virtual_network_id: networkId('HUB') }),
        ),
      ),
    },
  },
  {
    name: 'one half alone fails',
    expect: 'fail',
    resources: merge(networks, peering('hub', 'web')),
    on: 'azurerm_virtual_network_peering.hub-to-web',
    says: 'no peering back',
  },
  {
    name: 'a peering with a network that is not judged is undecided',
    expect: 'unknown',
    resources: merge(network('hub', '10.64.0.0/22'), peering('hub', 'elsewhere')),
  },
  {
    name: 'a half whose remote network is not known may be the one that leads back',
    expect: 'unknown',
    resources: merge(
      networks,
      peering('hub', 'web'),
      peering('web', 'hub', { remote_virtual_network_id: UNKNOWN }),
    ),
  },
  { name: 'no peering, no halves', expect: 'not-applicable', resources: networks },
]);
