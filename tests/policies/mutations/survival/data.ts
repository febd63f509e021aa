import { flips, together as all } from '../identity/flips';
import { Attributes, remove, resource, set } from '../stack-json';
import { falls, lostWithRegion, lostWithTwo } from './flips';
import { SurvivalMutation } from './mutation';
import {
  CONTENT,
  FORMS,
  LETTERS,
  LIBRARIES,
  SOCIAL_CARE,
  SOCIAL_CARE_BOTH,
  SOCIAL_CARE_WEST,
  WEBSITE,
  WEBSITE_BOTH,
} from './places';

const GROUP = 'azurerm_mssql_failover_group.block-records-sql-group';
const CONTENT_COPY = 'azurerm_mssql_database.block-content-sql-copy';
const SERVER = 'azurerm_postgresql_flexible_server.block-loans-postgresql-server';

/** Databases, accounts and what copies them. */
export const DATA: readonly SurvivalMutation[] = [
  {
    name: 'a database that is not zone redundant stands in a zone that nobody knows',
    stack: { name: WEBSITE, change: set(CONTENT, { zone_redundant: false }) },
    flips: flips('survival/failure-domains', '?website'),
  },
  {
    name: 'a database whose copy was never built, though it is declared',
    stack: { name: WEBSITE_BOTH, change: remove(CONTENT_COPY) },
    flips: all(
      falls('website'),
      lostWithRegion('website'),
      lostWithTwo('website'),
      flips('survival/parts-built', 'website'),
      flips('survival/promises-possible', 'website'),
      flips('survival/public-always', 'website'),
    ),
  },
  {
    name: 'applications that name the listener of a failover group which is not there find nothing',
    stack: { name: WEBSITE_BOTH, change: remove('azurerm_mssql_failover_group.block-content-sql-group') },
    flips: all(
      falls('website'),
      lostWithRegion('website'),
      lostWithTwo('website'),
      flips('survival/promises-possible', 'website'),
      flips('survival/public-always', 'website'),
    ),
  },
  {
    name: 'a failover group without its switching mode is not known to switch',
    stack: {
      name: SOCIAL_CARE_BOTH,
      change: set(GROUP, { read_write_endpoint_failover_policy: '${var.policy}' }),
    },
    flips: all(lostWithRegion('?social-care'), lostWithTwo('?social-care')),
  },
  {
    name: 'a grace period of a day is longer than the tier allows',
    stack: {
      name: SOCIAL_CARE_BOTH,
      change: set(GROUP, { read_write_endpoint_failover_policy: { mode: 'Automatic', grace_minutes: 1440 } }),
    },
    flips: all(lostWithRegion('social-care'), lostWithTwo('social-care')),
  },
  {
    name: 'locally redundant blobs go with their zone and their region',
    stack: { name: SOCIAL_CARE, change: set(LETTERS, { account_replication_type: 'LRS' }) },
    flips: all(falls('?social-care'), lostWithRegion('social-care'), lostWithTwo('?social-care')),
  },
  {
    name: 'zone-redundant blobs that nothing copies go with their region',
    stack: { name: SOCIAL_CARE, change: set(LETTERS, { account_replication_type: 'ZRS' }) },
    flips: all(lostWithRegion('social-care'), lostWithTwo('social-care')),
  },
  {
    name: 'geo-redundant blobs stand in one zone that nobody knows',
    stack: { name: SOCIAL_CARE, change: set(LETTERS, { account_replication_type: 'GRS' }) },
    flips: falls('?social-care'),
  },
  {
    name: 'blobs without a private endpoint in the other region are not reached there',
    stack: { name: SOCIAL_CARE_BOTH, change: remove('azurerm_private_endpoint.block-letters-endpoint') },
    flips: lostWithRegion('social-care'),
  },
  {
    name: 'a database without a private endpoint in the other region is not reached there',
    stack: { name: SOCIAL_CARE_WEST, change: remove('azurerm_private_endpoint.block-records-sql-endpoint') },
    flips: all(lostWithRegion('social-care'), lostWithTwo('social-care')),
  },
  {
    name: 'a server with a standby in its own zone goes with that zone',
    stack: { name: LIBRARIES, change: set(SERVER, { high_availability: { mode: 'SameZone' } }) },
    flips: falls('libraries'),
  },
  {
    name: 'a server without a standby goes with its node',
    stack: { name: LIBRARIES, change: set(SERVER, { high_availability: null }) },
    flips: falls('libraries'),
  },
  {
    name: 'a server without a replica in the other region is gone with its own',
    stack: { name: 'replication-libraries', change: remove(SERVER) },
    flips: all(
      falls('libraries'),
      lostWithRegion('libraries'),
      flips('survival/parts-built', 'libraries'),
      flips('survival/promises-possible', 'libraries'),
      flips('survival/public-always', 'libraries'),
    ),
  },
  {
    name: 'blobs that keep no versions',
    stack: {
      name: SOCIAL_CARE,
      change: (json) => {
        (resource(json, LETTERS)['blob_properties'] as Attributes)['versioning_enabled'] = false;
      },
    },
    flips: flips('safe/versions-kept', `${SOCIAL_CARE}/block-letters-store-account`),
  },
  {
    name: 'blobs that are gone once deleted',
    stack: {
      name: SOCIAL_CARE,
      change: (json) => {
        delete (resource(json, LETTERS)['blob_properties'] as Attributes)['delete_retention_policy'];
      },
    },
    flips: flips('safe/deleted-comes-back', `${SOCIAL_CARE}/block-letters-store-account`),
  },
  {
    name: 'a key vault that can be emptied for good',
    stack: {
      name: FORMS,
      change: set('azurerm_key_vault.certificates-vault', { purge_protection_enabled: false }),
    },
    flips: flips('safe/deleted-comes-back', `${FORMS}/certificates-vault`),
  },
  {
    name: 'a database whose backups stay in its region',
    stack: { name: WEBSITE, change: set(CONTENT, { storage_account_type: 'Zone' }) },
    flips: flips('recovery/stores-backed-up', `${WEBSITE}/block-content-database`),
  },
];
