import { Device } from '../../../../../policies/provers/sign-in/sign-in';
import { BLOCK, COMPLIANT, MFA, SOMEWHERE, choice, grant, model, only, policy, signIn } from './small-model';
import { ASKS_MFA, BLOCKED, PASSWORD_WILL_DO, Trap } from './trap';

const OFFICE = '55555555-0000-4000-8000-000000000001';
const BRITAIN = '55555555-0000-4000-8000-000000000002';
const offices = {
  id: OFFICE,
  name: 'Offices',
  kind: 'ip',
  trusted: true,
  ranges: only('203.0.113.0/24'),
} as const;
const britain = {
  id: BRITAIN,
  name: 'Britain',
  kind: 'country',
  countries: only('GB'),
  includeUnknown: false,
  by: 'address',
} as const;
const NAMED = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'] as const;
const MANAGED = grant({ controls: ['compliantDevice'] });

/** A personal device that is known and not managed. */
const REGISTERED: Device = {
  state: 'registered',
  attributes: new Map([
    ['isCompliant', 'False'],
    ['trustType', 'Workplace'],
  ]),
};

function filter(mode: 'include' | 'exclude', rule: string) {
  return policy('filter', { devices: { mode, rule }, grant: BLOCK });
}

/** How somebody signs in. [16 to 20, 24, 25] */
export const HOW_TRAPS: readonly Trap[] = [
  {
    statement: 16,
    name: 'two factors for browsers and modern clients leave old protocols with a password',
    model: model([
      policy('modern', { clientApps: only('browser', 'mobileAppsAndDesktopClients'), grant: MFA }),
    ]),
    signIn: signIn({ clientApp: 'exchangeActiveSync' }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 16,
    name: 'two factors for all clients shut old protocols',
    model: model([policy('mfa', { grant: MFA })]),
    signIn: signIn({ clientApp: 'other' }),
    expected: BLOCKED,
  },
  {
    statement: 17,
    name: 'naming every platform that can be named is not every platform',
    model: model([policy('named', { platforms: choice([...NAMED]), grant: MFA })]),
    signIn: signIn({ platform: 'unknown' }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 17,
    name: 'all platforms less the named ones are the unknown one',
    model: model([policy('unknown', { platforms: choice(['all'], [...NAMED]), grant: BLOCK })]),
    signIn: signIn({ platform: 'unknown' }),
    expected: BLOCKED,
  },
  {
    statement: 18,
    name: 'excluding trusted places leaves a password there',
    model: model([policy('mfa', { locations: choice(['All'], ['AllTrusted']), grant: MFA })], {
      locations: [offices],
    }),
    signIn: signIn({ place: { ...SOMEWHERE, addressIn: new Set([OFFICE]) } }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 18,
    name: 'excluding trusted places leaves a password where the old service trusts an address, unseen',
    model: model([policy('mfa', { locations: choice(['All'], ['AllTrusted']), grant: MFA })]),
    signIn: signIn({ place: { ...SOMEWHERE, mfaTrusted: true } }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 18,
    name: 'excluding trusted places asks elsewhere',
    model: model([policy('mfa', { locations: choice(['All'], ['AllTrusted']), grant: MFA })], {
      locations: [{ ...offices, trusted: false }],
    }),
    signIn: signIn({ place: { ...SOMEWHERE, addressIn: new Set([OFFICE]) } }),
    expected: ASKS_MFA,
  },
  {
    statement: 18,
    name: 'a list of countries without the unknown ones misses an address of no country',
    model: model([policy('britain', { locations: choice([BRITAIN]), grant: BLOCK })], {
      locations: [britain],
    }),
    signIn: signIn({ place: { ...SOMEWHERE, country: 'unknown' } }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 18,
    name: 'a list of countries with the unknown ones does not',
    model: model([policy('britain', { locations: choice([BRITAIN]), grant: BLOCK })], {
      locations: [{ ...britain, includeUnknown: true }],
    }),
    signIn: signIn({ place: { ...SOMEWHERE, country: 'unknown' } }),
    expected: BLOCKED,
  },
  {
    statement: 19,
    name: 'a negative comparison takes in an unregistered device',
    model: model([filter('include', 'device.extensionAttribute1 -ne "PAW"')]),
    signIn: signIn(),
    expected: BLOCKED,
  },
  {
    statement: 19,
    name: 'a negative comparison in an excluding filter lets an unregistered device past the block',
    model: model([filter('exclude', 'device.model -notContains "Surface"')]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 19,
    name: 'a positive comparison in an excluding filter does not',
    model: model([filter('exclude', 'device.isCompliant -eq True')]),
    signIn: signIn(),
    expected: BLOCKED,
  },
  {
    statement: 19,
    name: 'a positive comparison in an including filter misses an unregistered device',
    model: model([filter('include', 'device.isCompliant -eq False')]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 19,
    name: 'not of a positive comparison is as negative as the negative one',
    model: model([filter('include', '-not (device.trustType -eq "ServerAD")')]),
    signIn: signIn(),
    expected: BLOCKED,
  },
  {
    statement: 19,
    name: 'an extension attribute of a device that is not managed counts for nothing',
    model: model([filter('exclude', 'device.extensionAttribute1 -eq "PAW"')]),
    signIn: signIn({
      device: {
        ...REGISTERED,
        attributes: new Map([...REGISTERED.attributes, ['extensionAttribute1', 'PAW']]),
      },
    }),
    expected: BLOCKED,
  },
  {
    statement: 19,
    name: 'values are compared without regard to case',
    model: model([filter('exclude', 'device.trustType -eq "WORKPLACE"')]),
    signIn: signIn({ device: REGISTERED }),
    expected: { ...PASSWORD_WILL_DO, applied: [] },
  },
  {
    statement: 20,
    name: 'a compliant device is no proof over the device code flow',
    model: model([policy('managed', { grant: MANAGED })]),
    signIn: signIn({ device: COMPLIANT, flow: 'deviceCodeFlow' }),
    expected: BLOCKED,
  },
  {
    statement: 20,
    name: 'a Windows phone is never compliant',
    model: model([policy('managed', { grant: MANAGED })]),
    signIn: signIn({ device: COMPLIANT, platform: 'windowsPhone' }),
    expected: BLOCKED,
  },
  {
    statement: 20,
    name: 'a hybrid joined device proves nothing outside Windows',
    model: model([policy('managed', { grant: grant({ controls: ['domainJoinedDevice'] }) })]),
    signIn: signIn({ device: { state: 'hybrid', attributes: new Map() }, platform: 'macOS' }),
    expected: BLOCKED,
  },
  {
    statement: 24,
    name: 'a policy on high risk lets medium risk pass',
    model: model([policy('risk', { signInRisk: only('high'), grant: BLOCK })]),
    signIn: signIn({ signInRisk: 'medium' }),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 25,
    name: 'blocking the device code flow leaves the transfer of a sign-in',
    model: model([policy('flow', { flows: only('deviceCodeFlow'), grant: BLOCK })]),
    signIn: signIn({ flow: 'authenticationTransfer' }),
    expected: PASSWORD_WILL_DO,
  },
];
