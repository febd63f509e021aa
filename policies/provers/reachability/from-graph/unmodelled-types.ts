/** A resource type that carries packets in a way that the model doesn't know. */
export interface UnmodelledType {
  readonly why: string;
  /**
   * Attributes that tell which networks it touches: references to networks or subnets; with none of them it touches none
   * that is judged. `anything`: what it touches isn't told.
   */
  readonly touches: readonly string[] | 'anything';
}

const HUB = "a virtual hub's routing";
const CLUSTER = 'a Kubernetes cluster makes routes, groups and load balancers of its own';
const OWN_INGRESS = 'it may have a public address of its own';
const SECURITY_APPLIANCE = "somebody else's firewall as a service";

/** What is known to carry packets and isn't modelled, by type. */
const UNMODELLED_TYPES: Readonly<Record<string, UnmodelledType>> = {
  azurerm_virtual_hub: { why: HUB, touches: [] },
  azurerm_virtual_hub_connection: { why: HUB, touches: ['remote_virtual_network_id'] },
  azurerm_virtual_hub_bgp_connection: { why: HUB, touches: 'anything' },
  azurerm_virtual_hub_ip: { why: HUB, touches: ['subnet_id'] },
  azurerm_virtual_hub_route_table_route: { why: HUB, touches: 'anything' },
  azurerm_virtual_hub_routing_intent: { why: HUB, touches: [] },
  azurerm_virtual_hub_security_partner_provider: { why: HUB, touches: 'anything' },
  azurerm_vpn_gateway: { why: HUB, touches: [] },
  azurerm_vpn_gateway_connection: { why: HUB, touches: [] },
  azurerm_vpn_gateway_nat_rule: { why: HUB, touches: [] },
  azurerm_vpn_site: { why: HUB, touches: [] },
  azurerm_point_to_site_vpn_gateway: { why: HUB, touches: [] },
  azurerm_express_route_gateway: { why: HUB, touches: [] },
  azurerm_express_route_connection: { why: HUB, touches: [] },
  azurerm_express_route_circuit_connection: { why: 'circuits are joined with one another', touches: [] },
  azurerm_route_server: { why: 'a route server takes routes from appliances', touches: 'anything' },
  azurerm_route_server_bgp_connection: {
    why: 'a route server takes routes from appliances',
    touches: 'anything',
  },
  azurerm_virtual_network_gateway_nat_rule: { why: 'a gateway translates addresses', touches: 'anything' },
  azurerm_kubernetes_cluster: {
    why: CLUSTER,
    touches: [
      'default_node_pool.0.vnet_subnet_id',
      'default_node_pool.0.pod_subnet_id',
      'api_server_access_profile.0.subnet_id',
      'ingress_application_gateway.0.subnet_id',
    ],
  },
  azurerm_kubernetes_cluster_node_pool: { why: CLUSTER, touches: ['vnet_subnet_id', 'pod_subnet_id'] },
  azurerm_container_app_environment: { why: OWN_INGRESS, touches: ['infrastructure_subnet_id'] },
  azurerm_app_service_environment_v3: { why: OWN_INGRESS, touches: ['subnet_id'] },
  azurerm_api_management: { why: OWN_INGRESS, touches: ['virtual_network_configuration.0.subnet_id'] },
  azurerm_mssql_managed_instance: { why: OWN_INGRESS, touches: ['subnet_id'] },
  azurerm_databricks_workspace: { why: OWN_INGRESS, touches: ['custom_parameters.0.virtual_network_id'] },
  azurerm_kusto_cluster: { why: OWN_INGRESS, touches: ['virtual_network_configuration.0.subnet_id'] },
  azurerm_nginx_deployment: { why: OWN_INGRESS, touches: ['network_interface.0.subnet_id'] },
  azurerm_hdinsight_hadoop_cluster: { why: OWN_INGRESS, touches: 'anything' },
  azurerm_hdinsight_hbase_cluster: { why: OWN_INGRESS, touches: 'anything' },
  azurerm_hdinsight_interactive_query_cluster: { why: OWN_INGRESS, touches: 'anything' },
  azurerm_hdinsight_kafka_cluster: { why: OWN_INGRESS, touches: 'anything' },
  azurerm_hdinsight_spark_cluster: { why: OWN_INGRESS, touches: 'anything' },
  azurerm_vmware_private_cloud: { why: 'a private cloud announces networks of its own', touches: 'anything' },
  azurerm_vmware_express_route_authorization: {
    why: 'a private cloud is joined by a circuit',
    touches: 'anything',
  },
};

/** Families of which every type is somebody else's appliance. */
const UNMODELLED_FAMILIES: readonly { readonly prefix: string; readonly why: string }[] = [
  { prefix: 'azurerm_palo_alto_', why: SECURITY_APPLIANCE },
];

