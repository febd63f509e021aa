import { breaks, felt, flips, STOPS_BREAK_GLASS, undeclared, unfelt } from '../flips';
import { ExpectedOfPolicy, idle, policy, TAKES_PASSWORD, unguarded } from './policy';

/** The account of directory synchronisation outside its places, which every other policy leaves out. */
const SYNCHRONISES_FROM_ANYWHERE = [
  'mfa',
  'managed-device',
  'no-legacy',
  'no-unknown-platform',
  'no-handed-over-sign-in',
  'high-user-risk',
  'high-sign-in-risk',
];

/** Policies that leave that account out, as is declared for its places only. */
const LEAVE_IT_OUT = [
  'ca000',
  'ca001',
  'ca002',
  'ca004',
  'ca006',
  'ca007',
  'ca008',
  'ca008m',
  'ca200',
  'ca203',
];

/** Break-glass accounts without their key, where the exception that they are in is for nobody. */
const WITHOUT_KEY = [
  'phishing-resistant',
  'managed-device',
  'no-unknown-platform',
  'no-handed-over-sign-in',
  'high-user-risk',
  'high-sign-in-risk',
];
const BY_PASSWORD = ['mfa', 'no-legacy', ...WITHOUT_KEY];
/** Policies that ask for what is owed, or block what is to be blocked, and leave out break-glass accounts. */
const BLOCKS = ['ca004', 'ca006', 'ca007', 'ca008', 'ca200'];
const LEAVE_OUT = ['ca000', 'ca002', 'ca008m', 'ca100', 'ca203', ...BLOCKS];

/** Policies on guests, programs and single accounts. */
export const ON_OTHERS: readonly ExpectedOfPolicy[] = [
  policy(
    'ca400',
    {
      // CA000 asks guests too, but for those whom it leaves out.
      off: felt(),
      group: felt(unguarded('ca400')),
      application: felt(),
      trusted: felt(),
      platforms: felt(),
      modern: felt(),
      operator: unfelt(),
      weaker: felt(TAKES_PASSWORD),
      breakGlass: unfelt(),
    },
    { group: 'schools', application: 'care-records' },
  ),
  policy(
    'ca401',
    {
      off: felt(breaks('guest-applications')),
      group: felt(breaks('guest-applications'), unguarded('ca401'), undeclared('ca401')),
      application: felt(breaks('guest-applications'), undeclared('ca401')),
      trusted: felt(breaks('guest-applications'), undeclared('ca401')),
      // A guest who holds the role of synchronisation, whom CA006 leaves out.
      platforms: felt(breaks('guest-applications')),
      modern: unfelt(),
      operator: unfelt(),
      breakGlass: unfelt(),
    },
    { group: 'schools' },
  ),
  policy('ca900', {
    off: felt(breaks('workload-places')),
    application: felt(breaks('workload-places'), undeclared('ca900')),
    trusted: felt(breaks('workload-places'), undeclared('ca900')),
    // No program has a platform, or a client that is looked at.
    platforms: felt(
      breaks('workload-places'),
      idle('ca900'),
      flips('identity/service-principals-apart', 'ca900'),
    ),
    modern: felt(breaks('workload-places'), idle('ca900')),
    operator: unfelt(),
  }),
  policy('ca901', {
    off: felt(breaks('workload-risk')),
    application: felt(breaks('workload-risk'), undeclared('ca901')),
    trusted: felt(breaks('workload-risk'), undeclared('ca901')),
    platforms: felt(
      breaks('workload-risk'),
      idle('ca901'),
      flips('identity/service-principals-apart', 'ca901'),
    ),
    modern: felt(breaks('workload-risk'), idle('ca901')),
    operator: unfelt(),
  }),
  policy('ca950', {
    off: felt(breaks('declared-people-only', ...SYNCHRONISES_FROM_ANYWHERE), undeclared(...LEAVE_IT_OUT)),
    group: felt(
      breaks(...SYNCHRONISES_FROM_ANYWHERE),
      unguarded('ca950'),
      undeclared(...LEAVE_IT_OUT.filter((name) => name !== 'ca001')),
    ),
    application: felt(
      breaks('declared-people-only', ...SYNCHRONISES_FROM_ANYWHERE),
      undeclared(...LEAVE_IT_OUT.filter((name) => name !== 'ca203')),
    ),
    trusted: felt(breaks('declared-people-only', ...SYNCHRONISES_FROM_ANYWHERE), undeclared(...LEAVE_IT_OUT)),
    platforms: felt(
      breaks('declared-people-only', ...SYNCHRONISES_FROM_ANYWHERE),
      undeclared(...LEAVE_IT_OUT),
    ),
    modern: felt(breaks('declared-people-only', ...SYNCHRONISES_FROM_ANYWHERE), undeclared(...LEAVE_IT_OUT)),
    operator: unfelt(),
    breakGlass: felt(STOPS_BREAK_GLASS),
  }),
  policy(
    'ca999',
    {
      off: felt(breaks(...BY_PASSWORD), undeclared(...LEAVE_OUT)),
      group: felt(breaks(...BY_PASSWORD), unguarded('ca999'), undeclared(...LEAVE_OUT)),
      application: felt(breaks(...BY_PASSWORD), undeclared(...LEAVE_OUT.filter((name) => name !== 'ca203'))),
      trusted: felt(breaks(...BY_PASSWORD), undeclared(...LEAVE_OUT)),
      platforms: felt(breaks(...BY_PASSWORD), undeclared(...LEAVE_OUT)),
      modern: felt(breaks(...BY_PASSWORD), undeclared(...LEAVE_OUT)),
      operator: unfelt(),
      weaker: felt(breaks(...WITHOUT_KEY), undeclared('ca100', ...BLOCKS)),
    },
    { strength: 'multi-factor' },
  ),
  policy(
    'ca999-user-actions',
    { off: felt(breaks('mfa', 'no-legacy'), undeclared('ca003')), operator: unfelt() },
    { isListed: false },
  ),
];
