import { Gate, ModelService, RecoveryStep, Unit } from '../../../../policies/provers/survival/model';
import { proveSurvival } from '../../../../policies/provers/survival/prove-survival';
import { Answer, ServiceOutcome } from '../../../../policies/provers/survival/survival';
import { all, byHand, machine, modelOf, soft, spread, step, switching, unit } from './oracle/small-model';

const SOUTH = 'region:south';
const WEST = 'region:west';

function after(
  events: readonly string[],
  nodes: readonly (Unit | Gate)[],
  steps: readonly RecoveryStep[] = [],
  more: Partial<ModelService> = {},
): ServiceOutcome {
  const node = nodes.at(-1)!.id;
  return proveSurvival(modelOf(node, nodes, steps, more)).after(events)[0]!;
}

function lines({ chain }: Pick<ServiceOutcome, 'chain'>): readonly string[] {
  return chain.map(({ title, because }) => `${title}: ${because}`);
}

const DOWN: Answer = { level: 'down', seconds: 0, rpoSeconds: 0 };
const WEB = [machine('web-1', 'south', 1), machine('web-2', 'south', 2), machine('web-3', 'south', 3)];
const WEB_IDS = WEB.map(({ id }) => id);
const fail = step('fail-over', 60, 300, ['vault']);

describe('by itself', () => {
  it('is unaffected by what it does not stand on, and says nothing then', () => {
    const outcome = after([WEST], [unit('other', [WEST]), ...WEB, spread('web', 2, WEB_IDS)]);
    expect(outcome).toMatchObject({
      state: 'full',
      best: { level: 'unaffected' },
      worst: { level: 'unaffected' },
    });
    expect([outcome.chain, outcome.unknown, outcome.recovery]).toEqual([[], [], undefined]);
  });

  it.each<[string, readonly string[], readonly (Unit | Gate)[], Partial<Answer>, readonly string[]]>([
    [
      'what needs all falls with one',
      ['zone:south-1'],
      [...WEB, all('site', 'web-2', 'web-1')],
      DOWN,
      ['site: needs web-1', 'web-1: is lost with zone:south-1'],
    ],
    [
      'too few are degraded',
      ['instance:web-2'],
      [...WEB, spread('site', 3, WEB_IDS)],
      { level: 'degraded', seconds: 0 },
      ['site: 2 of 3 are left, and 3 carry the load', 'web-2: is lost with instance:web-2'],
    ],
    [
      'fewer than the least are down',
      ['zone:south-1', 'zone:south-2'],
      [...WEB, { ...spread('site', 3, WEB_IDS), least: 2 }],
      DOWN,
      ['site: 1 of 3 is left, and 2 are needed', 'web-1: is lost with zone:south-1'],
    ],
    [
      'none left is down',
      [SOUTH],
      [...WEB, spread('site', 1, WEB_IDS)],
      DOWN,
      ['site: none of 3 is left', 'web-1: is lost with region:south'],
    ],
    [
      'a pair that takes its time interrupts',
      ['zone:south-3'],
      [...WEB, { ...spread('site', 1, WEB_IDS), seconds: 60 }],
      { level: 'interrupted', seconds: 60 },
      ['site: 2 of 3 are left, and the work moves within 1 minute', 'web-3: is lost with zone:south-3'],
    ],
    [
      'another one takes over by itself',
      [SOUTH],
      [unit('a', [SOUTH]), unit('b', [WEST]), switching('site', 30, 5, 'a', 'b')],
      { level: 'interrupted', seconds: 30, rpoSeconds: 5 },
      ['site: b takes over by itself in 30 seconds', 'a: is lost with region:south'],
    ],
    [
      'nothing takes over that was never there',
      [SOUTH],
      [unit('a', [SOUTH]), unit('b', [], { missing: 'no peering' }), switching('site', 30, 5, 'a', 'b')],
      DOWN,
      ['site: nothing else takes over, since b was never there: no peering', 'a: is lost with region:south'],
    ],
    [
      'what is only missed degrades',
      [SOUTH],
      [unit('a', [SOUTH]), unit('b', [WEST]), soft('extra', 'a'), all('site', 'b', 'extra')],
      { level: 'degraded', seconds: 0 },
      ['site: needs extra', 'extra: goes on without a', 'a: is lost with region:south'],
    ],
    [
      'a spread is as degraded as one that is left',
      [SOUTH],
      [
        unit('a', [SOUTH]),
        unit('b', [WEST]),
        soft('extra', 'a'),
        all('one', 'b', 'extra'),
        spread('site', 2, ['one', 'b']),
      ],
      { level: 'degraded' },
      [
        'site: 1 of 2 is unharmed, and 2 carry the load',
        'one: needs extra',
        'extra: goes on without a',
        'a: is lost with region:south',
      ],
    ],
  ])('%s', (_, events, nodes, answer, chain) => {
    const outcome = after(events, nodes);
    expect(outcome.worst).toMatchObject(answer);
    expect(outcome.best).toEqual(outcome.worst);
    expect(lines(outcome)).toEqual(chain);
  });
});

