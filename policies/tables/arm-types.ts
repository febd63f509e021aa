/**
 * How a resource's ARM id is made from its attributes. `{group}` stands for
 * `/subscriptions/{subscription}/resourceGroups/{resource_group_name}/providers` and `{subscription}` for that of the
 * provider configuration. A type that only joins two others (`subnet_route_table_association`) has no id of its own, and
 * one whose name Azure makes up (role assignments without a name) has none that can be computed.
 * Source: "Import" section of each resource's page, azurerm 4.55.0.
 */
export const ARM_ID_TEMPLATES: Readonly<Record<string, string>> = {
  azurerm_resource_group: '/subscriptions/{subscription}/resourceGroups/{name}',
  azurerm_management_group: '/providers/Microsoft.Management/managementGroups/{name}',

  azurerm_application_gateway: '{group}/Microsoft.Network/applicationGateways/{name}',
  azurerm_application_security_group: '{group}/Microsoft.Network/applicationSecurityGroups/{name}',
  azurerm_bastion_host: '{group}/Microsoft.Network/bastionHosts/{name}',
  azurerm_dns_zone: '{group}/Microsoft.Network/dnsZones/{name}',
  azurerm_express_route_circuit: '{group}/Microsoft.Network/expressRouteCircuits/{name}',
  azurerm_express_route_circuit_peering:
    '{group}/Microsoft.Network/expressRouteCircuits/{express_route_circuit_name}/peerings/{peering_type}',
  azurerm_firewall: '{group}/Microsoft.Network/azureFirewalls/{name}',
  azurerm_firewall_policy: '{group}/Microsoft.Network/firewallPolicies/{name}',
  azurerm_firewall_policy_rule_collection_group: '{firewall_policy_id}/ruleCollectionGroups/{name}',
  azurerm_ip_group: '{group}/Microsoft.Network/ipGroups/{name}',
  azurerm_lb: '{group}/Microsoft.Network/loadBalancers/{name}',
  azurerm_lb_backend_address_pool: '{loadbalancer_id}/backendAddressPools/{name}',
  azurerm_lb_outbound_rule: '{loadbalancer_id}/outboundRules/{name}',
  azurerm_lb_probe: '{loadbalancer_id}/probes/{name}',
  azurerm_lb_rule: '{loadbalancer_id}/loadBalancingRules/{name}',
  azurerm_local_network_gateway: '{group}/Microsoft.Network/localNetworkGateways/{name}',
  azurerm_nat_gateway: '{group}/Microsoft.Network/natGateways/{name}',
  azurerm_network_ddos_protection_plan: '{group}/Microsoft.Network/ddosProtectionPlans/{name}',
  azurerm_network_interface: '{group}/Microsoft.Network/networkInterfaces/{name}',
  azurerm_network_manager: '{group}/Microsoft.Network/networkManagers/{name}',
  azurerm_network_manager_admin_rule: '{admin_rule_collection_id}/rules/{name}',
  azurerm_network_manager_admin_rule_collection: '{security_admin_configuration_id}/ruleCollections/{name}',
  azurerm_network_manager_network_group: '{network_manager_id}/networkGroups/{name}',
  azurerm_network_manager_security_admin_configuration:
    '{network_manager_id}/securityAdminConfigurations/{name}',
  azurerm_network_security_group: '{group}/Microsoft.Network/networkSecurityGroups/{name}',
  azurerm_network_security_rule:
    '{group}/Microsoft.Network/networkSecurityGroups/{network_security_group_name}/securityRules/{name}',
  azurerm_network_watcher: '{group}/Microsoft.Network/networkWatchers/{name}',
  azurerm_network_watcher_flow_log:
    '{group}/Microsoft.Network/networkWatchers/{network_watcher_name}/flowLogs/{name}',
  azurerm_private_dns_a_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/A/{name}',
  azurerm_private_dns_aaaa_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/AAAA/{name}',
  azurerm_private_dns_cname_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/CNAME/{name}',
  azurerm_private_dns_mx_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/MX/{name}',
  azurerm_private_dns_ptr_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/PTR/{name}',
  azurerm_private_dns_srv_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/SRV/{name}',
  azurerm_private_dns_txt_record: '{group}/Microsoft.Network/privateDnsZones/{zone_name}/TXT/{name}',
  azurerm_private_dns_resolver: '{group}/Microsoft.Network/dnsResolvers/{name}',
  azurerm_private_dns_resolver_dns_forwarding_ruleset:
    '{group}/Microsoft.Network/dnsForwardingRulesets/{name}',
  azurerm_private_dns_resolver_forwarding_rule: '{dns_forwarding_ruleset_id}/forwardingRules/{name}',
  azurerm_private_dns_resolver_inbound_endpoint: '{private_dns_resolver_id}/inboundEndpoints/{name}',
  azurerm_private_dns_resolver_outbound_endpoint: '{private_dns_resolver_id}/outboundEndpoints/{name}',
  azurerm_private_dns_resolver_virtual_network_link: '{dns_forwarding_ruleset_id}/virtualNetworkLinks/{name}',
  azurerm_private_dns_zone: '{group}/Microsoft.Network/privateDnsZones/{name}',
  azurerm_private_dns_zone_virtual_network_link:
    '{group}/Microsoft.Network/privateDnsZones/{private_dns_zone_name}/virtualNetworkLinks/{name}',
  azurerm_private_endpoint: '{group}/Microsoft.Network/privateEndpoints/{name}',
  azurerm_private_link_service: '{group}/Microsoft.Network/privateLinkServices/{name}',
  azurerm_public_ip: '{group}/Microsoft.Network/publicIPAddresses/{name}',
  azurerm_public_ip_prefix: '{group}/Microsoft.Network/publicIPPrefixes/{name}',
  azurerm_route: '{group}/Microsoft.Network/routeTables/{route_table_name}/routes/{name}',
  azurerm_route_table: '{group}/Microsoft.Network/routeTables/{name}',
  azurerm_subnet: '{group}/Microsoft.Network/virtualNetworks/{virtual_network_name}/subnets/{name}',
  azurerm_traffic_manager_profile: '{group}/Microsoft.Network/trafficManagerProfiles/{name}',
  azurerm_virtual_hub: '{group}/Microsoft.Network/virtualHubs/{name}',
  azurerm_virtual_hub_connection: '{virtual_hub_id}/hubVirtualNetworkConnections/{name}',
  azurerm_virtual_network: '{group}/Microsoft.Network/virtualNetworks/{name}',
  azurerm_virtual_network_gateway: '{group}/Microsoft.Network/virtualNetworkGateways/{name}',
  azurerm_virtual_network_gateway_connection: '{group}/Microsoft.Network/connections/{name}',
  azurerm_virtual_network_peering:
    '{group}/Microsoft.Network/virtualNetworks/{virtual_network_name}/virtualNetworkPeerings/{name}',
  azurerm_virtual_wan: '{group}/Microsoft.Network/virtualWans/{name}',
  azurerm_vpn_gateway: '{group}/Microsoft.Network/vpnGateways/{name}',
  azurerm_web_application_firewall_policy:
    '{group}/Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/{name}',

  azurerm_cdn_frontdoor_custom_domain: '{cdn_frontdoor_profile_id}/customDomains/{name}',
  azurerm_cdn_frontdoor_endpoint: '{cdn_frontdoor_profile_id}/afdEndpoints/{name}',
  azurerm_cdn_frontdoor_firewall_policy:
    '{group}/Microsoft.Network/frontDoorWebApplicationFirewallPolicies/{name}',
  azurerm_cdn_frontdoor_origin: '{cdn_frontdoor_origin_group_id}/origins/{name}',
  azurerm_cdn_frontdoor_origin_group: '{cdn_frontdoor_profile_id}/originGroups/{name}',
  azurerm_cdn_frontdoor_profile: '{group}/Microsoft.Cdn/profiles/{name}',
  azurerm_cdn_frontdoor_route: '{cdn_frontdoor_endpoint_id}/routes/{name}',
  azurerm_cdn_frontdoor_rule: '{cdn_frontdoor_rule_set_id}/rules/{name}',
  azurerm_cdn_frontdoor_rule_set: '{cdn_frontdoor_profile_id}/ruleSets/{name}',
  azurerm_cdn_frontdoor_secret: '{cdn_frontdoor_profile_id}/secrets/{name}',
  azurerm_cdn_frontdoor_security_policy: '{cdn_frontdoor_profile_id}/securityPolicies/{name}',

  azurerm_availability_set: '{group}/Microsoft.Compute/availabilitySets/{name}',
  azurerm_capacity_reservation_group: '{group}/Microsoft.Compute/capacityReservationGroups/{name}',
  azurerm_disk_encryption_set: '{group}/Microsoft.Compute/diskEncryptionSets/{name}',
  azurerm_linux_virtual_machine: '{group}/Microsoft.Compute/virtualMachines/{name}',
  azurerm_linux_virtual_machine_scale_set: '{group}/Microsoft.Compute/virtualMachineScaleSets/{name}',
  azurerm_maintenance_configuration: '{group}/Microsoft.Maintenance/maintenanceConfigurations/{name}',
  azurerm_managed_disk: '{group}/Microsoft.Compute/disks/{name}',
  azurerm_orchestrated_virtual_machine_scale_set: '{group}/Microsoft.Compute/virtualMachineScaleSets/{name}',
  azurerm_shared_image_gallery: '{group}/Microsoft.Compute/galleries/{name}',
  azurerm_virtual_machine_extension: '{virtual_machine_id}/extensions/{name}',
  azurerm_windows_virtual_machine: '{group}/Microsoft.Compute/virtualMachines/{name}',
  azurerm_windows_virtual_machine_scale_set: '{group}/Microsoft.Compute/virtualMachineScaleSets/{name}',

  azurerm_virtual_desktop_application_group:
    '{group}/Microsoft.DesktopVirtualization/applicationGroups/{name}',
  azurerm_virtual_desktop_host_pool: '{group}/Microsoft.DesktopVirtualization/hostPools/{name}',
  azurerm_virtual_desktop_scaling_plan: '{group}/Microsoft.DesktopVirtualization/scalingPlans/{name}',
  azurerm_virtual_desktop_workspace: '{group}/Microsoft.DesktopVirtualization/workspaces/{name}',

  azurerm_container_app_environment: '{group}/Microsoft.App/managedEnvironments/{name}',
  azurerm_container_registry: '{group}/Microsoft.ContainerRegistry/registries/{name}',
  azurerm_kubernetes_cluster: '{group}/Microsoft.ContainerService/managedClusters/{name}',
  azurerm_linux_function_app: '{group}/Microsoft.Web/sites/{name}',
  azurerm_linux_web_app: '{group}/Microsoft.Web/sites/{name}',
  azurerm_linux_web_app_slot: '{app_service_id}/slots/{name}',
  azurerm_service_plan: '{group}/Microsoft.Web/serverFarms/{name}',
  azurerm_windows_function_app: '{group}/Microsoft.Web/sites/{name}',
  azurerm_windows_web_app: '{group}/Microsoft.Web/sites/{name}',
  azurerm_windows_web_app_slot: '{app_service_id}/slots/{name}',

  azurerm_cosmosdb_account: '{group}/Microsoft.DocumentDB/databaseAccounts/{name}',
  azurerm_eventgrid_system_topic: '{group}/Microsoft.EventGrid/systemTopics/{name}',
  azurerm_eventgrid_topic: '{group}/Microsoft.EventGrid/topics/{name}',
  azurerm_eventhub_namespace: '{group}/Microsoft.EventHub/namespaces/{name}',
  azurerm_managed_redis: '{group}/Microsoft.Cache/redisEnterprise/{name}',
  azurerm_mssql_database: '{server_id}/databases/{name}',
  azurerm_mssql_elasticpool: '{group}/Microsoft.Sql/servers/{server_name}/elasticPools/{name}',
  azurerm_mssql_failover_group: '{server_id}/failoverGroups/{name}',
  azurerm_mssql_firewall_rule: '{server_id}/firewallRules/{name}',
  azurerm_mssql_server: '{group}/Microsoft.Sql/servers/{name}',
  azurerm_mssql_virtual_machine_group: '{group}/Microsoft.SqlVirtualMachine/sqlVirtualMachineGroups/{name}',
  azurerm_mssql_virtual_network_rule: '{server_id}/virtualNetworkRules/{name}',
  azurerm_mysql_flexible_server: '{group}/Microsoft.DBforMySQL/flexibleServers/{name}',
  azurerm_postgresql_flexible_server: '{group}/Microsoft.DBforPostgreSQL/flexibleServers/{name}',
  azurerm_redis_cache: '{group}/Microsoft.Cache/redis/{name}',
  azurerm_servicebus_namespace: '{group}/Microsoft.ServiceBus/namespaces/{name}',
  azurerm_servicebus_queue: '{namespace_id}/queues/{name}',
  azurerm_storage_account: '{group}/Microsoft.Storage/storageAccounts/{name}',
  azurerm_storage_container: '{storage_account_id}/blobServices/default/containers/{name}',
  azurerm_storage_management_policy: '{storage_account_id}/managementPolicies/default',
  azurerm_storage_queue: '{storage_account_id}/queueServices/default/queues/{name}',
  azurerm_storage_share: '{storage_account_id}/fileServices/default/shares/{name}',

  azurerm_federated_identity_credential: '{parent_id}/federatedIdentityCredentials/{name}',
  azurerm_key_vault: '{group}/Microsoft.KeyVault/vaults/{name}',
  azurerm_role_assignment: '{scope}/providers/Microsoft.Authorization/roleAssignments/{name}',
  azurerm_user_assigned_identity: '{group}/Microsoft.ManagedIdentity/userAssignedIdentities/{name}',

  azurerm_consumption_budget_resource_group:
    '{resource_group_id}/providers/Microsoft.Consumption/budgets/{name}',
  azurerm_consumption_budget_subscription: '{subscription_id}/providers/Microsoft.Consumption/budgets/{name}',
  azurerm_management_group_policy_assignment:
    '{management_group_id}/providers/Microsoft.Authorization/policyAssignments/{name}',
  azurerm_management_group_policy_exemption:
    '{management_group_id}/providers/Microsoft.Authorization/policyExemptions/{name}',
  azurerm_management_group_policy_set_definition:
    '{management_group_id}/providers/Microsoft.Authorization/policySetDefinitions/{name}',
  azurerm_management_lock: '{scope}/providers/Microsoft.Authorization/locks/{name}',
  azurerm_resource_group_policy_assignment:
    '{resource_group_id}/providers/Microsoft.Authorization/policyAssignments/{name}',
  azurerm_resource_policy_assignment:
    '{resource_id}/providers/Microsoft.Authorization/policyAssignments/{name}',
  azurerm_subscription_policy_assignment:
    '{subscription_id}/providers/Microsoft.Authorization/policyAssignments/{name}',

  azurerm_application_insights: '{group}/Microsoft.Insights/components/{name}',
  azurerm_application_insights_standard_web_test: '{group}/Microsoft.Insights/webTests/{name}',
  azurerm_log_analytics_workspace: '{group}/Microsoft.OperationalInsights/workspaces/{name}',
  azurerm_log_analytics_workspace_table: '{workspace_id}/tables/{name}',
  azurerm_monitor_action_group: '{group}/Microsoft.Insights/actionGroups/{name}',
  azurerm_monitor_activity_log_alert: '{group}/Microsoft.Insights/activityLogAlerts/{name}',
  azurerm_monitor_autoscale_setting: '{group}/Microsoft.Insights/autoScaleSettings/{name}',
  azurerm_monitor_data_collection_endpoint: '{group}/Microsoft.Insights/dataCollectionEndpoints/{name}',
  azurerm_monitor_data_collection_rule: '{group}/Microsoft.Insights/dataCollectionRules/{name}',
  azurerm_monitor_data_collection_rule_association:
    '{target_resource_id}/providers/Microsoft.Insights/dataCollectionRuleAssociations/{name}',
  azurerm_monitor_diagnostic_setting:
    '{target_resource_id}/providers/Microsoft.Insights/diagnosticSettings/{name}',
  azurerm_monitor_metric_alert: '{group}/Microsoft.Insights/metricAlerts/{name}',
  azurerm_monitor_private_link_scope: '{group}/Microsoft.Insights/privateLinkScopes/{name}',
  azurerm_monitor_scheduled_query_rules_alert_v2: '{group}/Microsoft.Insights/scheduledQueryRules/{name}',
  azurerm_portal_dashboard: '{group}/Microsoft.Portal/dashboards/{name}',

  azurerm_automation_account: '{group}/Microsoft.Automation/automationAccounts/{name}',
  azurerm_automation_runbook:
    '{group}/Microsoft.Automation/automationAccounts/{automation_account_name}/runbooks/{name}',
  azurerm_logic_app_workflow: '{group}/Microsoft.Logic/workflows/{name}',

  azurerm_backup_policy_file_share:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/backupPolicies/{name}',
  azurerm_backup_policy_vm:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/backupPolicies/{name}',
  azurerm_data_protection_backup_policy_blob_storage: '{vault_id}/backupPolicies/{name}',
  azurerm_data_protection_backup_policy_disk: '{vault_id}/backupPolicies/{name}',
  azurerm_data_protection_backup_vault: '{group}/Microsoft.DataProtection/backupVaults/{name}',
  azurerm_data_protection_resource_guard: '{group}/Microsoft.DataProtection/resourceGuards/{name}',
  azurerm_recovery_services_vault: '{group}/Microsoft.RecoveryServices/vaults/{name}',
  azurerm_site_recovery_fabric:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/replicationFabrics/{name}',
  azurerm_site_recovery_protection_container:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/replicationFabrics/{recovery_fabric_name}/replicationProtectionContainers/{name}',
  azurerm_site_recovery_replicated_vm:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/replicationFabrics/{source_recovery_fabric_name}/replicationProtectionContainers/{source_recovery_protection_container_name}/replicationProtectedItems/{name}',
  azurerm_site_recovery_replication_recovery_plan: '{recovery_vault_id}/replicationRecoveryPlans/{name}',
  azurerm_site_recovery_replication_policy:
    '{group}/Microsoft.RecoveryServices/vaults/{recovery_vault_name}/replicationPolicies/{name}',
};
