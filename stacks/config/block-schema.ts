import { z } from 'zod';
import { WEB_RUNTIMES } from '../../constructs/model/tables/web-runtimes';
import { FIRST_PLACE } from '../../constructs/model/private-endpoint-places';
import { flowEnd } from './flow-schema';
import { hint } from './hint';
import { domain, mapping, name, oneOrMore, title } from './schema-fields';
import { healthPath, machineImage, machineSize } from './server-schema';

/** A whole number between two, both included. */
function whole(least: number, most: number, what: string) {
  const told = hint(`${least} to ${most} ${what}`, `write a number from ${least} to ${most}`);
  return z.int(told).min(least, told).max(most, told);
}

/** One number, or how few and how many autoscale may make of them. */
function range(least: number, most: number, what: string) {
  const number = whole(least, most, what);
  return z.union([
    number,
    mapping({
      least: number.describe('What scaling in never goes below; a lost one leaves one less.'),
      most: number.describe('What scaling out never goes above.'),
    }),
  ]);
}

const tier = (standard: string) =>
  name.default(standard).describe(`Tier of the spoke that it stands in. Default: ${standard}.`);
const delegatedTier = (standard: string) =>
  name
    .default(standard)
    .describe(`Tier of the spoke that is delegated to it and holds nothing else. Default: ${standard}.`);

const load = z
  .int(hint('a whole number, at least 1', 'write how many of one region carry the load'))
  .min(1, hint('a whole number, at least 1', 'write how many of one region carry the load'))
  .optional()
  .describe(
    'How many of one region carry the load of both. Default: half of the most, what the loss of one of two fault domains leaves.',
  );

const users = oneOrMore(flowEnd).describe(
  "Tiers that use it, the spoke's own by their names, else <spoke>/<tier>; the flows to it follow. One or a list.",
);

const place = z
  .int(hint(`a whole number from ${FIRST_PLACE}`, 'write a place in the tier private-endpoints'))
  .min(FIRST_PLACE, hint(`${FIRST_PLACE} or more: the first ones are kept`, `write ${FIRST_PLACE} or more`))
  .optional()
  .describe(
    'Place of its private endpoint among the addresses of private-endpoints; needed only where two names fall on one. Default: comes from its name.',
  );

const reason = title.describe('Why Azure SQL Database can not serve (BB-1).');

const webApp = mapping({
  place,
  kind: z.literal('web-app').describe('A web application on App Service for Linux: Drupal is one on PHP.'),
  tier: delegatedTier('app'),
  runtime: z
    .string()
    .meta({ enum: WEB_RUNTIMES.map(({ id }) => id) })
    .default('php-8.4')
    .describe('Language and version as App Service has them. Default: php-8.4, which Drupal runs on.'),
  size: z
    .string()
    .regex(/^P[0-5]m?v[34]$/, hint('a Premium size, P0v3 to P5mv4', 'write one such as P1v3'))
    .default('P1v3')
    .describe('Size of its workers, a Premium one: others know no zones. Default: P1v3.'),
  workers: range(2, 30, 'workers in each region')
    .default({ least: 2, most: 4 })
    .describe('Workers in each region, or least and most for autoscale; 2 to 30. Default: 2 to 4.'),
  load,
  healthPath,
  slot: z
    .boolean()
    .default(true)
    .describe('Whether releases go to a staging slot and are swapped in. Default: true.'),
  users: users
    .optional()
    .describe('Tiers whose machines call it by its private endpoint; one or a list. Default: none.'),
});

const scaleSet = mapping({
  kind: z
    .literal('scale-set')
    .describe('Windows machines behind a load balancer that scaling adds and takes away (IIS).'),
  tier: tier('web'),
  image: machineImage
    .default('windows-server-2025')
    .describe('Operating system. Default: windows-server-2025.'),
  size: machineSize,
  instances: range(2, 50, 'machines in each region')
    .default({ least: 2, most: 4 })
    .describe('Machines in each region, or least and most for autoscale; 2 to 50. Default: 2 to 4.'),
  load,
  port: whole(1, 65535, 'as a TCP port').default(443).describe('TCP port that it listens at. Default: 443.'),
  healthPath,
});

const sql = mapping({
  place,
  kind: z.literal('sql').describe('An Azure SQL database in a failover group over both regions (BB-1).'),
  users,
  sku: z
    .string()
    .regex(
      /^(BC|GP)_Gen5_(2|4|6|8|10|12|14|16|18|20|24|32|40|80)$/,
      hint(
        'Business Critical or General Purpose with provisioned cores: others know no zones or no failover group',
        'write one such as GP_Gen5_2 or BC_Gen5_4',
      ),
    )
    .default('GP_Gen5_2')
    .describe('BC_Gen5_<cores> or GP_Gen5_<cores>. Default: GP_Gen5_2.'),
  maxSizeGb: whole(1, 4096, 'gigabytes').default(32).describe('Largest size of the database. Default: 32.'),
  switchesAfter: z
    .int(hint('a whole number of minutes, at least 60', 'write 60 or more'))
    .min(60, hint('60 minutes or more: Azure takes no less', 'write 60 or more, or leave it to a person'))
    .optional()
    .describe('Minutes after which Azure switches regions by itself. Default: a person decides.'),
});

