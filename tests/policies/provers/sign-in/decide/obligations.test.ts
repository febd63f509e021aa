import { GuestType } from '../../../../../constructs/model/identity';
import { ADMINISTRATOR_ROLES } from '../../../../../constructs/model/tables/directory-roles';
import { Obligation, Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Condition, Counterexample, ObligationOutcome } from '../../../../../policies/provers/sign-in/prover';
import { signIns } from '../../../../../policies/provers/sign-in/sign-ins';
import { counterexampleWords } from '../../../../../policies/provers/sign-in/words/counterexample-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
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

const AS_OF = '2026-12-01';
const PHISHING_RESISTANT = '00000000-0000-0000-0000-000000000004';
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';

const MFA: Obligation = {
  id: 'mfa',
  title: 'Multi-factor authentication',
  who: 'everyone',
  when: { targets: 'applications' },
  demand: 'mfa',
};
const NO_LEGACY: Obligation = {
  id: 'no-legacy',
  title: 'No legacy authentication',
  who: 'everyone',
  when: { clientApps: ['exchangeActiveSync', 'other'], targets: 'applications' },
  demand: 'blocked',
};
const MANAGED: Obligation = {
  id: 'managed-device',
  title: 'Managed devices',
  who: 'members',
  when: { targets: 'applications' },
  demand: 'managed-device',
};

/** What a tenant's policies come to for one obligation. */
function judged(
  policies: readonly Policy[],
  obligation: Obligation = MFA,
  more: Partial<SignInModel> = {},
): ObligationOutcome {
  const model = tenant(policies, { intent: intent({ obligations: [obligation] }), ...more });
  return signIns(model, AS_OF).obligations[0]!;
}

/** The conditions of a gap, without what the obligation is about anyway. */
function conditionsOf({ conditions }: Counterexample): readonly Condition[] {
  return conditions.filter(
    (condition) =>
      condition.dimension !== 'target' || !('except' in condition && condition.except?.every(isUserAction)),
  );
}

const isUserAction = (target: string) => target.startsWith('urn:user:');

/** The gaps as people read them. */
function told(outcome: ObligationOutcome, more: Partial<SignInModel> = {}): readonly string[] {
  return outcome.gaps.map((gap) => counterexampleWords(new Names(tenant([], more)), gap));
}

