import { always, ifWritten, Login, Logins, onlyIfWritten, unlessWritten } from './login';

/**
 * Accounts that live in one service, with a password or key of their own. Machines stand in `mfa/no-local-accounts` itself,
 * since what closes them takes more than one attribute. Source: schema, resource source and documentation of each type.
 */
export const LOCAL_ACCOUNTS: Logins = {
  azurerm_bastion_host: [onlyIfWritten('sign-ins by a shareable link', 'shareable_link_enabled', false)],
  azurerm_batch_pool: [ifWritten('accounts with a password', 'user_accounts.password')],
  azurerm_container_registry: [onlyIfWritten('passwords of its admin user', 'admin_enabled', false)],
  azurerm_dev_test_linux_virtual_machine: [ifWritten('a password', 'password')],
  azurerm_dev_test_windows_virtual_machine: [ifWritten('a password', 'password')],
  azurerm_hdinsight_hadoop_cluster: hdinsight(),
  azurerm_hdinsight_hbase_cluster: hdinsight(),
  azurerm_hdinsight_interactive_query_cluster: hdinsight(),
  azurerm_hdinsight_kafka_cluster: hdinsight(),
  azurerm_hdinsight_spark_cluster: hdinsight(),
  azurerm_kubernetes_cluster: [
    unlessWritten('certificates of its own accounts', 'local_account_disabled', true),
    ifWritten('a password on Windows nodes', 'windows_profile.admin_password'),
  ],
  azurerm_point_to_site_vpn_gateway: [
    {
      what: 'VPN clients',
      closed: {
        by: 'holder',
        steps: [{ path: 'vpn_server_configuration_id', type: 'azurerm_vpn_server_configuration' }],
      },
    },
  ],
  azurerm_qumulo_file_system: [always('a password of its administrator', 'take a service of Azure itself')],
  azurerm_redhat_openshift_cluster: [
    always("the cluster's own administrator", 'take azurerm_kubernetes_cluster with its accounts disabled'),
  ],
  azurerm_service_fabric_managed_cluster: [
    always('a password of the nodes', 'take azurerm_kubernetes_cluster with its accounts disabled'),
  ],
  azurerm_storage_account: [unlessWritten('local users, by SFTP', 'local_user_enabled', false)],
  azurerm_storage_account_local_user: [
    always('a local user, with a password or key', 'give an identity a role on the data'),
  ],
  azurerm_virtual_network_gateway: [
    {
      what: 'VPN clients by certificate or RADIUS',
      closed: {
        by: 'elements',
        path: 'vpn_client_configuration.vpn_auth_types',
        allowed: ['AAD'],
        whenAbsent: ['Certificate'],
      },
    },
  ],
  azurerm_vmware_private_cloud: [
    always('the administrators of vCenter and NSX-T', 'run the machines on Azure itself'),
  ],
  azurerm_vpn_server_configuration: [
    {
      what: 'VPN clients by certificate or RADIUS',
      closed: {
        by: 'elements',
        path: 'vpn_authentication_types',
        allowed: ['AAD'],
        whenAbsent: ['Certificate'],
      },
    },
  ],
};

function hdinsight(): readonly Login[] {
  return [always("a password of the cluster's gateway", 'take a service whose sign-ins Entra ID decides')];
}
