/** A role that Azure brings along; `id` is the GUID of its definition, the same in every tenant. */
export interface BuiltInRole {
  readonly name: string;
  readonly id: string;
}

/** Azure documentation, "Azure built-in roles". Ids rather than names: a name has to be looked up at apply. */
export const BUILT_IN_ROLES_AS_OF = '2026-08-31';

/** The roles that estates hand out or name, and those that they keep others from handing out; in order of name. */
export const BUILT_IN_ROLES = {
  backupContributor: { name: 'Backup Contributor', id: '5e467623-bb1f-42f4-a55d-6e525e11384b' },
  billingReader: { name: 'Billing Reader', id: 'fa23ad8b-c56e-40d8-ac0c-ce449e1d2c64' },
  contributor: { name: 'Contributor', id: 'b24988ac-6180-42a0-ab88-20f7382dd24c' },
  costManagementReader: { name: 'Cost Management Reader', id: '72fafb9e-0641-4937-9268-a91bfd8191a3' },
  desktopVirtualizationContributor: {
    name: 'Desktop Virtualization Contributor',
    id: '082f0a83-3be5-4ba1-904c-961cca79b387',
  },
  desktopVirtualizationPower: {
    name: 'Desktop Virtualization Power On Off Contributor',
    id: '40c5ff49-9181-41f8-ae61-143b0e78555e',
  },
  desktopVirtualizationPowerOnContributor: {
    name: 'Desktop Virtualization Power On Contributor',
    id: '489581de-a3bd-480d-9518-53dea7416b33',
  },
  desktopVirtualizationUser: {
    name: 'Desktop Virtualization User',
    id: '1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63',
  },
  keyVaultAdministrator: { name: 'Key Vault Administrator', id: '00482a5a-887f-4fb3-b363-3b7fe8e74483' },
  keyVaultCertificatesOfficer: {
    name: 'Key Vault Certificates Officer',
    id: 'a4417e6f-fecd-4de8-b567-7b0420556985',
  },
  keyVaultSecretsOfficer: { name: 'Key Vault Secrets Officer', id: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' },
  keyVaultSecretsUser: { name: 'Key Vault Secrets User', id: '4633458b-17de-408a-b874-0445c86b69e6' },
  locksContributor: { name: 'Locks Contributor', id: '28bf596f-4eb7-45ce-b5bc-6cf482fec137' },
  logAnalyticsReader: { name: 'Log Analytics Reader', id: '73c42c96-874c-492b-b04d-ab87d138a893' },
  managementGroupReader: { name: 'Management Group Reader', id: 'ac63b705-f282-497d-ac71-919bf39d939d' },
  monitoringContributor: { name: 'Monitoring Contributor', id: '749f88d5-cbae-40b8-bcfc-e573ddc772fa' },
  monitoringReader: { name: 'Monitoring Reader', id: '43d0d8ad-25c7-4714-9337-8ba259a9fe05' },
  mySqlBackupAndExportOperator: {
    name: 'MySQL Backup And Export Operator',
    id: 'd18ad5f3-1baf-4119-b49b-d944edb1f9d0',
  },
  networkContributor: { name: 'Network Contributor', id: '4d97b98b-1d4f-4787-a291-c67834d212e7' },
  owner: { name: 'Owner', id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635' },
  postgreSqlLongTermRetentionBackup: {
    name: 'PostgreSQL Flexible Server Long Term Retention Backup Role',
    id: 'c088a766-074b-43ba-90d4-1fb21feae531',
  },
  privateDnsZoneContributor: {
    name: 'Private DNS Zone Contributor',
    id: 'b12aa53e-6015-4669-85d0-8515ebb3ae7f',
  },
  reader: { name: 'Reader', id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7' },
  resourcePolicyContributor: {
    name: 'Resource Policy Contributor',
    id: '36243c78-bf99-498c-9df9-86d9f8d28608',
  },
  roleBasedAccessControlAdministrator: {
    name: 'Role Based Access Control Administrator',
    id: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  },
  securityAdmin: { name: 'Security Admin', id: 'fb1c8493-542b-48eb-b624-b4c8fea62acd' },
  securityReader: { name: 'Security Reader', id: '39bc4728-0917-49c7-9d2c-d95423bc2eb4' },
  siteRecoveryOperator: { name: 'Site Recovery Operator', id: '494ae006-db33-4328-bf46-533a6560a3ca' },
  storageAccountBackupContributor: {
    name: 'Storage Account Backup Contributor',
    id: 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1',
  },
  storageBlobDataContributor: {
    name: 'Storage Blob Data Contributor',
    id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  },
  storageBlobDataReader: { name: 'Storage Blob Data Reader', id: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1' },
  storageQueueDataContributor: {
    name: 'Storage Queue Data Contributor',
    id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  },
  userAccessAdministrator: { name: 'User Access Administrator', id: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9' },
  virtualMachineAdministratorLogin: {
    name: 'Virtual Machine Administrator Login',
    id: '1c0163c0-47e6-4577-8991-ea5c82e286e4',
  },
  virtualMachineContributor: {
    name: 'Virtual Machine Contributor',
    id: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
  },
  virtualMachineUserLogin: { name: 'Virtual Machine User Login', id: 'fb879df8-f326-4884-b1cf-06f3ad86be52' },
} as const satisfies Readonly<Record<string, BuiltInRole>>;

/** The role of a name as Azure spells it. */
export function findBuiltInRole(name: string): BuiltInRole | undefined {
  return Object.values<BuiltInRole>(BUILT_IN_ROLES).find((role) => role.name === name);
}

/** Full id of a role's definition as Azure answers it: with the subscription of the scope it is assigned at. */
export function roleDefinitionId(subscription: string, role: BuiltInRole): string {
  return `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`;
}
