import { BUILT_IN_ROLES } from '../../../../constructs/model/tables/built-in-roles';
import { DIRECTORY_ROLES } from '../../../../constructs/model/tables/directory-roles';
import { BrokenEstate } from './broken-estate';

const AZURE_ROLES = Object.values(BUILT_IN_ROLES)
  .map(({ name }) => name)
  .join(', ');

const DIRECTORY_ROLE_NAMES = DIRECTORY_ROLES.map(({ name }) => name).join(', ');

/** Privileged roles, access to Azure, packages, partners and directories. */
export const privilegesBroken: readonly BrokenEstate[] = [
  {
    name: 'an unknown directory role',
    replace: 'Global Administrator:',
    by: 'Global Admin:',
    problems: [
      `75:9 identity.tenants.both.roles has the unknown key "Global Admin" | the keys here are ${DIRECTORY_ROLE_NAMES} | did you mean Global Administrator?`,
    ],
  },
  {
    name: 'the role of the synchronisation',
    replace: 'Global Administrator:',
    by: 'Directory Synchronization Accounts:',
    problems: [
      `75:9 identity.tenants.both.roles has the unknown key "Directory Synchronization Accounts" | the keys here are ${DIRECTORY_ROLE_NAMES} | remove it`,
    ],
  },
  {
    name: 'people who do not administer',
    replace: 'eligible: [admins], hours: 1',
    by: 'eligible: [staff], hours: 1',
    problems: [
      '75:44 identity.tenants.both.roles.Global Administrator.eligible[0] is "staff", which does not administer | a persona with administrators: true, which has accounts of its own | name another persona',
    ],
  },
  {
    name: 'guests in a role',
    replace: 'eligible: [admins], hours: 1',
    by: 'eligible: [agents], hours: 1',
    problems: [
      '75:44 identity.tenants.both.roles.Global Administrator.eligible[0] is "agents", which is a persona of kind guest | a persona of kind member | name another persona, or correct its kind',
    ],
  },
  {
    name: 'nobody in a role',
    replace: 'eligible: [admins], hours: 1',
    by: 'eligible: [], hours: 1',
    problems: [
      '75:43 identity.tenants.both.roles.Global Administrator.eligible is an empty list | at least one persona | name who may ask for it',
    ],
  },
  {
    name: 'hours that PIM does not have',
    replace: 'hours: 1,',
    by: 'hours: 0.75,',
    problems: [
      '75:60 identity.tenants.both.roles.Global Administrator.hours is the number 0.75 | 0.5 to 23.5 by halves, or 24 | write a number of hours such as 4',
    ],
  },
  {
    name: 'a day and an hour',
    replace: 'hours: 1,',
    by: 'hours: 25,',
    problems: [
      '75:60 identity.tenants.both.roles.Global Administrator.hours is the number 25 | 0.5 to 23.5 by halves, or 24 | write a number of hours such as 4',
    ],
  },
  {
    name: 'days that PIM does not have',
    replace: 'eligibleDays: 90',
    by: 'eligibleDays: 100',
    problems: [
      '75:77 identity.tenants.both.roles.Global Administrator.eligibleDays is the number 100 | 15, 30, 90, 180 or 365 | write after how many days eligibility ends',
    ],
  },
  {
    name: 'two scopes',
    replace: 'reading: { subscription: services,',
    by: 'reading: { subscription: services, managementGroup: root,',
    problems: [
      '77:9 identity.tenants.both.access.reading has two scopes | either subscription or managementGroup | remove one of them',
    ],
  },
  {
    name: 'no scope',
    replace: 'reading: { subscription: services,',
    by: 'reading: {',
    problems: [
      '77:9 identity.tenants.both.access.reading has no scope | either subscription or managementGroup | add one of them',
    ],
  },
  {
    name: 'an unknown subscription',
    replace: 'reading: { subscription: services,',
    by: 'reading: { subscription: service,',
    problems: [
      '77:34 identity.tenants.both.access.reading.subscription is "service", which subscriptions doesn\'t declare | declared are platform, services | did you mean services?',
    ],
  },
  {
    name: 'a management group by its name',
    replace: 'managementGroup: root',
    by: 'managementGroup: The root',
    problems: [
      '78:36 identity.tenants.both.access.upkeep.managementGroup is "The root" | a management group\'s id, not its display name | copy it from the Azure portal',
    ],
  },
  {
    name: 'an unknown Azure role',
    replace: 'role: Reader',
    by: 'role: reader',
    problems: [
      `77:50 identity.tenants.both.access.reading.role is "reader", which the table of Azure roles doesn't have | one of ${AZURE_ROLES} | did you mean Reader?`,
    ],
  },
  {
    name: 'a custom role with the name of a built-in one',
    replace: 'title: Upkeep,',
    by: 'title: Reader,',
    problems: [
      '78:57 identity.tenants.both.access.upkeep.role.title is "Reader", which is a built-in role | a name of its own | write role: Reader for the built-in one, or choose another name',
    ],
  },
  {
    name: 'a custom role that may do anything',
    replace: "actions: ['*/read']",
    by: "actions: ['*']",
    problems: [
      '78:75 identity.tenants.both.access.upkeep.role.actions[0] is "*" | an operation of a resource provider | write one such as Microsoft.Network/virtualNetworks/read or */read',
    ],
  },
  {
    name: 'a role at a scope twice',
    replace: '        upkeep: { managementGroup',
    by: '        more: { subscription: services, role: Reader, eligible: [crews] }\n        upkeep: { managementGroup',
    problems: [
      '78:9 identity.tenants.both.access.more is the same role at the same scope as "reading" | each role once at a scope: its rules are kept once | join the two',
    ],
  },
  {
    name: 'a package that never ends',
    replace: 'requestors: anybody-outside, expiresAfterDays: 180',
    by: 'requestors: anybody-outside',
    problems: [
      '80:9 identity.tenants.both.packages.agents has no "expiresAfterDays" | expiresAfterDays is 1 to 365 days | add expiresAfterDays: write after how many days it ends, such as 180',
    ],
  },
  {
    name: 'a package for more than a year',
    replace: 'expiresAfterDays: 180',
    by: 'expiresAfterDays: 400',
    problems: [
      '80:83 identity.tenants.both.packages.agents.expiresAfterDays is the number 400 | 1 to 365 days | write after how many days it ends, such as 180',
    ],
  },
  {
    name: 'a package that nobody approves',
    replace: '      approvers: [00000000-0000-4000-8000-000000000021]\n',
    by: '',
    problems: [
      "79:9 identity.tenants.both.packages.agents has nobody who approves | at least one group, its own or the tenant's | add approvers",
      "80:9 identity.tenants.both.packages.colleagues has nobody who approves | at least one group, its own or the tenant's | add approvers",
    ],
  },
  {
    name: 'a package of an unknown persona',
    replace: 'agents: { persona: agents',
    by: 'agents: { persona: agent',
    problems: [
      '80:28 identity.tenants.both.packages.agents.persona is "agent", which identity.tenants.both.personas doesn\'t declare | declared are admins, agents, colleagues, crews, feeds, rooms, staff | did you mean agents?',
    ],
  },
  {
    name: 'a package to people of a rule',
    replace: 'agents: { kind: guest, organisation: north }',
    by: 'agents: { kind: guest, organisation: north, rule: user.userType -eq "Guest" }',
    problems: [
      '80:28 identity.tenants.both.packages.agents.persona is "agents", whose members come about by rule | a persona whose members this package admits | write package: agents there in place of rule',
    ],
  },
  {
    name: 'two packages of one persona',
    replace: '        colleagues: { persona: colleagues',
    by: '        more: { persona: agents, requestors: anybody-outside, expiresAfterDays: 30 }\n        colleagues: { persona: colleagues',
    problems: [
      '80:28 identity.tenants.both.packages.agents.persona is "agents", which "more" leads to as well | one package for a persona | make a persona for each, or join the packages',
      '81:26 identity.tenants.both.packages.more.persona is "agents", which "agents" leads to as well | one package for a persona | make a persona for each, or join the packages',
    ],
  },
  {
    name: 'a package without an organisation',
    replace: 'persona: colleagues, organisation: shared',
    by: 'persona: colleagues',
    problems: [
      '81:9 identity.tenants.both.packages.colleagues has no organisation | one of shared, north | add organisation',
    ],
  },
  {
    name: 'members who ask to be guests',
    replace: 'requestors: anybody-outside',
    by: 'requestors: members',
    problems: [
      '80:48 identity.tenants.both.packages.agents.requestors is members, and the package leads to a persona of kind guest | partners or anybody-outside | correct it, or name another persona',
    ],
  },
  {
    name: 'partners who are not there',
    replace: '      partners:\n        trust: { id: 00000000-0000-4000-8000-000000000061, trust: [mfa] }\n',
    by: '',
    problems: [
      '81:9 identity.tenants.both.packages.colleagues.requestors is partners, and the tenant has none | at least one under partners | declare one, or write anybody-outside',
    ],
  },
  {
    name: 'a partner that is the tenant itself',
    replace: 'trust: { id: 00000000-0000-4000-8000-000000000061',
    by: 'trust: { id: 00000000-0000-4000-8000-000000000010',
    problems: [
      '83:22 identity.tenants.both.partners.trust.id is "00000000-0000-4000-8000-000000000010", which is the id of "both" | the id of another tenant, each once | correct the id',
    ],
  },
  {
    name: 'an unknown trust',
    replace: 'trust: [mfa]',
    by: 'trust: [MFA]',
    problems: [
      '83:68 identity.tenants.both.partners.trust.trust[0] is "MFA" | one of mfa, compliantDevice, hybridJoinedDevice | did you mean mfa?',
    ],
  },
  {
    name: 'a directory that synchronises from a country',
    replace: 'synchronisesFrom: [office]',
    by: 'synchronisesFrom: [home]',
    problems: [
      '88:30 identity.tenants.both.directories.corporate.synchronisesFrom[0] is "home", which is a place of countries | a place of ranges: an address in a country is nobody in particular | name a place of ranges',
      '88:30 identity.tenants.both.directories.corporate.synchronisesFrom[0] is "home", which is none of the tenant\'s workloadPlaces | a place that programs sign in from: the synchronisation\'s application does, beside its account | add home to workloadPlaces',
    ],
  },
  {
    name: 'a directory that synchronises from nowhere',
    replace: 'synchronisesFrom: [office]',
    by: 'synchronisesFrom: []',
    problems: [
      '88:29 identity.tenants.both.directories.corporate.synchronisesFrom is an empty list | at least one place | name where the synchronisation servers call out from',
    ],
  },
  {
    name: 'synchronisation from where no program signs in',
    replace: '      workloadPlaces: [office]\n',
    by: '      workloadPlaces: [home]\n',
    problems: [
      '88:30 identity.tenants.both.directories.corporate.synchronisesFrom[0] is "office", which is none of the tenant\'s workloadPlaces | a place that programs sign in from: the synchronisation\'s application does, beside its account | add office to workloadPlaces',
    ],
  },
  {
    name: 'a directory without an organisation',
    replace: '          organisation: north\n          domain',
    by: '          domain',
    problems: [
      '85:9 identity.tenants.both.directories.corporate has no organisation | one of shared, north | add organisation',
    ],
  },
  {
    name: 'joiners in an unknown spoke',
    replace: 'spoke: records',
    by: 'spoke: record',
    problems: [
      '91:20 identity.tenants.both.directories.corporate.joiners.spoke is "record", which spokes doesn\'t declare | declared are records, website | did you mean records?',
    ],
  },
  {
    name: 'joiners with a tier that is not there',
    replace: '            uploader: feed',
    by: '            uploader: feed\n            privateEndpointTier: private-endpoint',
    problems: [
      '93:34 identity.tenants.both.directories.corporate.joiners.privateEndpointTier is "private-endpoint", which is no tier of spoke "records" | its tiers are proxy, broker, web, feed, private-endpoints | did you mean private-endpoints?',
    ],
  },
  {
    name: 'joiners whose endpoints stand among machines',
    replace: '            uploader: feed',
    by: '            uploader: feed\n            privateEndpointTier: broker',
    problems: [
      '93:34 identity.tenants.both.directories.corporate.joiners.privateEndpointTier is "broker", where group "broker" stands | a tier of private endpoints only | name another tier',
    ],
  },
  {
    name: 'an uploader that is not there',
    replace: 'uploader: feed',
    by: 'uploader: feeds',
    problems: [
      '92:23 identity.tenants.both.directories.corporate.joiners.uploader is "feeds", which is no group of servers of spoke "records" | its groups are proxy, broker, feed | did you mean feed?',
    ],
  },
  {
    name: 'an uploader on Windows',
    replace: 'uploader: feed',
    by: 'uploader: proxy',
    problems: [
      '92:23 identity.tenants.both.directories.corporate.joiners.uploader is "proxy", whose machines run Windows | a group with a Linux image | choose another image, or another group',
    ],
  },
  {
    name: 'an unknown service desk',
    replace: 'outside: desk',
    by: 'outside: desks',
    problems: [
      '93:37 identity.tenants.both.directories.corporate.joiners.serviceDesk.outside is "desks", which outside doesn\'t declare | declared are carrier, desk | did you mean desk?',
    ],
  },
  {
    name: 'a service desk at another host',
    replace: "url: 'https://api.desk.example.com/tickets'",
    by: "url: 'https://desk.example.com/tickets'",
    problems: [
      "93:48 identity.tenants.both.directories.corporate.joiners.serviceDesk.url is at desk.example.com, which outside.desk doesn't have | one of api.desk.example.com, *.tickets.example.com | add the host to outside.desk.fqdns",
    ],
  },
  {
    name: 'a service desk of ranges',
    replace: 'outside: desk',
    by: 'outside: carrier',
    problems: [
      "93:51 identity.tenants.both.directories.corporate.joiners.serviceDesk.url is at api.desk.example.com, which outside.carrier doesn't have | it has ranges and no hosts | add the host to outside.carrier.fqdns",
    ],
  },
  {
    name: 'a service desk without TLS',
    replace: "url: 'https://api",
    by: "url: 'http://api",
    problems: [
      '93:48 identity.tenants.both.directories.corporate.joiners.serviceDesk.url is "http://api.desk.example.com/tickets" | an https address | write one such as https://api.servicedesk.example.com/tickets',
    ],
  },
  {
    name: 'zones that are left out',
    replace: 'identity:\n  tenants',
    by: 'dns: { privateLinkZones: [privatelink.blob.core.windows.net] }\nidentity:\n  tenants',
    problems: [
      '90:11 identity.tenants.both.directories.corporate.joiners needs privatelink.queue.core.windows.net and privatelink.azure-automation.net, which dns.privateLinkZones leaves out | privatelink.blob.core.windows.net, privatelink.queue.core.windows.net, privatelink.azure-automation.net among the zones | add them to dns.privateLinkZones',
    ],
  },
];
