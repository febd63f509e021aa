import { textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { Pointers, pointersBy } from '../support/pointers';
import { fail, labelOf, pass, show, step, unknown } from '../support/results';
import { serviceResources } from '../support/service-resources';

const ACCOUNT = 'azurerm_storage_account';
const BLOBS = 'azurerm_data_protection_backup_instance_blob_storage';
const DATABASE = 'azurerm_mssql_database';
/** Servers that keep copies themselves, and the backup that a vault may keep beside. */
const SERVERS: Readonly<Record<string, string>> = {
  azurerm_mysql_flexible_server: 'azurerm_data_protection_backup_instance_mysql_flexible_server',
  azurerm_postgresql_flexible_server: 'azurerm_data_protection_backup_instance_postgresql_flexible_server',
};
/** What is filled from another one has no copies of its own. */
const COPIES = ['OnlineSecondary', 'Secondary', 'Replica'];

export const storesBackedUp: Rule = {
  id: 'recovery/stores-backed-up',
  title: 'Every store of a service has copies that the loss of its region leaves',
  clauses: ['DR-3', 'DATA-1'],
  decides: ['DR-3'],
  severity: 'high',
  gates: true,
  protects:
    'A store that is replicated follows every mistake at once; only a copy of an earlier time, kept elsewhere, brings it back.',
  remedy:
    'Keep databases\' backups geo-redundant (storage_account_type = "Geo" or "GeoZone", geo_redundant_backup_enabled = true), and back blobs up by a vault.',
  sources: [
    'https://learn.microsoft.com/azure/azure-sql/database/automated-backups-overview',
    'https://learn.microsoft.com/azure/backup/blob-backup-overview',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const blobs = pointersBy(graph, 'storage_account_id', BLOBS);
    for (const { resource } of serviceResources(graph, declaration)) {
      if (COPIES.includes(textOf(written(resource, 'create_mode')) ?? '')) continue;
      if (resource.type === DATABASE) yield judgeDatabase(resource);
      if (resource.type === ACCOUNT) yield judgeAccount(resource, blobs);
      const instances = SERVERS[resource.type];
      if (instances !== undefined) yield judgeServer(resource, pointersBy(graph, 'server_id', instances));
    }
  },
};

function judgeDatabase(database: Resource): Result {
  return expectValue(database, database, {
    path: 'storage_account_type',
    allowed: ['Geo', 'GeoZone'],
    whenAbsent: 'Geo',
  });
}

function judgeServer(server: Resource, instances: Pointers): Result {
  const [instance] = instances.to(server);
  return instance
    ? pass(server, `is backed up by ${labelOf(instance)}`)
    : expectValue(server, server, {
        path: 'geo_redundant_backup_enabled',
        allowed: [true],
        whenAbsent: false,
      });
}

function judgeAccount(account: Resource, instances: Pointers): Result {
  const [instance] = instances.to(account);
  if (instance) return pass(account, `is backed up by ${labelOf(instance)}`);
  const kind = written(account, 'account_kind');
  if (instances.doubtful || kind.state === 'unknown') {
    return unknown(account, 'whether a vault backs it up is not known before deployment', [
      step(account, 'account_kind', show(kind)),
    ]);
  }
  return textOf(kind) === 'FileStorage'
    ? fail(
        account,
        'holds files, of which this provider keeps snapshots in the account alone',
        [step(account, 'account_kind', show(kind), 'copies outside the account')],
        'Write the files to both regions (profiles by Cloud Cache do so), and let an exemption say how they are brought back.',
      )
    : fail(account, 'no vault backs it up', [step(account, '', 'no backup', 'an item of a vault')]);
}