describe('smaller states', () => {
  const sleeping = unit('web-2', [SOUTH], { asleep: 'scaled-in' });
  it('the one in which it is worst counts', () => {
    const outcome = after(['instance:web-1'], [WEB[0]!, sleeping, spread('web', 1, ['web-1', 'web-2'])]);
    expect(outcome).toMatchObject({ state: 'scaled-in', worst: DOWN });
    expect(lines(outcome)).toEqual(['web: none of 1 is left', 'web-1: is lost with instance:web-1']);
  });

  it('fewer carry the load while scaled in', () => {
    const nodes = [WEB[0]!, sleeping, spread('web', 2, ['web-1', 'web-2'], 1)];
    expect(after([], nodes).worst.level).toBe('unaffected');
  });

  it('more may have to carry it while scaled in', () => {
    const outcome = after(['instance:web-1'], [...WEB, spread('web', 2, WEB_IDS, 3)]);
    expect([outcome.state, outcome.worst.level]).toEqual(['scaled-in', 'degraded']);
  });

  it('what is made of something that sleeps sleeps too', () => {
    const nodes = [
      WEB[0]!,
      sleeping,
      unit('disk', []),
      all('two', 'web-2', 'disk'),
      spread('web', 1, ['web-1', 'two']),
    ];
    expect(after(['instance:web-1'], nodes)).toMatchObject({ state: 'scaled-in', worst: DOWN });
  });

  it('out of hours counts unless it may be off', () => {
    const nodes = [unit('web', [SOUTH], { asleep: 'off-hours' }), spread('site', 1, ['web'])];
    expect(after([], nodes)).toMatchObject({ state: 'off-hours', worst: DOWN });
    expect(lines(after([], nodes))).toEqual(['site: none is switched on']);
    expect(after([], nodes, [], { mayBeOff: true })).toMatchObject({
      state: 'full',
      worst: { level: 'unaffected' },
    });
  });
});

describe('what is not known', () => {
  const lost = unit('b', [], { maybeLostWith: [SOUTH] });
  it('lies between the best and the worst, with its reasons', () => {
    const outcome = after([SOUTH], [unit('a', [WEST]), lost, all('site', 'a', 'b')]);
    expect([outcome.best.level, outcome.worst]).toEqual(['unaffected', DOWN]);
    expect(outcome.unknown).toEqual(["b: where it stands isn't known"]);
    expect(lines(outcome)).toEqual(['site: needs b', 'b: may be lost with region:south']);
    expect(outcome.recovery).toMatchObject({ possible: 'unknown', steps: [], inTime: false });
  });

  it('is decided where it makes no difference', () => {
    const outcome = after(
      ['instance:web-1'],
      [WEB[0]!, WEB[1]!, unit('x', [], { opaque: 'its type' }), spread('site', 1, ['web-1', 'web-2', 'x'])],
    );
    expect([outcome.best.level, outcome.worst.level, outcome.unknown]).toEqual([
      'unaffected',
      'unaffected',
      [],
    ]);
  });

  it('a switch that may not happen may be down', () => {
    const outcome = after(
      [SOUTH],
      [
        unit('a', [SOUTH]),
        unit('b', [WEST]),
        {
          id: 'site',
          title: 'site',
          kind: 'failover',
          of: ['a', 'b'],
          switch: { by: 'unknown', reason: 'no mode' },
        },
      ],
    );
    expect([outcome.best.level, outcome.worst.level]).toEqual(['unaffected', 'down']);
    expect(outcome.unknown).toEqual(['site: no mode']);
    expect(lines(outcome)[0]).toBe("site: whether b takes over isn't known: no mode");
  });
});

