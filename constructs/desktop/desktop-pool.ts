import { Fn } from 'cdktf';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { VirtualDesktopApplicationGroup } from '@cdktf/provider-azurerm/lib/virtual-desktop-application-group';
import { VirtualDesktopHostPool } from '@cdktf/provider-azurerm/lib/virtual-desktop-host-pool';
import { VirtualDesktopHostPoolRegistrationInfo } from '@cdktf/provider-azurerm/lib/virtual-desktop-host-pool-registration-info';
import { VirtualDesktopWorkspace } from '@cdktf/provider-azurerm/lib/virtual-desktop-workspace';
import { VirtualDesktopWorkspaceApplicationGroupAssociation } from '@cdktf/provider-azurerm/lib/virtual-desktop-workspace-application-group-association';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { PrivateEndpoint } from '../data/private-endpoint';
import { DesktopPool as DeclaredPool } from '../model/block';
import { desktopName } from '../model/desktop-ids';
import { PRIVATE_ENDPOINT_TIER } from '../model/private-endpoint-places';
import { isGuid } from '../model/guid';
import { endpointAddress } from '../model/private-endpoint-places';
import { BUILT_IN_ROLES, BuiltInRole, roleDefinitionId } from '../model/tables/built-in-roles';
import { DesktopScaling } from './desktop-scaling';
import { RDP_PROPERTIES } from './rdp-properties';
import { SessionHosts } from './session-hosts';

/**
 * How long session hosts can register with the token that a deployment makes: Azure takes 27 days at most. Terraform reads the
 * clock when it applies, so that synthesis needs none; a token that has run out is made again by the next deployment.
 */
const TOKEN_HOURS = 600;

/**
 * A host pool with its desktops, alike in every region: whoever is cut off by the loss of a region takes the desktop of the
 * other one from the same feed, with the same profile.
 *
 * People come to it from the Internet, from home and without a council's device (DR-2), where conditional access meets them:
 * so feed and gateway stay public. The machines themselves have no way in but the connection that they keep open to the
 * service, through the pool's private endpoint.
 */
export class DesktopPool extends Construct {
  private readonly hostPool: VirtualDesktopHostPool;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BlockProps<DeclaredPool>,
  ) {
    super(scope, id);
    const { block: pool } = props;
    this.hostPool = this.addHostPool();
    const hosts = new SessionHosts(this, 'hosts', {
      ...props,
      hostPoolName: this.hostPool.name,
      registrationToken: this.addRegistration().token,
    });
    const applicationGroupId = this.addDesktop();
    pool.assigned.filter(isGuid).forEach((group, index) => {
      const number = String(index + 1);
      this.assign(`use-${number}`, group, BUILT_IN_ROLES.desktopVirtualizationUser, applicationGroupId);
      hosts.machineIds.forEach((machineId, host) =>
        this.assign(
          `sign-in-${number}-${host + 1}`,
          group,
          BUILT_IN_ROLES.virtualMachineUserLogin,
          machineId,
        ),
      );
    });
    if (pool.type === 'pooled') {
      new DesktopScaling(this, 'scaling', { ...props, hostPoolId: this.hostPool.id });
    }
  }

  private addHostPool(): VirtualDesktopHostPool {
    const { estate, block: pool, network, resourceGroupName, spoke } = this.props;
    const pooled = pool.type === 'pooled';
    const hostPool = new VirtualDesktopHostPool(this, 'pool', {
      name: desktopName('hostPool', pool, network),
      location: network.region.name,
      resourceGroupName,
      friendlyName: pool.title,
      type: pooled ? 'Pooled' : 'Personal',
      loadBalancerType: pooled ? 'BreadthFirst' : 'Persistent',
      maximumSessionsAllowed: pooled ? pool.peoplePerHost : undefined,
      personalDesktopAssignmentType: pooled ? undefined : 'Automatic',
      preferredAppGroupType: 'Desktop',
      startVmOnConnect: true,
      validateEnvironment: false,
      publicNetworkAccess: 'EnabledForClientsOnly',
      customRdpProperties: RDP_PROPERTIES,
    });
    new PrivateEndpoint(this, 'endpoint', {
      estate,
      region: network.region,
      resourceGroupName,
      names: [spoke.name, pool.name],
      subnetId: this.props.subnetId(PRIVATE_ENDPOINT_TIER),
      address: endpointAddress(estate, pool, this.props.subnet(PRIVATE_ENDPOINT_TIER)),
      target: 'desktop-connection',
      targetId: hostPool.id,
    });
    return hostPool;
  }

  private addRegistration(): VirtualDesktopHostPoolRegistrationInfo {
    return new VirtualDesktopHostPoolRegistrationInfo(this, 'registration', {
      hostpoolId: this.hostPool.id,
      expirationDate: Fn.timeadd(Fn.timestamp(), `${TOKEN_HOURS}h`),
      lifecycle: { ignoreChanges: ['expiration_date'] },
    });
  }

  /** The desktop and the feed that it is in; answers the id of its application group. */
  private addDesktop(): string {
    const { block: pool, network, resourceGroupName } = this.props;
    const group = new VirtualDesktopApplicationGroup(this, 'desktop', {
      name: desktopName('desktopApplicationGroup', pool, network),
      location: network.region.name,
      resourceGroupName,
      type: 'Desktop',
      hostPoolId: this.hostPool.id,
      friendlyName: pool.title,
      defaultDesktopDisplayName: `${pool.title} (${network.region.displayName})`,
    });
    const workspace = new VirtualDesktopWorkspace(this, 'workspace', {
      name: desktopName('desktopWorkspace', pool, network),
      location: network.region.name,
      resourceGroupName,
      friendlyName: `${pool.title} (${network.region.displayName})`,
      publicNetworkAccessEnabled: true,
    });
    new VirtualDesktopWorkspaceApplicationGroupAssociation(this, 'in-feed', {
      workspaceId: workspace.id,
      applicationGroupId: group.id,
    });
    return group.id;
  }

  private assign(id: string, group: string, role: BuiltInRole, to: string): void {
    new RoleAssignment(this, id, {
      scope: to,
      roleDefinitionId: roleDefinitionId(this.props.spoke.subscription.id, role),
      principalId: group,
      principalType: 'Group',
      description: `${role.name} for the desktops ${this.props.block.title}`,
    });
  }
}
