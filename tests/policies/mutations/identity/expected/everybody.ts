import { breaks, felt, flips, locksOut, STOPS_BREAK_GLASS, undeclared, unfelt } from '../flips';
import { ExpectedOfPolicy, idle, policy, TAKES_PASSWORD, unguarded } from './policy';

/** Without a second factor, somebody without a managed device gets to the desktops otherwise than as was agreed, too. */
const PASSWORD_DOES = breaks('mfa', 'managed-device');
/** CA200 leaves the desktops out for those who show a second factor there. */
const DESKTOPS = undeclared('ca200');
const REGISTERS_BY_PASSWORD = breaks('mfa', 'no-legacy');

/** Everybody who has to get in somehow, but break-glass accounts and programs. */
const PEOPLE = [
  'administrators',
  'agency-staff',
  'care-providers',
  'contact-centre',
  'councillors',
  'developers',
  'field-crews',
  'fire-crews',
  'health-colleagues',
  'meeting-rooms',
  'schools',
  'secondees',
  'service-desk',
  'staff',
];

/** What keeps the exception of meeting rooms as narrow as it is. */
const MEETING_ROOMS = [
  'ca000-meeting-rooms-applications',
  'ca000-meeting-rooms-devices',
  'ca000-meeting-rooms-locations',
];

/** Policies on everybody and everything. */
export const ON_EVERYBODY: readonly ExpectedOfPolicy[] = [
  policy('ca000', {
    off: felt(PASSWORD_DOES, DESKTOPS),
    group: felt(PASSWORD_DOES, DESKTOPS, unguarded('ca000'), undeclared('ca000')),
    // The desktops are as they were, but the directory's scopes come along with whatever is left out.
    application: felt(PASSWORD_DOES, undeclared('ca000')),
    trusted: felt(PASSWORD_DOES, DESKTOPS, undeclared('ca000')),
    // CA006 blocks what is unknown, CA002 what is legacy.
    platforms: unfelt(),
    modern: unfelt(),
    operator: unfelt(),
    weaker: felt(PASSWORD_DOES, DESKTOPS, TAKES_PASSWORD),
    breakGlass: unfelt(),
  }),
  ...MEETING_ROOMS.map((name) =>
    policy(
      name,
      {
        off: felt(
          // The directory's scopes come along with Office 365, and from CA200 with the desktops.
          breaks('mfa', ...(name.endsWith('devices') ? ['managed-device'] : [])),
          undeclared('ca000', ...MEETING_ROOMS.filter((other) => other !== name)),
        ),
        operator: unfelt(),
      },
      { isListed: false },
    ),
  ),
  policy(
    'ca001',
    {
      off: felt(breaks('declared-people-only')),
      group: felt(breaks('declared-people-only'), undeclared('ca001')),
      application: felt(breaks('declared-people-only'), undeclared('ca001')),
      // Once it is narrowed, its groups are exclusions like others.
      trusted: felt(breaks('declared-people-only'), undeclared('ca001'), unguarded('ca001')),
      platforms: unfelt(unguarded('ca001')),
      modern: unfelt(unguarded('ca001')),
      operator: unfelt(),
      // One who were of a persona, too, would get in.
      breakGlass: felt(STOPS_BREAK_GLASS),
    },
    { group: 'role-global-reader' },
  ),
  policy(
    'ca002',
    {
      // Screens in meeting rooms are asked for no second factor, and the directory's scopes come along with Office 365.
      off: felt(breaks('no-legacy')),
      group: felt(breaks('no-legacy'), undeclared('ca002'), idle('ca002')),
      application: felt(breaks('no-legacy'), undeclared('ca002'), idle('ca002')),
      trusted: felt(breaks('no-legacy'), undeclared('ca002')),
      platforms: unfelt(),
      // It blocks what it is not about, and lets be what it is.
      modern: felt(
        breaks('no-legacy'),
        locksOut(...PEOPLE),
        flips('sign-in/exceptions-work', 'exceptions.desktops'),
        idle('ca001', 'ca203'),
        undeclared('ca000', ...MEETING_ROOMS, 'ca001', 'ca006'),
      ),
      operator: unfelt(),
      breakGlass: unfelt(),
    },
    { group: 'meeting-rooms' },
  ),
  policy('ca003', {
    off: felt(REGISTERS_BY_PASSWORD),
    group: felt(REGISTERS_BY_PASSWORD, unguarded('ca003'), undeclared('ca003')),
    trusted: felt(REGISTERS_BY_PASSWORD, undeclared('ca003')),
    platforms: felt(REGISTERS_BY_PASSWORD),
    // Clients aren't looked at when a device is registered.
    modern: unfelt(flips('identity/targets-fit', 'ca003')),
    operator: unfelt(),
    weaker: felt(REGISTERS_BY_PASSWORD, TAKES_PASSWORD),
    breakGlass: unfelt(),
  }),
  policy('ca004', {
    off: felt(breaks('no-handed-over-sign-in')),
    group: felt(breaks('no-handed-over-sign-in'), unguarded('ca004'), undeclared('ca004')),
    application: felt(breaks('no-handed-over-sign-in'), undeclared('ca004')),
    trusted: felt(breaks('no-handed-over-sign-in'), undeclared('ca004')),
    platforms: unfelt(),
    modern: unfelt(),
    operator: unfelt(),
    breakGlass: felt(),
  }),
  policy('ca005', {
    off: felt(REGISTERS_BY_PASSWORD),
    // It asks for more than is owed, so that what it leaves out lets in some who meet everything.
    group: felt(REGISTERS_BY_PASSWORD, unguarded('ca005')),
    trusted: felt(REGISTERS_BY_PASSWORD),
    platforms: felt(REGISTERS_BY_PASSWORD),
    modern: felt(REGISTERS_BY_PASSWORD),
    operator: unfelt(),
    weaker: felt(REGISTERS_BY_PASSWORD, TAKES_PASSWORD),
    breakGlass: unfelt(),
  }),
  policy('ca006', {
    off: felt(breaks('no-unknown-platform')),
    // It blocks a platform that is known, too, which nobody asks for.
    group: felt(breaks('no-unknown-platform'), unguarded('ca006')),
    application: felt(breaks('no-unknown-platform'), undeclared('ca006')),
    trusted: felt(breaks('no-unknown-platform')),
    platforms: felt(breaks('no-unknown-platform'), flips('identity/included-or-excluded', 'ca006')),
    modern: unfelt(),
    operator: unfelt(),
    breakGlass: felt(STOPS_BREAK_GLASS),
  }),
];
