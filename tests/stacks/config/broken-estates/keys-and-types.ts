import { BrokenEstate } from './broken-estate';

/** Keys and types of values. */
export const keysAndTypesBroken: readonly BrokenEstate[] = [
  {
    name: 'an unknown key at the top',
    replace: 'title: Test estate',
    by: 'titel: Test estate',
    problems: [
      '2:1 the file has the unknown key "titel" | the keys here are estate, include, title, stage, asOf, regions, approvedRegions, strategies, policiesReviewed, organisations, subscriptions, platform, addresses, tags, hubs, spokes, sites, outside, flows, published, carriers, services, serviceTiers, accepted, availability, identity, dns | did you mean title?',
    ],
  },
  {
    name: 'an unknown key in a spoke',
    replace: '    size: /24\n',
    by: '    sise: /24\n',
    problems: [
      '24:5 spokes.website has the unknown key "sise" | the keys here are title, organisation, subscription, size, regions, owner, package, subnets, tags, flows, blocks, servers | did you mean size?',
    ],
  },
  {
    name: 'an unknown key that is like none',
    replace: '    size: /24\n',
    by: '    colour: red\n',
    problems: [
      '24:5 spokes.website has the unknown key "colour" | the keys here are title, organisation, subscription, size, regions, owner, package, subnets, tags, flows, blocks, servers | remove it',
    ],
  },
  {
    name: 'an unknown merge key',
    replace: '    title: Website\n',
    by: '    <<: { title: Website }\n',
    problems: [
      '23:5 spokes.website has the unknown key "<<" | the keys here are title, organisation, subscription, size, regions, owner, package, subnets, tags, flows, blocks, servers | remove it',
    ],
  },
  {
    name: 'a key that stands twice',
    replace: 'title: Test estate',
    by: 'title: Test estate\ntitle: Again',
    problems: ['3:1 the key "title" stands here twice |  | remove one of them'],
  },
  {
    name: 'a spoke that stands twice',
    replace: '  records:',
    by: '  website:',
    problems: ['27:3 the key "website" stands here twice |  | remove one of them'],
  },
  {
    name: 'a key that is no text',
    replace: 'title: Test estate',
    by: '? [a, b]\n: c',
    problems: ['2:3 a key is not text |  | write a plain name before the colon'],
  },
  {
    name: '__proto__ as a key',
    replace: '  records: {',
    by: '  __proto__: {',
    problems: ['27:3 the key "__proto__" is not allowed anywhere |  | choose another name'],
  },
  {
    name: 'constructor as a key',
    replace: '  records: {',
    by: '  constructor: {',
    problems: ['27:3 the key "constructor" is not allowed anywhere |  | choose another name'],
  },
  {
    name: 'a missing key',
    replace: 'regions: { primary: uksouth, secondary: ukwest }\n',
    by: '',
    problems: ['1:1 the file has no "regions" | regions is a mapping of keys to values | add regions'],
  },
  {
    name: 'a missing member',
    replace: 'contact: north@example.org',
    by: 'title: North',
    problems: [
      '8:3 organisations.north has no "contact" | contact is an e-mail address | add contact: write one such as platform@example.org',
    ],
  },
  {
    name: 'the estate without a name',
    replace: 'estate: test\n',
    by: '',
    problems: [
      '1:1 the file has no "estate" | estate is 2 to 20 lower-case letters, digits and hyphens, starting with a letter | add estate: write a name such as example-county',
    ],
  },
  {
    name: 'a number for text',
    replace: 'title: Website',
    by: 'title: 2027',
    problems: ['23:12 spokes.website.title is the number 2027 | text | put it in quotes: "2027"'],
  },
  {
    name: 'a number with a leading zero',
    replace: 'title: Website',
    by: 'title: 010',
    problems: [
      '23:12 spokes.website.title is 010, which YAML reads as the number 10 | text | put it in quotes: "010"',
    ],
  },
  {
    name: 'a boolean for text',
    replace: 'title: Website',
    by: 'title: true',
    problems: ['23:12 spokes.website.title is true | text | put it in quotes: "true"'],
  },
  {
    name: 'a list for text',
    replace: 'title: Website',
    by: 'title: [a]',
    problems: ['23:12 spokes.website.title is a list of 1 | text | write text'],
  },
  {
    name: 'a mapping for text',
    replace: 'title: Website',
    by: 'title: { a: b }',
    problems: ['23:12 spokes.website.title is a mapping | text | write text'],
  },
  {
    name: 'empty text',
    replace: 'title: Website',
    by: 'title: ""',
    problems: ['23:12 spokes.website.title is "" | text of 1 to 120 characters | write a few words'],
  },
  {
    name: 'a key without a value',
    replace: 'title: Website',
    by: 'title:',
    problems: ['23:11 spokes.website.title is empty | text | write a value, or remove the key'],
  },
  {
    name: 'long text',
    replace: 'title: Website',
    by: `title: ${'x'.repeat(121)}`,
    problems: [
      '23:12 spokes.website.title is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..." | text of 1 to 120 characters | shorten it',
    ],
  },
  {
    name: 'yes for true',
    replace: 'ddosProtection: true',
    by: 'ddosProtection: yes',
    problems: [
      '14:19 platform.ddosProtection is "yes" | true or false | write true: YAML 1.2 reads yes as text',
    ],
  },
  {
    name: 'Off for false',
    replace: 'ddosProtection: true',
    by: 'ddosProtection: Off',
    problems: [
      '14:19 platform.ddosProtection is "Off" | true or false | write false: YAML 1.2 reads Off as text',
    ],
  },
  {
    name: 'text for true',
    replace: 'ddosProtection: true',
    by: 'ddosProtection: sure',
    problems: ['14:19 platform.ddosProtection is "sure" | true or false | write true or false'],
  },
  {
    name: 'text for a number',
    replace: 'logRetentionDays: 90',
    by: 'logRetentionDays: "90"',
    problems: [
      '13:21 platform.logRetentionDays is "90" | a whole number from 30 to 730 | write a number of days',
    ],
  },
  {
    name: 'a fraction',
    replace: 'logRetentionDays: 90',
    by: 'logRetentionDays: 90.5',
    problems: [
      '13:21 platform.logRetentionDays is the number 90.5 | a whole number from 30 to 730 | write a number of days',
    ],
  },
  {
    name: 'too few days of logs',
    replace: 'logRetentionDays: 90',
    by: 'logRetentionDays: 29',
    problems: ['13:21 platform.logRetentionDays is the number 29 | 30 to 730 days | write 30 or more'],
  },
  {
    name: 'too many days of logs',
    replace: 'logRetentionDays: 90',
    by: 'logRetentionDays: 731',
    problems: ['13:21 platform.logRetentionDays is the number 731 | 30 to 730 days | write 730 or less'],
  },
  {
    name: 'not a number',
    replace: 'logRetentionDays: 90',
    by: 'logRetentionDays: .nan',
    problems: [
      '13:21 platform.logRetentionDays is .nan, which YAML reads as the number NaN | a whole number from 30 to 730 | write a number of days',
    ],
  },
  {
    name: 'text for a list',
    replace: 'reserved: [10.70.0.0/16]',
    by: 'reserved: 10.70.0.0/16',
    problems: ['17:13 addresses.reserved is "10.70.0.0/16" | a list | put it in brackets: [10.70.0.0/16]'],
  },
  {
    name: 'a list for a mapping',
    replace: '  records: { regions: primary }',
    by: '  records: []',
    problems: [
      '27:12 spokes.records is an empty list | a mapping of keys to values | write a mapping of keys to values',
    ],
  },
  {
    name: 'a spoke without anything',
    replace: '  records: { regions: primary }',
    by: '  records:',
    problems: [
      '27:11 spokes.records is empty | a mapping of keys to values | write {} for all defaults, or remove the key',
    ],
  },
  {
    name: "text for the whole of spokes' member",
    replace: '  records: { regions: primary }',
    by: '  records: /24',
    problems: [
      '27:12 spokes.records is "/24" | a mapping of keys to values | write a mapping of keys to values',
    ],
  },
  {
    name: 'a value of no closed set',
    replace: 'kind: shared',
    by: 'kind: sharde',
    problems: ['7:19 organisations.shared.kind is "sharde" | one of council, shared | did you mean shared?'],
  },
  {
    name: 'a value in another case',
    replace: 'regions: primary',
    by: 'regions: Primary',
    problems: [
      '27:23 spokes.records.regions is "Primary" | one of both, primary, secondary | did you mean primary?',
    ],
  },
  {
    name: 'a firewall in lower case',
    replace: '  size: /22\n',
    by: '  firewall: premium\n',
    problems: ['20:13 hubs.firewall is "premium" | one of Standard, Premium | did you mean Premium?'],
  },
  {
    name: 'several things at once',
    replace: 'title: Website\n    size: /24',
    by: 'titel: Website\n    size: /30',
    problems: [
      '23:5 spokes.website has the unknown key "titel" | the keys here are title, organisation, subscription, size, regions, owner, package, subnets, tags, flows, blocks, servers | did you mean title?',
      '24:11 spokes.website.size is "/30" | a spoke needs room for at least 2 subnets of /28 and one to come (Azure reserves 5 addresses in each) | write /26 or larger',
    ],
  },
];
