import { ExpressRouteCircuit } from '@cdktf/provider-azurerm/lib/express-route-circuit';
import { VirtualNetworkGateway } from '@cdktf/provider-azurerm/lib/virtual-network-gateway';
import { VirtualNetworkGatewayConnection } from '@cdktf/provider-azurerm/lib/virtual-network-gateway-connection';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Datacentre, ExpressRoute } from '../model/estate';
import { azureName } from '../model/names';
import { recordSource } from '../provenance';
import { Placement } from './placement';

/** A hub's end of private circuits. */
export interface ExpressRouteGatewayProps extends Placement {
  /** Id of GatewaySubnet. */
  readonly subnetId: string;
  readonly sites: readonly Datacentre[];
  /** The subnet's VPN gateway, if it has one: Azure makes one gateway at a time. */
  readonly after?: ITerraformDependable;
}

/**
 * Circuits to datacentres that declare one, each region with its own, so that neither region's deployment waits for the
 * other. An extra: the tunnels carry everything when a circuit is down. A connection is only accepted once the carrier has
 * provisioned its circuit, so the first apply stops there and is run again then. Azure gives the gateway its public
 * address itself.
 */
export class ExpressRouteGateway extends Construct {
  constructor(scope: Construct, id: string, props: ExpressRouteGatewayProps) {
    super(scope, id);
    const gateway = new VirtualNetworkGateway(this, 'gateway', {
      name: azureName('expressRouteGateway', props.region, 'hub'),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      type: 'ExpressRoute',
      sku: 'ErGw1AZ',
      ipConfiguration: [{ name: 'primary', privateIpAddressAllocation: 'Dynamic', subnetId: props.subnetId }],
      dependsOn: props.after && [props.after],
    });
    for (const site of props.sites) {
      if (site.expressRoute) {
        this.addCircuit(site, site.expressRoute, gateway, props);
      }
    }
  }

  private addCircuit(
    site: Datacentre,
    declared: ExpressRoute,
    gateway: VirtualNetworkGateway,
    { region, resourceGroupName }: ExpressRouteGatewayProps,
  ): void {
    const scope = new Construct(this, site.id);
    recordSource(scope, `sites.${site.id}.expressRoute`);
    const circuit = new ExpressRouteCircuit(scope, 'circuit', {
      name: azureName('expressRouteCircuit', region, site.id),
      location: region.name,
      resourceGroupName,
      serviceProviderName: declared.provider,
      peeringLocation: declared.peeringLocation,
      bandwidthInMbps: declared.bandwidthMbps,
      sku: { tier: 'Standard', family: 'MeteredData' },
    });
    new VirtualNetworkGatewayConnection(scope, 'connection', {
      name: azureName('connection', region, site.id, 'circuit'),
      location: region.name,
      resourceGroupName,
      type: 'ExpressRoute',
      virtualNetworkGatewayId: gateway.id,
      expressRouteCircuitId: circuit.id,
    });
  }
}
