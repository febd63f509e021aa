import { add, set, together as all } from '../stack-json';
import { breaks, felt, flips, locksOut, STOPS_BREAK_GLASS, undeclared, unfelt } from './flips';
import { IdentityMutation } from './mutation';
import { setAt } from './objects';

const BREAK_GLASS = 'azuread_group.break-glass-group';
const ACCOUNTS = ['b7c1e2d4-3f58-4a96-8c0d-1e5a9b720011', 'b7c1e2d4-3f58-4a96-8c0d-1e5a9b720012'];
const SOMEBODY = 'b7c1e2d4-3f58-4a96-8c0d-1e5a9b720099';
const NOT_ONLY_TWO = flips('identity/break-glass-excluded', 'break-glass-group');

/** Guests in the break-glass group, which CA401 leaves out. */
const GUESTS_BREAK_GLASS = [breaks('guest-applications'), undeclared('ca401')];

/** Policies that leave the break-glass group out, but the list of those let in. */
const LEAVING_OUT = [
  'ca000',
  'ca000-meeting-rooms-applications',
  'ca000-meeting-rooms-devices',
  'ca000-meeting-rooms-locations',
  ...['ca002', 'ca003', 'ca004', 'ca005', 'ca006', 'ca007', 'ca007m', 'ca008', 'ca008m', 'ca100', 'ca101'],
  ...['ca102', 'ca200', 'ca201', 'ca202', 'ca203', 'ca400', 'ca401', 'ca950'],
];

/** Who is in what. */
export const GROUPS: readonly IdentityMutation[] = [
  {
    name: 'the break-glass group can be changed by many, and so may hold anybody',
    change: set(BREAK_GLASS, { assignable_to_role: false }),
    expected: felt(
      flips('identity/exclusion-groups-guarded', ...LEAVING_OUT),
      flips('identity/break-glass-excluded', '?break-glass-group'),
      ...GUESTS_BREAK_GLASS,
    ),
  },
  {
    name: 'a third account is in the break-glass group, which may be a guest',
    change: set(BREAK_GLASS, { members: [...ACCOUNTS, SOMEBODY] }),
    expected: felt(NOT_ONLY_TWO, ...GUESTS_BREAK_GLASS),
  },
  {
    name: 'a break-glass account is not in its group',
    change: set(BREAK_GLASS, { members: ACCOUNTS.slice(0, 1) }),
    expected: felt(NOT_ONLY_TWO, STOPS_BREAK_GLASS),
  },
  {
    name: 'staff are nested in the break-glass group',
    change: set(BREAK_GLASS, { members: [...ACCOUNTS, '${azuread_group.personas-staff-group.object_id}'] }),
    expected: felt(
      NOT_ONLY_TWO,
      flips('identity/groups-possible', 'break-glass-group'),
      locksOut('staff'),
      ...GUESTS_BREAK_GLASS,
    ),
  },
  {
    name: 'a rule and a role together, which no group can have',
    change: set('azuread_group.personas-staff-group', { assignable_to_role: true }),
    expected: unfelt(flips('identity/groups-possible', 'personas-staff-group')),
  },
  {
    name: 'a persona without its rule, which anybody may be of',
    change: (json) => delete json.resource['azuread_group']!['personas-staff-group']!['dynamic_membership'],
    expected: felt(flips('identity/groups-possible', 'personas-staff-group')),
  },
  {
    name: 'a persona whose group has another name lets in people of no persona',
    change: set('azuread_group.personas-staff-group', { display_name: 'county-persona-colleagues' }),
    expected: unfelt(breaks('declared-people-only'), undeclared('ca001'), locksOut('staff')),
  },
  {
    name: 'two groups of one name',
    change: set('azuread_group_without_members.role-global-reader-holders-group', {
      display_name: 'county-role-user-administrator',
    }),
    expected: unfelt(
      flips(
        'identity/names-unique',
        'role-global-reader-holders-group',
        'role-user-administrator-holders-group',
      ),
    ),
  },
  {
    name: 'screens in meeting rooms are whoever many add to them',
    change: set('azuread_group.personas-meeting-rooms-group', { assignable_to_role: false }),
    expected: felt(flips('identity/exclusion-groups-guarded', 'ca000')),
  },
  {
    name: 'harmless: a group that nobody leaves out',
    change: add('azuread_group.choir-group', {
      display_name: 'county-choir',
      security_enabled: true,
      members: [SOMEBODY],
    }),
    expected: unfelt(),
  },
  {
    name: 'harmless: descriptions of groups',
    change: all(
      set('azuread_group.personas-staff-group', { description: 'Everybody on the payroll' }),
      setAt(BREAK_GLASS, ['description'], 'Two accounts'),
    ),
    expected: unfelt(),
  },
];
