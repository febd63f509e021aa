/**
 * Attributes that hold secrets although the providers (azurerm 4.55.0, azuread 3.7.0) don't mark them as sensitive, by
 * type and dotted path without indexes: a URL with a signature in it lets anybody call what it names, and user data often
 * carries a key. Source: the provider's documentation of each, read beside its schema.
 */
export const UNMARKED_SECRETS: Readonly<Record<string, readonly string[]>> = {
  azurerm_api_connection: ['parameter_values'],
  azurerm_container_registry_webhook: ['service_uri'],
  azurerm_linux_virtual_machine: ['user_data'],
  azurerm_linux_virtual_machine_scale_set: ['user_data'],
  azurerm_logic_app_trigger_custom: ['callback_url'],
  azurerm_logic_app_trigger_http_request: ['callback_url'],
  azurerm_monitor_action_group: [
    'automation_runbook_receiver.service_uri',
    'azure_function_receiver.http_trigger_url',
    'logic_app_receiver.callback_url',
    'webhook_receiver.service_uri',
  ],
  azurerm_monitor_autoscale_setting: ['notification.webhook.service_uri'],
  azurerm_mssql_virtual_machine: ['auto_backup.storage_account_access_key'],
  azurerm_windows_virtual_machine: ['user_data'],
  azurerm_windows_virtual_machine_scale_set: ['user_data'],
};
