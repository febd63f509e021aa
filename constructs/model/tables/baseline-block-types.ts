import {
  ALL_LOGS,
  BaselineType,
  DATABASE_DIAGNOSTICS,
  HOST_METRICS,
  LeftOut,
  NO_LOGS,
  NO_TAGS,
  OF_PARENT,
  REBUILT,
} from './baseline-row';

const OF_SERVER: LeftOut = { leftOut: 'the lock on its server holds for it' };

/** Rows of web applications and of what holds their data, in order of type; sources as in `baseline-types.ts`. */
export const BLOCK_TYPES: readonly BaselineType[] = [
  { type: 'azurerm_linux_web_app', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_linux_web_app_slot',
    tags: 'tagged',
    diagnostics: {
      leftOut:
        'it serves nobody until it is swapped in, and its logs are those of the application from then on',
    },
    lock: REBUILT,
  },
  {
    type: 'azurerm_managed_redis',
    tags: 'tagged',
    diagnostics: HOST_METRICS,
    lock: { leftOut: 'what it holds can be made again' },
  },
  { type: 'azurerm_monitor_autoscale_setting', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  { type: 'azurerm_mssql_database', tags: 'tagged', diagnostics: DATABASE_DIAGNOSTICS, lock: OF_SERVER },
  { type: 'azurerm_mssql_failover_group', tags: 'tagged', diagnostics: NO_LOGS, lock: OF_SERVER },
  {
    type: 'azurerm_mssql_server',
    tags: 'tagged',
    diagnostics: { leftOut: 'its audit reports as a log of its "master", for which its construct asks' },
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_mssql_server_extended_auditing_policy',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_mysql_flexible_database', tags: NO_TAGS, diagnostics: OF_PARENT, lock: OF_SERVER },
  {
    type: 'azurerm_mysql_flexible_server',
    tags: 'tagged',
    diagnostics: ALL_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_mysql_flexible_server_active_directory_administrator',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_mysql_flexible_server_configuration',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_postgresql_flexible_server',
    tags: 'tagged',
    diagnostics: ALL_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_postgresql_flexible_server_active_directory_administrator',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_postgresql_flexible_server_database',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: OF_SERVER,
  },
  {
    type: 'azurerm_postgresql_flexible_server_virtual_endpoint',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_resource_group_template_deployment',
    tags: 'tagged',
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_service_plan', tags: 'tagged', diagnostics: HOST_METRICS, lock: REBUILT },
  {
    type: 'azurerm_storage_share',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: { leftOut: 'the lock on its account holds for it' },
  },
  { type: 'azurerm_traffic_manager_azure_endpoint', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_traffic_manager_profile', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
];
