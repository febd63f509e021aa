import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The data files that stand beside this loader. */
export type TableName = 'azurerm-attributes' | 'azuread-attributes' | 'sensitive-attributes';

/** Text of a table without its head of `#` lines. Compiled code finds it too: the data stays with the source. */
export function readTable(name: TableName): string {
  const text = readFileSync(join(packageRoot(__dirname), 'policies', 'tables', `${name}.tsv`), 'utf8');
  return text.replace(/^(?:#.*\n)+/, '');
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(`no package.json above ${__dirname}: the installation is incomplete`);
  return packageRoot(parent);
}