describe('an obligation', () => {
  it('fails where there are no policies: a password is enough for anything', () => {
    const outcome = judged([]);
    expect(outcome.verdict).toBe('fail');
    expect(outcome.gaps).toHaveLength(1);
    expect(conditionsOf(outcome.gaps[0]!)).toEqual([]);
    expect(outcome.gaps[0]!.evidence.combinations).toEqual(['password']);
    expect(outcome.gaps[0]!.nearMisses).toEqual([]);
    expect(outcome.gaps[0]!.closedBy).toBeUndefined();
  });

  it('holds where multi-factor authentication is asked of everybody for everything', () => {
    expect(judged([policy('CA000')])).toMatchObject({
      verdict: 'pass',
      gaps: [],
      isEveryGap: true,
      reasons: [],
    });
  });

  it('isn’t met by multi-factor authentication or a compliant device', () => {
    const outcome = judged([policy('CA000', { grant: grant(['mfa', 'compliantDevice']) })]);
    expect(told(outcome)).toEqual([
      'Anybody on a compliant device from anywhere reaches anything with a password only.',
    ]);
    expect(outcome.gaps[0]!.closedBy?.sentence).toBe(
      'CA000: ask for multi-factor authentication and a compliant device.',
    );
  });

  it('isn’t met by a device filter: an unregistered device fails positive tests and passes negative ones', () => {
    const gap = (mode: 'include' | 'exclude', rule: string) =>
      judged([policy('CA000', { devices: { mode, rule } })]).gaps[0]!;
    const positive = gap('include', 'device.extensionAttribute1 -eq "Any"');
    expect(positive.example.device.state).toBe('unregistered');
    expect(conditionsOf(positive)).toEqual([
      { dimension: 'device-attribute', values: ['not (device.extensionAttribute1 -eq "Any")'] },
    ]);
    const negative = gap('exclude', 'device.extensionAttribute1 -ne "SAW"');
    expect(negative.example.device.state).toBe('unregistered');
    expect(conditionsOf(negative)).toEqual([
      { dimension: 'device-attribute', values: ['device.extensionAttribute1 -ne "SAW"'] },
    ]);
  });

  it('isn’t met where trusted places are left out, neither marked ones nor those of the MFA service', () => {
    const locations = [ipPlace('hq', ['203.0.113.0/24'], true), ipPlace('site', ['198.51.100.0/24'])];
    const outcome = judged([policy('CA000', { locations: choice(['All'], ['AllTrusted']) })], MFA, {
      locations,
    });
    expect(outcome.gaps.map(conditionsOf)).toEqual([
      [{ dimension: 'mfa-trusted', values: ['true'] }],
      [{ dimension: 'address', values: ['hq'] }],
    ]);
  });

  it('isn’t met by a partial list of guest types', () => {
    const guests = (...types: readonly GuestType[]) => ({ types: listed(...types), tenants: 'all' as const });
    const outcome = judged([
      policy('CA000', {
        users: {
          include: terms(['All']),
          exclude: terms([], { guests: guests('internalGuest', 'b2bCollaborationGuest') }),
        },
      }),
      policy('CA400', {
        users: { include: terms([], { guests: guests('b2bCollaborationGuest') }), exclude: terms() },
      }),
    ]);
    expect(told(outcome)).toEqual(['An internal guest from anywhere reaches anything with a password only.']);
  });

  it('isn’t met by a managed-device policy alone, on whichever managed device', () => {
    const outcome = judged([policy('CA200', { grant: grant(['compliantDevice', 'domainJoinedDevice']) })]);
    expect(told(outcome)).toEqual([
      'Anybody on a compliant device from anywhere reaches anything with a password only.',
      'Anybody on a managed device under Windows from anywhere reaches anything with a password only.',
    ]);
  });

  it('isn’t met by a strength of the tenant’s own that lists a bare password', () => {
    const strengths = [{ id: 's/weak', name: 'Weak', combinations: listed('password', 'fido2') }];
    const outcome = judged([policy('CA000', { grant: grant([], { strength: 's/weak' }) })], MFA, {
      strengths,
    });
    expect(conditionsOf(outcome.gaps[0]!)).toEqual([]);
    expect(outcome.gaps[0]!.evidence.combinations).toEqual(['password']);
  });

  it('isn’t met by browsers and apps only: legacy clients are left open', () => {
    const outcome = judged([
      policy('CA000', { clientApps: listed('browser', 'mobileAppsAndDesktopClients') }),
    ]);
    expect(told(outcome)).toEqual([
      'Anybody with a legacy client from anywhere reaches anything with a password only.',
    ]);
    expect(judged([policy('CA000')], NO_LEGACY).verdict).toBe('pass');
  });

  it('isn’t met by naming every platform that can be named', () => {
    const outcome = judged([
      policy('CA000', {
        platforms: choice(['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone']),
      }),
    ]);
    expect(outcome.gaps.map(conditionsOf)).toEqual([
      [
        {
          dimension: 'platform',
          values: ['unknown'],
          except: ['windows', 'iOS', 'android', 'macOS', 'linux', 'windowsPhone'],
        },
      ],
    ]);
  });

  it('isn’t met by countries without the unknown one', () => {
    const locations = [countries('uk', ['GB'])];
    const block = policy('block', {
      grant: grant(['block']),
      locations: choice(['uk']),
    });
    const outcome = judged([block], { ...MFA, demand: 'blocked' }, { locations });
    expect(conditionsOf(outcome.gaps[0]!)).toEqual([
      { dimension: 'country', values: ['other', 'unknown'], except: ['GB'] },
    ]);
  });

  it('isn’t met by report-only policies, and enabling one is what closes the gap', () => {
    const [gap] = judged([policy('CA000', { state: 'report-only' })]).gaps;
    expect(gap!.nearMisses.map(({ policy: { name }, because }) => [name, because])).toEqual([
      ['CA000', ['only reports']],
    ]);
    expect(gap!.closedBy).toEqual({ policy: 'p/CA000', sentence: 'CA000: enable it.' });
  });

  it('is not decided where a policy’s state isn’t known, and says so', () => {
    const outcome = judged([policy('CA000', { state: 'unknown' })]);
    expect(outcome.verdict).toBe('unknown');
    expect(outcome.reasons).toEqual(["CA000: it isn't known whether it is enabled"]);
    expect(outcome.gaps).toHaveLength(1);
  });

  it('is not decided where the model has gaps, though nothing speaks against it', () => {
    const outcome = judged([policy('CA000')], MFA, { gaps: ['a page of the export is missing'] });
    expect(outcome).toMatchObject({
      verdict: 'unknown',
      reasons: ['a page of the export is missing'],
      gaps: [],
    });
  });

  it('is not decided for people who may lack the licence that the policy needs', () => {
    const personas = [
      {
        id: 'staff',
        title: 'Staff',
        kind: 'member' as const,
        group: 'staff',
        guestTypes: [],
        servicePrincipals: [],
        administrators: false,
        devices: 'corporate' as const,
        methods: ['fido2'],
        licences: ['P1' as const],
      },
    ];
    const outcome = judged([policy('CA007', { licences: ['P2'] })], MFA, {
      intent: intent({ obligations: [MFA], personas }),
      groups: [openGroup('staff')],
    });
    expect(outcome.verdict).toBe('unknown');
    expect(conditionsOf(outcome.gaps[0]!)).toEqual([{ dimension: 'group', id: 'staff', holds: true }]);
    expect(outcome.reasons).toEqual([
      'CA007: it needs the licence P2, which not everybody has whom it is about',
    ]);
  });

  it('fails under the reading alone under which policies on all applications don’t cover user actions', () => {
    const outcome = judged([policy('CA000')], { ...MFA, when: {} });
    expect(outcome.gaps).toHaveLength(1);
    expect(outcome.gaps[0]!.reading).toEqual({ userActions: 'apart' });
    expect(outcome.gaps[0]!.example.target.kind).toBe('user-action');
  });

  it('leaves to an exception what it covers, as long as it demands what the exception says', () => {
    const exception = {
      id: 'desktops',
      title: 'Virtual desktops from own devices',
      obligations: ['managed-device'],
      who: [],
      applications: [DESKTOPS],
      deviceStates: ['unregistered' as const],
      locations: [],
      instead: 'mfa' as const,
      mustWork: true,
      owner: 'somebody',
      expires: '2026-12-31',
    };
    const managed = policy('CA200', {
      targets: applications(['All'], [DESKTOPS]),
      grant: grant(['compliantDevice', 'domainJoinedDevice']),
    });
    const registered = policy('CA200 registered', {
      targets: applications([DESKTOPS]),
      devices: { mode: 'exclude', rule: 'device.isCompliant -eq null' },
      grant: grant(['compliantDevice', 'domainJoinedDevice']),
    });
    const baseline = policy('CA200 scopes', { grant: grant(['mfa']) });
    const judge = (policies: readonly Policy[], asOf: string) =>
      signIns(
        tenant(policies, { intent: intent({ obligations: [MANAGED], exceptions: [exception] }) }),
        asOf,
      );
    const all = [managed, registered, baseline];
    const before = judge(all, '2026-12-01');
    expect(before.exceptions.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(before.obligations[0]!.gaps.map(({ example }) => example.target)).toEqual([
      { kind: 'application', id: 'baseline-scopes' },
    ]);
    expect(judge(all, '2027-01-01').obligations[0]!.gaps.length).toBeGreaterThan(1);
    expect(judge([managed, registered], '2026-12-01').obligations[0]!.verdict).toBe('fail');
  });

  it('of administrators is about holders of any of their roles, told apart as far as policies do', () => {
    const trusted = { mfa: true, compliantDevice: true, hybridJoinedDevice: true };
    const obligation: Obligation = { ...MFA, who: 'administrators', demand: 'phishing-resistant' };
    const strong = (roles: readonly string[]) =>
      policy('CA100', {
        users: { include: terms([], { roles }), exclude: terms() },
        grant: grant([], { strength: PHISHING_RESISTANT }),
      });
    const rolesOf = (roles: readonly string[]) =>
      judged([policy('CA000'), strong(roles)], obligation, {
        intent: intent({ obligations: [obligation], inboundTrust: new Map([['*', trusted]]) }),
      }).gaps.map(({ conditions }) => conditions.filter(({ dimension }) => dimension === 'role'));
    const [first, ...others] = ADMINISTRATOR_ROLES;
    expect(rolesOf(ADMINISTRATOR_ROLES)).toEqual([]);
    const [gap, ...more] = rolesOf(others);
    expect(more).toEqual([]);
    expect(gap).toContainEqual({ dimension: 'role', id: first, holds: true });
    expect(gap).toContainEqual({ dimension: 'role', id: GLOBAL, holds: false, alike: expect.any(Array) });
  });
});

describe('who can be in what', () => {
  const leavingOut = (...groups: readonly string[]) =>
    groups.map((group) =>
      policy(`all but ${group}`, {
        users: { include: terms(['All']), exclude: terms([], { groups: [group] }) },
      }),
    );

  it('counts only memberships that can occur together', () => {
    const outcome = judged(leavingOut('a', 'b'), MFA, { groups: [openGroup('a'), openGroup('b')] });
    expect(outcome.gaps.map(conditionsOf)).toEqual([
      [
        { dimension: 'group', id: 'a', holds: true },
        { dimension: 'group', id: 'b', holds: true },
      ],
    ]);
    const apart = intent({ obligations: [MFA], disjoint: [['a', 'b']] });
    expect(judged(leavingOut('a', 'b'), MFA, { intent: apart }).verdict).toBe('pass');
  });

  it('follows nesting: whoever is in the inner group is in the outer one too', () => {
    const groups = [closedGroup('outer', [], ['inner']), openGroup('inner')];
    const outcome = judged(leavingOut('outer', 'inner'), MFA, { groups });
    expect(outcome.gaps.map((gap) => conditionsOf(gap).length)).toEqual([1]);
  });

  it('knows that nobody is in a closed group without members', () => {
    expect(judged(leavingOut('empty'), MFA, { groups: [closedGroup('empty', [])] }).verdict).toBe('pass');
    const groups = [closedGroup('one', ['u1'])];
    expect(judged(leavingOut('one'), MFA, { groups }).gaps[0]!.example.principal).toMatchObject({ id: 'u1' });
  });

  it('reads rules of dynamic groups: two that exclude each other have nobody in common', () => {
    const dynamic = (id: string, rule: string) => ({
      ...openGroup(id),
      membership: { kind: 'dynamic' as const, rule },
    });
    const groups = (second: string) => [dynamic('a', 'user.department -eq "Finance"'), dynamic('b', second)];
    const verdict = (second: string) => judged(leavingOut('a', 'b'), MFA, { groups: groups(second) }).verdict;
    expect(verdict('user.department -eq "Housing"')).toBe('pass');
    expect(verdict('(user.department -ne "finance") -and (user.accountEnabled -eq true)')).toBe('pass');
    expect(verdict('user.jobTitle -eq "Clerk"')).toBe('fail');
    expect(verdict('user.department -startsWith "Fin"')).toBe('fail');
    expect(verdict('no rule at all')).toBe('fail');
  });

  it('counts what a group’s members hold as roles', () => {
    const policies = [
      policy('all but the role', {
        users: { include: terms(['All']), exclude: terms([], { roles: [GLOBAL] }) },
      }),
      policy('the group', { users: { include: terms([], { groups: ['admins'] }), exclude: terms() } }),
    ];
    const [gap] = judged(policies, MFA, { groups: [openGroup('admins', 'Admins', [GLOBAL])] }).gaps;
    expect(conditionsOf(gap!)).toEqual([
      { dimension: 'group', id: 'admins', holds: false },
      { dimension: 'role', id: GLOBAL, holds: true },
    ]);
  });
});
