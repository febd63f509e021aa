import { contradictions } from '../../../../../policies/provers/sign-in/claims/contradictions';
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
  contradictions(tenant(policies, more)).map(({ policies: [one, other] }) => `${one.name} ${other.name}`);
const protectedApp = policy('A', { grant: grant(['compliantApplication']) });
const hybrid = policy('B', { grant: grant(['domainJoinedDevice']) });

test('a hybrid-joined device, which Windows has, and an app under protection, which it has not, contradict', () => {
  expect(told([protectedApp, hybrid])).toEqual(['A B']);
  expect(told([hybrid, policy('C'), protectedApp])).toEqual(['B A']);
});

test('policies that can be met together do not', () => {
  expect(told([policy('A'), hybrid, policy('C', { grant: grant(['compliantDevice']) })])).toEqual([]);
});

test('nor do those of which one cannot be met where both apply, or that never both apply', () => {
  const windows = { ...protectedApp, platforms: choice(['windows'] as const) };
  expect(told([windows, hybrid])).toEqual([]);
  const [one, other] = [
    { ...protectedApp, targets: applications(['Office365']) },
    { ...hybrid, targets: applications(['MicrosoftAdminPortals']) },
  ];
  expect(told([one, other])).toEqual([]);
  const of = (given: Policy, group: string) => ({
    ...given,
    users: { include: terms([], { groups: [group] }), exclude: terms() },
  });
  const groups = [openGroup('g'), openGroup('h')];
  const apart = [of(protectedApp, 'g'), of(hybrid, 'h')];
  expect(told(apart, { groups })).toEqual(['A B']);
  expect(told(apart, { groups, intent: intent({ disjoint: [['g', 'h']] }) })).toEqual([]);
});

test('strengths without a common method contradict only if one method has to do for both, so not surely', () => {
  const strengths = [
    { id: 'key', name: 'Key', combinations: listed('fido2') },
    { id: 'pass', name: 'Pass', combinations: listed('temporaryAccessPassOneTime') },
  ];
  const [one, other] = [
    policy('A', { grant: grant([], { strength: 'key' }) }),
    policy('B', { grant: grant([], { strength: 'pass' }) }),
  ];
  expect(told([one, other], { strengths })).toEqual([]);
});

test('a block contradicts nothing, nor what only reports', () => {
  expect(told([policy('B', { grant: grant(['block']) }), hybrid])).toEqual([]);
  expect(told([{ ...protectedApp, state: 'report-only' }, hybrid])).toEqual([]);
});

test('where both apply is told by its conditions', () => {
  const [one, other] = [{ ...protectedApp, clientApps: listed('browser' as const) }, hybrid];
  const [found] = contradictions(tenant([one, other]));
  expect(found?.where.conditions).toContainEqual(
    expect.objectContaining({ dimension: 'client-app', values: ['browser'] }),
  );
});
