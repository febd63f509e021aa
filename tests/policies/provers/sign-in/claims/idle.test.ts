import { idlePolicies } from '../../../../../policies/provers/sign-in/claims/idle';
import { Basis } from '../../../../../policies/provers/sign-in/decide/basis';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import {
  applications,
  choice,
  grant,
  intent,
  listed,
  openGroup,
  policy,
  tenant,
  terms,
} from '../small-tenant';

const told = (policies: readonly Policy[], more: Partial<SignInModel> = {}) =>
  idlePolicies(new Basis(tenant(policies, more), '2026-12-01')).map(
    ({ policy: { name }, verdict }) => `${name} ${verdict}`,
  );
const mfa = policy('CA000');

test('a policy that asks what another asks of everybody decides nothing', () => {
  const legacy = policy('CA002', {
    clientApps: listed('exchangeActiveSync', 'other'),
    grant: grant(['block']),
  });
  const office = policy('CA300', { targets: applications(['Office365']) });
  expect(told([mfa, legacy, office])).toEqual(['CA002 fail', 'CA300 fail']);
});

test('two that ask the same are each idle beside the other', () => {
  expect(told([mfa, policy('CA001')])).toEqual(['CA000 fail', 'CA001 fail']);
});

test('a policy that decides something under one reading only is not idle', () => {
  const actions = policy('CA003', {
    targets: { kind: 'user-actions', actions: listed('urn:user:registerdevice') },
  });
  expect(told([mfa, actions])).toEqual([]);
});

test('a policy about nobody, or for a device that cannot be, is idle', () => {
  const nobody = policy('A', { users: { include: terms(['None']), exclude: terms() } });
  const never = policy('B', {
    devices: { mode: 'include', rule: 'device.isCompliant -eq True -and device.isCompliant -eq False' },
    grant: grant(['block']),
  });
  expect(told([nobody, never])).toEqual(['A fail', 'B fail']);
});

test('a policy of session controls is idle if everybody whom it is about is blocked', () => {
  const session = policy('S', {
    clientApps: listed('browser'),
    session: { persistentBrowser: 'never' },
  });
  const block = policy('B', { clientApps: listed('browser'), grant: grant(['block']) });
  expect(told([session, mfa])).toEqual([]);
  expect(told([session, block])).toEqual(['S fail']);
});

test('session controls keep a policy from being idle whose demand another makes already', () => {
  const session = policy('S', { session: { signInFrequency: 'every-time' }, grant: grant(['mfa']) });
  expect(told([{ ...mfa, name: 'A' }, session])).toEqual(['A fail']);
});

test('what is not enforced is not told of', () => {
  expect(told([mfa, policy('R', { state: 'report-only' }), policy('D', { state: 'disabled' })])).toEqual([]);
});

test('whether a policy of an unknown state decides is unknown', () => {
  expect(told([policy('U', { state: 'unknown' })])).toEqual(['U unknown']);
  expect(told([mfa, policy('V')], { gaps: ['something was not read'] })).toEqual([
    'CA000 unknown',
    'V unknown',
  ]);
});

test('a policy for people of two groups decides unless nobody can be in both', () => {
  const both = policy('A', {
    users: { include: terms([], { groups: ['g'] }), exclude: terms() },
    targets: applications(['Office365']),
    grant: grant(['block']),
  });
  const others = policy('B', {
    users: { include: terms(['All']), exclude: terms([], { groups: ['h'] }) },
    grant: grant(['block']),
  });
  const groups = [openGroup('g'), openGroup('h')];
  expect(told([both, others], { groups })).toEqual([]);
  expect(told([both, others], { groups, intent: intent({ disjoint: [['g', 'h']] }) })).toEqual(['A fail']);
});

test('policies on programs are told apart from those on people', () => {
  const workloads = {
    users: { include: terms(['None']), exclude: terms() },
    servicePrincipals: choice(['ServicePrincipalsInMyTenant']),
    grant: grant(['block']),
  };
  const risky = policy('CA901', { ...workloads, servicePrincipalRisk: listed('high') });
  expect(told([policy('CA900', workloads), risky])).toEqual(['CA901 fail']);
});
