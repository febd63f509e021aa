import { Block, WebApp } from '../model/block';
import { usedBy } from '../model/block-users';
import { flexibleDatabaseName, flexibleServerHost, sqlDatabaseName, sqlHost } from '../model/database-ids';
import { PlacedBlock, placesOfBlock } from '../model/placed-block';
import { accountPlace, blockAccountName, cacheHost } from '../model/store-ids';
import { webAppHost } from '../model/web-app-ids';

/**
 * Where an application finds what it uses, as `<BLOCK>_HOST` and the like, with the block's spoke before it where that is
 * another one. No setting is a secret: everything is opened with the application's identity.
 */
export function webAppSettings(placed: PlacedBlock<WebApp>): Record<string, string> {
  const { estate, block: app } = placed;
  const settings = usedBy(estate, app).flatMap((block) => {
    const prefix = prefixOf(app, block);
    return whereIs(nearest(placed, block)).map(([what, value]) => [`${prefix}_${what}`, value] as const);
  });
  return Object.fromEntries(settings);
}

/** A block in the region of an application, or in its own first one where it has none there. */
export function nearest<B extends Block>({ estate, network }: PlacedBlock, block: B): PlacedBlock<B> {
  const places = placesOfBlock(estate, block);
  return places.find((place) => place.network.region.name === network.region.name) ?? places[0]!;
}

function prefixOf(app: WebApp, { spoke, name }: Block): string {
  const words = spoke === app.spoke ? [name] : [spoke, name];
  return words.join('_').replaceAll('-', '_').toUpperCase();
}

function whereIs(placed: PlacedBlock): readonly (readonly [string, string])[] {
  const { block } = placed;
  switch (block.kind) {
    case 'sql': {
      const database = { ...placed, block };
      return [
        ['HOST', sqlHost(database)],
        ['DATABASE', sqlDatabaseName(database)],
      ];
    }
    case 'mysql':
    case 'postgresql': {
      const database = { ...placed, block };
      return [
        ['HOST', flexibleServerHost(database)],
        ['DATABASE', flexibleDatabaseName(database)],
      ];
    }
    case 'redis':
      return [['HOST', `${cacheHost({ ...placed, block })}:10000`]];
    case 'object-storage':
      return [
        ['URL', `https://${blockAccountName(accountPlace({ ...placed, block }))}.blob.core.windows.net`],
      ];
    case 'web-app':
      return [['URL', `https://${webAppHost({ ...placed, block })}`]];
    case 'file-share':
    case 'scale-set':
    case 'sql-machines':
    case 'desktops':
      return [];
  }
}