const sqlMachines = mapping({
  kind: z.literal('sql-machines').describe('SQL Server on machines, where Azure SQL Database can not serve.'),
  users,
  tier: tier('database'),
  image: machineImage
    .default('sql-server-2022')
    .describe('Operating system with SQL Server. Default: sql-server-2022.'),
  size: machineSize
    .default('Standard_E4s_v5')
    .describe("Azure's name of the size. Default: Standard_E4s_v5."),
  count: whole(3, 9, 'machines in each region')
    .refine(
      (count) => count % 2 === 1,
      hint('an odd number, 3 to 9', 'add a machine: two that part have no third to ask which of them leads'),
    )
    .default(3)
    .describe(
      'Machines in each region, an odd number of 3 to 9: a cluster of two needs a witness, which takes the key of a storage account. Default: 3.',
    ),
  domain: domain.describe('DNS domain of the directory that they are members of.'),
  reason,
});

function openDatabase<Kind extends 'mysql' | 'postgresql'>(kind: Kind, called: string) {
  return mapping({
    kind: z.literal(kind).describe(`${called} Flexible Server, which BB-1 allows by exemption only.`),
    users,
    tier: delegatedTier('database'),
    sku: z
      .string()
      .regex(
        /^(GP|MO)_Standard_[A-Z][A-Za-z0-9_]*$/,
        hint(
          'General Purpose or Memory Optimized: Burstable knows no zones',
          'write one such as GP_Standard_D2ds_v5',
        ),
      )
      .default('GP_Standard_D2ds_v5')
      .describe('Size, with GP_ or MO_ before it. Default: GP_Standard_D2ds_v5.'),
    storageGb: whole(32, 16384, 'gigabytes').default(64).describe('Storage in gigabytes. Default: 64.'),
    reason,
  });
}

const redis = mapping({
  place,
  kind: z.literal('redis').describe('Azure Managed Redis in each region; what it holds can be made again.'),
  users,
  sku: z
    .string()
    .regex(
      /^(Balanced_B|MemoryOptimized_M|ComputeOptimized_X)\d+$/,
      hint('a size of Azure Managed Redis', 'write one such as Balanced_B3'),
    )
    .default('Balanced_B3')
    .describe('Size of each cache. Default: Balanced_B3.'),
});

const objectStorage = mapping({
  place,
  kind: z.literal('object-storage').describe('Blobs by managed identity, copied to the other region.'),
  users,
  containers: z
    .array(
      z
        .string()
        .regex(
          /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/,
          hint('3 to 63 lower-case letters, digits and single hyphens', 'write a name such as files'),
        ),
    )
    .min(1, hint('at least one container', 'name one, or remove the key'))
    .default(['files'])
    .describe('Its containers. Default: files.'),
  retentionDays: whole(7, 365, 'days')
    .default(30)
    .describe('Days that what was deleted can be brought back, 7 to 365. Default: 30.'),
});

const fileShare = mapping({
  place,
  kind: z.literal('file-share').describe("Premium files over SMB with the directory's identities."),
  users: users
    .optional()
    .describe('Tiers that use it; one or a list. Default: none but the desktops whose profiles it holds.'),
  sizeGb: whole(100, 102400, 'gigabytes')
    .default(100)
    .describe('Size of the share, 100 or more. Default: 100.'),
});

const desktops = mapping({
  place,
  kind: z.literal('desktops').describe('A host pool of Azure Virtual Desktop in each region.'),
  title: title.optional().describe('What people see. Default: its name.'),
  tier: tier('hosts'),
  type: z
    .enum(['pooled', 'personal'])
    .default('pooled')
    .describe('Shared hosts, or personal ones, by exemption only (BB-6). Default: pooled.'),
  image: machineImage
    .default('windows-11-multi-session')
    .describe('Operating system. Default: windows-11-multi-session.'),
  size: machineSize
    .default('Standard_D8s_v5')
    .describe("Azure's name of the size. Default: Standard_D8s_v5."),
  people: whole(1, 10000, 'people').describe(
    'People who work on it at the same time in both regions together; each region carries all of them.',
  ),
  peoplePerHost: whole(1, 100, 'people').default(16).describe('People on one host. Default: 16.'),
  hosts: range(1, 200, 'session hosts in each region').describe(
    'Session hosts in each region, or least and most: most carries everybody with one lost.',
  ),
  assigned: oneOrMore(title).describe(
    'Groups of the directory that may use it, by object id or persona; one or a list.',
  ),
  profiles: name
    .default('profiles')
    .describe('Block of kind file-share of the same spoke that holds the profiles. Default: profiles.'),
});

/** A building block of a spoke. What takes more than the block to judge is checked where blocks are resolved. */
export const block = z.discriminatedUnion('kind', [
  webApp,
  scaleSet,
  sql,
  sqlMachines,
  openDatabase('mysql', 'MySQL'),
  openDatabase('postgresql', 'PostgreSQL'),
  redis,
  objectStorage,
  fileShare,
  desktops,
]);

export type BlockEntry = z.output<typeof block>;
export type BlockEntryOf<Kind extends BlockEntry['kind']> = Extract<BlockEntry, { kind: Kind }>;
