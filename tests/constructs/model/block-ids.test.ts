import { blockResourceIds } from '../../../constructs/model/block-ids';
import {
  flexibleServerHost,
  flexibleServerId,
  flexibleServerName,
  sqlFailoverGroupName,
  sqlHost,
  sqlServerName,
} from '../../../constructs/model/database-ids';
import { placesOfBlock } from '../../../constructs/model/placed-block';
import { blockAccountName, cacheName } from '../../../constructs/model/store-ids';
import { webAppName } from '../../../constructs/model/web-app-ids';
import { blockEstate, CACHE, FILES, MYSQL, POSTGRESQL, SHARE, SITE, SQL } from '../../fixtures/block-estate';

const estate = blockEstate();
const long = 'a-name-that-is-as-long-as-a-name-of-a-block-may-ever-be-written-down';

describe('the ids of blocks', () => {
  it('are those of what each is in all regions of its spoke', () => {
    const names = (block: Parameters<typeof blockResourceIds>[1]) =>
      blockResourceIds(estate, block).map((id) =>
        id.replace(/^.*\/providers\//, '').replace(/[0-9a-f]{8}/g, '…'),
      );
    expect(Object.fromEntries(estate.blocks.map((block) => [block.kind, names(block)])))
      .toMatchInlineSnapshot(`
      {
        "file-share": [
          "Microsoft.Storage/storageAccounts/stprofilesuks…",
          "Microsoft.Storage/storageAccounts/stprofilesukw…",
        ],
        "mysql": [
          "Microsoft.DBforMySQL/flexibleServers/mysql-website-legacy-uks-…",
          "Microsoft.DBforMySQL/flexibleServers/mysql-website-legacy-ukw-…",
        ],
        "object-storage": [
          "Microsoft.Storage/storageAccounts/stmediauks…",
        ],
        "postgresql": [
          "Microsoft.DBforPostgreSQL/flexibleServers/psql-website-maps-uks-…",
          "Microsoft.DBforPostgreSQL/flexibleServers/psql-website-maps-ukw-…",
        ],
        "redis": [
          "Microsoft.Cache/redisEnterprise/amr-website-sessions-uks-…",
          "Microsoft.Cache/redisEnterprise/amr-website-sessions-ukw-…",
        ],
        "sql": [
          "Microsoft.Sql/servers/sql-website-content-uks-…/databases/sqldb-website-content",
          "Microsoft.Sql/servers/sql-website-content-ukw-…/databases/sqldb-website-content",
        ],
        "web-app": [
          "Microsoft.Web/sites/app-website-site-uks-…",
          "Microsoft.Web/sites/app-website-site-ukw-…",
        ],
      }
    `);
  });

  it('put a copy of MySQL into the group of what it copies, and of PostgreSQL into that of its own region', () => {
    const groupOf = (id: string) => /resourceGroups\/([^/]+)/.exec(id)?.[1];
    expect(placesOfBlock(estate, MYSQL).map(flexibleServerId).map(groupOf)).toEqual([
      'rg-website-uks',
      'rg-website-uks',
    ]);
    expect(placesOfBlock(estate, POSTGRESQL).map(flexibleServerId).map(groupOf)).toEqual([
      'rg-website-uks',
      'rg-website-ukw',
    ]);
  });

  it('differ by region and estate where Azure wants a name once, and are short enough whatever the names', () => {
    const other = { ...estate, name: 'other' };
    const [here] = placesOfBlock(estate, { ...SQL, name: long });
    const [there] = placesOfBlock(other, { ...SQL, name: long });
    expect(sqlServerName(here!)).toHaveLength(63);
    expect(sqlServerName(here!)).not.toBe(sqlServerName(there!));
    expect(sqlFailoverGroupName(here!)).toHaveLength(63);
    expect(webAppName(placesOfBlock(estate, { ...SITE, name: long })[0]!)).toHaveLength(60);
    expect(cacheName(placesOfBlock(estate, { ...CACHE, name: long })[0]!)).toHaveLength(60);
    expect(flexibleServerName(placesOfBlock(estate, { ...MYSQL, name: long })[0]!)).toHaveLength(63);
    for (const store of [FILES, SHARE]) {
      expect(blockAccountName(placesOfBlock(estate, { ...store, name: long })[1]!)).toMatch(/^[a-z0-9]{24}$/);
    }
  });
});

describe('the host names that applications are given', () => {
  it('follow a switch of regions where the service has such a name', () => {
    const hosts = placesOfBlock(estate, SQL).map(sqlHost);
    expect(hosts[0]).toMatch(/^fog-website-content-[0-9a-f]{8}\.database\.windows\.net$/);
    expect(hosts[1]).toBe(hosts[0]);
    expect(flexibleServerHost(placesOfBlock(estate, POSTGRESQL)[1]!)).toMatch(
      /^vep-website-maps-[0-9a-f]{8}\.writer\.postgres\.database\.azure\.com$/,
    );
  });

  it('are those of the server that writes where it has none, or where there is one region', () => {
    expect(flexibleServerHost(placesOfBlock(estate, MYSQL)[1]!)).toMatch(/^mysql-website-legacy-uks-/);
    const spokes = estate.spokes.map((spoke) => ({ ...spoke, networks: spoke.networks.slice(0, 1) }));
    const alone = blockEstate({ spokes });
    expect(sqlHost(placesOfBlock(alone, SQL)[0]!)).toMatch(/^sql-website-content-uks-/);
    expect(flexibleServerHost(placesOfBlock(alone, POSTGRESQL)[0]!)).toMatch(/^psql-website-maps-uks-/);
  });
});
