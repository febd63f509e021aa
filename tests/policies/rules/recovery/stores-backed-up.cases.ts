import { storesBackedUp } from '../../../../policies/rules/recovery/stores-backed-up';
import { declaredService } from '../support/declared-service';
import { declare, idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const of = (type: string, name: string) => declare({ services: [declaredService([idOf(type, name)])] });
const ofAccount = of('Microsoft.Storage/storageAccounts', 'files');
const ofServer = of('Microsoft.DBforPostgreSQL/flexibleServers', 'db');
const ofDatabase = of('Microsoft.Sql/servers', 'sql/databases/db');

const account = (kind: unknown = null) => one('azurerm_storage_account', 'files', { account_kind: kind });
const blobs = (id: unknown) =>
  one('azurerm_data_protection_backup_instance_blob_storage', 'files', { storage_account_id: id });
const server = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_postgresql_flexible_server', 'db', attributes);
const database = (attributes: Readonly<Record<string, unknown>>) =>
  merge(
    one('azurerm_mssql_server', 'sql', {}),
    one('azurerm_mssql_database', 'db', { server_id: '${azurerm_mssql_server.sql.id}', ...attributes }),
  );

export const cases = casesOf(storesBackedUp, [
  {
    name: 'blobs that a vault backs up pass',
    expect: 'pass',
    declaration: ofAccount,
    resources: merge(account(), blobs('${azurerm_storage_account.files.id}')),
  },
  {
    name: 'a server whose copies are in both regions passes',
    expect: 'pass',
    declaration: ofServer,
    resources: server({ geo_redundant_backup_enabled: true }),
  },
  {
    name: 'a database whose copies are in both regions passes',
    expect: 'pass',
    declaration: ofDatabase,
    resources: database({ storage_account_type: 'GeoZone' }),
  },
  {
    name: 'blobs that nothing backs up fail',
    expect: 'fail',
    declaration: ofAccount,
    resources: account(),
    on: 'azurerm_storage_account.files',
    says: 'no vault backs it up',
  },
  {
    name: 'snapshots of files fall with their account',
    expect: 'fail',
    declaration: ofAccount,
    resources: account('FileStorage'),
    says: 'snapshots in the account alone',
  },
  {
    name: 'a server whose copies fall with its region fails',
    expect: 'fail',
    declaration: ofServer,
    resources: server({}),
  },
  {
    name: 'a database whose copies fall with its region fails',
    expect: 'fail',
    declaration: ofDatabase,
    resources: database({ storage_account_type: 'Local' }),
  },
  {
    name: 'a backup whose account is not known may be its own',
    expect: 'unknown',
    declaration: ofAccount,
    resources: merge(account(), blobs(UNKNOWN)),
  },
  {
    name: 'a secondary is filled from its primary',
    expect: 'not-applicable',
    declaration: ofDatabase,
    resources: database({ create_mode: 'OnlineSecondary', storage_account_type: 'Local' }),
  },
]);
