import { exclusionOutcomes } from '../../../../../policies/provers/sign-in/claims/exclusions';
import { Basis } from '../../../../../policies/provers/sign-in/decide/basis';
import {
  Exception,
  Obligation,
  Persona,
  Policy,
  SignInModel,
} from '../../../../../policies/provers/sign-in/model';
import { counterexampleWords } from '../../../../../policies/provers/sign-in/words/counterexample-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import { GUEST_TYPES } from '../../../../../constructs/model/identity';
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

const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const mfa: Obligation = {
  id: 'mfa',
  title: 'MFA',
  who: 'everyone',
  when: { targets: 'applications' },
  demand: 'mfa',
};
const managed: Obligation = { ...mfa, id: 'managed', who: 'members', demand: 'managed-device' };
const groups = [openGroup('finance', 'Finance'), openGroup('field', 'Field crews')];

const exception = (more: Partial<Exception>): Exception => ({
  id: 'EX-1',
  title: 'x',
  obligations: ['mfa'],
  who: [],
  applications: [],
  deviceStates: [],
  locations: [],
  mustWork: false,
  owner: 'x',
  ...more,
});
const crews: Persona = {
  id: 'crews',
  title: 'Field crews',
  kind: 'member',
  group: 'field',
  guestTypes: [],
  servicePrincipals: [],
  administrators: false,
  devices: 'none',
  methods: [],
  licences: [],
};

function outcomes(
  policies: readonly Policy[],
  more: Parameters<typeof intent>[0],
  rest: Partial<SignInModel> = {},
) {
  const model = tenant(policies, { groups, intent: intent(more), ...rest });
  return exclusionOutcomes(new Basis(model, '2026-12-01'));
}
function told(...given: Parameters<typeof outcomes>) {
  return outcomes(...given).map(({ policy: { name }, kind, id, verdict, exception: by }) =>
    [name, kind, id, verdict, ...(by ? [by] : [])].join(' '),
  );
}
const leavingOut = (name: string, more: Parameters<typeof terms>[1], rest: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms(['All']), exclude: terms([], more) }, ...rest });
const exempting = leavingOut('CA000', { groups: ['finance'] });

test('what an exclusion lets through against an obligation fails, with who, what and the change', () => {
  const [outcome] = outcomes([exempting], { obligations: [mfa] });
  const { verdict, counterexample } = outcome!;
  expect(verdict).toBe('fail');
  expect(counterexampleWords(new Names(tenant([], { groups })), counterexample!)).toBe(
    'Anybody in Finance from anywhere reaches anything with a password only.',
  );
  expect(counterexample?.closedBy?.sentence).toBe('CA000: no longer leave out members of Finance.');
  expect(counterexample?.nearMisses[0]?.because).toEqual(['leaves out members of Finance']);
});

test('an exception in force covers an exclusion, by group or by persona; one that has run out does not', () => {
  const by = (more: Partial<Exception>) =>
    told([exempting], { obligations: [mfa], exceptions: [exception(more)] });
  expect(by({ who: ['finance'] })).toEqual(['CA000 group finance pass EX-1']);
  expect(by({ who: ['finance'], expires: '2026-12-01' })).toEqual(['CA000 group finance pass EX-1']);
  expect(by({ who: ['finance'], expires: '2026-11-30' })).toEqual(['CA000 group finance fail']);
  expect(by({ who: ['field'] })).toEqual(['CA000 group finance fail']);
  expect(by({ who: ['finance'], applications: [DESKTOPS] })).toEqual(['CA000 group finance fail']);
  expect(by({ who: ['finance'], instead: 'phishing-resistant' })).toEqual(['CA000 group finance fail']);
  const crewsOnly = leavingOut('CA000', { groups: ['field'] });
  const persona = { obligations: [mfa], personas: [crews], exceptions: [exception({ who: ['crews'] })] };
  expect(told([crewsOnly], persona)).toEqual(['CA000 group field pass EX-1']);
});

test('an exclusion that another policy makes up for widens nothing', () => {
  const others = policy('CA001', {
    users: { include: terms([], { groups: ['finance'] }), exclude: terms() },
  });
  expect(told([exempting, others], { obligations: [mfa] })).toEqual(['CA000 group finance pass']);
});

test('guests may be left out of what members owe', () => {
  const guests = { types: listed(...GUEST_TYPES), tenants: 'all' } as const;
  const devices = leavingOut(
    'CA200',
    { guests },
    { grant: grant(['compliantDevice', 'domainJoinedDevice']) },
  );
  const verdicts = told([devices], { obligations: [managed] });
  expect(verdicts).toEqual(GUEST_TYPES.map((type) => `CA200 guest ${type} pass`));
});

test('applications and places that are left out are judged alike, with the exception that names them', () => {
  const narrow = policy('CA000', {
    targets: applications(['All'], [DESKTOPS]),
    locations: choice(['All'], ['AllTrusted']),
  });
  const lifted = exception({ id: 'EX-2', applications: [DESKTOPS] });
  expect(told([narrow], { obligations: [mfa], exceptions: [lifted] })).toEqual([
    `CA000 application ${DESKTOPS} pass EX-2`,
    'CA000 location AllTrusted fail',
  ]);
});

test('what depends on what is not known is unknown', () => {
  const vague = { ...exempting, state: 'unknown' as const };
  const other = policy('CA001', {
    state: 'unknown',
    users: { include: terms([], { groups: ['finance'] }), exclude: terms() },
  });
  expect(told([exempting, other], { obligations: [mfa] })).toEqual(['CA000 group finance unknown']);
  expect(told([vague], { obligations: [mfa] })).toEqual(['CA000 group finance fail']);
  expect(told([exempting], { obligations: [] }, { gaps: ['x'] })).toEqual(['CA000 group finance unknown']);
});

test('a policy that only reports leaves nothing out', () => {
  expect(told([{ ...exempting, state: 'report-only' }], { obligations: [mfa] })).toEqual([]);
});

test('a list of those let in is no hole because another policy asks them for too little', () => {
  const block = grant(['block']);
  const letIn = leavingOut('CA001', { groups: ['finance'] }, { grant: block });
  const asked = leavingOut('CA000', { groups: ['finance'] });
  expect(told([letIn], { obligations: [mfa] })).toEqual(['CA001 group finance pass']);
  expect(told([letIn, asked], { obligations: [mfa] })).toEqual([
    'CA001 group finance pass',
    'CA000 group finance fail',
  ]);
});
