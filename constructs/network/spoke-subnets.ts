import { Construct } from 'constructs';
import { Estate, Spoke, SpokeNetwork, Subnet } from '../model/estate';
import { azureName } from '../model/names';
import { tierSubnetName } from '../model/platform-ids';
import { tierUse, TierUse } from '../model/tier-use';
import { recordSource } from '../provenance';
import { hubIn } from './hub-facts';
import { RouteTable } from './route-table';
import { gatewayEdgeRoutes, Route, spokeRoutes } from './routes';
import { SecurityGroup } from './security-group';
import { tierAllows } from './tier-allows';
import { Delegation, NetworkSubnet } from './virtual-network';

const DELEGATIONS: Partial<Record<TierUse, Delegation>> = {
  'web-app': 'Microsoft.Web/serverFarms',
  mysql: 'Microsoft.DBforMySQL/flexibleServers',
  postgresql: 'Microsoft.DBforPostgreSQL/flexibleServers',
};

/** One region's half of a spoke, and where its subnets' groups and tables are made. */
export interface SpokeSubnetsProps {
  readonly estate: Estate;
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly resourceGroupName: string;
}

/**
 * Makes the security groups and route tables of a spoke's tiers, below `scope`, and gives the subnets. All tiers share one
 * table but those that hold an application gateway, which may not be led to the firewall.
 */
export function spokeSubnets(scope: Construct, props: SpokeSubnetsProps): readonly NetworkSubnet[] {
  const { estate, spoke, network } = props;
  const hub = hubIn(estate, network.region);
  const shared = routeTable(scope, props, spokeRoutes(hub));
  return network.subnets.map((tier): NetworkSubnet => {
    const use = tierUse(estate, { spoke: spoke.name, tier: tier.name });
    const table =
      use === 'application-gateway'
        ? routeTable(scope, props, gatewayEdgeRoutes(estate, hub, network), tier)
        : shared;
    return {
      name: tierSubnetName(tier.name),
      range: tier.range,
      securityGroupId: securityGroup(scope, props, tier).id,
      routeTableId: table.id,
      delegation: DELEGATIONS[use],
      privateEndpointPolicies: 'Enabled',
      privateLinkServicePolicies: use === 'front-door' ? 'Disabled' : 'Enabled',
    };
  });
}

/** The table of one tier, or, without one, that of all others. */
function routeTable(
  scope: Construct,
  { spoke, network, resourceGroupName }: SpokeSubnetsProps,
  routes: readonly Route[],
  tier?: Subnet,
): RouteTable {
  const own = tier ? [tier.name] : [];
  const table = new RouteTable(scope, ['routes', ...own].join('-'), {
    name: azureName('routeTable', network.region, spoke.name, ...own),
    region: network.region,
    resourceGroupName,
    routes,
    gatewayRoutes: 'ignored',
  });
  if (tier) recordSource(table, tierPath(spoke, tier));
  return table;
}

function securityGroup(scope: Construct, props: SpokeSubnetsProps, tier: Subnet): SecurityGroup {
  const { estate, spoke, network, resourceGroupName } = props;
  const group = new SecurityGroup(scope, `nsg-${tier.name}`, {
    name: azureName('networkSecurityGroup', network.region, spoke.name, tier.name),
    region: network.region,
    resourceGroupName,
    range: tier.range,
    allows: tierAllows(estate, { kind: 'tier', spoke, network, subnet: tier, region: network.region }),
  });
  recordSource(group, tierPath(spoke, tier));
  return group;
}

function tierPath(spoke: Spoke, tier: Subnet): string {
  return `spokes.${spoke.name}.subnets.${tier.name}`;
}
