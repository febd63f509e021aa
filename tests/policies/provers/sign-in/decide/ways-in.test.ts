import { Exception, Persona, Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { SignIns } from '../../../../../policies/provers/sign-in/prover';
import { signIns } from '../../../../../policies/provers/sign-in/sign-ins';
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

const ACCOUNTS = ['b1', 'b2'];
const APPLICATION = 'a1';

const STAFF: Persona = {
  id: 'staff',
  title: 'Staff',
  kind: 'member',
  group: 'staff',
  guestTypes: [],
  servicePrincipals: [],
  administrators: false,
  devices: 'none',
  methods: ['password', 'password,sms'],
  licences: ['P1'],
};

const DESKTOPS: Exception = {
  id: 'desktops',
  title: 'Desktops',
  obligations: ['managed-device'],
  who: ['staff'],
  applications: [APPLICATION],
  deviceStates: ['unregistered'],
  locations: [],
  mustWork: true,
  owner: 'somebody',
};

function judged(
  policies: readonly Policy[],
  more: Partial<NonNullable<SignInModel['intent']>> = {},
): SignIns {
  const model = tenant(policies, {
    groups: [openGroup('staff', 'Staff'), closedGroup('break-glass', ACCOUNTS)],
    locations: [ipPlace('hq', ['203.0.113.0/24'])],
    intent: intent({ personas: [STAFF], breakGlass: { group: 'break-glass', accounts: ACCOUNTS }, ...more }),
  });
  return signIns(model, '2026-12-01');
}

const allBut = (name: string, groups: readonly string[], more: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms(['All']), exclude: terms([], { groups }) }, ...more });

const way = (policies: readonly Policy[], more: Partial<Persona> = {}) =>
  judged(policies, { personas: [{ ...STAFF, ...more }] }).waysIn[0]!;

describe('a way in', () => {
  it('is there with the weakest evidence that the persona has and policies take', () => {
    expect(way([]).wayIn?.evidence.combinations).toEqual(['password']);
    const { verdict, wayIn } = way([policy('CA000')]);
    expect(verdict).toBe('pass');
    expect(wayIn?.evidence.combinations).toEqual(['password,sms']);
    expect(wayIn?.example.principal).toMatchObject({ type: 'member', groups: new Set(['staff']) });
  });

  it('isn’t there with methods that nobody of the persona can register, and policies are named that keep them out', () => {
    const strong = policy('CA100', {
      grant: grant([], { strength: '00000000-0000-0000-0000-000000000004' }),
    });
    expect(way([policy('CA000'), strong])).toMatchObject({
      verdict: 'fail',
      reasons: ['CA100 keeps them out'],
    });
    expect(way([strong], { methods: ['fido2'] }).verdict).toBe('pass');
  });

  it('isn’t there on devices that they don’t have', () => {
    const managed = policy('CA200', { grant: grant(['compliantDevice', 'domainJoinedDevice']) });
    expect(way([managed]).verdict).toBe('fail');
    expect(way([managed], { devices: 'corporate' }).verdict).toBe('pass');
  });

  it('isn’t there by being an account of last resort as well, or by other people’s exception', () => {
    const block = allBut('block', ['break-glass', 'pilots'], { grant: grant(['block']) });
    expect(way([block]).verdict).toBe('pass');
    const others = { ...DESKTOPS, id: 'pilots', who: ['pilots'], applications: [], deviceStates: [] };
    expect(judged([block], { exceptions: [others] }).waysIn[0]!.verdict).toBe('fail');
    expect(judged([block], { exceptions: [{ ...others, expires: '2026-11-30' }] }).waysIn[0]!.verdict).toBe(
      'pass',
    );
    expect(way([allBut('block', ['break-glass'], { grant: grant(['block']) })]).verdict).toBe('fail');
  });

  it('isn’t known where a policy’s grant isn’t', () => {
    const open = policy('CA000', { grant: { ...grant(['mfa']), controls: { values: ['mfa'], open: true } } });
    expect(way([open])).toMatchObject({
      verdict: 'unknown',
      reasons: ["CA000: it isn't known what it asks for"],
    });
  });

  it('isn’t there for a persona whose group the configuration doesn’t have', () => {
    const { group: _, ...without } = STAFF;
    expect(judged([], { personas: [without] }).waysIn[0]).toMatchObject({
      verdict: 'fail',
      reasons: ['the configuration has no group of this name'],
    });
  });

  it('of programs is asked of their service principals', () => {
    const { group: _, ...without } = STAFF;
    const workload: Persona = { ...without, id: 'jobs', kind: 'workload', servicePrincipals: ['sp1'] };
    const outside = (exclude: readonly string[]) =>
      policy('CA900', {
        users: { include: terms(['None']), exclude: terms() },
        servicePrincipals: choice(['ServicePrincipalsInMyTenant']),
        locations: choice(['All'], exclude),
        grant: grant(['block']),
      });
    const { verdict, wayIn } = judged([outside(['hq'])], { personas: [workload] }).waysIn[0]!;
    expect(verdict).toBe('pass');
    expect(wayIn?.example.place.addressIn).toEqual(new Set(['hq']));
    expect(judged([outside([])], { personas: [workload] }).waysIn[0]!.verdict).toBe('fail');
  });
});

