import { alignModels } from '../../../../../policies/provers/sign-in/claims/align-models';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import {
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

const ids = (policies: readonly Policy[]) => policies.map(({ id }) => id);
const about = (name: string, groups: readonly string[], more: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms([], { groups }), exclude: terms() }, ...more });
const groupsOf = ({ groups }: SignInModel) =>
  groups.map(({ id, membership }) =>
    membership.kind === 'dynamic'
      ? `${id}: ${membership.rule}`
      : `${id}: ${membership.kind} ${[...membership.users, ...membership.groups].join(' ')}`.trim(),
  );

test('a policy that asks the same is the same, by whatever name and in whatever order', () => {
  const [was, is] = [
    policy('A', { clientApps: listed('browser', 'other') }),
    policy('B', { clientApps: listed('other', 'browser') }),
  ];
  const { shared, before, after } = alignModels(tenant([was]), tenant([is]));
  expect([ids(shared), ids(before), ids(after)]).toEqual([['p/B'], [], []]);
});

test('a changed policy stands twice, its earlier version under an id of its own', () => {
  const { model, before, after } = alignModels(
    tenant([policy('A')]),
    tenant([policy('A', { grant: grant(['block']) })]),
  );
  expect([ids(before), ids(after), ids(model.policies)]).toEqual([
    ['p/A (before)'],
    ['p/A'],
    ['p/A (before)', 'p/A'],
  ]);
});

test('what enforces nothing or asks for nothing is not compared', () => {
  const none = [
    policy('A', { state: 'report-only' }),
    policy('B', { state: 'disabled' }),
    policy('C', { session: { persistentBrowser: 'never' } }),
  ];
  expect(alignModels(tenant(none), tenant([])).model.policies).toEqual([]);
});

test('a group with other members stands twice, and so does each that it is nested in', () => {
  const [was, is] = [['u1'], ['u2']].map((users) =>
    tenant([about('A', ['outer'])], {
      groups: [closedGroup('inner', users), closedGroup('outer', [], ['inner']), openGroup('other')],
    }),
  );
  const { model, before, after } = alignModels(was!, is!);
  expect(groupsOf(model)).toEqual([
    'inner (before): closed u1',
    'inner: closed u2',
    'other: open',
    'outer (before): closed inner (before)',
    'outer: closed inner',
  ]);
  expect(before[0]?.users.include.groups.values).toEqual(['outer (before)']);
  expect(after[0]?.users.include.groups.values).toEqual(['outer']);
});

test('two versions of an open group have everybody in common who is surely in neither', () => {
  const groups = (users: readonly string[]) => [
    { ...openGroup('g'), membership: { kind: 'open', users, groups: [] } as const },
  ];
  const { model } = alignModels(tenant([], { groups: groups(['u1']) }), tenant([], { groups: groups([]) }));
  expect(groupsOf(model)).toEqual([
    'g (either): open',
    'g (before): closed u1 g (either)',
    'g: closed g (either)',
  ]);
});

test('a role that another group gives becomes the groups of its holders', () => {
  const groups = (roles: readonly string[]) => [openGroup('g', 'g', roles)];
  const strict = policy('A', { users: { include: terms([], { roles: ['r'] }), exclude: terms() } });
  const { model, before, after } = alignModels(
    tenant([strict], { groups: groups([]) }),
    tenant([strict], { groups: groups(['r']) }),
  );
  expect(groupsOf(model)).toEqual([
    'g: open',
    'r (either): open',
    'r (before): closed r (either)',
    'r (after): closed r (either) g',
  ]);
  expect([before[0], after[0]].map((one) => one?.users.include)).toEqual([
    terms([], { groups: ['r (before)'] }),
    terms([], { groups: ['r (after)'] }),
  ]);
});

test('a place with other ranges and a strength with other combinations stand twice', () => {
  const model = (range: string, combination: string) =>
    tenant([policy('A', { locations: choice(['hq']), grant: grant([], { strength: 's' }) })], {
      locations: [ipPlace('hq', [range])],
      strengths: [{ id: 's', name: 's', combinations: listed(combination) }],
    });
  const { before, after, ...aligned } = alignModels(
    model('192.0.2.0/25', 'fido2'),
    model('192.0.2.0/24', 'password'),
  );
  expect(aligned.model.locations.map(({ id }) => id)).toEqual(['hq', 'hq (before)']);
  expect(aligned.model.strengths.map(({ id }) => id)).toEqual(['s', 's (before)']);
  expect([before[0], after[0]].map((one) => [one?.locations?.include.values, one?.grant?.strength])).toEqual([
    [['hq (before)'], 's (before)'],
    [['hq'], 's'],
  ]);
});

test('trusted places are spelled out once others are trusted', () => {
  const outside = policy('A', { locations: choice(['All'], ['AllTrusted']) });
  const model = (...trusted: boolean[]) =>
    tenant([outside], { locations: trusted.map((is, n) => ipPlace(`l${n}`, [`192.0.2.${n}/32`], is)) });
  expect(ids(alignModels(model(true, false), model(true, false)).shared)).toEqual(['p/A']);
  const { before, after } = alignModels(model(true), model(true, true));
  expect([before[0], after[0]].map((one) => one?.locations?.exclude.values)).toEqual([
    ['l0', 'mfa-trusted-addresses'],
    ['l0', 'l1', 'mfa-trusted-addresses'],
  ]);
});

test('groups are disjoint if both sides say so, or the one that has a version of its own', () => {
  const groups = (users: readonly string[]) => [openGroup('a'), openGroup('b'), closedGroup('c', users)];
  const { model } = alignModels(
    tenant([], { groups: groups(['u1']), intent: intent({ disjoint: [['a', 'c']] }) }),
    tenant([], {
      groups: groups([]),
      intent: intent({
        disjoint: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      }),
    }),
  );
  expect(model.intent?.disjoint).toEqual([
    ['b', 'c'],
    ['a', 'c (before)'],
  ]);
});
