import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';

/** Who gets the rights, and on what. */
export interface CacheGrantsProps {
  readonly subscriptionId: string;
  /** The account that copies wait in, or its resource group where the account is made later. */
  readonly on: string;
  /** Identity of the vault. */
  readonly principalId: string;
  /** @default the stack's own */
  readonly provider?: TerraformProvider;
}

/** What a vault's identity does: it hands out what agents may write, and reads it. */
const ROLES = [BUILT_IN_ROLES.contributor, BUILT_IN_ROLES.storageBlobDataContributor];

/** Lets a vault use an account that takes no key, by which machines are copied. */
export function grantCache(scope: Construct, props: CacheGrantsProps): RoleAssignment[] {
  const { subscriptionId, on, principalId, provider } = props;
  return ROLES.map(
    (role) =>
      new RoleAssignment(scope, role.name.toLowerCase().replaceAll(' ', '-'), {
        scope: on,
        roleDefinitionId: roleDefinitionId(subscriptionId, role),
        principalId,
        principalType: 'ServicePrincipal',
        description: `${role.name} for the vault that copies machines by way of it`,
        provider,
      }),
  );
}
