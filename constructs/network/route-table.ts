import { RouteTable as AzurermRouteTable, RouteTableRoute } from '@cdktf/provider-azurerm/lib/route-table';
import { Construct } from 'constructs';
import { Placement } from './placement';
import { Route } from './routes';

/** A route table. */
export interface RouteTableProps extends Placement {
  readonly name: string;
  readonly routes: readonly Route[];
  /** Whether subnets also learn what the region's gateways learn from the other end. */
  readonly gatewayRoutes: 'learned' | 'ignored';
}

/** Azure's limit (Azure subscription limits, "User-defined routes per route table"). */
const MAX_ROUTES = 400;

/** A route table with its routes inside. */
export class RouteTable extends AzurermRouteTable {
  /** @throws RangeError with more routes than a table takes */
  constructor(scope: Construct, id: string, props: RouteTableProps) {
    if (props.routes.length > MAX_ROUTES) {
      throw new RangeError(
        `route table ${props.name} has ${props.routes.length} routes and may have ${MAX_ROUTES}: ` +
          'join workloads into larger spokes',
      );
    }
    super(scope, id, {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      bgpRoutePropagationEnabled: props.gatewayRoutes === 'learned',
      route: props.routes.map(toAzurerm),
      // A subnet has to let go of its table before the table can go.
      lifecycle: { createBeforeDestroy: true },
    });
  }
}

function toAzurerm(route: Route): RouteTableRoute {
  return route.to === 'Internet'
    ? { name: route.name, addressPrefix: route.prefix, nextHopType: 'Internet' }
    : {
        name: route.name,
        addressPrefix: route.prefix,
        nextHopType: 'VirtualAppliance',
        nextHopInIpAddress: route.to.firewall,
      };
}
