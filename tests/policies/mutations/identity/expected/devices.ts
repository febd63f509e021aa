import { breaks, felt, flips, locksOut, STOPS_BREAK_GLASS, undeclared, unfelt } from '../flips';
import { ExpectedOfPolicy, idle, policy, TAKES_PASSWORD, unguarded } from './policy';

/**
 * Policies that leave out screens in meeting rooms, whose exception is none of what administrators owe; CA007M leaves out guests,
 * and one who is an administrator reaches only the directory's scopes.
 */
const LEAVE_SCREENS_OUT = [
  'ca000',
  'ca000-meeting-rooms-applications',
  'ca000-meeting-rooms-devices',
  'ca000-meeting-rooms-locations',
];

/** Policies on administrators, devices and sessions. */
export const ON_DEVICES: readonly ExpectedOfPolicy[] = [
  policy(
    'ca100',
    {
      off: felt(breaks('phishing-resistant'), undeclared('ca007m', ...LEAVE_SCREENS_OUT)),
      group: felt(
        breaks('phishing-resistant'),
        undeclared('ca007m', 'ca100'),
        flips('identity/included-or-excluded', 'ca100'),
      ),
      application: felt(breaks('phishing-resistant'), undeclared('ca007m', 'ca100', ...LEAVE_SCREENS_OUT)),
      trusted: felt(breaks('phishing-resistant'), undeclared('ca007m', 'ca100', ...LEAVE_SCREENS_OUT)),
      // Felt by synchronisation accounts that hold another role, which CA006 and CA002 leave out.
      platforms: felt(),
      modern: felt(),
      operator: unfelt(),
      weaker: felt(breaks('phishing-resistant'), undeclared('ca007m')),
      breakGlass: unfelt(),
    },
    { group: 'service-desk', strength: 'multi-factor' },
  ),
  policy(
    'ca101',
    {
      // CA200 asks members for a managed device, CA100 for more than a second factor.
      off: felt(),
      group: felt(flips('identity/included-or-excluded', 'ca101')),
      application: felt(),
      trusted: felt(),
      platforms: felt(),
      modern: unfelt(),
      operator: felt(idle('ca101')),
      weaker: unfelt(TAKES_PASSWORD),
      breakGlass: felt(STOPS_BREAK_GLASS),
    },
    { group: 'service-desk' },
  ),
  // Sessions are no authentication: nobody gets in otherwise.
  policy(
    'ca102',
    {
      off: unfelt(),
      group: unfelt(flips('identity/included-or-excluded', 'ca102')),
      application: unfelt(),
      trusted: unfelt(),
      platforms: unfelt(),
      modern: unfelt(),
      breakGlass: unfelt(),
    },
    { group: 'service-desk' },
  ),
  policy('ca200', {
    off: felt(breaks('managed-device')),
    group: felt(breaks('managed-device'), unguarded('ca200'), undeclared('ca200')),
    application: felt(breaks('managed-device'), undeclared('ca200')),
    trusted: felt(breaks('managed-device'), undeclared('ca200')),
    platforms: unfelt(),
    modern: unfelt(),
    // A device that is both is no device of the exception, which is for compliant ones.
    operator: felt(locksOut('meeting-rooms')),
    breakGlass: felt(STOPS_BREAK_GLASS),
  }),
  policy('ca201', {
    off: unfelt(),
    group: unfelt(unguarded('ca201')),
    application: unfelt(),
    trusted: unfelt(),
    platforms: unfelt(),
    modern: unfelt(),
    breakGlass: unfelt(),
  }),
  policy(
    'ca202',
    {
      off: unfelt(),
      group: unfelt(unguarded('ca202')),
      application: unfelt(),
      trusted: unfelt(),
      platforms: unfelt(),
      modern: unfelt(),
      breakGlass: unfelt(),
    },
    { application: 'Office365ExchangeOnline' },
  ),
  policy(
    'ca203',
    {
      // CA000 asks for as much; what is CA203's own is that it is asked every time.
      off: unfelt(),
      group: unfelt(unguarded('ca203')),
      application: unfelt(flips('identity/included-or-excluded', 'ca203'), idle('ca203')),
      trusted: unfelt(),
      platforms: unfelt(),
      modern: unfelt(),
      operator: unfelt(),
      weaker: unfelt(TAKES_PASSWORD),
      breakGlass: unfelt(),
    },
    { application: 'MicrosoftIntuneEnrollment' },
  ),
];
