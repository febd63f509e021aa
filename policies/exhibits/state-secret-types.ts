/**
 * What Terraform state holds of a type whatever the configuration says: secrets that Azure makes and the provider reads
 * back, and those that have no write-only argument. Read from azurerm 4.55.0's schema and source; dated 2026-11-23.
 */
export const STATE_SECRETS: Readonly<Record<string, string>> = {
  azurerm_api_connection: 'parameter values, not marked sensitive',
  azurerm_application_insights: 'connection string and instrumentation key',
  azurerm_automation_account: 'account keys',
  azurerm_linux_virtual_machine: 'administrator password and user data, where they are set',
  azurerm_linux_virtual_machine_scale_set: 'administrator password and user data, where they are set',
  azurerm_linux_web_app: 'publishing credential',
  azurerm_linux_web_app_slot: 'publishing credential',
  azurerm_log_analytics_workspace: 'shared keys',
  azurerm_logic_app_trigger_http_request: 'callback address with its signature, not marked sensitive',
  azurerm_managed_redis: 'access keys, where they are on',
  azurerm_monitor_action_group: 'addresses of webhooks, not marked sensitive',
  azurerm_mssql_virtual_machine: 'passwords and the storage key of backups, the latter not marked sensitive',
  azurerm_orchestrated_virtual_machine_scale_set: 'administrator password and user data, where they are set',
  azurerm_redis_cache: 'access keys',
  azurerm_storage_account: 'access keys and connection strings',
  azurerm_virtual_desktop_host_pool_registration_info: 'registration token',
  azurerm_virtual_network_gateway_connection: 'pre-shared key, even where Azure made it',
  azurerm_windows_virtual_machine: 'administrator password and user data',
  azurerm_windows_virtual_machine_scale_set: 'administrator password and user data',
  azurerm_windows_web_app: 'publishing credential',
  azurerm_windows_web_app_slot: 'publishing credential',
};
