import { Reading } from '../../../../../policies/provers/sign-in/sign-in';
import {
  AZURE_PORTAL,
  AZURE_RESOURCE_MANAGER,
  REGISTER_DEVICE,
  REGISTER_SECURITY_INFO,
  TEAMS,
} from './known';
import {
  BLOCK,
  COMPLIANT,
  MFA,
  application,
  applications,
  grant,
  model,
  only,
  policy,
  signIn,
} from './small-model';
import { ASKS_MFA, BLOCKED, Expected, PASSWORD_WILL_DO, Trap } from './trap';

const PAYROLL = '44444444-0000-4000-8000-000000000001';
const EVERYTHING = policy('everything', { grant: MFA });
const ALL_BUT_PAYROLL = policy('all-but-payroll', { targets: applications(['All'], [PAYROLL]), grant: MFA });

const whereCovered = ({ userActions }: Reading): Expected =>
  userActions === 'covered' ? ASKS_MFA : PASSWORD_WILL_DO;

/** What a policy is about. [7, 11, 12, 13, 14, 15] */
export const WHAT_TRAPS: readonly Trap[] = [
  {
    statement: 7,
    name: 'where no policy applies, a password opens',
    model: model([policy('payroll', { targets: applications([PAYROLL]), grant: BLOCK })]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 11,
    name: 'what nobody can name is covered by all applications',
    model: model([EVERYTHING]),
    signIn: signIn({ target: application('unlisted') }),
    expected: ASKS_MFA,
  },
  {
    statement: 11,
    name: 'what nobody can name is not covered by Office 365',
    model: model([policy('office', { targets: applications(['Office365']), grant: MFA })]),
    signIn: signIn({ target: application('unlisted') }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 11,
    name: 'Teams is part of Office 365, named or not',
    model: model([policy('office', { targets: applications(['Office365']), grant: MFA })]),
    signIn: signIn({ target: application(TEAMS) }),
    expected: ASKS_MFA,
  },
  {
    statement: 11,
    name: 'the admin portals hold the Azure portal',
    model: model([policy('portals', { targets: applications(['MicrosoftAdminPortals']), grant: MFA })]),
    signIn: signIn({ target: application(AZURE_PORTAL) }),
    expected: ASKS_MFA,
  },
  {
    statement: 11,
    name: 'the admin portals leave the Azure Resource Manager API with a password',
    model: model([policy('portals', { targets: applications(['MicrosoftAdminPortals']), grant: MFA })]),
    signIn: signIn({ target: application(AZURE_RESOURCE_MANAGER) }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 11,
    name: 'a policy on no application covers nothing',
    model: model([policy('none', { targets: applications(['None']), grant: BLOCK })]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 12,
    name: 'excluding one application may let the directory’s own scopes out as well',
    model: model([ALL_BUT_PAYROLL]),
    signIn: signIn({ target: application('baseline-scopes') }),
    expected: ({ baselineScopes }) => (baselineScopes === 'exempt' ? PASSWORD_WILL_DO : ASKS_MFA),
  },
  {
    statement: 12,
    name: 'one policy without an exclusion keeps the directory’s own scopes in',
    model: model([ALL_BUT_PAYROLL, EVERYTHING]),
    signIn: signIn({ target: application('baseline-scopes') }),
    expected: ASKS_MFA,
  },
  {
    statement: 13,
    name: 'all applications may or may not be user actions too',
    model: model([EVERYTHING]),
    signIn: signIn({ target: { kind: 'user-action', action: REGISTER_SECURITY_INFO } }),
    expected: whereCovered,
  },
  {
    statement: 14,
    name: 'registering a device is asked for two factors whatever client the policy names',
    model: model([
      policy('register', {
        targets: { kind: 'user-actions', actions: only(REGISTER_DEVICE) },
        clientApps: only('exchangeActiveSync'),
        grant: MFA,
      }),
    ]),
    signIn: signIn({ target: { kind: 'user-action', action: REGISTER_DEVICE } }),
    expected: ASKS_MFA,
  },
  {
    statement: 14,
    name: 'a device filter is not asked when a device is registered',
    model: model([
      policy('register', {
        targets: { kind: 'user-actions', actions: only(REGISTER_DEVICE) },
        devices: { mode: 'exclude', rule: 'device.isCompliant -eq True' },
        grant: MFA,
      }),
    ]),
    signIn: signIn({ target: { kind: 'user-action', action: REGISTER_DEVICE }, device: COMPLIANT }),
    expected: ASKS_MFA,
  },
  {
    statement: 14,
    name: 'a policy on all applications keeps its client conditions when a device is registered',
    model: model([policy('legacy', { clientApps: only('exchangeActiveSync', 'other'), grant: BLOCK })]),
    signIn: signIn({ target: { kind: 'user-action', action: REGISTER_DEVICE } }),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 15,
    name: 'an authentication context is a target of its own, that a policy on one application misses',
    model: model([policy('payroll', { targets: applications([PAYROLL]), grant: MFA })]),
    signIn: signIn({ target: { kind: 'authentication-context', id: 'c1' } }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 15,
    name: 'a policy on another authentication context misses',
    model: model([
      policy('context', {
        targets: { kind: 'authentication-contexts', contexts: only('c2') },
        grant: grant({ controls: ['block'] }),
      }),
    ]),
    signIn: signIn({ target: { kind: 'authentication-context', id: 'c1' } }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 4,
    name: 'a block on one application blocks beside any other policy',
    model: model([EVERYTHING, policy('payroll', { targets: applications([PAYROLL]), grant: BLOCK })]),
    signIn: signIn({ target: application(PAYROLL), device: COMPLIANT }),
    expected: { ...BLOCKED, applied: ['everything', 'payroll'] },
  },
];
