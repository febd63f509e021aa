import { BLOCK_TYPES } from './baseline-block-types';
import { RECOVERY_TYPES } from './baseline-recovery-types';
import { WORKLOAD_TYPES } from './baseline-workload-types';
import {
  ALL_LOGS,
  BaselineType,
  HOST_METRICS,
  NO_LOGS,
  NO_TAGS,
  OF_PARENT,
  REBUILT,
  REPLACED,
  STOPS_CHILDREN,
  STORAGE_DIAGNOSTICS,
} from './baseline-row';
import { compareText } from '../compare-text';

/**
 * What the baseline gives each resource type that an estate may hold: tags, diagnostics, a delete lock. Each cell is what
 * to do or the reason why it is left out. A type that stands here in no row is one that nobody has thought about.
 *
 * Diagnostics: Azure Monitor reference, "Supported resource logs" and "Supported metrics" by type (July 2026), and the
 * built-in initiative "Enable allLogs category group resource logging" for the types that have the group. Categories,
 * groups and metrics are checked by Azure at apply only, so a doubtful one is left out.
 */
export const BASELINE_TYPES_AS_OF = '2026-07-31';

/** Networks, platform, and what was there before the blocks of workloads, in order of type. */
const PLATFORM_TYPES: readonly BaselineType[] = [
  {
    type: 'azurerm_application_gateway',
    tags: 'tagged',
    diagnostics: { ...ALL_LOGS, tables: 'resource-specific' },
    lock: REBUILT,
  },
  { type: 'azurerm_automation_account', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_automation_hybrid_runbook_worker',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_automation_hybrid_runbook_worker_group',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_automation_job_schedule', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_automation_runbook', tags: 'tagged', diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_automation_schedule', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_availability_set', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  { type: 'azurerm_bastion_host', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_custom_domain', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_endpoint', tags: 'tagged', diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_cdn_frontdoor_firewall_policy',
    tags: 'tagged',
    diagnostics: {
      leftOut: 'the type has no resource logs; what it blocks is in the logs of the Front Door',
    },
    lock: REBUILT,
  },
  { type: 'azurerm_cdn_frontdoor_origin', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_origin_group', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_profile', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_route', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_cdn_frontdoor_security_policy', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_express_route_circuit', tags: 'tagged', diagnostics: ALL_LOGS, lock: STOPS_CHILDREN },
  { type: 'azurerm_federated_identity_credential', tags: NO_TAGS, diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_firewall',
    tags: 'tagged',
    diagnostics: { ...ALL_LOGS, tables: 'resource-specific' },
    lock: REBUILT,
  },
  { type: 'azurerm_firewall_policy', tags: 'tagged', diagnostics: NO_LOGS, lock: STOPS_CHILDREN },
  {
    type: 'azurerm_firewall_policy_rule_collection_group',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_ip_group', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  { type: 'azurerm_key_vault', tags: 'tagged', diagnostics: ALL_LOGS, lock: 'CanNotDelete' },
  { type: 'azurerm_lb', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  { type: 'azurerm_lb_backend_address_pool', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_lb_probe', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_lb_rule', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_linux_virtual_machine', tags: 'tagged', diagnostics: HOST_METRICS, lock: REPLACED },
  { type: 'azurerm_local_network_gateway', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_log_analytics_saved_search',
    tags: { leftOut: 'it would be replaced whenever a tag changes' },
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_log_analytics_workspace',
    tags: 'tagged',
    diagnostics: ALL_LOGS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_management_lock',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: { leftOut: 'it is a lock' },
  },
  { type: 'azurerm_monitor_aad_diagnostic_setting', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_monitor_diagnostic_setting',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_monitor_scheduled_query_rules_alert_v2',
    tags: 'tagged',
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_network_ddos_protection_plan', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_network_interface',
    tags: 'tagged',
    diagnostics: {
      leftOut:
        "the type has no resource logs; its traffic is in its network's flow log, its figures in its machine's",
    },
    lock: REBUILT,
  },
  {
    type: 'azurerm_network_interface_backend_address_pool_association',
    tags: NO_TAGS,
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_network_manager',
    tags: 'tagged',
    diagnostics: { ...ALL_LOGS, metrics: [] },
    lock: REBUILT,
  },
  { type: 'azurerm_network_manager_admin_rule', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_network_manager_admin_rule_collection',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_network_manager_deployment', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_network_manager_network_group', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_network_manager_security_admin_configuration',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_network_manager_static_member', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_network_security_group',
    tags: 'tagged',
    diagnostics: { ...ALL_LOGS, metrics: [] },
    lock: REBUILT,
  },
  { type: 'azurerm_network_watcher_flow_log', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  { type: 'azurerm_pim_eligible_role_assignment', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_policy_definition', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  {
    type: 'azurerm_policy_virtual_machine_configuration_assignment',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_dns_resolver',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: STOPS_CHILDREN,
  },
  {
    type: 'azurerm_private_dns_resolver_dns_forwarding_ruleset',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: STOPS_CHILDREN,
  },
  {
    type: 'azurerm_private_dns_resolver_forwarding_rule',
    tags: NO_TAGS,
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_dns_resolver_inbound_endpoint',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_dns_resolver_outbound_endpoint',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_dns_resolver_virtual_network_link',
    tags: NO_TAGS,
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_dns_zone',
    tags: 'tagged',
    diagnostics: {
      leftOut: 'the type has no resource logs; the firewall, which proxies all queries, logs them',
    },
    lock: STOPS_CHILDREN,
  },
  {
    type: 'azurerm_private_dns_zone_virtual_network_link',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_endpoint',
    tags: 'tagged',
    diagnostics: { leftOut: 'the type has no resource logs; what passes is in the logs of what it leads to' },
    lock: REBUILT,
  },
  {
    type: 'azurerm_private_link_service',
    tags: 'tagged',
    diagnostics: { leftOut: 'the type has no resource logs; the load balancer behind it counts what passes' },
    lock: REBUILT,
  },
  { type: 'azurerm_public_ip', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_resource_group',
    tags: 'tagged',
    diagnostics: OF_PARENT,
    lock: { leftOut: 'what must not vanish in a group is locked itself, and that keeps the group too' },
  },
  { type: 'azurerm_role_assignment', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_role_definition', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_role_management_policy', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_route_table', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_storage_account',
    tags: 'tagged',
    diagnostics: STORAGE_DIAGNOSTICS,
    lock: 'CanNotDelete',
  },
  {
    type: 'azurerm_storage_container',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: { leftOut: 'the lock on its account holds for it' },
  },
  {
    type: 'azurerm_storage_management_policy',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_storage_queue',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: { leftOut: 'the lock on its account holds for it' },
  },
  { type: 'azurerm_subscription_policy_assignment', tags: NO_TAGS, diagnostics: OF_PARENT, lock: REBUILT },
  { type: 'azurerm_user_assigned_identity', tags: 'tagged', diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_virtual_machine_extension',
    tags: 'tagged',
    diagnostics: OF_PARENT,
    lock: { leftOut: 'a lock on it would also stop the replacement of its machine' },
  },
  { type: 'azurerm_virtual_network', tags: 'tagged', diagnostics: ALL_LOGS, lock: STOPS_CHILDREN },
  { type: 'azurerm_virtual_network_gateway', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_virtual_network_gateway_connection',
    tags: 'tagged',
    diagnostics: { leftOut: 'the type has no resource logs, and the gateway reports each tunnel' },
    lock: REBUILT,
  },
  { type: 'azurerm_virtual_network_peering', tags: NO_TAGS, diagnostics: NO_LOGS, lock: REBUILT },
  {
    type: 'azurerm_web_application_firewall_policy',
    tags: 'tagged',
    diagnostics: { leftOut: 'the type has no resource logs; what it blocks is in the logs of its gateway' },
    lock: REBUILT,
  },
  { type: 'azurerm_windows_virtual_machine', tags: 'tagged', diagnostics: HOST_METRICS, lock: REPLACED },
];

/** The rows, in order of type. */
export const BASELINE_TYPES: readonly BaselineType[] = [
  ...PLATFORM_TYPES,
  ...BLOCK_TYPES,
  ...RECOVERY_TYPES,
  ...WORKLOAD_TYPES,
].sort((a, b) => compareText(a.type, b.type));

/** The type's row, or undefined if the table doesn't know it. */
export function tryFindBaselineType(
  type: string,
  table: readonly BaselineType[] = BASELINE_TYPES,
): BaselineType | undefined {
  return table.find((row) => row.type === type);
}