describe('with hands', () => {
  const region = [unit('vault', [WEST]), unit('a', [SOUTH]), unit('b', [WEST])];
  it('is down until somebody switches it, in time', () => {
    const outcome = after([SOUTH], [...region, byHand('site', fail, 'a', 'b')], [fail]);
    expect(outcome.worst).toEqual(DOWN);
    expect(lines(outcome)[0]).toBe('site: b takes over only by hand: fail-over');
    expect(outcome.recovery).toEqual({
      possible: true,
      steps: [{ step: fail, startsAt: 0, endsAt: 60, after: [] }],
      minutes: 60,
      rpoSeconds: 300,
      promised: true,
      missing: [],
      inTime: true,
    });
  });

  it('says what is missing if it cannot be switched', () => {
    const [, a, b] = region;
    const nodes = [unit('vault', [SOUTH]), a!, b!, byHand('site', fail, 'a', 'b')];
    const { recovery } = after([SOUTH], nodes, [fail]);
    expect(recovery).toMatchObject({ possible: false, steps: [], inTime: false });
    expect(lines({ chain: recovery!.missing })).toEqual([
      'site: the step "fail-over" needs vault',
      'vault: is lost with region:south',
    ]);
  });

  it('of ways by hand that stand on one another the chain tells the innermost that is open', () => {
    const restore = step('restore', 480, 86_400);
    const [vault, a, b] = region;
    const nodes = [vault!, a!, b!, unit('backup', [WEST]), byHand('replicated', fail, 'a', 'b')];
    const restored = byHand('restored', restore, 'replicated', 'backup');
    const steps = [fail, restore];
    expect(lines(after([SOUTH], [...nodes, restored, all('site', 'restored')], steps))).toEqual([
      'site: needs restored',
      'replicated: b takes over only by hand: fail-over',
      'a: is lost with region:south',
    ]);
    const gone = nodes.map((node) => (node.id === 'b' ? unit('b', [SOUTH]) : node));
    expect(lines(after([SOUTH], [...gone, restored, all('site', 'restored')], steps))).toEqual([
      'site: needs restored',
      'restored: backup takes over only by hand: restore',
      'a: is lost with region:south',
    ]);
  });

  it('what only repeats a title is passed over', () => {
    const inner = { ...all('inner', 'a'), title: 'database' };
    const outer = { ...all('outer', 'inner', 'b'), title: 'database' };
    expect(lines(after([SOUTH], [...region, inner, outer, all('site', 'outer')]))).toEqual([
      'site: needs database',
      'a: is lost with region:south',
    ]);
  });

  it('steps wait for what they need, and for nothing else', () => {
    const names = { ...step('names', 10, 0), promised: false };
    const data = step('data', 5, 5);
    const machines = step('machines', 120, 900, ['dns']);
    const outcome = after(
      [SOUTH],
      [
        ...['n', 'd', 'm'].flatMap((id) => [unit(`${id}-south`, [SOUTH]), unit(`${id}-west`, [WEST])]),
        byHand('dns', names, 'n-south', 'n-west'),
        byHand('base', data, 'd-south', 'd-west'),
        byHand('servers', machines, 'm-south', 'm-west'),
        all('site', 'base', 'servers'),
      ],
      [names, data, machines],
    );
    expect(
      outcome.recovery!.steps.map(({ step: { id }, startsAt, endsAt, after: before }) => [
        id,
        startsAt,
        endsAt,
        before,
      ]),
    ).toEqual([
      ['data', 0, 5, []],
      ['names', 0, 10, []],
      ['machines', 10, 130, ['names']],
    ]);
    expect(outcome.recovery).toMatchObject({ minutes: 130, rpoSeconds: 900, promised: false, inTime: true });
  });

  it('may take longer than its tier allows', () => {
    const slow = step('restore', 480, 86_400);
    const { recovery } = after([SOUTH], [...region, byHand('site', slow, 'a', 'b')], [slow]);
    expect(recovery).toMatchObject({ possible: true, minutes: 480, inTime: false });
  });

  it('changes with what is lost even where the service was down before', () => {
    const nodes = [
      unit('vault', [WEST]),
      unit('a', [], { missing: 'no' }),
      unit('b', []),
      byHand('site', fail, 'a', 'b'),
    ];
    const proven = proveSurvival(modelOf('site', nodes, [fail]));
    expect(proven.singles.get(WEST)![0]!.recovery!.possible).toBe(false);
    expect(proven.after([])[0]!.recovery!.possible).toBe(true);
  });
});

it('nothing depends on what was asked before', () => {
  const nodes = [...WEB, spread('site', 3, WEB_IDS)];
  const proven = proveSurvival(modelOf('site', nodes));
  const first = proven.after(['zone:south-1', 'zone:south-1'])[0]!;
  const second = proven.after([SOUTH])[0]!;
  expect([lines(second)[0], lines(first)[0]]).toEqual([
    'site: none of 3 is left',
    'site: 2 of 3 are left, and 3 carry the load',
  ]);
  expect([...proven.singles.keys()]).toEqual(proven.model.events.map(({ id }) => id));
});
