/** A private DNS zone that private endpoints of a service are found in. */
export interface PrivateLinkZone {
  /** The service in Microsoft's words. */
  readonly service: string;
  /** Resource type and subresource of the endpoint, such as `Microsoft.Storage/storageAccounts/blob`. */
  readonly target: string;
  /**
   * Name of the zone. `{regionCode}` stands for the geo code of a region (`RegionFacts.code`), `{regionName}` for its name:
   * such a zone exists once a region, all others once.
   */
  readonly zone: string;
}

/**
 * Zones held for all networks unless the estate names others. Source: Microsoft Learn, "Azure Private Endpoint private DNS
 * zone values", commercial cloud, as of 2026-11-25; geo codes from the list that page links to.
 *
 * App Service has one zone, though that page lists `scm.privatelink.azurewebsites.net` too: the endpoint's zone group writes
 * the `scm` records into the first, and an empty second one that is linked would hide them.
 */
export const PRIVATE_LINK_ZONES: readonly PrivateLinkZone[] = [
  {
    service: 'Storage, blobs',
    target: 'Microsoft.Storage/storageAccounts/blob',
    zone: 'privatelink.blob.core.windows.net',
  },
  {
    service: 'Storage, files',
    target: 'Microsoft.Storage/storageAccounts/file',
    zone: 'privatelink.file.core.windows.net',
  },
  {
    service: 'Storage, queues',
    target: 'Microsoft.Storage/storageAccounts/queue',
    zone: 'privatelink.queue.core.windows.net',
  },
  {
    service: 'Storage, tables',
    target: 'Microsoft.Storage/storageAccounts/table',
    zone: 'privatelink.table.core.windows.net',
  },
  {
    service: 'Storage, Data Lake',
    target: 'Microsoft.Storage/storageAccounts/dfs',
    zone: 'privatelink.dfs.core.windows.net',
  },
  {
    service: 'Storage, static websites',
    target: 'Microsoft.Storage/storageAccounts/web',
    zone: 'privatelink.web.core.windows.net',
  },
  {
    service: 'Key Vault',
    target: 'Microsoft.KeyVault/vaults/vault',
    zone: 'privatelink.vaultcore.azure.net',
  },
  {
    service: 'SQL Database',
    target: 'Microsoft.Sql/servers/sqlServer',
    zone: 'privatelink.database.windows.net',
  },
  {
    service: 'Database for MySQL',
    target: 'Microsoft.DBforMySQL/flexibleServers/mysqlServer',
    zone: 'privatelink.mysql.database.azure.com',
  },
  {
    service: 'Database for PostgreSQL',
    target: 'Microsoft.DBforPostgreSQL/flexibleServers/postgresqlServer',
    zone: 'privatelink.postgres.database.azure.com',
  },
  {
    service: 'Managed Redis',
    target: 'Microsoft.Cache/redisEnterprise/redisEnterprise',
    zone: 'privatelink.redis.azure.net',
  },
  {
    service: 'App Service and Functions',
    target: 'Microsoft.Web/sites/sites',
    zone: 'privatelink.azurewebsites.net',
  },
  {
    service: 'Container Registry',
    target: 'Microsoft.ContainerRegistry/registries/registry',
    zone: 'privatelink.azurecr.io',
  },
  {
    service: 'Service Bus',
    target: 'Microsoft.ServiceBus/namespaces/namespace',
    zone: 'privatelink.servicebus.windows.net',
  },
  {
    service: 'Event Hubs',
    target: 'Microsoft.EventHub/namespaces/namespace',
    zone: 'privatelink.servicebus.windows.net',
  },
  {
    service: 'Event Grid',
    target: 'Microsoft.EventGrid/topics/topic',
    zone: 'privatelink.eventgrid.azure.net',
  },
  {
    service: 'API Management',
    target: 'Microsoft.ApiManagement/service/Gateway',
    zone: 'privatelink.azure-api.net',
  },
  {
    service: 'Monitor',
    target: 'Microsoft.Insights/privateLinkScopes/azuremonitor',
    zone: 'privatelink.monitor.azure.com',
  },
  {
    service: 'Monitor, solution data',
    target: 'Microsoft.Insights/privateLinkScopes/azuremonitor',
    zone: 'privatelink.oms.opinsights.azure.com',
  },
  {
    service: 'Monitor, ingestion',
    target: 'Microsoft.Insights/privateLinkScopes/azuremonitor',
    zone: 'privatelink.ods.opinsights.azure.com',
  },
  {
    service: 'Monitor, agents',
    target: 'Microsoft.Insights/privateLinkScopes/azuremonitor',
    zone: 'privatelink.agentsvc.azure-automation.net',
  },
  {
    service: 'Monitor, agent packages',
    target: 'Microsoft.Insights/privateLinkScopes/azuremonitor',
    zone: 'privatelink.blob.core.windows.net',
  },
  {
    service: 'Automation',
    target: 'Microsoft.Automation/automationAccounts/DSCAndHybridWorker',
    zone: 'privatelink.azure-automation.net',
  },
  {
    service: 'Backup',
    target: 'Microsoft.RecoveryServices/vaults/AzureBackup',
    zone: 'privatelink.{regionCode}.backup.windowsazure.com',
  },
  {
    service: 'Site Recovery',
    target: 'Microsoft.RecoveryServices/vaults/AzureSiteRecovery',
    zone: 'privatelink.siterecovery.windowsazure.com',
  },
  {
    service: 'Migrate',
    target: 'Microsoft.Migrate/migrateProjects/Default',
    zone: 'privatelink.prod.migration.windowsazure.com',
  },
  {
    service: 'Virtual Desktop, first discovery',
    target: 'Microsoft.DesktopVirtualization/workspaces/global',
    zone: 'privatelink-global.wvd.microsoft.com',
  },
  {
    service: 'Virtual Desktop, feeds and connections',
    target: 'Microsoft.DesktopVirtualization/hostPools/connection',
    zone: 'privatelink.wvd.microsoft.com',
  },
];
