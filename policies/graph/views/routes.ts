import { hidesSomething, textOf } from '../attribute';
import { Block, EstateGraph, Resource } from '../graph';
import { groupBy } from './group-by';
import { perGraph } from './per-graph';
import { followParent, targetOf, withoutReported } from './read';

/** A route table with its routes of either spelling. */
export interface RouteTable {
  readonly resource: Resource;
  readonly routes: readonly Route[];
  /** False if there may be routes that were not read. */
  readonly complete: boolean;
}

/** One route; what is not known is undefined. */
export interface Route {
  /** The resource that it is written in. */
  readonly holder: Resource;
  readonly block: Block;
  readonly name: string;
  readonly destination?: string;
  readonly nextHop?: string;
  /** Address of a VirtualAppliance next hop. */
  readonly address?: string;
}

export const EVERYWHERE = '0.0.0.0/0';

/** All route tables. */
export const routeTablesOf = perGraph((graph: EstateGraph): readonly RouteTable[] => {
  const standalone = graph.ofType('azurerm_route').map((resource) => ({
    resource,
    table: followParent(graph, resource, 'route_table_name', 'azurerm_route_table'),
  }));
  const unplaced = standalone.some(({ table }) => table.kind === 'unknown');
  const byTable = groupBy(standalone, ({ table }) => targetOf(table));
  return graph.ofType('azurerm_route_table').map((resource) => {
    const separate = (byTable.get(resource) ?? []).map((route) => route.resource);
    return {
      resource,
      routes: [
        ...withoutReported(resource.blocks('route'), separate).map((block) => routeOf(resource, block)),
        ...separate.map((route) => routeOf(route, route)),
      ],
      complete: !unplaced && !hidesSomething(resource.get('route')),
    };
  });
});

/** The table of a resource, if it is a judged route table. */
export function routeTableAt(graph: EstateGraph, resource: Resource): RouteTable | undefined {
  return tablesByResource(graph).get(resource);
}

const tablesByResource = perGraph(
  (graph) => new Map(routeTablesOf(graph).map((table) => [table.resource, table])),
);

/** All routes, those of tables that are not judged included. */
export const routesOf = perGraph((graph: EstateGraph): readonly Route[] => [
  ...routeTablesOf(graph).flatMap(({ resource, routes }) =>
    routes.filter((route) => route.holder === resource),
  ),
  ...graph.ofType('azurerm_route').map((resource) => routeOf(resource, resource)),
]);

function routeOf(holder: Resource, block: Block): Route {
  return {
    holder,
    block,
    name: textOf(block.get('name')) ?? block.path,
    destination: textOf(block.get('address_prefix')),
    nextHop: textOf(block.get('next_hop_type')),
    address: textOf(block.get('next_hop_in_ip_address')) || undefined,
  };
}
