import { noCrossRegionSinglePoint } from '../../../../policies/rules/region/no-cross-region-single-point';
import { hub, merge, network, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const asking = (...servers: readonly unknown[]) =>
  merge(hub('uksouth'), hub('ukwest'), network('web', '10.64.4.0/24', { dns_servers: servers }));

export const cases = casesOf(noCrossRegionSinglePoint, [
  {
    name: "a network that asks its own region's firewall passes",
    expect: 'pass',
    resources: asking('10.64.0.4'),
  },
  {
    name: "the other region's server may stand beside its own",
    expect: 'pass',
    resources: asking('10.80.0.4', '10.64.0.4'),
  },
  {
    name: 'a network that only asks the other region falls with it',
    expect: 'fail',
    resources: asking('10.80.0.4'),
    on: 'azurerm_virtual_network.web',
    says: 'in ukwest',
  },
  {
    name: 'a server outside every judged network is undecided',
    expect: 'unknown',
    resources: asking('192.168.1.1'),
    on: 'azurerm_virtual_network.web',
  },
  { name: 'a server that is not known is undecided', expect: 'unknown', resources: asking(UNKNOWN) },
  {
    name: "a network that uses Azure's own DNS has no server to lose",
    expect: 'not-applicable',
    resources: network('web', '10.64.4.0/24'),
  },
]);