/** Types whose names are those of networking, and that are modelled or part of what is. */
const MODELLED: readonly string[] = [
  'application_gateway',
  'application_security_group',
  'bastion_host',
  'cdn_frontdoor_endpoint',
  'cdn_frontdoor_firewall_policy',
  'cdn_frontdoor_profile',
  'cdn_frontdoor_route',
  'cdn_frontdoor_security_policy',
  'firewall',
  'firewall_application_rule_collection',
  'firewall_nat_rule_collection',
  'firewall_network_rule_collection',
  'firewall_policy',
  'firewall_policy_rule_collection_group',
  'ip_group',
  'ip_group_cidr',
  'lb',
  'lb_backend_address_pool',
  'lb_backend_address_pool_address',
  'lb_nat_pool',
  'lb_nat_rule',
  'lb_outbound_rule',
  'lb_rule',
  'local_network_gateway',
  'nat_gateway',
  'nat_gateway_public_ip_association',
  'network_interface',
  'network_interface_application_security_group_association',
  'network_interface_backend_address_pool_association',
  'network_interface_nat_rule_association',
  'network_interface_security_group_association',
  'network_manager_admin_rule',
  'network_manager_admin_rule_collection',
  'network_manager_connectivity_configuration',
  'network_manager_deployment',
  'network_manager_network_group',
  'network_manager_routing_configuration',
  'network_manager_security_admin_configuration',
  'network_manager_static_member',
  'network_security_group',
  'network_security_rule',
  'private_endpoint',
  'private_endpoint_application_security_group_association',
  'private_link_service',
  'public_ip',
  'route',
  'route_table',
  'subnet',
  'subnet_nat_gateway_association',
  'subnet_network_security_group_association',
  'subnet_route_table_association',
  'virtual_network',
  'virtual_network_gateway',
  'virtual_network_gateway_connection',
  'virtual_network_peering',
  'web_application_firewall_policy',
];

/** Types of networking that carry no packet: they name, record, allocate or only narrow. */
const CARRYING_NOTHING: readonly string[] = [
  'cdn_frontdoor_custom_domain',
  'cdn_frontdoor_custom_domain_association',
  'cdn_frontdoor_origin',
  'cdn_frontdoor_origin_group',
  'cdn_frontdoor_rule',
  'cdn_frontdoor_rule_set',
  'cdn_frontdoor_secret',
  'express_route_circuit',
  'express_route_circuit_authorization',
  'express_route_circuit_peering',
  'express_route_port',
  'express_route_port_authorization',
  'lb_probe',
  'nat_gateway_public_ip_prefix_association',
  'network_connection_monitor',
  'network_ddos_protection_plan',
  'network_function_azure_traffic_collector',
  'network_function_collector_policy',
  'network_interface_application_gateway_backend_address_pool_association',
  'network_manager',
  'network_manager_ipam_pool',
  'network_manager_ipam_pool_static_cidr',
  'network_manager_management_group_connection',
  'network_manager_routing_rule',
  'network_manager_routing_rule_collection',
  'network_manager_scope_connection',
  'network_manager_subscription_connection',
  'network_manager_verifier_workspace',
  'network_manager_verifier_workspace_reachability_analysis_intent',
  'network_packet_capture',
  'network_profile',
  'network_watcher',
  'network_watcher_flow_log',
  'public_ip_prefix',
  'route_filter',
  'route_map',
  'subnet_service_endpoint_storage_policy',
  'virtual_hub_route_table',
  'virtual_network_dns_servers',
  'virtual_wan',
  'vpn_server_configuration',
  'vpn_server_configuration_policy_group',
];

const SETTLED = new Set([...MODELLED, ...CARRYING_NOTHING].map((name) => `azurerm_${name}`));

/** Names that Microsoft.Network's types begin with in the provider. */
const NETWORKING =
  /^azurerm_(?:application_(?:gateway|security_group)|bastion|cdn_frontdoor|express_route|firewall|ip_group|lb(?:_|$)|local_network|nat_gateway|network_|point_to_site|private_(?:endpoint|link)|public_ip|route(?:_|$)|subnet|virtual_(?:hub|network|wan)|vpn_|web_application_firewall)/;

/** What a type may carry beyond the model; undefined for one that carries nothing more. */
export function unmodelled(type: string): UnmodelledType | undefined {
  const known = UNMODELLED_TYPES[type];
  if (known !== undefined) return known;
  const family = UNMODELLED_FAMILIES.find(({ prefix }) => type.startsWith(prefix));
  if (family !== undefined) return { why: family.why, touches: 'anything' };
  return NETWORKING.test(type) && !SETTLED.has(type)
    ? { why: 'a kind of networking that the model has no word for', touches: 'anything' }
    : undefined;
}