describe('an exception that must work', () => {
  const managed = (exclude: readonly string[]) =>
    policy('CA200', { targets: applications(['All'], exclude), grant: grant(['compliantDevice']) });
  const verdicts = (policies: readonly Policy[], more: Partial<Exception> = {}) =>
    judged(policies, { exceptions: [{ ...DESKTOPS, ...more }] }).exceptions.map(({ verdict }) => verdict);

  it('works if its people reach its applications as it says, with multi-factor authentication', () => {
    expect(verdicts([managed([APPLICATION]), policy('CA000')])).toEqual(['pass']);
    expect(verdicts([managed([])])).toEqual(['fail']);
  });

  it('has to work for each of its applications', () => {
    expect(verdicts([managed([APPLICATION])], { applications: [APPLICATION, 'a2'] })).toEqual(['fail']);
  });

  it('isn’t asked about if it has run out or needn’t work', () => {
    expect(verdicts([managed([])], { expires: '2026-11-30' })).toEqual([]);
    expect(verdicts([managed([])], { mustWork: false })).toEqual([]);
  });
});

describe('break-glass', () => {
  it('gets in everywhere with its key where policies leave it out', () => {
    const key = policy('CA999', {
      users: { include: terms([], { groups: ['break-glass'] }), exclude: terms() },
      grant: grant([], { strength: '00000000-0000-0000-0000-000000000004' }),
    });
    expect(judged([allBut('CA000', ['break-glass'], { grant: grant(['block']) }), key]).breakGlass).toEqual({
      verdict: 'pass',
      reasons: [],
    });
  });

  it('is shut out by any policy that asks for more than its key, somewhere', () => {
    const outcome = judged([
      policy('CA007', { userRisk: listed('high'), grant: grant(['block']) }),
      policy('CA000'),
    ]).breakGlass!;
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reasons).toEqual(['CA007 may stop it']);
    const told = outcome.counterexample!.conditions.map(({ dimension }) => dimension);
    expect(told).toContain('user-risk');
    expect(outcome.counterexample!.evidence.combinations).toEqual(['fido2']);
  });

  it('isn’t known to get in where a policy’s state isn’t known', () => {
    const outcome = judged([policy('CA007', { state: 'unknown', grant: grant(['block']) })]).breakGlass!;
    expect(outcome.verdict).toBe('unknown');
  });

  it('isn’t asked about where no accounts are declared', () => {
    expect(signIns(tenant([]), '2026-12-01').breakGlass).toBeUndefined();
  });
});
