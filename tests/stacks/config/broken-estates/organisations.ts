import { BrokenEstate } from './broken-estate';

/** Organisations, subscriptions and the platform. */
export const organisationsBroken: readonly BrokenEstate[] = [
  {
    name: 'an organisation with a bad id',
    replace: '  north: {',
    by: '  North: {',
    problems: [
      '8:3 organisations has the key "North" | lower-case letters, digits and single hyphens, starting with a letter | write a name such as library-service',
    ],
  },
  {
    name: 'an unknown strategy',
    replace: 'strategies: [districts], belongsTo',
    by: 'strategies: [district], belongsTo',
    problems: [
      '8:25 organisations.north.strategies[0] is "district", which strategies doesn\'t declare | declared are county, districts | did you mean districts?',
    ],
  },
  {
    name: 'belonging to nobody',
    replace: 'belongsTo: [shared]',
    by: 'belongsTo: [shraed]',
    problems: [
      '8:49 organisations.north.belongsTo[0] is "shraed", which organisations doesn\'t declare | declared are north, shared | did you mean shared?',
    ],
  },
  {
    name: 'belonging to a council',
    replace: 'belongsTo: [shared]',
    by: 'belongsTo: [north]',
    problems: ['8:49 organisations.north belongs to itself |  | remove it'],
  },
  {
    name: 'a bad e-mail address',
    replace: 'contact: north@example.org',
    by: 'contact: north at example.org',
    problems: [
      '8:67 organisations.north.contact is "north at example.org" | an e-mail address | write one such as platform@example.org',
    ],
  },
  {
    name: 'no organisations',
    replace:
      'organisations:\n  shared: { kind: shared, strategies: [districts], contact: shared@example.org }\n  north: { strategies: [districts], belongsTo: [shared], contact: north@example.org }\n',
    by: 'organisations: {}\n',
    problems: [
      '6:16 organisations is an empty mapping | at least one organisation | declare who the estate is for',
    ],
  },
  {
    name: 'a GUID of the wrong length',
    replace: 'platform: 00000000-0000-4000-8000-000000000001',
    by: 'platform: 00000000-0000-4000-8000-0000000001',
    problems: [
      '10:13 subscriptions.platform is "00000000-0000-4000-8000-0000000001" | 8-4-4-4-12 hexadecimal digits | copy the id from the portal, such as 00000000-0000-4000-8000-000000000001',
    ],
  },
  {
    name: 'a subscription that is twice there',
    replace: 'id: 00000000-0000-4000-8000-000000000002',
    by: 'id: 00000000-0000-4000-8000-000000000001',
    problems: [
      '11:19 subscriptions.services has the same id as platform: 00000000-0000-4000-8000-000000000001 | one name for one subscription | correct the id, or use one name in both places',
    ],
  },
  {
    name: 'a subscription of an unknown organisation',
    replace: '000000000002, organisation: north',
    by: '000000000002, organisation: nroth',
    problems: [
      '11:71 subscriptions.services.organisation is "nroth", which organisations doesn\'t declare | declared are north, shared | did you mean north?',
    ],
  },
  {
    name: 'a subscription without an id',
    replace: 'id: 00000000-0000-4000-8000-000000000002, ',
    by: '',
    problems: [
      '11:3 subscriptions.services has no "id" | id is 8-4-4-4-12 hexadecimal digits | add id: copy the id from the portal, such as 00000000-0000-4000-8000-000000000001',
    ],
  },
  {
    name: 'a subscription that is a number',
    replace: 'platform: 00000000-0000-4000-8000-000000000001',
    by: 'platform: 1',
    problems: [
      '10:13 subscriptions.platform is the number 1 | 8-4-4-4-12 hexadecimal digits, or a mapping of keys to values | write 8-4-4-4-12 hexadecimal digits, or a mapping of keys to values',
    ],
  },
  {
    name: 'no subscription for the platform',
    replace: '  platform: 00000000',
    by: '  platfrom: 00000000',
    problems: [
      '9:1 subscriptions has none named "platform", and platform.subscription names no other | one of platfrom, services | declare it, or say where the platform is: platform.subscription',
    ],
  },
  {
    name: 'a platform in an unknown subscription',
    replace: 'platform:\n  log',
    by: 'platform:\n  subscription: plattform\n  log',
    problems: [
      '13:17 platform.subscription is "plattform", which subscriptions doesn\'t declare | declared are platform, services | did you mean platform?',
    ],
  },
  {
    name: 'a platform of an unknown organisation',
    replace: 'platform:\n  log',
    by: 'platform:\n  organisation: sharde\n  log',
    problems: [
      '13:17 platform.organisation is "sharde", which organisations doesn\'t declare | declared are north, shared | did you mean shared?',
    ],
  },
  {
    name: 'a bad repository',
    replace: 'platform:\n  log',
    by: 'platform:\n  repository: estate\n  log',
    problems: [
      '13:15 platform.repository is "estate" | owner/name | write it as on GitHub, such as example/estate',
    ],
  },
  {
    name: 'an organisation that belongs to itself',
    replace: 'kind: shared,',
    by: 'kind: shared, belongsTo: [shared],',
    problems: ['7:39 organisations.shared belongs to itself |  | remove it'],
  },
];
