import { Construct } from 'constructs';
import { Estate, Hub, Subnet } from '../model/estate';
import { azureName } from '../model/names';
import { resolverInboundAllows, resolverOutboundAllows } from './hub-allows';
import { builtHubSubnets, hasGateway } from './hub-facts';
import { NsgAllow } from './nsg-allow';
import { Placement } from './placement';
import { requiredAllows } from './required-allows';
import { RouteTable } from './route-table';
import { firewallRoutes, gatewayRoutes, resolverRoutes, Route } from './routes';
import { SecurityGroup } from './security-group';
import { NetworkSubnet } from './virtual-network';

/** Where a hub's subnets are made, and from what. */
export interface HubSubnetsProps extends Placement {
  readonly estate: Estate;
  readonly hub: Hub;
}

/**
 * Makes the security groups and route tables of a hub's subnets, below `scope`, and gives the subnets that stand in Azure.
 * The special subnets take only what Azure allows there (constructs/model/tables/special-subnets.ts).
 */
export function hubSubnets(scope: Construct, props: HubSubnetsProps): readonly NetworkSubnet[] {
  const { estate, hub } = props;
  const tables = {
    firewall: routeTable(
      scope,
      props,
      'firewall',
      firewallRoutes(estate, hub),
      // The firewall has to know the other end of the gateways.
      hasGateway(hub) ? 'learned' : 'ignored',
    ),
    dns: routeTable(scope, props, 'dns', resolverRoutes(estate, hub), 'ignored'),
    gateway: hasGateway(hub)
      ? routeTable(scope, props, 'gateway', gatewayRoutes(estate, hub), 'learned')
      : undefined,
  };
  return builtHubSubnets(hub).map((subnet): NetworkSubnet => {
    switch (subnet.name) {
      case 'AzureFirewallSubnet':
        return { ...subnet, privateEndpointPolicies: 'Disabled', routeTableId: tables.firewall.id };
      case 'GatewaySubnet':
        return { ...subnet, privateEndpointPolicies: 'Disabled', routeTableId: tables.gateway?.id };
      case 'AzureBastionSubnet':
        return {
          ...subnet,
          privateEndpointPolicies: 'Disabled',
          securityGroupId: securityGroup(scope, props, 'bastion', subnet, requiredAllows('bastion')).id,
        };
      case 'snet-dns-inbound':
        return {
          ...resolverSubnet(subnet, tables.dns),
          securityGroupId: securityGroup(scope, props, 'dns-inbound', subnet, resolverInboundAllows(hub)).id,
        };
      case 'snet-dns-outbound':
        return {
          ...resolverSubnet(subnet, tables.dns),
          securityGroupId: securityGroup(
            scope,
            props,
            'dns-outbound',
            subnet,
            resolverOutboundAllows(estate, hub),
          ).id,
        };
      default:
        throw new RangeError(
          `hub ${hub.region.name} has a subnet "${subnet.name}" and a hub has none of that name`,
        );
    }
  });
}

function resolverSubnet(subnet: Subnet, table: RouteTable): NetworkSubnet {
  return {
    ...subnet,
    delegation: 'Microsoft.Network/dnsResolvers',
    privateEndpointPolicies: 'Enabled',
    routeTableId: table.id,
  };
}

function routeTable(
  scope: Construct,
  { region, resourceGroupName }: Placement,
  purpose: 'firewall' | 'gateway' | 'dns',
  routes: readonly Route[],
  learned: 'learned' | 'ignored',
): RouteTable {
  return new RouteTable(scope, `routes-${purpose}`, {
    name: azureName('routeTable', region, 'hub', purpose),
    region,
    resourceGroupName,
    routes,
    gatewayRoutes: learned,
  });
}

function securityGroup(
  scope: Construct,
  { region, resourceGroupName }: Placement,
  purpose: 'bastion' | 'dns-inbound' | 'dns-outbound',
  subnet: Subnet,
  allows: readonly NsgAllow[],
): SecurityGroup {
  return new SecurityGroup(scope, `nsg-${purpose}`, {
    name: azureName('networkSecurityGroup', region, 'hub', purpose),
    region,
    resourceGroupName,
    range: subnet.range,
    allows,
  });
}
