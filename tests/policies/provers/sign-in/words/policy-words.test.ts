import { GUEST_TYPES } from '../../../../../constructs/model/identity';
import { Policy } from '../../../../../policies/provers/sign-in/model';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import { policyWords } from '../../../../../policies/provers/sign-in/words/policy-words';
import {
  applications,
  choice,
  grant,
  ipPlace,
  listed,
  openGroup,
  policy,
  tenant,
  terms,
} from '../small-tenant';

const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const SYNCHRONISATION = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const names = new Names(
  tenant([], {
    groups: [openGroup('g-glass', 'Break-glass'), openGroup('g-finance', 'Finance')],
    locations: [ipPlace('l-hq', ['192.0.2.0/24'])],
    strengths: [{ id: 's-key', name: 'Security key', combinations: listed('fido2') }],
    names: new Map([['terms', 'Acceptable use']]),
  }),
);

const said = (more: Partial<Policy>) => policyWords(names, policy('x', more)).text;
const withoutGlass = { include: terms(['All']), exclude: terms([], { groups: ['g-glass'] }) };

test.each<[string, Partial<Policy>]>([
  ['All users, signing in to everything, need multi-factor authentication.', {}],
  [
    'All users but members of Break-glass, signing in to everything with a legacy client, are blocked.',
    {
      users: withoutGlass,
      clientApps: listed('exchangeActiveSync', 'other'),
      grant: grant(['block']),
    },
  ],
  [
    'All users but members of Break-glass and holders of Directory Synchronization Accounts, signing in to everything but Azure Virtual Desktop, need a compliant device or a hybrid-joined device.',
    {
      users: {
        include: terms(['All']),
        exclude: terms([], { groups: ['g-glass'], roles: [SYNCHRONISATION] }),
      },
      targets: applications(['All'], [DESKTOPS]),
      grant: grant(['compliantDevice', 'domainJoinedDevice']),
    },
  ],
  [
    'Holders of Global Administrator, signing in to everything, need multi-factor authentication and a compliant device.',
    {
      users: { include: terms([], { roles: [GLOBAL_ADMINISTRATOR] }), exclude: terms() },
      grant: grant(['mfa', 'compliantDevice'], { operator: 'AND' }),
    },
  ],
  [
    'Members of Finance and guests of every type, signing in to Office 365 on a browser, need a phishing-resistant method.',
    {
      users: {
        include: terms([], {
          groups: ['g-finance'],
          guests: { types: listed(...GUEST_TYPES), tenants: 'all' },
        }),
        exclude: terms(),
      },
      targets: applications(['Office365']),
      clientApps: listed('browser'),
      grant: grant([], { strength: '00000000-0000-0000-0000-000000000004' }),
    },
  ],
  [
    'Guests of the types internalGuest, serviceProvider of the tenant t1, signing in to nothing, need multi-factor authentication.',
    {
      users: {
        include: terms([], {
          guests: { types: listed('serviceProvider', 'internalGuest'), tenants: listed('t1') },
        }),
        exclude: terms(),
      },
      targets: applications(['None']),
    },
  ],
  [
    'All users, about to register security information, need a method of the strength "Security key" and to accept Acceptable use.',
    {
      targets: { kind: 'user-actions', actions: listed('urn:user:registersecurityinfo') },
      grant: grant([], { operator: 'AND', strength: 's-key', terms: ['terms'] }),
    },
  ],
  [
    'All users, signing in to what the authentication context c1 protects, are blocked.',
    { targets: { kind: 'authentication-contexts', contexts: listed('c1') }, grant: grant(['block']) },
  ],
  [
    'All users, signing in to everything under any platform but Android, iOS, Windows, macOS and Linux (Windows Phone or an unknown one), are blocked.',
    {
      platforms: choice(['all'], ['android', 'iOS', 'windows', 'macOS', 'linux']),
      grant: grant(['block']),
    },
  ],
  [
    'All users, signing in to everything from outside l-hq at high sign-in risk, are blocked.',
    { locations: choice(['All'], ['l-hq']), signInRisk: listed('high'), grant: grant(['block']) },
  ],
  [
    'All users, signing in to everything by device code or authentication transfer, are blocked.',
    { flows: listed('deviceCodeFlow', 'authenticationTransfer'), grant: grant(['block']) },
  ],
  [
    'All users, signing in to everything on a device for which the rule `device.isCompliant -eq True` is false, sign in again after 4 hours and are signed out when the browser closes.',
    {
      devices: { mode: 'exclude', rule: 'device.isCompliant -eq True' },
      session: { signInFrequency: { hours: 4 }, persistentBrowser: 'never' },
    },
  ],
  [
    'All users, signing in to everything, need multi-factor authentication. It only reports, and enforces nothing.',
    { state: 'report-only' },
  ],
  [
    'All users, signing in to everything, need multi-factor authentication. It is disabled, and enforces nothing.',
    { state: 'disabled' },
  ],
  [
    'All users and others that are not known, signing in to everything, need multi-factor authentication and what is not known, all or any of them, which is not known. Whether it is enabled is not known.',
    {
      state: 'unknown',
      users: {
        include: { ...terms(['All']), groups: { values: [], open: true } },
        exclude: terms(),
      },
      grant: { ...grant(['mfa']), operator: 'unknown', custom: { values: [], open: true } },
    },
  ],
  [
    'All service principals but the service principal sp1, signing in to everything from outside l-hq, are blocked.',
    {
      users: { include: terms(['None']), exclude: terms() },
      servicePrincipals: choice(['ServicePrincipalsInMyTenant'], ['sp1']),
      locations: choice(['All'], ['l-hq']),
      grant: grant(['block']),
    },
  ],
])('%s', (sentence, more) => {
  expect(said(more)).toBe(sentence);
});

test('block joined to something by OR is met by the something', () => {
  expect(said({ grant: grant(['block', 'mfa']) })).toMatch(/need multi-factor authentication\.$/);
  expect(said({ grant: grant(['block', 'mfa'], { operator: 'AND' }) })).toMatch(/are blocked\.$/);
});

test('the parts of a policy stand by themselves too', () => {
  expect(policyWords(names, policy('x', { users: withoutGlass, state: 'disabled' }))).toMatchObject({
    who: 'all users but members of Break-glass',
    what: 'signing in to everything',
    when: [],
    then: ['need multi-factor authentication'],
    state: 'It is disabled, and enforces nothing.',
  });
});
