import { Policy } from '../../../../../policies/provers/sign-in/model';
import { SignIn } from '../../../../../policies/provers/sign-in/sign-in';
import { MissDimension, missWords } from '../../../../../policies/provers/sign-in/words/miss-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import {
  applications,
  choice,
  countries,
  grant,
  ipPlace,
  listed,
  openGroup,
  policy,
  tenant,
  terms,
} from '../small-tenant';

const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
const names = new Names(
  tenant([], {
    groups: [openGroup('g', 'Finance'), openGroup('h', 'Housing')],
    locations: [ipPlace('hq', ['192.0.2.0/24']), countries('home', ['GB'])],
  }),
);
const signIn: SignIn = {
  principal: { kind: 'user', id: 'u1', type: 'member', groups: new Set(['g']), roles: new Set() },
  target: { kind: 'application', id: EXCHANGE },
  clientApp: 'browser',
  platform: 'iOS',
  place: { addressIn: new Set(['hq']), country: 'GB', gpsCountry: 'other', mfaTrusted: false },
  device: { state: 'unregistered', attributes: new Map() },
  flow: 'none',
  userRisk: 'none',
  signInRisk: 'none',
  insiderRisk: 'none',
  servicePrincipalRisk: 'none',
};
const leavingOut = (exclude: Policy['users']['exclude']): Partial<Policy> => ({
  users: { include: terms(['All']), exclude },
});

test.each<[string, MissDimension, Partial<Policy>]>([
  ['only reports', 'state', { state: 'report-only' }],
  ['is disabled', 'state', { state: 'disabled' }],
  ['leaves out members of Finance', 'users', leavingOut(terms([], { groups: ['h', 'g'] }))],
  ['leaves out the user u1', 'users', leavingOut(terms(['u1'], { groups: ['g'] }))],
  [
    'is only about members of Housing',
    'users',
    { users: { include: terms([], { groups: ['h'] }), exclude: terms() } },
  ],
  ['leaves out Exchange Online', 'targets', { targets: applications(['All'], [EXCHANGE]) }],
  ['leaves out Office 365', 'targets', { targets: applications(['All'], ['Office365']) }],
  [
    'is only about the Microsoft admin portals',
    'targets',
    { targets: applications(['MicrosoftAdminPortals']) },
  ],
  [
    'is only about what comes with a legacy client',
    'client-apps',
    { clientApps: listed('exchangeActiveSync', 'other') },
  ],
  ['leaves out iOS', 'platforms', { platforms: choice(['all'], ['iOS']) }],
  ['is only about what comes under Windows', 'platforms', { platforms: choice(['windows']) }],
  ['leaves out what comes from hq', 'locations', { locations: choice(['All'], ['hq']) }],
  ['leaves out what comes from home', 'locations', { locations: choice(['All'], ['home']) }],
  ['is only about what comes at high user risk', 'user-risk', { userRisk: listed('high') }],
  [
    'is only about what comes on a device for which the rule `device.isCompliant -eq True` is true',
    'devices',
    { devices: { mode: 'include', rule: 'device.isCompliant -eq True' } },
  ],
  [
    'asks only for multi-factor authentication or a compliant device',
    'grant',
    { grant: grant(['mfa', 'compliantDevice']) },
  ],
  ['asks for nothing before it lets in', 'grant', { session: { persistentBrowser: 'never' } }],
])('%s', (phrase, dimension, more) => {
  expect(missWords(names, policy('CA', more), dimension, signIn)).toBe(phrase);
});

test('a policy that leaves out a resource may not cover the basic scopes that come along', () => {
  const scopes: SignIn = { ...signIn, target: { kind: 'application', id: 'baseline-scopes' } };
  const words = missWords(
    names,
    policy('CA', { targets: applications(['All'], [EXCHANGE]) }),
    'targets',
    scopes,
  );
  expect(words).toBe("leaves out a resource, which may exempt the directory's basic scopes");
});

test('a policy on applications may not cover user actions', () => {
  const action: SignIn = { ...signIn, target: { kind: 'user-action', action: 'urn:user:registerdevice' } };
  expect(missWords(names, policy('CA'), 'targets', action)).toBe(
    'is about applications, and may not cover user actions',
  );
});
