/** A role that Azure brings along; `id` is the GUID of its definition, the same in every tenant. */
export interface BuiltInRole {
  readonly name: string;
  readonly id: string;
}

/** Azure documentation, "Azure built-in roles". Ids rather than names: a name has to be looked up at apply. */
export const BUILT_IN_ROLES_AS_OF = '2026-08-31';

/** The roles that the estate hands out, and those that it keeps others from handing out. */
export const BUILT_IN_ROLES = {
  contributor: { name: 'Contributor', id: 'b24988ac-6180-42a0-ab88-20f7382dd24c' },
  keyVaultSecretsUser: { name: 'Key Vault Secrets User', id: '4633458b-17de-408a-b874-0445c86b69e6' },
  locksContributor: { name: 'Locks Contributor', id: '28bf596f-4eb7-45ce-b5bc-6cf482fec137' },
  owner: { name: 'Owner', id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635' },
  reader: { name: 'Reader', id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' },
  resourcePolicyContributor: {
    name: 'Resource Policy Contributor',
    id: '36243c78-bf99-498c-9df9-86d9f8d28608',
  },
  roleBasedAccessControlAdministrator: {
    name: 'Role Based Access Control Administrator',
    id: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  },
  storageBlobDataContributor: {
    name: 'Storage Blob Data Contributor',
    id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  },
  userAccessAdministrator: {
    name: 'User Access Administrator',
    id: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  },
} as const satisfies Readonly<Record<string, BuiltInRole>>;

/** Full id of a role's definition as Azure answers it: with the subscription of the scope it is assigned at. */
export function roleDefinitionId(subscription: string, role: BuiltInRole): string {
  return `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`;
}
