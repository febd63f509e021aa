import { always, ifWritten, Login, Logins, unlessWritten } from './login';

const TAKE_FLEXIBLE = 'take azurerm_postgresql_flexible_server with password_auth_enabled = false';

/**
 * Logins that a database keeps by itself, with a password: no second factor, and nobody in the directory. Source: schema,
 * resource source and documentation of each type; `aad_auth_only` from Microsoft's documentation of MySQL.
 */
export const SQL_LOGINS: Logins = {
  azurerm_cosmosdb_cassandra_cluster: [
    always('passwords of Cassandra', 'take a database whose sign-ins Entra ID decides'),
  ],
  azurerm_cosmosdb_mongo_user_definition: [always('a password of MongoDB', 'give an Entra identity a role')],
  azurerm_cosmosdb_postgresql_cluster: [
    always('passwords, which no switch of the provider takes away', TAKE_FLEXIBLE),
  ],
  azurerm_cosmosdb_postgresql_role: [always('a password of PostgreSQL', TAKE_FLEXIBLE)],
  azurerm_data_factory_integration_runtime_azure_ssis: [
    ifWritten('a SQL login of its catalogue', 'catalog_info.administrator_password'),
  ],
  azurerm_mongo_cluster: [
    {
      what: 'passwords of MongoDB',
      closed: {
        by: 'elements',
        path: 'authentication_methods',
        allowed: ['MicrosoftEntraID'],
        whenAbsent: ['NativeAuth'],
      },
    },
  ],
  azurerm_mssql_database: [
    ifWritten('a SQL login of the server that it imports from', 'import.administrator_login_password'),
  ],
  azurerm_mssql_job_credential: [
    ifWritten('a SQL login of the databases that its jobs run in', 'password', 'password_wo'),
  ],
  azurerm_mssql_managed_instance: [
    {
      what: 'SQL logins',
      closed: {
        by: 'companion',
        companion: {
          type: 'azurerm_mssql_managed_instance_active_directory_administrator',
          of: 'managed_instance_id',
          path: 'azuread_authentication_only',
          value: true,
          own: {
            path: 'azure_active_directory_administrator.azuread_authentication_only_enabled',
            value: true,
          },
        },
      },
    },
  ],
  azurerm_mssql_server: [
    unlessWritten('SQL logins', 'azuread_administrator.azuread_authentication_only', true),
  ],
  azurerm_mssql_virtual_machine: [
    ifWritten('a SQL login', 'sql_connectivity_update_password', 'sql_connectivity_update_username'),
  ],
  azurerm_mysql_flexible_server: [
    {
      what: 'passwords of MySQL',
      closed: {
        by: 'companion',
        companion: {
          type: 'azurerm_mysql_flexible_server_configuration',
          of: 'server_name',
          where: { path: 'name', value: 'aad_auth_only' },
          path: 'value',
          value: 'ON',
        },
      },
    },
  ],
  azurerm_oracle_autonomous_database: oracle(),
  azurerm_oracle_autonomous_database_clone_from_backup: oracle(),
  azurerm_oracle_autonomous_database_clone_from_database: oracle(),
  azurerm_postgresql_flexible_server: [
    unlessWritten('passwords of PostgreSQL', 'authentication.password_auth_enabled', false),
  ],
  azurerm_postgresql_server: [always('passwords, which no switch takes away', TAKE_FLEXIBLE)],
  azurerm_stream_analytics_output_mssql: carried(),
  azurerm_stream_analytics_output_synapse: carried(),
  azurerm_stream_analytics_reference_input_mssql: carried(),
  azurerm_synapse_workspace: [unlessWritten('SQL logins', 'azuread_authentication_only', true)],
};

function carried(): readonly Login[] {
  return [ifWritten('a SQL login of the database that it works with', 'password')];
}

function oracle(): readonly Login[] {
  return [always('passwords of Oracle', 'take a database whose sign-ins Entra ID decides')];
}
