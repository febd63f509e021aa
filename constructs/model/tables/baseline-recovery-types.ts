import {
  BaselineType,
  Diagnostics,
  HOST_METRICS,
  LeftOut,
  NO_LOGS,
  NO_TAGS,
  OF_PARENT,
  REBUILT,
  REPLACED,
} from './baseline-row';

/** What a vault tells of backups and of machines that come up elsewhere. The group of all logs would add older doubles. */
const RECOVERY_LOGS: Diagnostics = {
  below: '',
  logs: {
    categories: [
      'AddonAzureBackupAlerts',
      'AddonAzureBackupJobs',
      'AddonAzureBackupPolicy',
      'AddonAzureBackupProtectedInstance',
      'AddonAzureBackupStorage',
      'CoreAzureBackup',
      'ASRJobs',
      'ASRReplicatedItems',
    ],
  },
  metrics: [],
  tables: 'resource-specific',
};

const BACKUP_LOGS: Diagnostics = {
  ...RECOVERY_LOGS,
  logs: {
    categories: [
      'AddonAzureBackupJobs',
      'AddonAzureBackupPolicy',
      'AddonAzureBackupProtectedInstance',
      'CoreAzureBackup',
    ],
  },
};

const OF_VAULT: LeftOut = { leftOut: 'the lock on its vault holds for it, and what it copied is kept' };

/** A part of a vault: a policy, an item, or what Site Recovery knows of a region. */
const inVault = (type: string): BaselineType => ({
  type,
  tags: NO_TAGS,
  diagnostics: OF_PARENT,
  lock: OF_VAULT,
});

/** Rows of recovery, of patching, and of what machines have; sources as in `baseline-types.ts`. */
export const RECOVERY_TYPES: readonly BaselineType[] = [
  ...[
    'azurerm_backup_policy_vm',
    'azurerm_backup_protected_vm',
    'azurerm_data_protection_backup_instance_blob_storage',
    'azurerm_data_protection_backup_instance_mysql_flexible_server',
    'azurerm_data_protection_backup_instance_postgresql_flexible_server',
    'azurerm_data_protection_backup_policy_blob_storage',
    'azurerm_data_protection_backup_policy_mysql_flexible_server',
    'azurerm_data_protection_backup_policy_postgresql_flexible_server',
    'azurerm_recovery_services_vault_resource_guard_association',
    'azurerm_site_recovery_fabric',
    'azurerm_site_recovery_network_mapping',
    'azurerm_site_recovery_protection_container',
    'azurerm_site_recovery_protection_container_mapping',
    'azurerm_site_recovery_replicated_vm',
    'azurerm_site_recovery_replication_policy',
    'azurerm_site_recovery_replication_recovery_plan',
    'azurerm_site_recovery_vmware_replicated_vm',
    'azurerm_site_recovery_vmware_replication_policy',
    'azurerm_site_recovery_vmware_replication_policy_association',
  ].map(inVault),
  {
    type: 'azurerm_data_protection_backup_vault',
    tags: 'tagged',
    diagnostics: BACKUP_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_data_protection_resource_guard',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_dev_test_global_vm_shutdown_schedule',
    tags: 'tagged',
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_maintenance_assignment_virtual_machine',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_maintenance_configuration', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_managed_disk',
    tags: 'tagged',
    diagnostics: { leftOut: 'the type has no resource logs; its figures are in those of its machine' },
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_monitor_data_collection_rule',
    tags: 'tagged',
    diagnostics: {
      leftOut: 'its one log tells of what it could not read, which the heartbeat of its machines tells too',
    },
    lock: REBUILT,
  },
  {
    type: 'azurerm_monitor_data_collection_rule_association',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_mssql_virtual_machine', tags: 'tagged', diagnostics: OF_PARENT, lock: REPLACED },
  {
    type: 'azurerm_mssql_virtual_machine_availability_group_listener',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_mssql_virtual_machine_group', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_recovery_services_vault',
    tags: 'tagged',
    diagnostics: RECOVERY_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_virtual_machine_data_disk_attachment',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: { leftOut: 'a lock on it would also stop the replacement of its machine' },
  },
  {
    type: 'azurerm_windows_virtual_machine_scale_set',
    tags: 'tagged',
    diagnostics: HOST_METRICS,
    lock: REPLACED,
  },
];
