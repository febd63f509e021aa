import { specialSubnetNamed, specialSubnetOf } from '../../../constructs/model/special-subnet';
import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { EstateGraph } from '../../graph/graph';
import { Result } from '../rule';
import { Subnet, subnetAt, subnetsOf, networksOf } from '../../graph/views/networks';
import { perGraph } from '../../graph/views/per-graph';
import { follow } from '../../graph/views/read';
import { unknown } from './results';

/** Resources that make the subnet they stand in special, though Azure demands no name of it. */
const TENANTS = [
  {
    type: 'azurerm_private_dns_resolver_inbound_endpoint',
    path: 'ip_configurations.0.subnet_id',
    service: 'resolver-inbound',
  },
  {
    type: 'azurerm_private_dns_resolver_outbound_endpoint',
    path: 'subnet_id',
    service: 'resolver-outbound',
  },
  {
    type: 'azurerm_application_gateway',
    path: 'gateway_ip_configuration.0.subnet_id',
    service: 'application-gateway',
  },
] as const;

/** What is particular about a subnet, by its name or by what stands in it; undefined for an ordinary one. */
export function specialtyOf(graph: EstateGraph, subnet: Subnet): SpecialSubnet | undefined {
  const byName = subnet.name === undefined ? undefined : specialSubnetNamed(subnet.name);
  return byName ?? byTenant(graph).get(subnet);
}

/**
 * Judges subnet after subnet. One whose name isn't known may be special, so it is undecided; so are the subnets of a
 * network that doesn't tell them.
 */
export function* judgeSubnets(
  graph: EstateGraph,
  judge: (subnet: Subnet, specialty: SpecialSubnet | undefined) => Result | undefined,
): Iterable<Result> {
  for (const network of networksOf(graph)) {
    if (!network.subnetsKnown) yield unknown(network.resource, 'its subnets are not known before deployment');
  }
  for (const subnet of subnetsOf(graph)) {
    const result =
      subnet.name === undefined
        ? unknown(subnet.holder, 'the name of a subnet is not known before deployment')
        : judge(subnet, specialtyOf(graph, subnet));
    if (result) yield result;
  }
}

const byTenant = perGraph((graph) => {
  const specialties = new Map<Subnet, SpecialSubnet>();
  for (const { type, path, service } of TENANTS) {
    for (const tenant of graph.ofType(type)) {
      const subnet = subnetAt(graph, follow(graph, tenant, path));
      if (subnet) specialties.set(subnet, specialSubnetOf(service));
    }
  }
  return specialties;
});
