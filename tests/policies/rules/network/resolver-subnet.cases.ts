import { resolverSubnet } from '../../../../policies/rules/network/resolver-subnet';
import { merge, network, one, Resources, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const delegation = (service: unknown) => [
  { name: 'resolver', service_delegation: [{ name: service, actions: null }] },
];
const endpoint = (name: string, type: 'inbound' | 'outbound' = 'inbound') => {
  const subnetId = '${azurerm_virtual_network.hub.id}/subnets/snet-dns';
  return one(
    `azurerm_private_dns_resolver_${type}_endpoint`,
    name,
    type === 'inbound' ? { ip_configurations: [{ subnet_id: subnetId }] } : { subnet_id: subnetId },
  );
};
const placed = (range: string, delegated: unknown, ...more: readonly Resources[]) =>
  merge(
    network('hub', '10.0.0.0/16', { subnet: [subnet('snet-dns', range, { delegation: delegated })] }),
    endpoint('a'),
    ...more,
  );
const RESOLVERS = delegation('Microsoft.Network/dnsResolvers');

export const cases = casesOf(resolverSubnet, [
  {
    name: 'an endpoint alone in a subnet delegated to it passes',
    expect: 'pass',
    resources: placed('10.0.64.0/28', RESOLVERS),
  },
  {
    name: 'a subnet that is not delegated fails',
    expect: 'fail',
    resources: placed('10.0.64.0/28', []),
    on: 'azurerm_private_dns_resolver_inbound_endpoint.a',
    says: 'delegated to nothing',
  },
  {
    name: 'a subnet delegated to another service fails',
    expect: 'fail',
    resources: placed('10.0.64.0/28', delegation('Microsoft.Web/serverFarms')),
    says: 'Microsoft.Web/serverFarms',
  },
  {
    name: 'two endpoints in one subnet fail',
    expect: 'fail',
    resources: placed('10.0.64.0/28', RESOLVERS, endpoint('b', 'outbound')),
    says: '2 endpoints',
  },
  {
    name: 'a subnet in the range that resolvers keep for themselves fails',
    expect: 'fail',
    resources: placed('10.0.5.0/28', RESOLVERS),
    says: "resolvers can't use",
  },
  {
    name: 'a delegation that is not known is undecided',
    expect: 'unknown',
    resources: placed('10.0.64.0/28', UNKNOWN),
  },
  { name: 'no resolver, no subnet', expect: 'not-applicable', resources: network('hub', '10.0.0.0/16') },
]);
