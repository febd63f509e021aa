import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { networkHolding } from '../support/address-space';
import { firewallAt, someAddressUnknown } from '../../graph/views/firewalls';
import { Subnet, subnetLabel } from '../../graph/views/networks';
import { pathIn, regionOf } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';
import { EVERYWHERE, Route, routeTableAt } from '../../graph/views/routes';
import { judgeSubnets } from '../support/special-subnets';

export const subnetHasRouteToFirewall: Rule = {
  id: 'network/subnet-has-route-to-firewall',
  title: 'What leaves a subnet goes to the firewall of its own region, or nowhere',
  clauses: ['ZT-1', 'HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    "Without a route of its own a subnet sends straight to the Internet; by the other region's firewall it falls with that region.",
  remedy: "Give the subnet a route table with 0.0.0.0/0 to the private address of its region's firewall.",
  sources: ['https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview'],
  needsDeclaration: false,
  check: ({ graph }) => judgeSubnets(graph, (subnet, specialty) => judge(graph, subnet, specialty)),
};

function judge(graph: EstateGraph, subnet: Subnet, specialty: SpecialSubnet | undefined): Result | undefined {
  const { holder, block, routeTable } = subnet;
  const label = subnetLabel(subnet);
  const path = pathIn(block, block === holder ? 'name' : 'route_table_id');
  if (specialty && specialty.routeTable !== 'required' && specialty.routeTable !== 'allowed') {
    return judgeSpecial(graph, subnet, specialty);
  }
  if (routeTable.kind === 'none') {
    return fail(
      holder,
      `${label} has no route table, so Azure sends what leaves it straight to the Internet`,
      [step(holder, path, 'nothing', 'a route table with 0.0.0.0/0 to the firewall')],
    );
  }
  const table = routeTable.kind === 'resource' ? routeTableAt(graph, routeTable.resource) : undefined;
  if (!table) return unknown(holder, `the route table of ${label} is not judged here or not known`);
  const route = table.routes.find(({ destination }) => destination === EVERYWHERE);
  if (route) return judgeRoute(graph, subnet, route);
  const undecided = !table.complete || table.routes.some(({ destination }) => destination === undefined);
  return undecided
    ? unknown(holder, `the routes of ${labelOf(table.resource)}, which ${label} has, are not all known`)
    : fail(holder, `${label} has ${labelOf(table.resource)}, which has no route for ${EVERYWHERE}`, [
        step(table.resource, 'route', `no route for ${EVERYWHERE}`, 'one to the firewall'),
      ]);
}

/** A special subnet is judged by Azure's own limits, which its row of the table gives. */
function judgeSpecial(graph: EstateGraph, subnet: Subnet, specialty: SpecialSubnet): Result | undefined {
  const { holder, routeTable } = subnet;
  const label = subnetLabel(subnet);
  if (specialty.routeTable === 'forbidden') {
    return routeTable.kind === 'none'
      ? pass(holder, `${label} has no route table, as Azure demands of a ${specialty.service} subnet`)
      : fail(holder, `${label} has a route table, which Azure forbids on a ${specialty.service} subnet`, [
          step(holder, pathIn(subnet.block, 'route_table_id'), 'a route table', 'none'),
        ]);
  }
  const table = routeTable.kind === 'resource' ? routeTableAt(graph, routeTable.resource) : undefined;
  if (!table) return undefined;
  const route = table.routes.find(({ destination }) => destination === EVERYWHERE);
  const refused = route && (specialty.routeTable === 'no-default-route' || route.nextHop !== 'Internet');
  return refused
    ? fail(holder, `${label} has a route for ${EVERYWHERE} to ${route.nextHop ?? 'an unknown next hop'}`, [
        step(route.holder, pathIn(route.block, 'address_prefix'), EVERYWHERE, specialty.routeTable),
      ])
    : pass(holder, `${label} has only routes that Azure takes on a ${specialty.service} subnet`);
}

function judgeRoute(graph: EstateGraph, subnet: Subnet, route: Route): Result {
  const { holder } = subnet;
  const label = subnetLabel(subnet);
  const hop = `${route.nextHop ?? 'a next hop not known before deployment'} ${route.address ?? ''}`.trimEnd();
  const evidence = [step(route.holder, route.block.path, `${EVERYWHERE} to ${hop}`, "the region's firewall")];
  if (route.nextHop === 'None') return pass(holder, `what leaves ${label} is dropped`);
  if (route.nextHop === undefined || (route.nextHop === 'VirtualAppliance' && route.address === undefined)) {
    return unknown(holder, `where ${label} sends what leaves it is not known before deployment`, evidence);
  }
  if (route.nextHop !== 'VirtualAppliance' || route.address === undefined) {
    return fail(holder, `${label} sends what leaves it to ${hop}, past the firewall`, evidence);
  }
  const firewall = firewallAt(graph, route.address);
  if (!firewall) {
    return someAddressUnknown(graph) || !networkHolding(graph, route.address)
      ? unknown(
          holder,
          `whether ${route.address}, where ${label} sends what leaves it, is a firewall is not known`,
          evidence,
        )
      : fail(
          holder,
          `${label} sends what leaves it to ${route.address}, which no judged firewall has`,
          evidence,
        );
  }
  const region = subnet.network && regionOf(subnet.network);
  if (region === undefined || firewall.region === undefined) {
    return unknown(
      holder,
      `the region of ${label} or of ${labelOf(firewall.resource)} is not known`,
      evidence,
    );
  }
  return region === firewall.region
    ? pass(holder, `${label} sends what leaves it to ${labelOf(firewall.resource)}`)
    : fail(
        holder,
        `${label} in ${region} sends what leaves it to ${labelOf(firewall.resource)} in ${firewall.region}`,
        evidence,
      );
}
