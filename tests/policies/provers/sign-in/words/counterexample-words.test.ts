import { GUEST_TYPES } from '../../../../../constructs/model/identity';
import { Condition, Counterexample } from '../../../../../policies/provers/sign-in/prover';
import { Evidence, SignIn } from '../../../../../policies/provers/sign-in/sign-in';
import { counterexampleWords } from '../../../../../policies/provers/sign-in/words/counterexample-words';
import { differenceWords } from '../../../../../policies/provers/sign-in/words/difference-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import { applications, countries, ipPlace, openGroup, policy, tenant } from '../small-tenant';

const EXTERNAL = GUEST_TYPES.filter((type) => type !== 'internalGuest');
const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const STAND_INS = ['other', 'unlisted', 'baseline-scopes', 'office-365-other', 'admin-portal-other'];
const names = new Names(
  tenant([policy('x', { targets: applications(['All'], [DESKTOPS]) })], {
    groups: [openGroup('g-finance', 'Finance'), openGroup('g-field', 'Field crews')],
    locations: [ipPlace('l-hq', ['192.0.2.0/24']), countries('l-home', ['GB', 'IE'])],
  }),
);

const SIGN_IN: SignIn = {
  principal: { kind: 'user', id: 'other', type: 'member', groups: new Set(), roles: new Set() },
  target: { kind: 'application', id: 'other' },
  clientApp: 'browser',
  platform: 'windows',
  place: { addressIn: new Set(), country: 'other', gpsCountry: 'other', mfaTrusted: false },
  device: { state: 'unregistered', attributes: new Map() },
  flow: 'none',
  userRisk: 'none',
  signInRisk: 'none',
  insiderRisk: 'none',
  servicePrincipalRisk: 'none',
};
const evidence = (...combinations: string[]): Evidence => ({
  combinations,
  protectedApplication: false,
  passwordChanged: false,
  accepted: new Set(),
});

function found(conditions: readonly Condition[], more: Partial<Counterexample> = {}): Counterexample {
  return { conditions, example: SIGN_IN, evidence: evidence('password'), nearMisses: [], ...more };
}

const is = (
  dimension: Exclude<Condition['dimension'], 'group' | 'role' | 'location'>,
  ...values: string[]
) => ({
  dimension,
  values,
});
const bit = (dimension: 'group' | 'role' | 'location', id: string, holds = true) => ({
  dimension,
  id,
  holds,
});

test.each<[string, readonly Condition[]]>([
  ['Anybody from anywhere reaches anything with a password only.', []],
  [
    'An external guest on a browser from anywhere reaches Office 365 with a password only.',
    [is('principal', ...EXTERNAL), is('client-app', 'browser'), is('target', 'office-365-other')],
  ],
  [
    'A member in Finance and not in Field crews from anywhere reaches Azure Virtual Desktop with a password only.',
    [
      is('principal', 'member'),
      bit('group', 'g-finance'),
      bit('group', 'g-field', false),
      is('target', DESKTOPS),
    ],
  ],
  [
    'Anybody holding Global Administrator on a browser of an unmanaged device under iOS by device code at medium or high sign-in risk from outside l-hq reaches Exchange Online with a password only.',
    [
      bit('role', GLOBAL_ADMINISTRATOR),
      is('client-app', 'browser'),
      is('device-state', 'unregistered', 'registered'),
      is('platform', 'iOS'),
      is('flow', 'deviceCodeFlow'),
      is('sign-in-risk', 'high', 'medium'),
      bit('location', 'l-hq', false),
      is('target', EXCHANGE),
    ],
  ],
  [
    'A guest in an app under any platform but Windows from l-home can register a device with a password only.',
    [
      is('principal', ...GUEST_TYPES),
      is('client-app', 'mobileAppsAndDesktopClients'),
      is('platform', 'android', 'iOS', 'linux', 'macOS', 'windowsPhone', 'unknown'),
      is('country', 'IE', 'GB'),
      is('target', 'urn:user:registerdevice'),
    ],
  ],
  [
    'A B2B collaboration guest of the tenant t1 with a legacy client from outside l-home reaches anything but Azure Virtual Desktop with a password only.',
    [
      is('principal', 'b2bCollaborationGuest'),
      is('tenant', 't1'),
      is('client-app', 'exchangeActiveSync', 'other'),
      is('country', 'other', 'unknown'),
      is('target', ...STAND_INS),
    ],
  ],
  [
    'Anybody but an internal guest from a country that no place names reaches an application that nothing names or can register security information with a password only.',
    [
      is('principal', 'member', ...EXTERNAL),
      is('country', 'other'),
      is('target', 'other', 'urn:user:registersecurityinfo'),
    ],
  ],
  [
    'The user u1 on a device with extensionAttribute1 = "kiosk" from anywhere reaches anything with a password only.',
    [is('user', 'u1'), is('device-attribute', 'extensionAttribute1 = "kiosk"')],
  ],
])('%s', (sentence, conditions) => {
  expect(counterexampleWords(names, found(conditions))).toBe(sentence);
});

test('what a program shows is not told', () => {
  const example: SignIn = { ...SIGN_IN, principal: { kind: 'service-principal', id: 'sp1' } };
  const words = (...conditions: Condition[]) => counterexampleWords(names, found(conditions, { example }));
  expect(words()).toBe('A service principal from anywhere reaches anything.');
  expect(words(is('service-principal', 'sp1'))).toBe(
    'The service principal sp1 from anywhere reaches anything.',
  );
});

test('a counterexample of one reading says which', () => {
  const words = counterexampleWords(
    names,
    found([is('target', 'urn:user:registerdevice')], { reading: { userActions: 'apart' } }),
  );
  expect(words).toBe(
    'Anybody from anywhere can register a device with a password only, if policies on all applications do not cover user actions.',
  );
});

test('differences are told as what is so now', () => {
  const where = found([is('principal', 'member'), is('target', EXCHANGE)]);
  const told = (kind: Parameters<typeof differenceWords>[1], ...needed: Evidence[]) =>
    differenceWords(names, kind, where, needed);
  expect(told('newly-allowed')).toBe(
    'A member from anywhere now reaches Exchange Online with a password only.',
  );
  expect(told('newly-blocked')).toBe('A member from anywhere is now blocked from Exchange Online.');
  expect(told('newly-asking-less')).toBe(
    'A member from anywhere reaches Exchange Online now with a password only.',
  );
  const resistant = ['fido2', 'windowsHelloForBusiness', 'x509CertificateMultiFactor'];
  expect(told('newly-asking-more', ...resistant.map((one) => evidence(one)))).toBe(
    'A member from anywhere now needs a phishing-resistant method for Exchange Online.',
  );
  expect(
    told('newly-asking-more', evidence('password,sms'), evidence('fido2'), evidence('deviceBasedPush')),
  ).toBe('A member from anywhere now needs multi-factor authentication for Exchange Online.');
});

test('what every ordinary sign-in meets is not said', () => {
  const words = counterexampleWords(
    names,
    found([
      is('principal', 'member'),
      is('user', 'other'),
      bit('role', GLOBAL_ADMINISTRATOR, false),
      is('client-app', 'browser', 'mobileAppsAndDesktopClients'),
      is('platform', 'android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'),
      is('flow', 'none'),
      is('user-risk', 'none', 'low', 'medium'),
      is('sign-in-risk', 'none'),
      is('mfa-trusted', 'false'),
    ]),
  );
  expect(words).toBe('A member from anywhere reaches anything with a password only.');
});
