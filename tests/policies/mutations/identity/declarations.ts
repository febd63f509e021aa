import { breaks, flips, locksOut, STOPS_BREAK_GLASS, undeclared, unfelt } from './flips';
import { IdentityMutation, withId } from './mutation';

const PAYROLL = 'b7c1e2d4-3f58-4a96-8c0d-1e5a9b720072';

const MEETING_ROOMS = [
  'ca000',
  'ca000-meeting-rooms-applications',
  'ca000-meeting-rooms-devices',
  'ca000-meeting-rooms-locations',
];

const perhaps = (...obligations: readonly string[]) =>
  flips('sign-in/obligations-met', ...obligations.map((id) => `?obligations.${id}`));

/** What is declared: personas, obligations, exceptions. */
export const DECLARED: readonly IdentityMutation[] = [
  {
    name: 'staff have no licence, so that no policy surely acts on them',
    declared: ({ personas }) => (withId(personas, 'staff').licences = []),
    expected: unfelt(
      perhaps(
        'mfa',
        'phishing-resistant',
        'managed-device',
        'no-legacy',
        'no-unknown-platform',
        'no-handed-over-sign-in',
        'high-user-risk',
        'high-sign-in-risk',
        'guest-applications',
      ),
      flips('sign-in/licences-fit', '?personas.staff'),
    ),
  },
  {
    name: 'staff have the smaller licence, which risks are not in',
    declared: ({ personas }) => (withId(personas, 'staff').licences = ['P1']),
    expected: unfelt(
      perhaps('high-user-risk', 'high-sign-in-risk'),
      flips('sign-in/licences-fit', '?personas.staff'),
    ),
  },
  {
    name: 'programs have no licence',
    declared: ({ personas }) => (withId(personas, 'integrations').licences = []),
    expected: unfelt(
      perhaps('workload-places', 'workload-risk'),
      flips('sign-in/licences-fit', '?personas.integrations'),
    ),
  },
  {
    name: 'staff have a licence that nothing uses',
    declared: ({ personas }) => (withId(personas, 'staff').licences = ['P2', 'insider-risk']),
    expected: unfelt(flips('sign-in/licences-fit', 'personas.staff')),
  },
  {
    name: 'the exception of the desktops has run out',
    declared: ({ exceptions }) => (withId(exceptions, 'desktops').expires = '2026-06-30'),
    expected: unfelt(
      breaks('managed-device'),
      flips('sign-in/exceptions-work', 'exceptions.desktops'),
      undeclared('ca200'),
    ),
  },
  {
    name: 'the exception of the desktops is not declared',
    declared: (tenant) => (tenant.exceptions = tenant.exceptions.filter(({ id }) => id !== 'desktops')),
    expected: unfelt(breaks('managed-device'), undeclared('ca200')),
  },
  {
    name: 'the exception of the desktops is for councillors only',
    declared: ({ exceptions }) => (withId(exceptions, 'desktops').who = ['councillors']),
    expected: unfelt(breaks('managed-device'), undeclared('ca200')),
  },
  {
    name: 'the exception of the desktops promises payroll, too',
    declared: ({ exceptions }) => withId(exceptions, 'desktops').applications.push(PAYROLL),
    expected: unfelt(flips('sign-in/exceptions-work', 'exceptions.desktops')),
  },
  {
    name: 'the exception of the desktops wants what resists phishing',
    declared: ({ exceptions }) => (withId(exceptions, 'desktops').instead = 'phishing-resistant'),
    expected: unfelt(breaks('managed-device'), undeclared('ca200')),
  },
  {
    name: 'the exception of the screens has run out',
    declared: ({ exceptions }) => (withId(exceptions, 'meeting-rooms').expires = '2026-11-30'),
    expected: unfelt(
      breaks('mfa'),
      flips('sign-in/exceptions-work', 'exceptions.meeting-rooms'),
      undeclared(...MEETING_ROOMS),
    ),
  },
  {
    name: 'the exception of the screens is for another place',
    declared: ({ exceptions }) =>
      (withId(exceptions, 'meeting-rooms').locations = [
        'The two virtual datacentres, through their firewalls',
      ]),
    expected: unfelt(breaks('mfa'), undeclared(...MEETING_ROOMS)),
  },
  {
    name: 'another obligation, which nothing keeps',
    declared: ({ obligations }) =>
      obligations.push({
        id: 'payroll',
        title: 'Payroll takes what resists phishing',
        who: { personas: ['staff'] },
        when: { applications: [PAYROLL] },
        demand: 'phishing-resistant',
      }),
    // Accounts of synchronisation are excepted from what others owe, and may be those of staff.
    expected: unfelt(breaks('payroll'), undeclared('ca000', 'ca002', 'ca008m')),
  },
  {
    name: 'everybody owes what only administrators are asked for',
    declared: ({ obligations }) => (withId(obligations, 'mfa').demand = 'phishing-resistant'),
    expected: unfelt(breaks('mfa')),
  },
  {
    name: 'programs owe another place',
    declared: ({ obligations }) =>
      (withId(obligations, 'workload-places').when.outsideLocations = [
        'Offices with screens in meeting rooms',
      ]),
    expected: unfelt(breaks('workload-places'), undeclared('ca900')),
  },
  {
    name: 'guests owe to leave one application be',
    declared: ({ obligations }) =>
      (withId(obligations, 'guest-applications').when.otherApplications = ['Office365']),
    expected: unfelt(breaks('guest-applications'), undeclared('ca401')),
  },
  {
    name: 'a third break-glass account, which is in no group',
    declared: ({ breakGlass }) => breakGlass.accounts.push('b7c1e2d4-3f58-4a96-8c0d-1e5a9b720013'),
    expected: unfelt(flips('identity/break-glass-excluded', 'break-glass-group'), STOPS_BREAK_GLASS),
  },
  {
    name: 'staff have a password only',
    declared: ({ personas }) => (withId(personas, 'staff').methods = ['password']),
    expected: unfelt(locksOut('staff')),
  },
  {
    name: 'a policy is declared that is not there',
    declared: ({ baseline }) => baseline.push({ code: 'CA300', policy: 'CA300 Nothing', title: 'Nothing' }),
    expected: unfelt(flips('identity/baseline-complete', 'policies.CA300')),
  },
  {
    name: 'harmless: staff have no devices, and work on the desktops',
    declared: ({ personas }) => (withId(personas, 'staff').devices = 'none'),
    expected: unfelt(),
  },
  {
    name: 'harmless: the exception of the screens ends sooner, but not yet',
    declared: ({ exceptions }) => (withId(exceptions, 'meeting-rooms').expires = '2026-12-01'),
    expected: unfelt(),
  },
  {
    name: 'harmless: an obligation less',
    declared: (tenant) => (tenant.obligations = tenant.obligations.filter(({ id }) => id !== 'no-legacy')),
    expected: unfelt(),
  },
  {
    name: 'harmless: everything that is declared in another order',
    declared: (tenant) => {
      for (const list of [tenant.personas, tenant.obligations, tenant.exceptions, tenant.baseline])
        list.reverse();
    },
    expected: unfelt(),
  },
  {
    name: 'harmless: the home tenants of all guests are trusted with their second factor, which it is still',
    declared: ({ inboundTrust }) =>
      (inboundTrust['*'] = { mfa: true, compliantDevice: false, hybridJoinedDevice: false }),
    expected: unfelt(),
  },
];
