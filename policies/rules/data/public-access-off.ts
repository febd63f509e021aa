import { Plain, expectValue } from '../support/expect-value';
import { Rule } from '../rule';

/** How a type says that no public network reaches it, and what stands where nothing is written. */
interface Switch {
  readonly path: string;
  readonly off: Plain;
  readonly whenAbsent: Plain;
}

const BY_BOOLEAN: Switch = { path: 'public_network_access_enabled', off: false, whenAbsent: true };
const BY_WORD: Switch = { path: 'public_network_access', off: 'Disabled', whenAbsent: 'Enabled' };

/** Services that hold data. Storage accounts have rules of their own, since state and flow logs need an open one. */
const SWITCHES: Readonly<Record<string, Switch>> = {
  azurerm_container_registry: BY_BOOLEAN,
  azurerm_cosmosdb_account: BY_BOOLEAN,
  azurerm_data_factory: { path: 'public_network_enabled', off: false, whenAbsent: true },
  azurerm_eventhub_namespace: BY_BOOLEAN,
  azurerm_key_vault: BY_BOOLEAN,
  azurerm_key_vault_managed_hardware_security_module: BY_BOOLEAN,
  azurerm_kusto_cluster: BY_BOOLEAN,
  azurerm_managed_disk: BY_BOOLEAN,
  azurerm_managed_redis: BY_WORD,
  azurerm_mssql_server: BY_BOOLEAN,
  azurerm_mysql_flexible_server: BY_WORD,
  azurerm_postgresql_flexible_server: BY_BOOLEAN,
  azurerm_recovery_services_vault: BY_BOOLEAN,
  azurerm_servicebus_namespace: BY_BOOLEAN,
};

export const publicAccessOff: Rule = {
  id: 'data/public-access-off',
  title:
    'Platform services that hold data take no public network, but private endpoints or a network of their own',
  clauses: ['ZT-1', 'DATA-1'],
  decides: ['DATA-1'],
  severity: 'high',
  gates: true,
  protects:
    'A service that public networks reach is one stolen credential from open, and its traffic passes no firewall.',
  remedy:
    'Write public_network_access_enabled = false (public_network_access = "Disabled" where it is a word) and give the service a private endpoint.',
  sources: ['https://learn.microsoft.com/azure/private-link/private-endpoint-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const service of graph.ofType(...Object.keys(SWITCHES))) {
      const { path, off, whenAbsent } = SWITCHES[service.type]!;
      yield expectValue(service, service, { path, allowed: [off], whenAbsent });
    }
  },
};
