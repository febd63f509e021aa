/** What the loss of an instance, a zone or a region does to something; `depends` on its attributes. */
export type Survives = 'yes' | 'no' | 'depends';

/** How resources of some types fail, and what they promise. */
export interface FailureMode {
  readonly types: readonly string[];
  /** What people call one, in the middle of a sentence. */
  readonly title: string;
  /** Attributes that decide, and how, in words. */
  readonly decides: string;
  readonly instance: Survives;
  readonly zone: Survives;
  readonly region: Survives;
  /** Seconds until another instance or zone has taken over, where it takes any. */
  readonly seconds?: number;
  /** Percent of the time that Microsoft promises, of one that is built as it should be. */
  readonly sla?: number;
}

/** When the sources were read: MicrosoftDocs/reliability-docs; percentages from the reliability workbook's templates of April 2024. */
export const FAILURE_MODES_AS_OF = '2026-08-31';

/** Percent that Microsoft promises of one machine, by the worst of its disks. */
export const MACHINE_SLA = { premium: 99.9, standardSsd: 99.5, hdd: 95 } as const;

/** Seconds in which a load balancer's probe of two tries, or one of Application Gateway, has left a dead member out. */
const PROBE = 0;
/** Seconds in which connections of a lost instance of a firewall or gateway have moved. */
const MOVES = 30;
const TUNNEL = 60;

