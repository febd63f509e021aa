import { APPLICATION_SUITES, KNOWN_APPLICATIONS } from '../../../../constructs/model/tables/applications';
import { BrokenEstate } from './broken-estate';

const APPLICATIONS = [
  ...APPLICATION_SUITES,
  ...KNOWN_APPLICATIONS.filter(({ client }) => !client).map(({ name }) => name),
].join(', ');

/** Tenants, whose people are in them, and ids. */
export const tenantsBroken: readonly BrokenEstate[] = [
  {
    name: 'a tenant without an id',
    replace: '      id: 00000000-0000-4000-8000-000000000010\n',
    by: '',
    problems: [
      '31:5 identity.tenants.both has no "id" | id is 8-4-4-4-12 hexadecimal digits | add id: copy the id from the portal, such as 00000000-0000-4000-8000-000000000001',
    ],
  },
  {
    name: 'a tenant id that is none',
    replace: 'id: 00000000-0000-4000-8000-000000000010',
    by: 'id: example.onmicrosoft.com',
    problems: [
      '32:11 identity.tenants.both.id is "example.onmicrosoft.com" | 8-4-4-4-12 hexadecimal digits | copy the id from the portal, such as 00000000-0000-4000-8000-000000000001',
    ],
  },
  {
    name: 'a tenant that has the id of a subscription',
    replace: 'id: 00000000-0000-4000-8000-000000000010\n',
    by: 'id: 00000000-0000-4000-8000-000000000001\n',
    problems: [
      '32:11 identity.tenants.both.id is "00000000-0000-4000-8000-000000000001", which is a subscription at subscriptions.platform (line 8) | the id of a tenant | copy the id of the tenant from the Entra admin centre',
      '69:57 identity.tenants.both.applications.cases.identifierUris[1] is "api://00000000-0000-4000-8000-000000000010/cases" | https in example.org or below it, or api://00000000-0000-4000-8000-000000000001/<name> | write one of these',
    ],
  },
  {
    name: 'a domain that is none',
    replace: 'domain: example.org\n',
    by: 'domain: example\n',
    problems: [
      '33:15 identity.tenants.both.domain is "example" | a domain name of two labels or more, without a dot at its end | write one such as corp.example.org',
    ],
  },
  {
    name: 'one break-glass account',
    replace: 'breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]',
    by: 'breakGlass: [00000000-0000-4000-8000-000000000011]',
    problems: [
      '35:19 identity.tenants.both.breakGlass is a list of 1 | exactly two object ids of users | name both break-glass accounts, made by hand',
    ],
  },
  {
    name: 'the same break-glass account twice',
    replace: 'breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]',
    by: 'breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000011]',
    problems: [
      '35:58 identity.tenants.both.breakGlass[1] is "00000000-0000-4000-8000-000000000011", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'break-glass accounts by name',
    replace: 'breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]',
    by: 'breakGlass: [one@example.org, 00000000-0000-4000-8000-000000000012]',
    problems: [
      '35:20 identity.tenants.both.breakGlass[0] is "one@example.org" | an object id, 8-4-4-4-12 hexadecimal digits: no name, no e-mail address, no path such as /groups/<id> | copy the object id from the Entra admin centre',
    ],
  },
  {
    name: 'a break-glass account that is an administrator',
    replace: 'members: [00000000-0000-4000-8000-000000000031]',
    by: 'members: [00000000-0000-4000-8000-000000000012]',
    problems: [
      '40:51 identity.tenants.both.personas.admins.members[0] is a break-glass account | break-glass accounts are of no persona | remove it',
    ],
  },
  {
    name: 'an organisation that is in no tenant',
    replace: '      domain: example.org\n      licences',
    by: '      organisations: [north]\n      domain: example.org\n      licences',
    problems: [
      '5:3 organisations.shared is in no tenant | one of both: its subscriptions belong to it | add shared to the organisations of a tenant',
      '82:58 identity.tenants.both.packages.colleagues.organisation is "shared", whose people aren\'t in the tenant | its organisations are north | write one of them, or add it to identity.tenants.both.organisations',
    ],
  },
  {
    name: 'an organisation that is not there',
    replace: '      domain: example.org\n      licences',
    by: '      organisations: [north, shard]\n      domain: example.org\n      licences',
    problems: [
      '5:3 organisations.shared is in no tenant | one of both: its subscriptions belong to it | add shared to the organisations of a tenant',
      '33:30 identity.tenants.both.organisations[1] is "shard", which organisations doesn\'t declare | declared are north, shared | did you mean shared?',
      '82:58 identity.tenants.both.packages.colleagues.organisation is "shared", whose people aren\'t in the tenant | its organisations are north | write one of them, or add it to identity.tenants.both.organisations',
    ],
  },
  {
    name: 'an organisation twice',
    replace: '      domain: example.org\n      licences',
    by: '      organisations: [north, shared, north]\n      domain: example.org\n      licences',
    problems: [
      '33:38 identity.tenants.both.organisations[2] is "north", which stands in the list already | each organisation in one tenant: its subscriptions belong to that | remove it in one place',
    ],
  },
  {
    name: 'a second tenant that does not say whose people are in it',
    replace: '  tenants:\n    both:\n',
    by: '  tenants:\n    other: { id: 00000000-0000-4000-8000-000000000090, domain: example.com, breakGlass: [00000000-0000-4000-8000-000000000091, 00000000-0000-4000-8000-000000000092], personas: { staff: { group: 00000000-0000-4000-8000-000000000093 } } }\n    both:\n      organisations: [north, shared]\n',
    problems: [
      '31:5 identity.tenants.other does not say whose people are in it | some of shared, north | add organisations: there are several tenants',
    ],
  },
  {
    name: 'a second tenant with an organisation of the first',
    replace: '  tenants:\n    both:\n',
    by: '  tenants:\n    other: { id: 00000000-0000-4000-8000-000000000090, organisations: [north], domain: example.com, breakGlass: [00000000-0000-4000-8000-000000000091, 00000000-0000-4000-8000-000000000092], personas: { staff: { group: 00000000-0000-4000-8000-000000000093 } } }\n    both:\n      organisations: [north, shared]\n',
    problems: [
      '33:23 identity.tenants.both.organisations[0] is "north", whose people are in tenant "other" | each organisation in one tenant: its subscriptions belong to that | remove it in one place',
    ],
  },
  {
    name: 'a second tenant with the id of the first',
    replace: '  tenants:\n    both:\n',
    by: '  tenants:\n    other: { id: 00000000-0000-4000-8000-000000000010, organisations: [north], domain: example.com, breakGlass: [00000000-0000-4000-8000-000000000091, 00000000-0000-4000-8000-000000000092], personas: { staff: { group: 00000000-0000-4000-8000-000000000093 } } }\n    both:\n      organisations: [shared]\n',
    problems: [
      '34:11 identity.tenants.both.id is the id of tenant "other" too | one name for a tenant | correct the id, or join the two',
      '40:32 identity.tenants.both.personas.staff.organisation is "north", whose people aren\'t in the tenant | its organisations are shared | write one of them, or add it to identity.tenants.both.organisations',
      '44:46 identity.tenants.both.personas.agents.organisation is "north", whose people aren\'t in the tenant | its organisations are shared | write one of them, or add it to identity.tenants.both.organisations',
      '79:34 identity.tenants.both.access.reading.subscription is "services", which is north\'s, whose people aren\'t in the tenant | a subscription of shared | write it at the tenant of that organisation',
      '82:9 identity.tenants.both.packages.agents.organisation is "north", whose people aren\'t in the tenant | its organisations are shared | write one of them, or add it to identity.tenants.both.organisations',
      '88:25 identity.tenants.both.directories.corporate.organisation is "north", whose people aren\'t in the tenant | its organisations are shared | write one of them, or add it to identity.tenants.both.organisations',
    ],
  },
  {
    name: 'an unknown licence',
    replace: 'licences: [P2]',
    by: 'licences: [p2]',
    problems: [
      '34:18 identity.tenants.both.licences[0] is "p2" | one of P1, P2, governance, workload-identities, insider-risk | did you mean P2?',
    ],
  },
  {
    name: 'an approver that is a user',
    replace: 'approvers: [00000000-0000-4000-8000-000000000021]',
    by: 'approvers: [00000000-0000-4000-8000-000000000031]',
    problems: [
      '40:51 identity.tenants.both.personas.admins.members[0] is "00000000-0000-4000-8000-000000000031", which is a group at identity.tenants.both.approvers[0] (line 36) | the id of a user | copy the id of the user from the Entra admin centre',
    ],
  },
  {
    name: 'an approver by path',
    replace: 'approvers: [00000000-0000-4000-8000-000000000021]',
    by: 'approvers: [/groups/00000000-0000-4000-8000-000000000021]',
    problems: [
      '36:19 identity.tenants.both.approvers[0] is "/groups/00000000-0000-4000-8000-000000000021" | an object id, 8-4-4-4-12 hexadecimal digits: no name, no e-mail address, no path such as /groups/<id> | copy the object id from the Entra admin centre',
    ],
  },
  {
    name: 'a service principal that is an application',
    replace: 'servicePrincipals: [00000000-0000-4000-8000-000000000041]',
    by: 'servicePrincipals: [00000003-0000-0000-c000-000000000000]',
    problems: [
      '44:54 identity.tenants.both.personas.feeds.servicePrincipals[0] is "00000003-0000-0000-c000-000000000000", which is the client id of Microsoft Graph | the id of a service principal | copy the id of the service principal from the Entra admin centre',
    ],
  },
  {
    name: 'a group that is a directory role',
    replace: 'group: 00000000-0000-4000-8000-000000000022',
    by: 'group: 62e90394-69f5-4237-9190-012177145e10',
    problems: [
      '39:40 identity.tenants.both.personas.crews.group is "62e90394-69f5-4237-9190-012177145e10", which is the directory role Global Administrator | the id of a group | copy the id of the group from the Entra admin centre',
    ],
  },
  {
    name: 'a group that is an Azure role',
    replace: 'group: 00000000-0000-4000-8000-000000000022',
    by: 'group: 8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    problems: [
      '39:40 identity.tenants.both.personas.crews.group is "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", which is the Azure role Owner | the id of a group | copy the id of the group from the Entra admin centre',
    ],
  },
  {
    name: 'a group that is a strength',
    replace: 'group: 00000000-0000-4000-8000-000000000022',
    by: 'group: 00000000-0000-0000-0000-000000000004',
    problems: [
      '39:40 identity.tenants.both.personas.crews.group is "00000000-0000-0000-0000-000000000004", which is the authentication strength Phishing-resistant MFA | the id of a group | copy the id of the group from the Entra admin centre',
    ],
  },
  {
    name: 'a group that is nothing',
    replace: 'group: 00000000-0000-4000-8000-000000000022',
    by: 'group: 00000000-0000-0000-0000-000000000000',
    problems: [
      '39:40 identity.tenants.both.personas.crews.group is "00000000-0000-0000-0000-000000000000", which is the id of nothing | the id of a group | copy the id of the group from the Entra admin centre',
    ],
  },
  {
    name: 'a workload that has no place',
    replace: '      workloadPlaces: [office]\n',
    by: '',
    problems: [
      '44:9 identity.tenants.both.personas.feeds is of programs, and the tenant has no workloadPlaces | at least one place: programs sign in from nowhere else | add workloadPlaces to the tenant',
      '87:30 identity.tenants.both.directories.corporate.synchronisesFrom[0] is "office", which is none of the tenant\'s workloadPlaces | a place that programs sign in from: the synchronisation\'s application does, beside its account | add office to workloadPlaces',
    ],
  },
  {
    name: 'a place of programs that is not there',
    replace: 'workloadPlaces: [office]',
    by: 'workloadPlaces: [office, ofice]',
    problems: [
      '62:32 identity.tenants.both.workloadPlaces[1] is "ofice", which identity.tenants.both.places doesn\'t declare | declared are home, office | did you mean office?',
    ],
  },
  {
    name: 'an unknown application of guests',
    replace: 'guestApplications: [Office365, records]',
    by: 'guestApplications: [Office356, records, record]',
    problems: [
      `61:27 identity.tenants.both.guestApplications[0] is "Office356", which is no application that is known here | an application of the tenant, a client id, ${APPLICATIONS} | did you mean Office365?`,
      `61:47 identity.tenants.both.guestApplications[2] is "record", which is no application that is known here | an application of the tenant, a client id, ${APPLICATIONS} | did you mean records?`,
    ],
  },
  {
    name: 'all applications for guests',
    replace: 'guestApplications: [Office365, records]',
    by: 'guestApplications: [All]',
    problems: [
      `61:27 identity.tenants.both.guestApplications[0] is "All", which is no application that is known here | an application of the tenant, a client id, ${APPLICATIONS} | declare it under applications, or write its client id`,
    ],
  },
  {
    name: 'an application of guests twice',
    replace: 'guestApplications: [Office365, records]',
    by: 'guestApplications: [records, records]',
    problems: [
      '61:36 identity.tenants.both.guestApplications[1] is "records", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'a client among the applications of guests',
    replace: 'guestApplications: [Office365, records]',
    by: 'guestApplications: [MicrosoftAzureCli]',
    problems: [
      '61:27 identity.tenants.both.guestApplications[0] is "MicrosoftAzureCli", which people sign in with and never to | an application that is signed in to | name what it reaches, such as AzureServiceManagement',
    ],
  },
];
