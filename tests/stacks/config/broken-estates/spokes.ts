import { BrokenEstate } from './broken-estate';

/** Spokes, names and tags. */
export const spokesBroken: readonly BrokenEstate[] = [
  {
    name: 'a spoke that is too small',
    replace: '    size: /24\n',
    by: '    size: /29\n',
    problems: [
      '24:11 spokes.website.size is "/29" | a spoke needs room for at least 2 subnets of /28 and one to come (Azure reserves 5 addresses in each) | write /26 or larger',
    ],
  },
  {
    name: 'a spoke that is too large',
    replace: '    size: /24\n',
    by: '    size: /8\n',
    problems: [
      '24:11 spokes.website.size is "/8" | a spoke that large leaves no room for others | write /16 or smaller',
    ],
  },
  {
    name: 'a subnet that is too small',
    replace: 'app: /26 }',
    by: 'app: /29 }',
    problems: [
      '25:31 spokes.website.subnets.app is "/29" | Azure reserves 5 addresses in each subnet, so that a smaller one than /28 holds next to nothing | write /28 or larger',
    ],
  },
  {
    name: 'subnets that do not fit',
    replace: 'subnets: { web: /26, app: /26 }',
    by: 'subnets: { web: /25, app: /25, db: /26 }',
    problems: [
      '25:40 spokes.website.subnets.db is "/26", which doesn\'t fit into the spoke\'s /24 | 256 addresses in all, of which 256 are taken by the subnets before it | make the spoke larger, or the subnets smaller',
    ],
  },
  {
    name: 'no subnets',
    replace: 'subnets: { web: /26, app: /26 }',
    by: 'subnets: {}',
    problems: [
      '25:14 spokes.website.subnets is an empty mapping | at least one tier | name a tier, or remove the key',
    ],
  },
  {
    name: 'a tier with a bad name',
    replace: 'app: /26 }',
    by: 'App_Tier: /26 }',
    problems: [
      '25:26 spokes.website.subnets has the key "App_Tier" | lower-case letters, digits and single hyphens, starting with a letter | write a name such as library-service',
    ],
  },
  {
    name: 'a spoke in an unknown subscription',
    replace: '    size: /24\n',
    by: '    size: /24\n    subscription: servcies\n',
    problems: [
      '25:19 spokes.website.subscription is "servcies", which subscriptions doesn\'t declare | declared are platform, services | did you mean services?',
    ],
  },
  {
    name: 'a spoke of an unknown organisation',
    replace: '    size: /24\n',
    by: '    size: /24\n    organisation: nroth\n',
    problems: [
      '25:19 spokes.website.organisation is "nroth", which organisations doesn\'t declare | declared are north, shared | did you mean north?',
    ],
  },
  {
    name: 'a spoke without a subscription to be in',
    replace: 'subscriptions:\n',
    by: 'subscriptions:\n  third: { id: 00000000-0000-4000-8000-000000000003, organisation: north }\n',
    problems: [
      '23:3 spokes.website has no subscription | one of third, platform, services | add subscription: third',
      '28:3 spokes.records has no subscription | one of third, platform, services | add subscription: third',
    ],
  },
  {
    name: 'a spoke in a foreign region',
    replace: 'regions: primary',
    by: 'regions: [northeurope]',
    problems: [
      '27:24 spokes.records.regions[0] is "northeurope", which is not a region of the estate | uksouth or ukwest, each once | write one of these, or both, primary or secondary in place of the list',
    ],
  },
  {
    name: 'a spoke in one region twice',
    replace: 'regions: primary',
    by: 'regions: [uksouth, uksouth]',
    problems: [
      '27:33 spokes.records.regions[1] is "uksouth", which stands in the list already | uksouth or ukwest, each once | remove it',
    ],
  },
  {
    name: 'a spoke in no region',
    replace: 'regions: primary',
    by: 'regions: []',
    problems: [
      '27:23 spokes.records.regions is an empty list | at least one region | name a region, or remove the key',
    ],
  },
  {
    name: 'a spoke with a kept name',
    replace: '  records: {',
    by: '  connectivity: {',
    problems: [
      "27:3 spokes.connectivity has a name that the platform's own groups and stacks have | not hub, spokes, connectivity, management, shared-network, governance, bootstrap, hub-peering, published, carrier, platform, outer-wall, recovery | name it after the workload",
    ],
  },
  {
    name: 'a spoke and a tier with long names',
    replace: 'app: /26 }',
    by: `${'a'.repeat(60)}: /26, ${'b'.repeat(60)}: /28 }`,
    problems: [
      'test/addresses.yaml 14:17 the ledger has 10.71.5.0/26 for uksouth/spokes/website/app, which the estate no longer has |  | run npx ridgeway addresses test --write',
      'test/addresses.yaml 23:17 the ledger has 10.72.4.0/26 for ukwest/spokes/website/app, which the estate no longer has |  | run npx ridgeway addresses test --write',
      '25:26 the ledger has no range for uksouth/spokes/website/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |  | run npx ridgeway addresses test --write',
      '25:26 the ledger has no range for ukwest/spokes/website/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |  | run npx ridgeway addresses test --write',
      '25:93 the ledger has no range for uksouth/spokes/website/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb |  | run npx ridgeway addresses test --write',
      '25:93 the ledger has no range for ukwest/spokes/website/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb |  | run npx ridgeway addresses test --write',
    ],
  },
  {
    name: 'a spoke with a name that is too long',
    replace: '  records: {',
    by: `  ${'r'.repeat(61)}: {`,
    problems: [
      '27:3 spokes has the key "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr" | at most 60 characters | shorten it',
    ],
  },
  {
    name: 'a spoke whose VNet has a long name',
    replace: '  records: {',
    by: `  ${'r'.repeat(58)}: {`,
    problems: [
      '27:3 spokes.rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr makes the name vnet-rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr-uks, of 67 characters | Azure takes at most 64 there | shorten it by 3',
      '27:3 spokes.rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr.subnets.private-endpoints makes the name nsg-rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr-private-endpoints-uks, of 84 characters | Azure takes at most 80 there | shorten it by 4',
    ],
  },
  {
    name: 'a tag that the platform writes',
    replace: 'tags: { service: website }',
    by: 'tags: { Owner: me }',
    problems: [
      '26:13 spokes.website.tags has "Owner", which the platform writes itself |  | remove it: it comes from organisations and owners',
    ],
  },
  {
    name: 'a tag that Azure keeps',
    replace: 'tags: { service: website }',
    by: 'tags: { azure-thing: me }',
    problems: [
      '26:13 spokes.website.tags has "azure-thing", a name that Azure keeps for itself |  | choose a name of your own',
    ],
  },
  {
    name: 'tags that differ in case',
    replace: 'tags: { service: website }',
    by: 'tags: { Service: website }',
    problems: [
      '26:13 spokes.website.tags has "Service", which differs from "service" only in case, and Azure takes them for one |  | remove one',
    ],
  },
  {
    name: 'a tag name with a slash',
    replace: 'tags: { service: website }',
    by: 'tags: { a/b: website }',
    problems: [
      '26:13 spokes.website.tags has the key "a/b" | a tag name without < > % & \\ ? / | respell it',
    ],
  },
  {
    name: 'a tag value that is too long',
    replace: 'tags: { service: website }',
    by: `tags: { service: ${'v'.repeat(257)} }`,
    problems: [
      '26:22 spokes.website.tags.service is "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv..." | at most 256 characters | shorten it',
    ],
  },
  {
    name: 'a tag value that is a number',
    replace: 'tags: { service: website }',
    by: 'tags: { cost-centre: 0123 }',
    problems: [
      '26:26 spokes.website.tags.cost-centre is 0123, which YAML reads as the number 123 | text | put it in quotes: "0123"',
    ],
  },
  {
    name: 'too many tags',
    replace: 'tags: { service: platform }',
    by: `tags: { ${Array.from({ length: 46 }, (_, i) => `t${i}: x`).join(', ')} }`,
    problems: [
      '18:1 tags makes 46 tags | at most 45 (Azure takes 50 on a resource, and the platform writes some) | remove 1',
    ],
  },
  {
    name: 'a spoke tier whose NSG has a long name',
    replace: '  website:\n',
    by: '  a-service-with-quite-a-long-name: { subnets: { a-tier-with-a-name-that-is-also-rather-long: /26 } }\n  website:\n',
    problems: [
      '22:50 spokes.a-service-with-quite-a-long-name.subnets.a-tier-with-a-name-that-is-also-rather-long makes the name nsg-a-service-with-quite-a-long-name-a-tier-with-a-name-that-is-also-rather-long-uks, of 84 characters | Azure takes at most 80 there | shorten it by 4',
    ],
  },
];
