import { BrokenEstate } from './broken-estate';

/** What is wrong with building blocks, and with what is published of them. */
export const blocksBroken: readonly BrokenEstate[] = [
  {
    name: 'a kind that there is not',
    replace: 'kind: redis',
    by: 'kind: reddis',
    problems: [
      '39:22 spokes.website.blocks.cache.kind is "reddis" | one of web-app, scale-set, sql, sql-machines, mysql, postgresql, redis, object-storage, file-share, desktops | did you mean redis?',
    ],
  },
  {
    name: 'a tier that there is not',
    replace: 'tier: pages, workers',
    by: 'tier: page, workers',
    problems: [
      '36:37 spokes.website.blocks.pages stands in tier "page", and spoke "website" has no such tier | its tiers are pages, loans, app, private-endpoints, spare | did you mean pages?',
    ],
  },
  {
    name: 'a default tier that there is not',
    replace: '      app: { kind: scale-set, tier: app,',
    by: '      app: { kind: scale-set,',
    problems: [
      '44:7 spokes.records.blocks.app stands in tier "web", and spoke "records" has no such tier | its tiers are app, database, private-endpoints | write tier: and one of these, or add web to its subnets',
    ],
  },
  {
    name: 'a delegated tier with machines',
    replace: 'tier: pages, workers',
    by: 'tier: app, workers',
    problems: [
      '36:37 spokes.website.blocks.pages stands in tier "app", where group "app" stands | a tier of its own: the subnet is delegated to it | add a tier for "pages" to spokes.website.subnets',
    ],
  },
  {
    name: 'a tier with two blocks',
    replace: 'loans: { kind: postgresql, tier: loans',
    by: 'loans: { kind: postgresql, tier: pages',
    problems: [
      '40:40 spokes.website.blocks.loans stands in tier "pages", where block "pages" stands | a tier of its own: the subnet is delegated to it | add a tier for "loans" to spokes.website.subnets',
    ],
  },
  {
    name: 'a tier of private endpoints',
    replace: 'tier: loans',
    by: 'tier: private-endpoints',
    problems: [
      '40:40 spokes.website.blocks.loans stands in tier "private-endpoints", which holds private endpoints | a tier of its own: the subnet is delegated to it | add a tier for "loans" to spokes.website.subnets',
    ],
  },
  {
    name: 'a tier that is too small',
    replace: 'most: 6 } }',
    by: 'most: 14 } }',
    problems: [
      '36:7 spokes.website.blocks.pages takes 28 addresses in each region, and tier "pages" (/27) has room for 26 | two for each worker, since workers are renewed beside the old ones | make the tier larger, or the block smaller',
    ],
  },
  {
    name: 'no tier for private endpoints',
    replace: 'subnets: { hosts: /26, private-endpoints: /28 }',
    by: 'subnets: { hosts: /26 }',
    problems: [
      '57:7 spokes.offices.blocks.pool is reached by private endpoints, and spoke "offices" has no tier private-endpoints | they stand there, and nowhere else | add private-endpoints: /28 to spokes.offices.subnets',
      '58:7 spokes.offices.blocks.profiles is reached by private endpoints, and spoke "offices" has no tier private-endpoints | they stand there, and nowhere else | add private-endpoints: /28 to spokes.offices.subnets',
    ],
  },
  {
    name: 'a full tier for private endpoints',
    replace: 'profiles: { kind: file-share }',
    by: 'profiles: { kind: file-share }\n      more: { kind: object-storage, users: hosts }',
    problems: [
      '59:7 spokes.offices.blocks.more has its private endpoint where that of "pool" is | a place for each in tier private-endpoints, which nothing moves later | make private-endpoints larger',
    ],
  },
  {
    name: 'a place that another has, and one that there is none',
    replace: 'profiles: { kind: file-share }',
    by: 'profiles: { kind: file-share, place: 7 }\n      more: { kind: object-storage, users: hosts, place: 99 }',
    problems: [
      '58:44 spokes.offices.blocks.profiles has its private endpoint where that of "pool" is | a place for each in tier private-endpoints, which nothing moves later | add place: 5 to the newer one of the two',
      '59:58 spokes.offices.blocks.more has the place 99 in tier private-endpoints (/28) of its spoke | 5 to 9 | write one of these, or leave it out',
    ],
  },
  {
    name: 'a name that a group has',
    replace: '      app: { tier: app, image: windows-server-2022',
    by: '      loans: { tier: app, image: windows-server-2022',
    problems: [
      '40:7 spokes.website.blocks.loans has the name of the group spokes.website.servers.loans | one name for one part of a spoke: services name them alike | rename one of the two',
    ],
  },
  {
    name: 'a range the wrong way round',
    replace: 'least: 2, most: 6',
    by: 'least: 6, most: 2',
    problems: [
      '36:53 spokes.website.blocks.pages.workers goes from 6 to 2 | least is not above most | swap the two',
    ],
  },
  {
    name: 'one worker',
    replace: 'least: 2, most: 6',
    by: 'least: 1, most: 6',
    problems: [
      '36:62 spokes.website.blocks.pages.workers.least is the number 1 | 2 to 30 workers in each region | write a number from 2 to 30',
    ],
  },
  {
    name: 'a load above all',
    replace: 'most: 4 }, load: 1',
    by: 'most: 4 }, load: 5',
    problems: [
      '44:82 spokes.records.blocks.app.load is 5, of 4 in each region | at most as many as there are, and one less wherever one may be lost | write how many carry the load of both regions, or make it larger',
    ],
  },
  {
    name: 'a load above the group',
    replace: 'count: 4, load: 2',
    by: 'count: 4, load: 5',
    problems: [
      '34:69 spokes.website.servers.app.load is 5, of 4 in each region | at most as many as there are, and one less wherever one may be lost | write how many carry the load of both regions, or make it larger',
    ],
  },
  {
    name: 'a group where its spoke is not',
    replace: 'registry:\n',
    by: 'registry:\n    regions: secondary\n',
    problems: [
      '49:62 spokes.registry.servers.app.regions is "primary", which is uksouth, where spoke "registry" is not | the spoke is in ukwest | remove it, or give the spoke both regions',
    ],
  },
  {
    name: 'a user that there is not',
    replace: 'files: { kind: object-storage, users: [pages, records/app]',
    by: 'files: { kind: object-storage, users: [pages, records/web]',
    problems: [
      '38:53 spokes.website.blocks.files.users[1] is "records/web", and spoke "records" has no tier "web" | its tiers are app, database, private-endpoints | write one of these',
    ],
  },
  {
    name: 'a runtime that there is not',
    replace: 'kind: web-app, tier',
    by: 'kind: web-app, runtime: php-7.4, tier',
    problems: [
      '36:40 spokes.website.blocks.pages runs on "php-7.4", which the table of runtimes doesn\'t have | one of dotnet-10.0, node-22-lts, php-8.2, php-8.3, php-8.4, python-3.12, python-3.13 | did you mean php-8.4?',
    ],
  },
  {
    name: 'a size without zones',
    replace: 'kind: web-app, tier',
    by: 'kind: web-app, size: S1, tier',
    problems: [
      '36:37 spokes.website.blocks.pages.size is "S1" | a Premium size, P0v3 to P5mv4 | write one such as P1v3',
    ],
  },
  {
    name: 'a database without zones',
    replace: 'kind: sql, users',
    by: 'kind: sql, sku: S3, users',
    problems: [
      '37:34 spokes.website.blocks.content.sku is "S3" | Business Critical or General Purpose with provisioned cores: others know no zones or no failover group | write one such as GP_Gen5_2 or BC_Gen5_4',
    ],
  },
  {
    name: 'a switch that Azure refuses',
    replace: 'switchesAfter: 90',
    by: 'switchesAfter: 30',
    problems: [
      '37:58 spokes.website.blocks.content.switchesAfter is the number 30 | 60 minutes or more: Azure takes no less | write 60 or more, or leave it to a person',
    ],
  },
  {
    name: 'a database without a reason',
    replace: ', reason: Made for PostgreSQL alone',
    by: '',
    problems: ['40:7 spokes.website.blocks.loans has no "reason" | reason is text | add reason'],
  },
  {
    name: 'an image without SQL Server',
    replace: 'kind: sql-machines, users',
    by: 'kind: sql-machines, image: windows-server-2022, users',
    problems: [
      '45:43 spokes.records.blocks.cases.image is "windows-server-2022", which has no SQL Server | one of sql-server-2022 | choose one of these',
    ],
  },
  {
    name: 'a cluster whose members could not outvote one another',
    replace: 'kind: sql-machines, users',
    by: 'kind: sql-machines, count: 4, users',
    problems: [
      '45:43 spokes.records.blocks.cases.count is the number 4 | an odd number, 3 to 9 | add a machine: two that part have no third to ask which of them leads',
    ],
  },
  {
    name: 'desktops on a server',
    replace: 'kind: desktops, people',
    by: 'kind: desktops, image: windows-server-2022, people',
    problems: [
      '57:38 spokes.offices.blocks.pool.image is "windows-server-2022", which is not for people to work on | one of windows-11-multi-session | choose one of these',
    ],
  },
  {
    name: 'an image for desktops',
    replace: 'image: windows-server-2025, regions',
    by: 'image: windows-11-multi-session, regions',
    problems: [
      '48:32 spokes.registry.servers.app.image is "windows-11-multi-session", which is for desktops, or for a block of kind sql-machines | one of ubuntu-24.04, windows-server-2022, windows-server-2025 | choose one of these',
    ],
  },
  {
    name: 'desktops that do not carry everybody',
    replace: 'people: 64',
    by: 'people: 200',
    problems: [
      '57:51 spokes.offices.blocks.pool has at most 5 hosts in each region for 16 people each, which is 80 of 200 people | one region alone carries everybody (DR-2) | write hosts of 14 or more, so that one may be lost',
    ],
  },
  {
    name: 'profiles in no share',
    replace: 'profiles: profiles }',
    by: 'profiles: profile }',
    problems: [
      '57:80 spokes.offices.blocks.pool keeps its profiles in "profile", which is no file share of spoke "offices" | one of profiles | did you mean profiles?',
    ],
  },
  {
    name: 'a size that a region may not have',
    replace: '  Balanced_B3: { ukwest: 2026-11-16 }',
    by: '  Standard_E4s_v5: { ukwest: 2026-11-16 }',
    problems: [
      '39:7 spokes.website.blocks.cache.sku is "Balanced_B3", which UK West is not known to have (Azure Managed Redis, as of 2026-08-31) | Lists of Redis Enterprise, which it is built on, did not name UK West in 2022; no later list found | choose another size, or look it up and write availability: { Balanced_B3: { ukwest: <date on which you saw it> } }',
    ],
  },
  {
    name: 'a size for desktops that a region may not have',
    replace: 'kind: desktops, people',
    by: 'kind: desktops, size: Standard_NV36ads_A10_v5, people',
    problems: [
      '57:37 spokes.offices.blocks.pool.size is "Standard_NV36ads_A10_v5", which UK West is not known to have (Machines with graphics processors, as of 2026-08-31) | No list found that names series with graphics processors in UK West; quotas for them start at none | choose another size, or look it up and write availability: { Standard_NV36ads_A10_v5: { ukwest: <date on which you saw it> } }',
    ],
  },
  {
    name: 'a day that there is not',
    replace: 'ukwest: 2026-11-16',
    by: 'ukwest: 2026-11-31',
    problems: [
      '27:26 availability.Balanced_B3.ukwest: "2026-11-31" is not a date of the calendar |  | that month has the days 01 to 30',
    ],
  },
  {
    name: 'an app that there is not',
    replace: 'app: website/pages }',
    by: 'app: website/page }',
    problems: [
      '29:58 published.website.app is "website/page", and spoke "website" has no such block | its web applications are pages | did you mean pages?',
    ],
  },
  {
    name: 'an app of another kind',
    replace: 'app: website/pages }',
    by: 'app: website/content }',
    problems: [
      '29:58 published.website.app is "website/content", which is of kind sql | its web applications are pages | name a web application as <spoke>/<block>',
    ],
  },
  {
    name: 'an app behind a gateway',
    replace: 'by: front-door, host',
    by: 'by: application-gateway, host',
    problems: [
      '29:67 published.website names an app and is reached by application-gateway | by front-door alone: others have no private link of their own to App Service | write by: front-door, or name edge, to and ports',
    ],
  },
  {
    name: 'an app with an edge',
    replace: 'app: website/pages }',
    by: 'app: website/pages, edge: website/spare }',
    problems: [
      '29:79 published.website names an app and has edge | an app alone: Front Door reaches it by a private link of its own, over HTTPS | remove edge, or app',
    ],
  },
  {
    name: 'an app without a host',
    replace: 'host: www.example.org, ',
    by: '',
    problems: [
      '29:3 published.website is reached by front-door and has no host | a web application has a public host name | add host, such as www.example.org',
    ],
  },
  {
    name: 'neither an app nor an edge',
    replace: ', app: website/pages }',
    by: ', to: website/app }',
    problems: [
      '29:3 published.website has no edge and no ports | edge, to and ports, or for front-door an app | add edge and ports, or name an app',
    ],
  },
  {
    name: 'a package that there is not',
    replace: '  registry:\n',
    by: '  registry:\n    package: goss-icms\n',
    problems: [
      '47:14 spokes.registry.package is "goss-icms", which the table of packages doesn\'t have | one of goss-icm, esri-arcgis, capita-pay360 | did you mean goss-icm?',
    ],
  },
];
