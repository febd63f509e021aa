import { always, ifWritten, Login, Logins } from './login';

const KEY = 'the key of a storage account';
const SIGNATURE = 'a shared access signature of a storage account';
const CONNECTION = 'a connection string with the key of a storage account';

/**
 * What carries the key of a storage account, or a signature made with one. `storage/keys-off` switches the keys off where the
 * account stands; here is who would still use them, on accounts that nobody judges too. Source: schema and documentation
 * of each type.
 */
export const SHARED_KEYS: Logins = {
  azurerm_app_service: [
    carries(KEY, 'storage_account.access_key'),
    carries(SIGNATURE, 'backup.storage_account_url', ...logsOf('sas_url')),
  ],
  azurerm_arc_kubernetes_flux_configuration: flux(),
  azurerm_batch_pool: [
    carries(KEY, 'mount.azure_blob_file_system.account_key', 'mount.azure_file_share.account_key'),
    carries(SIGNATURE, 'mount.azure_blob_file_system.sas_key'),
  ],
  azurerm_container_app_environment_storage: [carries(KEY, 'access_key')],
  azurerm_container_group: [
    carries(KEY, 'container.volume.storage_account_key', 'init_container.volume.storage_account_key'),
  ],
  azurerm_data_factory_integration_runtime_azure_ssis: [carries(SIGNATURE, 'custom_setup_script.sas_token')],
  azurerm_data_factory_linked_service_azure_blob_storage: [
    carries(CONNECTION, 'connection_string', 'connection_string_insecure'),
    carries(SIGNATURE, 'sas_uri'),
  ],
  azurerm_data_factory_linked_service_azure_file_storage: [carries(CONNECTION, 'connection_string')],
  azurerm_data_factory_linked_service_azure_table_storage: [carries(CONNECTION, 'connection_string')],
  azurerm_data_factory_linked_service_data_lake_storage_gen2: [carries(KEY, 'storage_account_key')],
  azurerm_digital_twins_endpoint_eventhub: [carries(SIGNATURE, 'dead_letter_storage_secret')],
  azurerm_digital_twins_endpoint_servicebus: [carries(SIGNATURE, 'dead_letter_storage_secret')],
  azurerm_function_app: [carries(KEY, 'storage_account_access_key')],
  azurerm_function_app_flex_consumption: [carries(KEY, 'storage_access_key')],
  azurerm_function_app_slot: [carries(KEY, 'storage_account_access_key')],
  azurerm_hdinsight_hadoop_cluster: [carries(KEY, 'storage_account.storage_account_key')],
  azurerm_hdinsight_hbase_cluster: [carries(KEY, 'storage_account.storage_account_key')],
  azurerm_hdinsight_interactive_query_cluster: [carries(KEY, 'storage_account.storage_account_key')],
  azurerm_hdinsight_kafka_cluster: [carries(KEY, 'storage_account.storage_account_key')],
  azurerm_hdinsight_spark_cluster: [carries(KEY, 'storage_account.storage_account_key')],
  azurerm_iothub: [carries(CONNECTION, 'file_upload.connection_string')],
  azurerm_iothub_file_upload: [carries(CONNECTION, 'connection_string')],
  azurerm_iothub_endpoint_storage_container: [carries(CONNECTION, 'connection_string')],
  azurerm_key_vault_managed_storage_account: [
    always(KEY, 'switch the keys of the account off and give identities roles on its data'),
  ],
  azurerm_key_vault_managed_storage_account_sas_token_definition: [
    always(SIGNATURE, 'give identities roles on the data'),
  ],
  azurerm_kubernetes_flux_configuration: flux(),
  azurerm_kusto_script: [carries(SIGNATURE, 'sas_token')],
  azurerm_linux_function_app: functionApp(),
  azurerm_linux_function_app_slot: functionApp(),
  azurerm_linux_web_app: webApp(),
  azurerm_linux_web_app_slot: webApp(),
  azurerm_log_analytics_storage_insights: [carries(KEY, 'storage_account_key')],
  azurerm_logic_app_standard: [
    always(
      'the key of the storage account that it keeps its state in',
      'take a host that reads its storage with an identity (azurerm_function_app_flex_consumption)',
    ),
  ],
  azurerm_machine_learning_datastore_blobstorage: [
    carries(KEY, 'account_key'),
    carries(SIGNATURE, 'shared_access_signature'),
  ],
  azurerm_machine_learning_datastore_fileshare: [
    carries(KEY, 'account_key'),
    carries(SIGNATURE, 'shared_access_signature'),
  ],
  azurerm_managed_disk_sas_token: [
    always('a shared access signature of a disk', 'read the disk with an identity'),
  ],
  azurerm_mssql_database: [
    carries(KEY, 'import.storage_key', 'threat_detection_policy.storage_account_access_key'),
  ],
  azurerm_mssql_database_extended_auditing_policy: auditing(),
  azurerm_mssql_managed_instance_security_alert_policy: auditing(),
  azurerm_mssql_managed_instance_vulnerability_assessment: assessment(),
  azurerm_mssql_server_extended_auditing_policy: auditing(),
  azurerm_mssql_server_microsoft_support_auditing_policy: auditing(),
  azurerm_mssql_server_security_alert_policy: auditing(),
  azurerm_mssql_server_vulnerability_assessment: assessment(),
  azurerm_mssql_virtual_machine: [carries(KEY, 'auto_backup.storage_account_access_key')],
  azurerm_mssql_virtual_machine_group: [carries(KEY, 'wsfc_domain_profile.storage_account_primary_key')],
  azurerm_resource_deployment_script_azure_cli: [carries(KEY, 'storage_account.key')],
  azurerm_resource_deployment_script_azure_power_shell: [carries(KEY, 'storage_account.key')],
  azurerm_stream_analytics_job: [carries(KEY, 'job_storage_account.account_key')],
  azurerm_stream_analytics_job_storage_account: [carries(KEY, 'storage_account_key')],
  azurerm_stream_analytics_output_blob: [carries(KEY, 'storage_account_key')],
  azurerm_stream_analytics_output_table: [carries(KEY, 'storage_account_key')],
  azurerm_stream_analytics_reference_input_blob: [carries(KEY, 'storage_account_key')],
  azurerm_stream_analytics_stream_input_blob: [carries(KEY, 'storage_account_key')],
  azurerm_synapse_sql_pool_extended_auditing_policy: auditing(),
  azurerm_synapse_sql_pool_security_alert_policy: auditing(),
  azurerm_synapse_sql_pool_vulnerability_assessment: assessment(),
  azurerm_synapse_workspace_extended_auditing_policy: auditing(),
  azurerm_synapse_workspace_security_alert_policy: auditing(),
  azurerm_synapse_workspace_vulnerability_assessment: assessment(),
  azurerm_windows_function_app: functionApp(),
  azurerm_windows_function_app_slot: functionApp(),
  azurerm_windows_web_app: webApp(),
  azurerm_windows_web_app_slot: webApp(),
};

function carries(what: string, ...paths: readonly string[]): Login {
  return ifWritten(what, ...paths);
}

function functionApp(): readonly Login[] {
  return [
    carries(KEY, 'storage_account_access_key', 'storage_account.access_key'),
    carries(SIGNATURE, 'backup.storage_account_url'),
  ];
}

function webApp(): readonly Login[] {
  return [
    carries(KEY, 'storage_account.access_key'),
    carries(SIGNATURE, 'backup.storage_account_url', ...logsOf('sas_url')),
  ];
}

function logsOf(attribute: string): readonly string[] {
  return [
    `logs.application_logs.azure_blob_storage.${attribute}`,
    `logs.http_logs.azure_blob_storage.${attribute}`,
  ];
}

function auditing(): readonly Login[] {
  return [carries(KEY, 'storage_account_access_key')];
}

function assessment(): readonly Login[] {
  return [carries(KEY, 'storage_account_access_key'), carries(SIGNATURE, 'storage_container_sas_key')];
}

function flux(): readonly Login[] {
  return [carries(KEY, 'blob_storage.account_key'), carries(SIGNATURE, 'blob_storage.sas_token')];
}
