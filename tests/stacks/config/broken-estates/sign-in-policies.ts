import { APPLICATION_SUITES, KNOWN_APPLICATIONS } from '../../../../constructs/model/tables/applications';
import { BrokenEstate } from './broken-estate';

const APPLICATIONS = [
  ...APPLICATION_SUITES,
  ...KNOWN_APPLICATIONS.filter(({ client }) => !client).map(({ name }) => name),
].join(', ');

/** Policies, obligations and exceptions. */
export const signInPoliciesBroken: readonly BrokenEstate[] = [
  {
    name: 'an unknown policy',
    replace: 'CA001: report-only',
    by: 'CA010: report-only',
    problems: [
      '51:9 identity.tenants.both.policies has the unknown key "CA010" | the keys here are CA000, CA001, CA002, CA003, CA004, CA005, CA006, CA007, CA007M, CA008, CA008M, CA100, CA101, CA102, CA200, CA201, CA202, CA203, CA400, CA401, CA900, CA901, CA950, CA999 | did you mean CA000?',
    ],
  },
  {
    name: 'an unknown state',
    replace: 'CA001: report-only',
    by: 'CA001: reportOnly',
    problems: [
      '51:16 identity.tenants.both.policies.CA001 is "reportOnly" | one of enabled, pilot, report-only, off | did you mean report-only?',
    ],
  },
  {
    name: 'a pilot without a group',
    replace: '{ state: pilot, pilotGroup: 00000000-0000-4000-8000-000000000023 }',
    by: 'pilot',
    problems: [
      '53:16 identity.tenants.both.policies.CA200 is in pilot and has no pilotGroup | the object id of the group that it is enforced on | write CA200: { state: pilot, pilotGroup: <object id> }',
    ],
  },
  {
    name: 'a pilot group of an enabled policy',
    replace: 'state: pilot, ',
    by: '',
    problems: [
      '53:30 identity.tenants.both.policies.CA200.pilotGroup is given, and the policy is enabled | only a policy in pilot has a pilot group | remove it, or write state: pilot',
    ],
  },
  {
    name: 'a choice that is not of that policy',
    replace: 'CA001: report-only',
    by: 'CA001: { userRisk: block }',
    problems: [
      '51:28 identity.tenants.both.policies.CA001.userRisk is given | only CA007 is about high user risk | write it at CA007',
    ],
  },
  {
    name: 'an obligation of the strategy',
    replace: 'no-graph:',
    by: 'mfa:',
    problems: [
      "55:9 identity.tenants.both.obligations.mfa has the name of one of the strategy's obligations | an estate adds obligations, and departs from those of the strategy by exceptions | choose another name, or write an exception that lifts it",
    ],
  },
  {
    name: 'an obligation of an unknown persona',
    replace: 'personas: [crews] }',
    by: 'personas: [crew] }',
    problems: [
      '55:39 identity.tenants.both.obligations.no-graph.who.personas[0] is "crew", which identity.tenants.both.personas doesn\'t declare | declared are admins, agents, colleagues, crews, feeds, rooms, staff | did you mean crews?',
    ],
  },
  {
    name: 'an obligation of unknown people',
    replace: 'who: { personas: [crews] }',
    by: 'who: member',
    problems: [
      '55:26 identity.tenants.both.obligations.no-graph.who is "member" | one of everyone, members, guests, administrators, workloads, strangers | did you mean members?',
    ],
  },
  {
    name: 'an obligation about an unknown application',
    replace: 'applications: [MicrosoftGraph] }, demand',
    by: 'applications: [microsoftGraph] }, demand',
    problems: [
      `55:72 identity.tenants.both.obligations.no-graph.when.applications[0] is "microsoftGraph", which is no application that is known here | an application of the tenant, a client id, ${APPLICATIONS} | did you mean MicrosoftGraph?`,
    ],
  },
  {
    name: 'an obligation outside an unknown place',
    replace: 'when: { applications: [MicrosoftGraph] }',
    by: 'when: { outsideLocations: [offices] }',
    problems: [
      '55:76 identity.tenants.both.obligations.no-graph.when.outsideLocations[0] is "offices", which identity.tenants.both.places doesn\'t declare | declared are home, office | did you mean office?',
    ],
  },
  {
    name: 'an obligation with an empty list',
    replace: 'when: { applications: [MicrosoftGraph] }',
    by: 'when: { signInRisk: [] }',
    problems: [
      '55:69 identity.tenants.both.obligations.no-graph.when.signInRisk is an empty list | at least one | name one, or remove the key',
    ],
  },
  {
    name: 'an unknown demand',
    replace: 'demand: blocked',
    by: 'demand: block',
    problems: [
      '55:99 identity.tenants.both.obligations.no-graph.demand is "block" | one of blocked, mfa, phishing-resistant, managed-device | did you mean blocked?',
    ],
  },
  {
    name: 'an exception without an owner',
    replace: 'mustWork: true, owner: it@example.org, reason: DR-2',
    by: 'mustWork: true, reason: DR-2',
    problems: [
      '57:9 identity.tenants.both.exceptions.desktops has no "owner" | owner is an e-mail address | add owner: write one such as platform@example.org',
    ],
  },
  {
    name: 'an exception without a reason',
    replace: 'owner: it@example.org, reason: DR-2',
    by: 'owner: it@example.org',
    problems: [
      '57:9 identity.tenants.both.exceptions.desktops has no "reason" | reason is text | add reason',
    ],
  },
  {
    name: 'an exception without an end',
    replace: ', expires: 2027-06-30',
    by: '',
    problems: [
      '59:9 identity.tenants.both.exceptions.rooms has no end | a day, unless it names its applications and demands mfa or phishing-resistant instead | add expires: YYYY-MM-DD',
    ],
  },
  {
    name: 'an exception that ends on no day',
    replace: 'expires: 2027-06-30',
    by: 'expires: 2027-06-31',
    problems: [
      '60:124 identity.tenants.both.exceptions.rooms.expires: "2027-06-31" is not a date of the calendar |  | that month has the days 01 to 30',
    ],
  },
  {
    name: 'an exception from MFA for all',
    replace: 'who: [rooms], places',
    by: 'places',
    problems: [
      '60:20 identity.tenants.both.exceptions.rooms.lifts has mfa, and the exception is for everybody | an exception from multi-factor authentication names who (MFA-1) | add who',
    ],
  },
  {
    name: 'an exception for everybody and everything',
    replace: 'applications: [WindowsVirtualDesktop], devices: [unregistered], ',
    by: '',
    problems: [
      '57:9 identity.tenants.both.exceptions.desktops has no end | a day, unless it names its applications and demands mfa or phishing-resistant instead | add expires: YYYY-MM-DD',
      '57:9 identity.tenants.both.exceptions.desktops lifts managed-device for everybody and everything | at least one of who, applications, devices, places | say whom or what it is about',
    ],
  },
  {
    name: 'an exception that lifts nothing known',
    replace: 'lifts: managed-device,',
    by: 'lifts: managed-devices,',
    problems: [
      '58:20 identity.tenants.both.exceptions.desktops.lifts is "managed-devices", which is no obligation of the tenant | one of mfa, phishing-resistant, managed-device, no-legacy, no-unknown-platform, no-handed-over-sign-in, high-user-risk, high-sign-in-risk, declared-people-only, guest-applications, workload-places, workload-risk, no-graph | did you mean managed-device?',
    ],
  },
  {
    name: 'an exception for an unknown persona',
    replace: 'who: [rooms]',
    by: 'who: [room]',
    problems: [
      '60:49 identity.tenants.both.exceptions.rooms.who[0] is "room", which identity.tenants.both.personas doesn\'t declare | declared are admins, agents, colleagues, crews, feeds, rooms, staff | did you mean rooms?',
    ],
  },
  {
    name: 'an exception for a group',
    replace: 'who: [rooms]',
    by: 'who: [00000000-0000-4000-8000-000000000022]',
    problems: [
      '60:49 identity.tenants.both.exceptions.rooms.who[0] is "00000000-0000-4000-8000-000000000022", which is a group at identity.tenants.both.personas.crews.group (line 39) | the id of a user | copy the id of the user from the Entra admin centre',
    ],
  },
  {
    name: 'an exception from an unknown place',
    replace: 'places: [office], owner',
    by: 'places: [ofice], owner',
    problems: [
      '60:66 identity.tenants.both.exceptions.rooms.places[0] is "ofice", which identity.tenants.both.places doesn\'t declare | declared are home, office | did you mean office?',
    ],
  },
  {
    name: 'an exception of an unknown device',
    replace: 'devices: [unregistered]',
    by: 'devices: [unmanaged]',
    problems: [
      '58:85 identity.tenants.both.exceptions.desktops.devices[0] is "unmanaged" | one of unregistered, registered, compliant, hybrid, hybrid-compliant | write one of them',
    ],
  },
  {
    name: 'an exception for an unknown application',
    replace: 'applications: [WindowsVirtualDesktop]',
    by: 'applications: [AzureVirtualDesktop]',
    problems: [
      `58:51 identity.tenants.both.exceptions.desktops.applications[0] is "AzureVirtualDesktop", which is no application that is known here | an application of the tenant, a client id, ${APPLICATIONS} | did you mean WindowsVirtualDesktop?`,
    ],
  },
  {
    name: 'an exception by a reserved name',
    replace: '        rooms:\n          {',
    by: '        break-glass:\n          {',
    problems: [
      '59:9 identity.tenants.both.exceptions.break-glass has the name of an exception that is there anyway | any name but break-glass and directory-synchronisation | choose another name, or remove it',
    ],
  },
];
