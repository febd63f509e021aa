import { Block } from './block';
import { flexibleServerId, sqlDatabaseId } from './database-ids';
import { desktopResourceIds } from './desktop-ids';
import { Estate } from './estate';
import { placesOfBlock } from './placed-block';
import { scaleSetId } from './scale-set-ids';
import { sqlMachineIds } from './sql-machines-ids';
import { accountPlace, blockAccountId, cacheId } from './store-ids';
import { webAppId } from './web-app-ids';

/**
 * Ids of what a block is, in all regions of its spoke: applications, databases, accounts, machines; not what stands before
 * or behind them, which is found from these.
 * @throws RangeError if the estate has no such spoke
 */
export function blockResourceIds(estate: Estate, block: Block): readonly string[] {
  switch (block.kind) {
    case 'web-app':
      return placesOfBlock(estate, block).map(webAppId);
    case 'sql':
      return placesOfBlock(estate, block).map(sqlDatabaseId);
    case 'mysql':
    case 'postgresql':
      return placesOfBlock(estate, block).map(flexibleServerId);
    case 'redis':
      return placesOfBlock(estate, block).map(cacheId);
    case 'object-storage':
      return placesOfBlock(estate, block).slice(0, 1).map(accountPlace).map(blockAccountId);
    case 'file-share':
      return placesOfBlock(estate, block).map(blockAccountId);
    case 'scale-set':
      return placesOfBlock(estate, block).map(scaleSetId);
    case 'sql-machines':
      return placesOfBlock(estate, block).flatMap(sqlMachineIds);
    case 'desktops':
      return desktopResourceIds(estate, block);
  }
}
