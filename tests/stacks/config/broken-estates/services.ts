import { BrokenEstate } from './broken-estate';

/** What is wrong with services, their tiers and what is hosted. */
export const servicesBroken: readonly BrokenEstate[] = [
  {
    name: 'a tier that there is not',
    replace: 'website: { tier: tier-1,',
    by: 'website: { tier: teir-1,',
    problems: [
      '14:20 services.website.tier is "teir-1", which serviceTiers doesn\'t declare | declared are desktops, quick, tier-1, tier-2, tier-3 | did you mean tier-1?',
    ],
  },
  {
    name: 'a tier of its own without figures',
    replace: 'rto: 60, rpo: 5',
    by: 'rto: 60',
    problems: [
      '23:3 serviceTiers.quick has no rpo | a tier of your own has rank, rto and rpo; built in are tier-1, tier-2, tier-3, desktops | add rpo, or correct the name',
    ],
  },
  {
    name: 'an RTO that nothing reaches',
    replace: 'registry: { tier: tier-3,',
    by: 'registry: { tier: quick,',
    problems: [
      '18:21 services.registry is of quick, whose RTO is 60 minutes, and registry/app takes 480: a restore from its backup into the other region | Ours: a working day for machines of a service; copies in the pair may be 36 hours old (Azure Backup, cross-region restore) | give registry/app both regions, or choose a tier of at least 480 minutes, or change serviceTiers.quick.rto',
    ],
  },
  {
    name: 'an RPO that nothing reaches',
    replace: 'website: { tier: tier-1,',
    by: 'website: { tier: quick,',
    problems: [
      '14:20 services.website is of quick, whose RPO is 5 minutes, and website/files loses 15: a failover of its storage account | MicrosoftDocs/reliability-docs, Storage: customer-managed failover, typically within 60 minutes; copies typically less than 15 minutes old | choose a tier of at least 15 minutes, or change serviceTiers.quick.rpo',
    ],
  },
  {
    name: 'a spoke in one region',
    replace: '  records:\n    subnets',
    by: '  records:\n    regions: secondary\n    subnets',
    problems: [
      '16:3 services.records is of tier-2, which promises to work again 480 minutes after the loss of a datacentre, and records/app stands in one region alone | nothing brings such a part up elsewhere | give its spoke both regions',
      '16:3 services.records is of tier-2, which promises to work again 480 minutes after the loss of a datacentre, and records/cases stands in one region alone | nothing brings such a part up elsewhere | give its spoke both regions',
    ],
  },
  {
    name: 'what is hosted and backed up too seldom',
    replace: 'records: { machines:',
    by: 'records: { protection: backup, machines:',
    problems: [
      '17:3 services.old-records is of tier-2, whose RPO is 60 minutes, and old/records loses 720: a restore from its backup into the other region | Ours: a working day for machines of a service; copies in the pair may be 36 hours old (Azure Backup, cross-region restore) | protect old/records by site-recovery, or choose a tier of at least 720 minutes, or change serviceTiers.tier-2.rpo',
    ],
  },
  {
    name: 'a dependency that promises less',
    replace: 'website: { tier: tier-1, parts: [pages, content, files], dependsOn: outside:mail }',
    by: 'website: { tier: tier-1, parts: [pages, content, files], dependsOn: [outside:mail, catalogue] }',
    problems: [
      '14:86 services.website is of tier-1 and depends on catalogue, which is of tier-2 | what it depends on promises at least as much: rank 1 or smaller, and tier-2 has 2 | raise catalogue to tier-1, or name it under degradedWithout if website works without it',
    ],
  },
  {
    name: 'a directory that promises less',
    replace: 'directory: { tier: tier-1,',
    by: 'directory: { tier: tier-3,',
    problems: [
      '16:23 services.records is of tier-2 and depends on directory, which is of tier-3 | what it depends on promises at least as much: rank 2 or smaller, and tier-3 has 3 | raise directory to tier-2, or name it under degradedWithout if records works without it',
      '20:39 services.offices is of desktops and depends on directory, which is of tier-3 | what it depends on promises at least as much: rank 2 or smaller, and tier-3 has 3 | raise directory to desktops, or name it under degradedWithout if offices works without it',
    ],
  },
  {
    name: 'two services that wait for one another',
    replace: 'directory: { tier: tier-1,',
    by: 'directory: { tier: tier-1, degradedWithout: offices,',
    problems: [
      '19:47 directory needs offices, which needs directory: a circle | an order in which they can be started, so that none waits for itself | take one of these away: directory -> offices -> directory',
    ],
  },
  {
    name: 'a service that waits for itself',
    replace: 'registry: { tier: tier-3, dependsOn: directory,',
    by: 'registry: { tier: tier-3, dependsOn: [directory, registry],',
    problems: [
      '18:52 registry needs registry: a circle | an order in which they can be started, so that none waits for itself | take one of these away: registry -> registry',
    ],
  },
  {
    name: 'a service that nobody declares',
    replace: 'dependsOn: directory, hours',
    by: 'dependsOn: directroy, hours',
    problems: [
      '18:40 services.registry.dependsOn is "directroy", which services doesn\'t declare | declared are catalogue, directory, offices, old-records, records, registry, website | did you mean directory?',
    ],
  },
  {
    name: 'somebody else who is not declared',
    replace: 'dependsOn: outside:mail',
    by: 'dependsOn: outside:mial',
    problems: [
      '14:71 services.website.dependsOn is "mial", which outside doesn\'t declare | declared are mail | did you mean mail?',
    ],
  },
  {
    name: 'a need that is neither',
    replace: 'dependsOn: outside:mail',
    by: 'dependsOn: platform:entra',
    problems: [
      '14:71 services.website.dependsOn is "platform:entra" | a service by its name, or outside:<name> | write one of the two',
    ],
  },
  {
    name: 'a part that there is not',
    replace: 'parts: [loans, cache]',
    by: 'parts: [loan, cache]',
    problems: [
      '15:40 services.catalogue.parts[0] is "loan", which is no group and no block of spoke "website" | its parts are app, pages, content, files, cache, loans | did you mean loans?',
    ],
  },
  {
    name: 'a part of another spoke',
    replace: 'parts: [loans, cache]',
    by: 'parts: [cases, cache]',
    problems: [
      '15:40 services.catalogue.parts[0] is "cases", which is no group and no block of spoke "website" | its parts are app, pages, content, files, cache, loans | it is one of spoke "records": make a service of that spoke, and depend on it',
    ],
  },
  {
    name: 'a spoke that there is not',
    replace: 'catalogue: { spoke: website,',
    by: 'catalogue: { spoke: webstie,',
    problems: [
      '15:23 services.catalogue.spoke is "webstie", which spokes doesn\'t declare | declared are directory, offices, records, registry, website | did you mean website?',
    ],
  },
  {
    name: 'a service of nothing',
    replace: '  old-records: { hosted: old/records }',
    by: '  old-records: { title: Old records }',
    problems: [
      '17:3 services.old-records has no part, and no spoke is named as it is | a service is made of groups and blocks of a spoke, or of machines that are still hosted | name its spoke, or add hosted',
    ],
  },
  {
    name: 'a service of an empty spoke',
    replace: '    servers:\n      app: { tier: app, image: windows-server-2025, regions: primary }\n',
    by: '    title: Registry\n',
    problems: [
      '18:3 services.registry has no part: spoke "registry" has neither servers nor blocks | a service is made of groups and blocks of a spoke, or of machines that are still hosted | add servers or blocks to spokes.registry',
    ],
  },
  {
    name: 'machines that nobody hosts',
    replace: 'hosted: old/records }',
    by: 'hosted: old/recrods }',
    problems: [
      '17:26 services.old-records.hosted is "old/recrods", and no datacentre hosts it | hosted are old/records | did you mean old/records?',
    ],
  },
  {
    name: 'a service with a long name',
    replace: 'catalogue: {',
    by: 'catalogue-of-everything-that-libraries-lend: {',
    problems: [
      '15:3 services has the name "catalogue-of-everything-that-libraries-lend", of 43 characters | at most 40: recovery plans are named after it | shorten it by 3',
    ],
  },
  {
    name: 'what is hosted under a long name',
    replace: '      records: { machines',
    by: '      records-of-the-council-that-nobody-has-moved-yet: { machines',
    problems: [
      '17:26 services.old-records.hosted is "old/records", and no datacentre hosts it | hosted are old/records-of-the-council-that-nobody-has-moved-yet | did you mean old/records-of-the-council-that-nobody-has-moved-yet?',
      '67:7 sites.old.hosted.records-of-the-council-that-nobody-has-moved-yet makes the name rsv-old-records-of-the-council-that-nobody-has-moved-yet-uks, of 60 characters | Azure takes at most 50 there | shorten it by 10',
    ],
  },
  {
    name: 'desktops with a long name',
    replace: '      pool: {',
    by: '      pool-of-everybody-who-works-for-the-council-but-elsewhere: {',
    problems: [
      '57:7 spokes.offices.blocks.pool-of-everybody-who-works-for-the-council-but-elsewhere makes the name vdpool-offices-pool-of-everybody-who-works-for-the-council-but-elsewhere-uks, of 76 characters | Azure takes at most 64 there | shorten it by 12',
      '58:7 spokes.offices.blocks.profiles has its private endpoint where that of "pool-of-everybody-who-works-for-the-council-but-elsewhere" is | a place for each in tier private-endpoints, which nothing moves later | add place: 9 to the newer one of the two',
    ],
  },
  {
    name: 'a spoke whose replicas have a long name',
    replace: '  registry:\n    servers',
    by: '  registry-of-births-deaths-and-weddings:\n    servers',
    problems: [
      '18:3 services.registry has no part, and no spoke is named as it is | a service is made of groups and blocks of a spoke, or of machines that are still hosted | name its spoke, or add hosted',
      '46:3 spokes.registry-of-births-deaths-and-weddings makes the name rsv-registry-of-births-deaths-and-weddings-replica-uks, of 54 characters | Azure takes at most 50 there | shorten it by 4',
    ],
  },
  {
    name: 'a spoke named as what recovers',
    replace: '  registry:\n    servers',
    by: '  recovery:\n    servers',
    problems: [
      "46:3 spokes.recovery has a name that the platform's own groups and stacks have | not hub, spokes, connectivity, management, shared-network, governance, bootstrap, hub-peering, published, carrier, platform, outer-wall, recovery | name it after the workload",
    ],
  },
  {
    name: 'hours that there are not',
    replace: 'hours: extended',
    by: 'hours: nights',
    problems: [
      '18:58 services.registry.hours is "nights" | one of always, extended, office | write one of them',
    ],
  },
  {
    name: 'a cause that is not global',
    replace: 'front-door: { approver',
    by: 'firewall: { approver',
    problems: [
      '25:3 accepted has the unknown key "firewall" | the keys here are front-door, traffic-manager, entra, public-dns, private-dns | remove it',
    ],
  },
  {
    name: 'a cause that nobody accepts',
    replace: 'approver: Head of ICT, reason: One',
    by: 'reason: One',
    problems: ['25:3 accepted.front-door has no "approver" | approver is text | add approver'],
  },
  {
    name: 'machines that move too late',
    replace: 'movesBy: 2027-06-30',
    by: 'movesBy: 2028-06-30',
    problems: [
      '67:80 sites.old.hosted.records.movesBy is 2028-06-30, and the site closes on 2027-12-31 | it has moved before its site closes (VDC-5) | write 2027-12-31 or an earlier date',
    ],
  },
  {
    name: 'machines that move to nowhere',
    replace: 'movesTo: website/spare',
    by: 'movesTo: website/spear',
    problems: [
      '67:56 sites.old.hosted.records.movesTo is "website/spear", and spoke "website" has no tier "spear" | its tiers are pages, loans, app, private-endpoints, spare | did you mean spare?',
    ],
  },
  {
    name: 'Hyper-V under Site Recovery',
    replace: 'records: { machines:',
    by: 'records: { hypervisor: hyper-v, machines:',
    problems: [
      '67:7 sites.old.hosted.records runs on hyper-v and is protected by site-recovery | azurerm replicates machines from VMware only | write protection: backup',
    ],
  },
  {
    name: 'a machine that is hosted twice',
    replace: 'machines: [REC-APP, REC-DB]',
    by: 'machines: [REC-APP, rec-app]',
    problems: [
      '67:38 sites.old.hosted.records.machines[1] is "rec-app", which sites.old.hosted.records has too | each machine once | remove it from one of the two',
    ],
  },
  {
    name: 'a quota in a region that there is not',
    replace: 'vcpus: { uksouth: 100 }',
    by: 'vcpus: { uksuoth: 100 }',
    problems: [
      '8:66 subscriptions.services.vcpus has "uksuoth", which is not a region of the estate | uksouth or ukwest | did you mean uksouth?',
    ],
  },
];
