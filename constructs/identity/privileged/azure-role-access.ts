import { PimEligibleRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-eligible-role-assignment';
import { RoleDefinition } from '@cdktf/provider-azurerm/lib/role-definition';
import { RoleManagementPolicy } from '@cdktf/provider-azurerm/lib/role-management-policy';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { SubscriptionAccess, Tenant } from '../../model/identity';
import { findBuiltInRole } from '../../model/tables/built-in-roles';
import { found } from '../policies/ground';
import { ACTIVE_ASSIGNMENT_RULES, activationRules, eligibilityRules } from './activation-rules';
import { recordPart } from '../record-part';

/** An Azure role at a scope, and who may take it on. */
export interface AzureRoleAccessProps {
  readonly tenant: Tenant;
  readonly access: SubscriptionAccess;
  /** Object ids of the groups of personas, by persona. */
  readonly groups: ReadonlyMap<string, string>;
  /** Of the scope's subscription. @default the stack's own */
  readonly provider?: TerraformProvider;
}

/**
 * An Azure role that personas are eligible for, and that their people hold for some hours after they have asked for it.
 * Azure's own rules allow an eligibility of a year at most and none without end, so the rules come first.
 */
export class AzureRoleAccess extends Construct {
  /** @throws RangeError if a built-in role or a persona isn't known */
  constructor(scope: Construct, id: string, { tenant, access, groups, provider }: AzureRoleAccessProps) {
    super(scope, id);
    recordPart(this, tenant, 'access', access.name);
    const roleDefinitionId = this.roleOf(access, provider);
    const rules = new RoleManagementPolicy(this, 'rules', {
      scope: scopeOf(access),
      roleDefinitionId,
      activationRules: activationRules(access.activation, 'Group'),
      eligibleAssignmentRules: eligibilityRules(access.eligibleDays),
      activeAssignmentRules: ACTIVE_ASSIGNMENT_RULES,
      provider,
    });
    for (const persona of access.eligible) {
      new PimEligibleRoleAssignment(this, `eligible-${persona}`, {
        scope: scopeOf(access),
        roleDefinitionId,
        principalId: found(groups, persona, 'group of persona'),
        schedule: { expiration: { durationDays: access.eligibleDays } },
        justification: `${persona} may take on ${access.role.name}`,
        dependsOn: [rules],
        provider,
      });
    }
  }

  /** The definition's full id, which carries the subscription of the scope: nothing checks that before Azure does. */
  private roleOf(access: SubscriptionAccess, provider: TerraformProvider | undefined): string {
    const { role } = access;
    if (role.kind === 'custom') {
      return new RoleDefinition(this, 'role', {
        name: role.name,
        scope: scopeOf(access),
        description: `Custom role of ${access.name}`,
        permissions: [
          {
            actions: filled(role.actions),
            notActions: filled(role.notActions),
            dataActions: filled(role.dataActions),
          },
        ],
        assignableScopes: [scopeOf(access)],
        provider,
      }).roleDefinitionResourceId;
    }
    const builtIn = findBuiltInRole(role.name);
    if (builtIn === undefined)
      throw new RangeError(`there is no role "${role.name}" in the table of Azure's roles`);
    const prefix = access.scope.kind === 'subscription' ? scopeOf(access) : '';
    return `${prefix}/providers/Microsoft.Authorization/roleDefinitions/${builtIn.id}`;
  }
}

function scopeOf({ scope }: SubscriptionAccess): string {
  return scope.kind === 'subscription'
    ? `/subscriptions/${scope.subscription.id}`
    : `/providers/Microsoft.Management/managementGroups/${scope.id}`;
}

function filled(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}
