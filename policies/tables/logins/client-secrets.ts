import { always, ifWritten, Login, Logins } from './login';

const FEDERATED = 'let a managed identity or a federated credential sign in';
const OF_AN_APPLICATION = 'a client secret of an application';
const IN_SETTINGS = 'auth_settings.active_directory.client_secret';

/**
 * Secrets that a program, or a person, shows instead of something that can't be copied. A secret in configuration is in the
 * state too, and whoever reads that is the program. Secrets of other identity providers are not meant: those are not
 * Entra's to replace. Source: schema and documentation of each type.
 */
export const CLIENT_SECRETS: Logins = {
  azuread_application: [ifWritten(OF_AN_APPLICATION, 'password')],
  azuread_application_password: [always(OF_AN_APPLICATION, FEDERATED)],
  azuread_service_principal_password: [always('a client secret of a service principal', FEDERATED)],
  azuread_synchronization_secret: [
    always(
      'a token that writes accounts into another directory',
      'take a gallery application that signs in by OAuth, or record whose token it is and when it is renewed',
    ),
  ],
  azuread_user: [ifWritten('a password that stands in configuration and state', 'password')],

  azurerm_api_management_identity_provider_aad: [carried('client_secret')],
  azurerm_api_management_identity_provider_aadb2c: [carried('client_secret')],
  azurerm_app_service: [carried(IN_SETTINGS)],
  azurerm_app_service_slot: [carried(IN_SETTINGS)],
  azurerm_arc_kubernetes_flux_configuration: [carried('blob_storage.service_principal.client_secret')],
  azurerm_data_factory_linked_service_azure_blob_storage: [carried('service_principal_key')],
  azurerm_data_factory_linked_service_azure_sql_database: [carried('service_principal_key')],
  azurerm_data_factory_linked_service_data_lake_storage_gen2: [carried('service_principal_key')],
  azurerm_data_factory_linked_service_kusto: [carried('service_principal_key')],
  azurerm_function_app: [carried(IN_SETTINGS)],
  azurerm_function_app_flex_consumption: [carried(IN_SETTINGS)],
  azurerm_function_app_slot: [carried(IN_SETTINGS)],
  azurerm_kubernetes_cluster: [carried('service_principal.client_secret')],
  azurerm_kubernetes_flux_configuration: [carried('blob_storage.service_principal.client_secret')],
  azurerm_linux_function_app: [carried(IN_SETTINGS)],
  azurerm_linux_function_app_slot: [carried(IN_SETTINGS)],
  azurerm_linux_web_app: [carried(IN_SETTINGS)],
  azurerm_linux_web_app_slot: [carried(IN_SETTINGS)],
  azurerm_machine_learning_datastore_datalake_gen2: [carried('client_secret')],
  azurerm_mssql_virtual_machine: [carried('key_vault_credential.service_principal_secret')],
  azurerm_redhat_openshift_cluster: [carried('service_principal.client_secret')],
  azurerm_windows_function_app: [carried(IN_SETTINGS)],
  azurerm_windows_function_app_slot: [carried(IN_SETTINGS)],
  azurerm_windows_web_app: [carried(IN_SETTINGS)],
  azurerm_windows_web_app_slot: [carried(IN_SETTINGS)],
};

function carried(path: string): Login {
  return ifWritten(OF_AN_APPLICATION, path);
}
