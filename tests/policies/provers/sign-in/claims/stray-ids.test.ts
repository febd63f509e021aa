import { GUEST_TYPES } from '../../../../../constructs/model/identity';
import { strayIds } from '../../../../../policies/provers/sign-in/claims/stray-ids';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import {
  applications,
  choice,
  closedGroup,
  grant,
  intent,
  ipPlace,
  listed,
  openGroup,
  policy,
  tenant,
  terms,
} from '../small-tenant';

const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
const GIVEN = '11111111-1111-4111-8111-111111111111';

const told = (policies: readonly Policy[], more: Partial<SignInModel> = {}) =>
  strayIds(tenant(policies, more)).map(
    ({ policy: { name }, kind, id, problem }) => `${name}: ${kind} ${id} ${problem}`,
  );
const about = (name: string, groups: readonly string[], more: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms([], { groups }), exclude: terms() }, ...more });
const leavingOut = (name: string, exclude: Policy['users']['exclude'], more: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms(['All']), exclude }, ...more });

test('a group that the configuration does not have leads nowhere, if it has groups at all', () => {
  expect(told([about('A', ['g'])], { groups: [openGroup('h')] })).toEqual(['A: group g dangling']);
  expect(told([about('A', ['g'])], { groups: [openGroup('g')] })).toEqual([]);
  expect(told([about('A', ['g'])])).toEqual([]);
});

test('an address of the configuration at which nothing stands leads nowhere in any case', () => {
  expect(told([about('A', ['identity-x/azuread_group.gone'])])).toEqual([
    'A: group identity-x/azuread_group.gone dangling',
  ]);
});

test('what the declaration gives by id leads somewhere', () => {
  const more = { groups: [openGroup('h')], intent: intent({ breakGlass: { group: GIVEN, accounts: [] } }) };
  expect(told([about('A', [GIVEN])], more)).toEqual([]);
});

test('places, strengths, roles and applications that lead nowhere are told, even of a policy that only reports', () => {
  const stray = policy('A', {
    state: 'report-only',
    users: { include: terms([], { roles: ['Global Administrator'] }), exclude: terms() },
    targets: applications(['Office365', 'Sharepoint', GIVEN, EXCHANGE]),
    locations: choice(['All'], ['AllTrusted', 'elsewhere']),
    grant: grant([], { strength: 'weak' }),
  });
  const more = {
    locations: [ipPlace('hq', ['192.0.2.0/24'])],
    strengths: [{ id: 'key', name: 'Key', combinations: listed('fido2') }],
  };
  expect(told([stray], more)).toEqual([
    'A: role Global Administrator dangling',
    'A: application Sharepoint dangling',
    'A: location elsewhere dangling',
    'A: strength weak dangling',
  ]);
});

test('built-in strengths lead somewhere', () => {
  const strong = policy('A', { grant: grant([], { strength: '00000000-0000-0000-0000-000000000004' }) });
  expect(told([strong], { strengths: [{ id: 'key', name: 'Key', combinations: listed('fido2') }] })).toEqual(
    [],
  );
});

test('whoever is left out has to be taken in by another policy that is enforced', () => {
  const glass = closedGroup('glass', ['u1', 'u2']);
  const block = leavingOut('A', terms([], { groups: ['glass'] }));
  expect(told([block], { groups: [glass] })).toEqual(['A: group glass never-included']);
  expect(told([block, about('B', ['glass'])], { groups: [glass] })).toEqual([]);
  expect(told([block, about('B', ['glass'], { state: 'report-only' })], { groups: [glass] })).toEqual([
    'A: group glass never-included',
  ]);
});

test('a policy on all users takes in everybody but whom it leaves out itself', () => {
  const one = leavingOut('A', terms(['u1'], { guests: { types: listed(...GUEST_TYPES), tenants: 'all' } }));
  expect(told([one, leavingOut('B', terms())])).toEqual([]);
  expect(told([one, leavingOut('B', terms(['u1']))])).toEqual([
    'A: user u1 never-included',
    'B: user u1 never-included',
  ]);
});

test('an application is taken in by name, by its suite, or by all', () => {
  const leaving = policy('A', { targets: applications(['All'], [EXCHANGE]) });
  expect(told([leaving])).toEqual([`A: application ${EXCHANGE} never-included`]);
  for (const include of ['Office365', 'All', EXCHANGE])
    expect(told([leaving, policy('B', { targets: applications([include]) })])).toEqual([]);
  expect(told([leaving, policy('B', { targets: applications(['MicrosoftAdminPortals']) })])).not.toEqual([]);
});

test('a place is taken in by name, as trusted, by all, and by a policy without a condition on places', () => {
  const hq = { locations: [ipPlace('hq', ['192.0.2.0/24'], true)] };
  const leaving = policy('A', { locations: choice(['All'], ['hq']) });
  expect(told([leaving], hq)).toEqual(['A: location hq never-included']);
  for (const include of ['hq', 'AllTrusted', 'All'])
    expect(told([leaving, policy('B', { locations: choice([include]) })], hq)).toEqual([]);
  expect(told([leaving, policy('B')], hq)).toEqual([]);
});

test('a disabled policy may leave out whatever it likes', () => {
  expect(told([leavingOut('A', terms(['u1']), { state: 'disabled' })])).toEqual([]);
});
