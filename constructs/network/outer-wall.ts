import { NetworkManager } from '@cdktf/provider-azurerm/lib/network-manager';
import { NetworkManagerAdminRule } from '@cdktf/provider-azurerm/lib/network-manager-admin-rule';
import { NetworkManagerAdminRuleCollection } from '@cdktf/provider-azurerm/lib/network-manager-admin-rule-collection';
import { NetworkManagerDeployment } from '@cdktf/provider-azurerm/lib/network-manager-deployment';
import { NetworkManagerNetworkGroup } from '@cdktf/provider-azurerm/lib/network-manager-network-group';
import { NetworkManagerSecurityAdminConfiguration } from '@cdktf/provider-azurerm/lib/network-manager-security-admin-configuration';
import { NetworkManagerStaticMember } from '@cdktf/provider-azurerm/lib/network-manager-static-member';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { azureName } from '../model/names';
import { hubNetworkId, hubNetworkName, spokeNetworkId, spokeNetworkName } from '../model/platform-ids';
import { regionsOf } from '../model/region';
import { stableHash } from '../model/stable-hash';
import { MANAGEMENT_PORTS, ManagementPort } from '../model/tables/management-ports';

/** An estate's outer wall. */
export interface OuterWallProps {
  readonly estate: Estate;
  readonly resourceGroupName: string;
}

/**
 * Denies management ports from the Internet in all networks of all subscriptions, before any security group is asked: what
 * a group lets in by mistake stops here. Nothing acts before it is deployed to a region, and a change of the rules or of
 * the networks is only seen once it is deployed again, hence the triggers.
 */
export class OuterWall extends Construct {
  constructor(scope: Construct, id: string, { estate, resourceGroupName }: OuterWallProps) {
    super(scope, id);
    const manager = new NetworkManager(this, 'manager', {
      name: azureName('networkManager', estate.regions.primary, estate.name),
      location: estate.regions.primary.name,
      resourceGroupName,
      scopeAccesses: ['SecurityAdmin'],
      scope: { subscriptionIds: estate.subscriptions.map((each) => `/subscriptions/${each.id}`) },
    });
    const networks = new NetworkManagerNetworkGroup(this, 'networks', {
      name: 'all-networks',
      networkManagerId: manager.id,
    });
    const members = membersOf(estate).map(
      (member) =>
        new NetworkManagerStaticMember(this, `member-${member.name}`, {
          name: member.name,
          networkGroupId: networks.id,
          targetVirtualNetworkId: member.id,
        }),
    );
    const configuration = new NetworkManagerSecurityAdminConfiguration(this, 'configuration', {
      name: 'outer-wall',
      networkManagerId: manager.id,
    });
    const collection = new NetworkManagerAdminRuleCollection(this, 'rules', {
      name: 'management-ports',
      securityAdminConfigurationId: configuration.id,
      networkGroupIds: [networks.id],
    });
    const rules = MANAGEMENT_PORTS.map((port, index) => this.addRule(collection, port, index));
    this.deploy(estate, manager, configuration, [...members, ...rules]);
  }

  private addRule(
    collection: NetworkManagerAdminRuleCollection,
    { name, title, protocol, ports }: ManagementPort,
    index: number,
  ): NetworkManagerAdminRule {
    return new NetworkManagerAdminRule(this, name, {
      name,
      description: `${title} is never reached from the Internet`,
      adminRuleCollectionId: collection.id,
      priority: FIRST_PRIORITY + index,
      direction: 'Inbound',
      action: 'Deny',
      protocol,
      source: [{ addressPrefixType: 'ServiceTag', addressPrefix: 'Internet' }],
      sourcePortRanges: ['0-65535'],
      destination: [{ addressPrefixType: 'IPPrefix', addressPrefix: '*' }],
      destinationPortRanges: [...ports],
    });
  }

  private deploy(
    estate: Estate,
    manager: NetworkManager,
    configuration: NetworkManagerSecurityAdminConfiguration,
    after: ITerraformDependable[],
  ): void {
    for (const region of regionsOf(estate.regions)) {
      new NetworkManagerDeployment(this, `deployment-${region.name}`, {
        networkManagerId: manager.id,
        location: region.name,
        scopeAccess: 'SecurityAdmin',
        configurationIds: [configuration.id],
        triggers: { content: stableHash(JSON.stringify([MANAGEMENT_PORTS, membersOf(estate)])) },
        dependsOn: after,
      });
    }
  }
}

const FIRST_PRIORITY = 100;

/** All networks of the estate, by id: they stand in other stacks. */
function membersOf(estate: Estate): readonly { readonly name: string; readonly id: string }[] {
  return [
    ...estate.hubs.map(({ region }) => ({ name: hubNetworkName(region), id: hubNetworkId(estate, region) })),
    ...estate.spokes.flatMap((spoke) =>
      spoke.networks.map((network) => ({
        name: spokeNetworkName(spoke, network),
        id: spokeNetworkId(spoke, network),
      })),
    ),
  ];
}
