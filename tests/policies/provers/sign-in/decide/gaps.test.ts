import { Obligation, Policy } from '../../../../../policies/provers/sign-in/model';
import { ObligationOutcome } from '../../../../../policies/provers/sign-in/prover';
import { signIns } from '../../../../../policies/provers/sign-in/sign-ins';
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

const PASSKEYS = '00000000-0000-0000-0000-000000000004';

function judged(policies: readonly Policy[], demand: Obligation['demand'] = 'mfa'): ObligationOutcome {
  const obligation: Obligation = {
    id: demand,
    title: demand,
    who: 'everyone',
    when: { targets: 'applications' },
    demand,
  };
  const actions = policy('actions', {
    targets: {
      kind: 'user-actions',
      actions: listed('urn:user:registersecurityinfo', 'urn:user:registerdevice'),
    },
    grant: grant(['block']),
  });
  const groups = Array.from({ length: 60 }, (_, n) => openGroup(`g${n}`));
  const model = tenant([...policies, actions], { groups, intent: intent({ obligations: [obligation] }) });
  return signIns(model, '2026-12-01').obligations[0]!;
}

const allBut = (name: string, groups: readonly string[], more: Partial<Policy> = {}) =>
  policy(name, { users: { include: terms(['All']), exclude: terms([], { groups }) }, ...more });

const memberships = ({ gaps }: ObligationOutcome) =>
  gaps.map(({ conditions }) =>
    conditions
      .flatMap((one) => (one.dimension === 'group' ? `${one.holds ? '' : 'not '}${one.id}` : []))
      .sort(),
  );

describe('gaps', () => {
  it('are found among sixty groups where only three memberships together get past', () => {
    const policies = [
      allBut('first', ['g7']),
      allBut('second', ['g21', 'g7']),
      allBut('third', ['g33']),
      allBut('fourth', ['g58']),
      ...Array.from({ length: 56 }, (_, n) =>
        allBut(`other ${n}`, [`g${n}`, `g${(n + 1) % 60}`, 'g7', 'g33', 'g58']),
      ),
    ];
    const outcome = judged(policies);
    expect(memberships(outcome)).toEqual([['g33', 'g58', 'g7']]);
    expect(outcome.isEveryGap).toBe(true);
  });

  it('are all listed, each with as few conditions as it takes', () => {
    const outcome = judged([
      allBut('one', ['g1'], { clientApps: listed('browser', 'mobileAppsAndDesktopClients') }),
      allBut('two', ['g2'], { platforms: choice(['all'], ['linux']) }),
    ]);
    const told = outcome.gaps.map(({ conditions }) =>
      conditions
        .filter(({ dimension }) => dimension !== 'target')
        .map((one) => ('values' in one ? one.values.join(' ') : one.id)),
    );
    expect([...told].sort()).toEqual(
      [
        ['g1', 'g2'],
        ['g2', 'exchangeActiveSync other'],
        ['g1', 'linux'],
        ['exchangeActiveSync other', 'linux'],
      ].sort(),
    );
  });

  it('are no more than it takes to show every way, where all would be too many', () => {
    const outcome = judged(
      Array.from({ length: 20 }, (_, n) =>
        policy(`P${n}`, {
          users: {
            include: terms([], { groups: [`g${2 * n}`] }),
            exclude: terms([], { groups: [`g${2 * n + 1}`] }),
          },
        }),
      ),
    );
    expect(outcome.isEveryGap).toBe(false);
    expect(outcome.gaps.length).toBeLessThanOrEqual(40);
    const told = new Set(memberships(outcome).flat());
    for (let n = 0; n < 20; n++)
      expect([told.has(`not g${2 * n}`), told.has(`g${2 * n + 1}`)]).toEqual([true, true]);
  });

  it('start with one of fewest conditions, wherever it lies', () => {
    const outcome = judged([
      policy('A', { targets: applications(['a1', 'a2', 'a3']) }),
      allBut('B', ['g1'], { targets: applications(['All'], ['a1', 'a2', 'a3']) }),
    ]);
    const counts = outcome.gaps.map(
      ({ conditions, reading = {} }) => conditions.length + Object.keys(reading).length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBe(2);
  });

  it('take the weakest evidence that gets all of them in', () => {
    const evidence = (policies: readonly Policy[], demand: Obligation['demand']) =>
      judged(policies, demand).gaps.map((gap) => gap.evidence.combinations.join('; '));
    expect(evidence([], 'phishing-resistant')).toEqual(['password']);
    expect(evidence([policy('CA000')], 'blocked')).toContain('password,sms');
    expect(
      evidence([policy('CA100', { grant: grant([], { strength: PASSKEYS }) })], 'phishing-resistant'),
    ).toEqual([]);
  });

  it('need methods of their own where each strength takes its own, and say so', () => {
    const strength = (id: string, combinations: readonly string[]) => ({
      id,
      name: id,
      combinations: listed(...combinations),
    });
    const model = tenant(
      ['s/one', 's/two'].map((id) => policy(id, { grant: grant([], { strength: id }) })),
      {
        strengths: [
          strength('s/one', ['password,sms', 'fido2']),
          strength('s/two', ['password,voice', 'fido2']),
        ],
        intent: intent({
          obligations: [
            {
              id: 'o',
              title: 'o',
              who: 'members',
              when: { targets: 'applications' },
              demand: 'phishing-resistant',
            },
          ],
        }),
      },
    );
    const [gap, ...others] = signIns(model, '2026-12-01').obligations[0]!.gaps;
    expect(others).toEqual([]);
    expect(gap!.reading).toEqual({ strengths: 'each-its-own' });
    expect(gap!.evidence.combinations).toEqual(expect.arrayContaining(['password,sms', 'password,voice']));
  });

  it('name the policies that nearly caught them, the nearest first', () => {
    const [gap] = judged([
      allBut('leaves out', ['g1'], { grant: grant(['mfa']) }),
      policy('two reasons', { state: 'report-only', clientApps: listed('other') }),
      policy('far', { state: 'disabled', clientApps: listed('other'), signInRisk: listed('high') }),
      policy('asks for terms', { grant: grant([], { terms: ['t'] }) }),
    ]).gaps;
    expect(gap!.nearMisses.map(({ policy: { name }, because }) => [name, because.length])).toEqual([
      ['leaves out', 1],
      ['asks for terms', 1],
      ['two reasons', 2],
    ]);
    expect(gap!.closedBy?.sentence).toBe('leaves out: no longer leave out members of g1.');
  });

  it('are closed by a change of their own, whatever lets others in, and by none where it takes two', () => {
    const closed = (policies: readonly Policy[]) =>
      judged(policies).gaps.map(({ closedBy }) => closedBy?.sentence);
    expect([...closed([allBut('one', ['g1', 'g2'])])].sort()).toEqual([
      'one: no longer leave out members of g1.',
      'one: no longer leave out members of g2.',
    ]);
    expect(closed([policy('Windows', { platforms: choice(['windows']), state: 'report-only' })])).toEqual([
      undefined,
    ]);
  });
});
