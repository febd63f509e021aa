import { compare } from '../../../../../policies/provers/sign-in/claims/compare';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { GUEST_TYPES } from '../../../../../constructs/model/identity';
import {
  applications,
  choice,
  closedGroup,
  countries,
  grant,
  intent,
  ipPlace,
  listed,
  openGroup,
  policy,
  tenant,
  terms,
} from '../small-tenant';

const PHISHING_RESISTANT = '00000000-0000-0000-0000-000000000004';
const MFA = '00000000-0000-0000-0000-000000000002';
const groups = [openGroup('finance', 'Finance'), openGroup('field', 'Field crews')];
const everything = policy('CA000', { grant: grant([], { strength: MFA }) });
const actions = policy('CA003', {
  targets: {
    kind: 'user-actions',
    actions: listed('urn:user:registerdevice', 'urn:user:registersecurityinfo'),
  },
  grant: grant([], { strength: MFA }),
});

/** What is told of two states; what depends on whether policies on all applications cover user actions is left aside. */
function told(base: readonly Policy[], head: readonly Policy[], more: Partial<SignInModel> = {}) {
  return toldOf(tenant(base, { groups, ...more }), tenant(head, { groups, ...more }));
}

function toldOf(base: SignInModel, head: SignInModel): readonly string[] {
  return compare(base, head)
    .filter(({ where }) => where.reading?.userActions === undefined)
    .map(({ kind, sentence }) => `${kind}: ${sentence}`);
}
const leavingOut = (one: Policy, group: string): Policy => ({
  ...one,
  users: { ...one.users, exclude: terms([], { groups: [group] }) },
});

test('a tenant does not differ from itself, nor by names, states of nothing or sessions', () => {
  const renamed = { ...everything, id: 'p/other', name: 'Everybody' };
  const quiet = [
    policy('R', { state: 'report-only' }),
    policy('S', { session: { persistentBrowser: 'never' } }),
  ];
  expect(told([everything, actions], [everything, actions])).toEqual([]);
  expect(told([everything, ...quiet], [renamed])).toEqual([]);
});

test('a group that is left out now needs less', () => {
  expect(told([everything, actions], [leavingOut(everything, 'finance'), actions])).toEqual([
    'newly-allowed: Anybody in Finance with a legacy client from anywhere now reaches anything with a password only.',
    'newly-asking-less: Anybody but a B2B direct connect user in Finance from anywhere reaches anything now with a password only.',
  ]);
});

test('a group that is taken in again now needs more, and what it can show no more is blocked', () => {
  expect(told([leavingOut(everything, 'finance'), actions], [everything, actions])).toEqual([
    'newly-blocked: Anybody in Finance with a legacy client from anywhere is now blocked from anything.',
    'newly-asking-more: Anybody but a B2B direct connect user in Finance from anywhere now needs multi-factor authentication for anything.',
  ]);
});

test('guests without a policy of their own now reach what was for members only', () => {
  const blocked = policy('CA401', {
    users: {
      include: terms([], { guests: { types: listed(...GUEST_TYPES), tenants: 'all' } }),
      exclude: terms(),
    },
    targets: applications(['Office365']),
    clientApps: listed('browser'),
    grant: grant(['block']),
  });
  expect(told([blocked], [])).toEqual([
    'newly-allowed: A guest on a browser from anywhere now reaches Office 365 with a password only.',
  ]);
});

test('a stronger demand is told by what it takes now', () => {
  const stronger = { ...everything, grant: grant([], { strength: PHISHING_RESISTANT }) };
  const members = intent({
    inboundTrust: new Map([['*', { mfa: true, compliantDevice: false, hybridJoinedDevice: false }]]),
  });
  expect(told([everything, actions], [stronger, actions], { intent: members })).toEqual([
    'newly-asking-more: Anybody from anywhere now needs a phishing-resistant method for anything.',
  ]);
});

test('what several groups have in common is one sentence', () => {
  const users = { include: terms(['All']), exclude: terms([], { groups: ['finance', 'field'] }) };
  const block = policy('B', { clientApps: listed('browser'), grant: grant(['block']) });
  expect(told([block], [{ ...block, users }])).toEqual([
    'newly-allowed: Anybody in Finance or Field crews on a browser from anywhere now reaches anything with a password only.',
  ]);
});

test('a change that another policy makes up for is no difference', () => {
  expect(told([everything, policy('CA001')], [everything])).toEqual([]);
});

test('a place that grows lets in from what is new of it', () => {
  const outside = policy('A', { locations: choice(['All'], ['hq']), grant: grant(['block']) });
  const model = (range: string) => tenant([outside], { locations: [ipPlace('hq', [range])] });
  expect(toldOf(model('192.0.2.0/25'), model('192.0.2.0/24'))).toEqual([
    'newly-allowed: Anybody from hq and outside hq as it was now reaches anything with a password only.',
  ]);
});

test('a country that is no longer a home shuts out', () => {
  const abroad = policy('A', { locations: choice(['All'], ['home']), grant: grant(['block']) });
  const model = (...codes: string[]) => tenant([abroad], { locations: [countries('home', codes)] });
  expect(toldOf(model('GB', 'IE'), model('GB'))).toEqual([
    'newly-blocked: Anybody from IE is now blocked from anything.',
  ]);
});

test('an account that enters a closed group is treated like its members', () => {
  const model = (...users: string[]) =>
    tenant([leavingOut(everything, 'glass'), actions], { groups: [closedGroup('glass', users)] });
  expect(compare(model('u1'), model('u1', 'u2')).map(({ sentence }) => sentence)).toEqual([
    'The user u2 with a legacy client from anywhere now reaches anything with a password only.',
    'Anybody but a B2B direct connect user who is the user u2 from anywhere reaches anything now with a password only.',
  ]);
});

test('programs are compared too', () => {
  const workloads = policy('CA900', {
    users: { include: terms(['None']), exclude: terms() },
    servicePrincipals: choice(['ServicePrincipalsInMyTenant']),
    locations: choice(['All'], ['hq']),
    grant: grant(['block']),
  });
  const locations = [ipPlace('hq', ['192.0.2.0/24'])];
  expect(told([workloads], [], { locations })).toEqual([
    'newly-allowed: A service principal from outside hq now reaches anything.',
  ]);
});

test('a difference under one reading says which', () => {
  const sentences = compare(tenant([everything]), tenant([]))
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.includes('register'));
  expect(sentences).toEqual([
    'Anybody with a legacy client from anywhere can now register a device or register security information with a password only, if policies on all applications cover user actions.',
    'Anybody but a B2B direct connect user from anywhere can register a device or register security information now with a password only, if policies on all applications cover user actions.',
  ]);
});
