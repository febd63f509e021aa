import { GLOBAL_ADMINISTRATOR } from './known';
import { GUEST_TYPES } from './random-who';
import {
  BLOCK,
  EVERYBODY,
  MFA,
  grant,
  intent,
  model,
  naming,
  only,
  policy,
  signIn,
  user,
} from './small-model';
import { ASKS_MFA, BLOCKED, PASSWORD_WILL_DO, Trap } from './trap';

const STAFF = '22222222-0000-4000-8000-000000000001';
const LEFT_OUT = '22222222-0000-4000-8000-000000000002';
const PARTNER = '33333333-0000-4000-8000-000000000001';
const OTHER_PARTNER = '33333333-0000-4000-8000-000000000002';
const PROGRAM = '88888888-0000-4000-8000-000000000001';
const PHISHING_RESISTANT = grant({ strength: '00000000-0000-0000-0000-000000000004' });
const COLLABORATION = ['b2bCollaborationGuest', 'b2bCollaborationMember'] as const;
const GUEST = user({ type: 'b2bCollaborationGuest', tenant: PARTNER });

const mfaForAll = policy('mfa', { grant: MFA });

/** Who a policy takes in. [1, 3, 8, 9, 10, 21] */
export const WHO_TRAPS: readonly Trap[] = [
  {
    statement: 1,
    name: 'a policy in report-only mode asks for nothing',
    model: model([policy('mfa', { state: 'report-only', grant: MFA })]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 3,
    name: 'whoever is in a group that is taken in and in one that is left out is left out',
    model: model([
      policy('mfa', {
        users: { include: naming({ groups: [STAFF] }), exclude: naming({ groups: [LEFT_OUT] }) },
        grant: MFA,
      }),
    ]),
    signIn: signIn({ principal: user({ groups: new Set([STAFF, LEFT_OUT]) }) }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 3,
    name: 'an administrator in an excluded group goes past the policy on his role',
    model: model([
      policy('administrators', {
        users: {
          include: naming({ roles: [GLOBAL_ADMINISTRATOR] }),
          exclude: naming({ groups: [LEFT_OUT] }),
        },
        grant: PHISHING_RESISTANT,
      }),
    ]),
    signIn: signIn({
      principal: user({ groups: new Set([LEFT_OUT]), roles: new Set([GLOBAL_ADMINISTRATOR]) }),
    }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 8,
    name: 'all users are guests too',
    model: model([mfaForAll]),
    signIn: signIn({ principal: GUEST }),
    expected: ASKS_MFA,
  },
  {
    statement: 8,
    name: 'a list of two guest types leaves service providers with a password',
    model: model([
      policy('guests', {
        users: {
          include: naming({ guests: { types: only(...COLLABORATION), tenants: 'all' } }),
          exclude: naming(),
        },
        grant: MFA,
      }),
    ]),
    signIn: signIn({ principal: user({ type: 'serviceProvider', tenant: 'other' }) }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 8,
    name: 'guests of a tenant that is not on the list get by',
    model: model([
      policy('guests', {
        users: {
          include: naming({ guests: { types: only(...COLLABORATION), tenants: only(PARTNER) } }),
          exclude: naming(),
        },
        grant: BLOCK,
      }),
    ]),
    signIn: signIn({ principal: user({ type: 'b2bCollaborationGuest', tenant: OTHER_PARTNER }) }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 8,
    name: 'a member is no guest, even where all six types are excluded',
    model: model([
      policy('members', {
        users: {
          include: EVERYBODY,
          exclude: naming({ guests: { types: only(...GUEST_TYPES), tenants: 'all' } }),
        },
        grant: MFA,
      }),
    ]),
    signIn: signIn(),
    expected: ASKS_MFA,
  },
  {
    statement: 9,
    name: 'a policy on a role does not bind somebody who is only eligible for it',
    model: model([
      policy('administrators', {
        users: { include: naming({ roles: [GLOBAL_ADMINISTRATOR] }), exclude: naming() },
        grant: PHISHING_RESISTANT,
      }),
    ]),
    signIn: signIn(),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 10,
    name: 'a program never meets a policy on all users',
    model: model([policy('block', { grant: BLOCK })]),
    signIn: signIn({ principal: { kind: 'service-principal', id: PROGRAM } }),
    expected: { verdict: 'allowed', applied: [] },
  },
  {
    statement: 10,
    name: 'a policy on all programs never meets a person',
    model: model([
      policy('programs', {
        users: { include: naming({ users: ['None'] }), exclude: naming() },
        servicePrincipals: { include: only('ServicePrincipalsInMyTenant'), exclude: only() },
        grant: BLOCK,
      }),
    ]),
    signIn: signIn(),
    expected: { verdict: 'allowed', applied: [] },
  },
  {
    statement: 21,
    name: 'a direct connect guest without trust cannot show two factors here, and stays outside',
    model: model([mfaForAll], {
      intent: intent({
        inboundTrust: new Map([['*', { mfa: false, compliantDevice: false, hybridJoinedDevice: false }]]),
      }),
    }),
    signIn: signIn({ principal: user({ type: 'b2bDirectConnectUser', tenant: PARTNER }) }),
    expected: BLOCKED,
  },
  {
    statement: 21,
    name: 'a collaboration guest without trust shows two factors here, but none that withstand phishing',
    model: model([policy('guests', { grant: PHISHING_RESISTANT })]),
    signIn: signIn({ principal: GUEST }),
    expected: ({ undeclaredTrust }) =>
      undeclaredTrust ? { verdict: 'allowed', meets: { 'phishing-resistant': true } } : BLOCKED,
  },
  {
    statement: 21,
    name: 'a guest cannot change a password here, whatever is trusted',
    model: model([
      policy('risk', {
        userRisk: only('high'),
        grant: grant({ controls: ['passwordChange', 'mfa'] }, 'AND'),
      }),
    ]),
    signIn: signIn({ principal: GUEST, userRisk: 'high' }),
    expected: BLOCKED,
  },
];
