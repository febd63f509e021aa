import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Subscription } from '../model/organisation';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';

/** A subscription with session hosts. */
export interface DesktopPowerProps {
  readonly subscription: Subscription;
  readonly provider: TerraformProvider;
  /** Object id of Azure Virtual Desktop's service principal, which differs by tenant. */
  readonly principalId: string;
}

/**
 * Lets Azure Virtual Desktop start and stop session hosts, for scaling plans and for whoever connects to one that is off. It
 * is given on the whole subscription: on less, scaling doesn't work (Microsoft Learn, "Assign Azure RBAC roles ... to the Azure
 * Virtual Desktop service principals").
 */
export class DesktopPower extends RoleAssignment {
  constructor(scope: Construct, id: string, { subscription, provider, principalId }: DesktopPowerProps) {
    const role = BUILT_IN_ROLES.desktopVirtualizationPower;
    super(scope, id, {
      scope: `/subscriptions/${subscription.id}`,
      roleDefinitionId: roleDefinitionId(subscription.id, role),
      principalId,
      principalType: 'ServicePrincipal',
      description: 'Azure Virtual Desktop starts and stops session hosts',
      provider,
    });
  }
}
