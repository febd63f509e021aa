import { UNMARKED_SECRETS } from '../../redaction/unmarked-secrets';
import { readTable } from '../read-table';
import { ACCESS_KEYS } from './access-keys';
import { BASIC_PUBLISHING } from './basic-publishing';
import { CLIENT_SECRETS } from './client-secrets';
import { LOCAL_ACCOUNTS } from './local-accounts';
import { NO_LOGINS } from './no-logins';
import { SHARED_KEYS } from './shared-keys';
import { SQL_LOGINS } from './sql-logins';

/** Machines, which `mfa/no-local-accounts` judges by itself, and storage accounts, whose keys `storage/keys-off` judges. */
const JUDGED_ELSEWHERE = [
  'azurerm_linux_virtual_machine',
  'azurerm_linux_virtual_machine_scale_set',
  'azurerm_orchestrated_virtual_machine_scale_set',
  'azurerm_storage_account',
  'azurerm_virtual_machine',
  'azurerm_virtual_machine_scale_set',
  'azurerm_windows_virtual_machine',
  'azurerm_windows_virtual_machine_scale_set',
];

/** Types that make what they like from a text that nobody here reads. */
const ANYTHING: Readonly<Record<string, string>> = {
  azapi_data_plane_resource: 'a resource written as a request',
  azapi_resource: 'a resource written as a request',
  azapi_resource_action: 'a request',
  azapi_update_resource: 'a resource written as a request',
  azurerm_management_group_template_deployment: 'a template',
  azurerm_resource_group_template_deployment: 'a template',
  azurerm_subscription_template_deployment: 'a template',
  azurerm_tenant_template_deployment: 'a template',
};

let secrets: ReadonlyMap<string, readonly string[]> | undefined;

/** The secrets that a type takes or hands out, by dotted path. Empty for one that has none. */
export function secretsOf(type: string): readonly string[] {
  secrets ??= readSecrets();
  return secrets.get(type) ?? [];
}

/** What a type is that can make anything; undefined for every other. */
export function makesAnything(type: string): string | undefined {
  return ANYTHING[type];
}

/** Whether somebody has said of a type with secrets how they are closed, or that they are no login. */
export function isLoginKnown(type: string): boolean {
  return KNOWN.has(type);
}

const KNOWN: ReadonlySet<string> = new Set([
  ...[ACCESS_KEYS, BASIC_PUBLISHING, CLIENT_SECRETS, LOCAL_ACCOUNTS, SHARED_KEYS, SQL_LOGINS].flatMap(
    (logins) => Object.keys(logins),
  ),
  ...Object.keys(NO_LOGINS),
  ...JUDGED_ELSEWHERE,
]);

function readSecrets(): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>(
    Object.entries(UNMARKED_SECRETS).map(([type, paths]) => [type, [...paths]]),
  );
  for (const line of readTable('sensitive-attributes').split('\n')) {
    const [type = '', path = ''] = line.split('\t');
    if (path === '') continue;
    const paths = read.get(type);
    if (paths === undefined) read.set(type, [path]);
    else paths.push(path);
  }
  return read;
}
