import { networkMatchesDeclaration } from '../../../../policies/rules/network/network-matches-declaration';
import { DeclaredNetwork } from '../../../../policies/declaration/declaration';
import { declare, merge, network, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const web: DeclaredNetwork = {
  name: 'web',
  role: 'spoke',
  region: 'uksouth',
  organisation: 'council',
  subscription: 'platform',
  owner: 'web@example.org',
  ranges: ['10.64.4.0/24'],
  subnets: [{ name: 'snet-app', range: '10.64.4.0/26' }],
};
const declaration = declare({ networks: [web] });
const built = (space: string, ...subnets: readonly [string, string][]) =>
  network('web', space, { subnet: subnets.map(([name, range]) => subnet(name, range)) });

export const cases = casesOf(networkMatchesDeclaration, [
  {
    name: 'a network that is built as declared passes',
    expect: 'pass',
    resources: built('10.64.4.0/24', ['snet-app', '10.64.4.0/26']),
    declaration,
  },
  {
    name: "a gateway's subnet may be declared ahead of its gateway",
    expect: 'pass',
    resources: built('10.64.4.0/24', ['snet-app', '10.64.4.0/26']),
    declaration: declare({
      networks: [{ ...web, subnets: [...web.subnets, { name: 'GatewaySubnet', range: '10.64.4.64/27' }] }],
    }),
  },
  {
    name: 'a network that is declared and not built fails',
    expect: 'fail',
    resources: {},
    declaration,
    on: 'networks.web',
    says: 'not built',
  },
  {
    name: 'a network that is built and not declared fails',
    expect: 'fail',
    resources: merge(built('10.64.4.0/24', ['snet-app', '10.64.4.0/26']), network('secret', '10.99.0.0/16')),
    declaration,
    on: 'azurerm_virtual_network.secret',
    says: 'not declared',
  },
  {
    name: 'a network with another range than declared fails',
    expect: 'fail',
    resources: built('10.64.8.0/24', ['snet-app', '10.64.8.0/26']),
    declaration,
    on: 'azurerm_virtual_network.web',
    says: '10.64.8.0/24',
  },
  {
    name: 'a subnet that nobody declared fails',
    expect: 'fail',
    resources: built('10.64.4.0/24', ['snet-app', '10.64.4.0/26'], ['snet-side', '10.64.4.64/26']),
    declaration,
    says: 'snet-side',
  },
  {
    name: 'a declared subnet that is not built fails',
    expect: 'fail',
    resources: built('10.64.4.0/24'),
    declaration,
    says: 'lacks snet-app',
  },
  {
    name: 'a range that is not known is undecided',
    expect: 'unknown',
    resources: built(UNKNOWN, ['snet-app', '10.64.4.0/26']),
    declaration,
  },
  {
    name: 'without a declaration no network is meant or not',
    expect: 'not-applicable',
    resources: built('10.64.4.0/24'),
  },
]);
