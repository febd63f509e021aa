import { SQL_MACHINES } from './availability-groups';
import { CACHES } from './caches';
import { DESKTOPS } from './desktops';
import { FLEXIBLE_SERVERS } from './flexible-servers';
import { KEY_VAULTS } from './key-vaults';
import { DISKS } from './managed-disks';
import { OPERATIONS } from './operations';
import { NodeReader } from './reading';
import { SQL } from './sql-databases';
import { STORAGE } from './storage-accounts';
import { VAULTS } from './vaults';

/** How what holds data is read, by type. */
export const STATEFUL: Readonly<Record<string, NodeReader>> = {
  ...SQL,
  ...SQL_MACHINES,
  ...STORAGE,
  ...FLEXIBLE_SERVERS,
  ...CACHES,
  ...KEY_VAULTS,
  ...DISKS,
  ...VAULTS,
  ...DESKTOPS,
  ...OPERATIONS,
};