/** Types that the survival prover knows. What isn't here is unknown, never survival. */
export const FAILURE_MODES: readonly FailureMode[] = [
  {
    types: ['azurerm_linux_virtual_machine', 'azurerm_windows_virtual_machine', 'azurerm_virtual_machine'],
    title: 'machine',
    decides:
      'zone; availability_set_id; disk type. It comes back with its zone. Without a zone it stands in any one of the region.',
    instance: 'no',
    zone: 'no',
    region: 'no',
    sla: MACHINE_SLA.premium,
  },
  {
    types: ['azurerm_availability_set'],
    title: 'availability set',
    decides:
      'platform_fault_domain_count: Azure spreads the members over so many fault domains, evenly; which goes where nobody writes.',
    instance: 'yes',
    zone: 'no',
    region: 'no',
    sla: 99.95,
  },
  {
    types: [
      'azurerm_linux_virtual_machine_scale_set',
      'azurerm_windows_virtual_machine_scale_set',
      'azurerm_orchestrated_virtual_machine_scale_set',
    ],
    title: 'scale set',
    decides:
      'instances, the minimum of its autoscale, zones: instances are spread over the zones evenly (zone_balance only says whether scaling out waits for it). Without zones it stands in any one.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    seconds: PROBE,
    sla: MACHINE_SLA.premium,
  },
  {
    types: ['azurerm_managed_disk'],
    title: 'disk',
    decides: 'storage_account_type: LRS is in its zone, ZRS in all of them.',
    instance: 'yes',
    zone: 'depends',
    region: 'no',
  },
  {
    types: ['azurerm_lb'],
    title: 'load balancer',
    decides:
      'zones of each frontend: three are zone-redundant, one is zonal, none in any one. sku_tier Global stands in no region. A rule without a probe goes on sending to dead members.',
    instance: 'yes',
    zone: 'depends',
    region: 'no',
    seconds: PROBE,
    sla: 99.99,
  },
  {
    types: ['azurerm_application_gateway'],
    title: 'application gateway',
    decides: 'zones; capacity or autoscale_configuration.min_capacity: one instance is none during its loss.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    seconds: MOVES,
    sla: 99.95,
  },
  {
    types: ['azurerm_private_link_service'],
    title: 'private link service',
    decides: 'its load balancer.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_private_endpoint'],
    title: 'private endpoint',
    decides: 'location; a link of its zone to the network that resolves names.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_cdn_frontdoor_profile'],
    title: 'Front Door',
    decides:
      'two or more origins in distinct regions with a health probe; an origin that is reached through another region falls with that one too.',
    instance: 'yes',
    zone: 'yes',
    region: 'yes',
    sla: 99.99,
  },
  {
    types: ['azurerm_traffic_manager_profile'],
    title: 'Traffic Manager',
    decides: 'endpoints in distinct regions; the probe and the lifetime of its answers.',
    instance: 'yes',
    zone: 'yes',
    region: 'yes',
    sla: 100,
  },
  {
    types: ['azurerm_service_plan'],
    title: 'App Service plan',
    decides:
      'worker_count or the minimum of its autoscale; zone_balancing_enabled on Premium v2 to v4 and Isolated v2; else all workers are in one zone.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    seconds: PROBE,
    sla: 99.95,
  },
  {
    types: [
      'azurerm_linux_web_app',
      'azurerm_windows_web_app',
      'azurerm_linux_function_app',
      'azurerm_windows_function_app',
      'azurerm_linux_web_app_slot',
      'azurerm_windows_web_app_slot',
    ],
    title: 'application',
    decides: 'its plan.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    sla: 99.95,
  },
  {
    types: ['azurerm_public_ip', 'azurerm_public_ip_prefix'],
    title: 'public address',
    decides:
      'zones: three are zone-redundant, one is zonal; Standard without any is not zone-redundant by default.',
    instance: 'yes',
    zone: 'depends',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_nat_gateway'],
    title: 'NAT gateway',
    decides: 'zones: one only; without it stands in any one.',
    instance: 'yes',
    zone: 'no',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_firewall'],
    title: 'firewall',
    decides: 'zones: two or more.',
    instance: 'yes',
    zone: 'depends',
    region: 'no',
    seconds: MOVES,
    sla: 99.95,
  },
  {
    types: ['azurerm_virtual_network_gateway'],
    title: 'gateway',
    decides:
      'sku *AZ with zones in its public addresses; VPN: active_active with two configurations, else its standby takes over.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    seconds: TUNNEL,
    sla: 99.95,
  },
  {
    types: ['azurerm_express_route_circuit'],
    title: 'ExpressRoute circuit',
    decides: 'peering_location: one place is a single point.',
    instance: 'yes',
    zone: 'yes',
    region: 'yes',
    sla: 99.95,
  },
  {
    types: ['azurerm_bastion_host'],
    title: 'Bastion',
    decides: 'zones; one a region.',
    instance: 'yes',
    zone: 'depends',
    region: 'no',
    sla: 99.95,
  },
  {
    types: ['azurerm_private_dns_resolver_inbound_endpoint'],
    title: 'DNS endpoint',
    decides: 'its resolver.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
  },
  {
    types: ['azurerm_private_dns_resolver'],
    title: 'DNS resolver',
    decides: 'location: one a region.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_private_dns_zone'],
    title: 'private DNS zone',
    decides: 'a link to each network that resolves its names.',
    instance: 'yes',
    zone: 'yes',
    region: 'yes',
    sla: 100,
  },
  {
    types: ['azurerm_mssql_database', 'azurerm_mssql_elasticpool'],
    title: 'database',
    decides:
      'sku_name; zone_redundant, which a secondary does not inherit; a failover group over two regions.',
    instance: 'yes',
    zone: 'depends',
    region: 'depends',
    seconds: 30,
    sla: 99.99,
  },
  {
    types: ['azurerm_mssql_failover_group'],
    title: 'failover group',
    decides:
      'read_write_endpoint_failover_policy.mode: Manual takes a minute once called, Automatic its grace_minutes, an hour or more. Applications that name a server instead of its listener do not follow.',
    instance: 'yes',
    zone: 'depends',
    region: 'depends',
  },
  {
    types: ['azurerm_mssql_virtual_machine', 'azurerm_mssql_virtual_machine_availability_group_listener'],
    title: 'availability group',
    decides:
      'members that commit together and switch automatically; a witness, or an odd number of them; others take over by hand.',
    instance: 'depends',
    zone: 'depends',
    region: 'depends',
    seconds: 30,
  },
  {
    types: ['azurerm_mssql_server'],
    title: 'SQL server',
    decides: 'its databases.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
  },
  {
    types: [
      'azurerm_mysql_flexible_server',
      'azurerm_postgresql_flexible_server',
      'azurerm_mysql_flexible_database',
      'azurerm_postgresql_flexible_server_database',
    ],
    title: 'database server',
    decides:
      'high_availability.mode: ZoneRedundant with two zones, SameZone within one; a replica in the pair.',
    instance: 'depends',
    zone: 'depends',
    region: 'depends',
    seconds: 120,
    sla: 99.99,
  },
  {
    types: ['azurerm_managed_redis', 'azurerm_redis_cache'],
    title: 'cache',
    decides: 'high_availability_enabled, or sku_name and zones of a redis_cache; geo-replication.',
    instance: 'depends',
    zone: 'depends',
    region: 'depends',
    seconds: 30,
    sla: 99.99,
  },
  {
    types: ['azurerm_storage_account', 'azurerm_storage_container', 'azurerm_storage_share'],
    title: 'storage account',
    decides:
      'account_replication_type: ZRS and GZRS over zones; GRS and GZRS in the pair, by hand, LRS afterwards; RA- can be read there.',
    instance: 'yes',
    zone: 'depends',
    region: 'depends',
    sla: 99.9,
  },
  {
    types: [
      'azurerm_key_vault',
      'azurerm_key_vault_key',
      'azurerm_key_vault_secret',
      'azurerm_key_vault_certificate',
    ],
    title: 'key vault',
    decides:
      'location: its pair takes over when Microsoft says so, after hours and read-only. A second vault is better.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.99,
  },
  {
    types: ['azurerm_recovery_services_vault', 'azurerm_data_protection_backup_vault'],
    title: 'vault',
    decides: 'storage_mode_type or redundancy, and cross_region_restore_enabled.',
    instance: 'yes',
    zone: 'depends',
    region: 'depends',
    sla: 99.9,
  },
  {
    types: ['azurerm_log_analytics_workspace'],
    title: 'workspace',
    decides: 'location: alerts that live only in a lost region stop.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.9,
  },
  {
    types: ['azurerm_automation_account'],
    title: 'Automation account',
    decides: 'location: one in both regions.',
    instance: 'yes',
    zone: 'yes',
    region: 'no',
    sla: 99.9,
  },
  {
    types: ['azurerm_virtual_desktop_host_pool'],
    title: 'host pool',
    decides: 'its session hosts and profiles; whoever was on a lost host signs in again.',
    instance: 'depends',
    zone: 'depends',
    region: 'no',
    seconds: 60,
    sla: 99.9,
  },
];

const byType = new Map(FAILURE_MODES.flatMap((mode) => mode.types.map((type) => [type, mode] as const)));

/** The row of a type; undefined if nothing is known of how it fails. */
export function findFailureMode(type: string): FailureMode | undefined {
  return byType.get(type);
}
