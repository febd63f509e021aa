import { Rule } from '../rule';
import { fail, pass, step } from '../support/results';

/** Relational databases of Microsoft's own. */
const PREFERRED = [
  'azurerm_mssql_database',
  'azurerm_mssql_managed_instance',
  'azurerm_mssql_virtual_machine',
];

/** Other relational engines, by the type that a server is. */
const OTHERS: Readonly<Record<string, string>> = {
  azurerm_cosmosdb_postgresql_cluster: 'PostgreSQL',
  azurerm_mysql_flexible_server: 'MySQL',
  azurerm_oracle_autonomous_database: 'Oracle',
  azurerm_oracle_cloud_vm_cluster: 'Oracle',
  azurerm_postgresql_flexible_server: 'PostgreSQL',
};

export const preferredDatabase: Rule = {
  id: 'data/preferred-database',
  title: 'Relational databases are Microsoft SQL',
  clauses: ['BB-1'],
  decides: ['BB-1'],
  severity: 'medium',
  gates: true,
  protects:
    'Each further engine takes people who know it, tools that watch it and a way of its own to recover it.',
  remedy: 'Use the block sql, or let an exemption say why the application takes another engine.',
  sources: ["the county's strategy of 2022, Building Blocks and Database Services"],
  needsDeclaration: false,
  *check({ graph }) {
    for (const database of graph.ofType(...PREFERRED)) yield pass(database, 'is Microsoft SQL');
    for (const server of graph.ofType(...Object.keys(OTHERS))) {
      const engine = OTHERS[server.type]!;
      yield fail(server, `is ${engine}, not Microsoft SQL`, [step(server, '', server.type, 'Microsoft SQL')]);
    }
  },
};
