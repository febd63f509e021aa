import { specialSubnetOf } from '../../../constructs/model/special-subnet';
import { RESOLVER_FORBIDDEN_RANGES } from '../../../constructs/model/tables/private-ranges';
import { Resource } from '../../graph/graph';
import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { groupBy } from '../../graph/views/group-by';
import { Subnet, subnetAt, subnetLabel } from '../../graph/views/networks';
import { follow, pathIn } from '../../graph/views/read';
import { fail, listed, pass, step, unknown } from '../support/results';

const ENDPOINTS = [
  ['azurerm_private_dns_resolver_inbound_endpoint', 'ip_configurations.0.subnet_id'],
  ['azurerm_private_dns_resolver_outbound_endpoint', 'subnet_id'],
] as const;

export const resolverSubnet: Rule = {
  id: 'network/resolver-subnet',
  title: 'Each endpoint of a DNS resolver has a subnet to itself that is delegated to it',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Terraform plans a resolver endpoint in any subnet; Azure refuses one that is shared or not delegated.',
  remedy:
    'Give the endpoint a subnet of its own, delegated to Microsoft.Network/dnsResolvers, outside 10.0.1.0 to 10.0.16.255.',
  sources: ['https://learn.microsoft.com/azure/dns/dns-private-resolver-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const placed = ENDPOINTS.flatMap(([type, path]) =>
      graph
        .ofType(type)
        .map((endpoint) => ({ endpoint, subnet: subnetAt(graph, follow(graph, endpoint, path)) })),
    );
    const tenants = groupBy(placed, ({ subnet }) => subnet);
    for (const { endpoint, subnet } of placed) {
      yield subnet
        ? judge(endpoint, subnet, (tenants.get(subnet) ?? []).length)
        : unknown(endpoint, 'its subnet is not judged here or not known before deployment');
    }
  },
};

function judge(endpoint: Resource, subnet: Subnet, tenants: number): Result {
  const label = subnetLabel(subnet);
  const { delegation } = specialSubnetOf('resolver-inbound');
  const delegations = subnet.block
    .blocks('delegation')
    .flatMap((block) => block.blocks('service_delegation'))
    .map((service) => textOf(service.get('name')));
  const forbidden = RESOLVER_FORBIDDEN_RANGES.find(({ range }) =>
    subnet.ranges.some((own) => own.overlaps(range)),
  );
  if (tenants > 1)
    return fail(endpoint, `${label} holds ${tenants} endpoints; each needs a subnet to itself`, [
      step(subnet.holder, pathIn(subnet.block, 'name'), `${tenants} endpoints`, 'one'),
    ]);
  if (forbidden) {
    return fail(endpoint, `${label} lies in ${forbidden.range.toString()}, which resolvers can't use`, [
      step(subnet.holder, pathIn(subnet.block, 'address_prefixes'), subnet.ranges.map(String).join(', ')),
    ]);
  }
  if (delegations.includes(undefined) || subnet.block.get('delegation').state === 'unknown') {
    return unknown(endpoint, `what ${label} is delegated to is not known before deployment`);
  }
  if (!delegations.includes(delegation)) {
    const found = listed(delegations.map(String)) || 'nothing';
    return fail(endpoint, `${label} is delegated to ${found}, not to ${delegation}`, [
      step(subnet.holder, pathIn(subnet.block, 'delegation'), found, delegation),
    ]);
  }
  return subnet.complete && subnet.ranges.length > 0
    ? pass(endpoint, `${label} is its own and delegated`)
    : unknown(endpoint, `the range of ${label} is not known before deployment`);
}
