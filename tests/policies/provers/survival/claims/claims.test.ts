import {
  Gate,
  ModelService,
  Quota,
  RecoveryStep,
  Unit,
} from '../../../../../policies/provers/survival/model';
import { proveSurvival } from '../../../../../policies/provers/survival/prove-survival';
import { ClaimOutcome, Survival } from '../../../../../policies/provers/survival/survival';
import { all, byHand, machine, modelOf, spread, step, switching, TIER_1, unit } from '../oracle/small-model';

const SOUTH = 'region:south';
const WEST = 'region:west';

function prove(
  nodes: readonly (Unit | Gate)[],
  steps: readonly RecoveryStep[] = [],
  more: Partial<ModelService> = {},
): Survival {
  return proveSurvival(modelOf(nodes.at(-1)!.id, nodes, steps, more));
}

function told({ verdict, witnesses, more }: ClaimOutcome): readonly unknown[] {
  return [verdict, witnesses.map(({ events }) => events.map(({ id }) => id).join(' + ')), more];
}

const WEB = [machine('web-1', 'south', 1), machine('web-2', 'south', 2)];

describe('nodes and domains', () => {
  it('too few left is an issue for a node, and for a zone of a service with an uptime', () => {
    const proven = prove([...WEB, spread('site', 2, ['web-1', 'web-2'])]);
    expect(told(proven.nodes[0]!)).toEqual(['fail', ['instance:web-1', 'instance:web-2'], 0]);
    expect(told(proven.domains[0]!)).toEqual([
      'fail',
      ['instance:web-1', 'instance:web-2', 'zone:south-1', 'zone:south-2'],
      0,
    ]);
  });

  it('a service without an uptime only has to stay up', () => {
    const { uptime: _, ...tier } = TIER_1;
    const proven = prove([...WEB, spread('site', 2, ['web-1', 'web-2'])], [], { tier });
    expect([proven.nodes.length, told(proven.domains[0]!)]).toEqual([0, ['pass', [], 0]]);
  });

  it('seconds count against what the tier tolerates of nodes and of domains', () => {
    const gate = { ...spread('site', 1, ['web-1', 'web-2']), seconds: 30 };
    const tier = { ...TIER_1, tolerates: { node: 30, domain: 20 } };
    const proven = prove([...WEB, gate], [], { tier });
    expect(told(proven.domains[0]!)).toEqual(['fail', ['zone:south-1', 'zone:south-2'], 0]);
  });

  it('what is bad with nothing lost is shown as that, once', () => {
    const proven = prove([...WEB, spread('site', 3, ['web-1', 'web-2'])]);
    expect(told(proven.nodes[0]!)).toEqual(['fail', [''], 0]);
    expect(proven.nodes[0]!.witnesses[0]!.outcome.chain[0]!.because).toBe(
      '2 of 2 are left, and 3 carry the load',
    );
  });

  it('what may be lost leaves it undecided, and what surely is comes first', () => {
    const open = unit('web-2', ['instance:web-2'], { maybeLostWith: ['zone:south-1'] });
    const proven = prove([WEB[0]!, open, all('extra', 'web-2'), spread('site', 1, ['web-1', 'extra'])]);
    expect(told(proven.domains[0]!)).toEqual(['unknown', ['zone:south-1'], 0]);
  });

  it('lists twenty witnesses and counts the rest', () => {
    const many = Array.from({ length: 25 }, (_, n) => machine(`web-${n}`, 'south'));
    const proven = prove([...many, all('site', ...many.map(({ id }) => id))]);
    expect([proven.nodes[0]!.witnesses.length, proven.nodes[0]!.more]).toEqual([20, 5]);
  });
});

it('single points take services along: most of them first, then those of the highest tier', () => {
  const model = modelOf('site', [
    ...WEB,
    unit('shared', ['instance:shared']),
    all('site', 'web-1', 'shared'),
    all('low', 'web-2', 'shared'),
  ]);
  const other = { ...model.services[0]!, name: 'low', node: 'low', tier: { ...TIER_1, rank: 3 } };
  const { singlePoints } = proveSurvival({ ...model, services: [other, ...model.services] });
  expect(
    singlePoints.map(({ event, services }) => [event.id, services.map(({ service }) => service.name)]),
  ).toEqual([
    ['instance:shared', ['low', 'service']],
    ['instance:web-1', ['service']],
    ['zone:south-1', ['service']],
    ['instance:web-2', ['low']],
    ['zone:south-2', ['low']],
  ]);
});

describe('regions', () => {
  const nodes = [unit('a', [SOUTH]), unit('b', [WEST])];
  const inTime = step('fail-over', 240, 900);
  it.each<[string, readonly RecoveryStep[], Gate, readonly unknown[]]>([
    ['switched by itself', [], switching('site', 60, 900, 'a', 'b'), ['pass', [], 0]],
    [
      'switched by itself with too much data lost',
      [],
      switching('site', 60, 901, 'a', 'b'),
      ['fail', [SOUTH], 0],
    ],
    ['switched by hand', [inTime], byHand('site', inTime, 'a', 'b'), ['pass', [], 0]],
    ['too slow', [{ ...inTime, minutes: 241 }], byHand('site', inTime, 'a', 'b'), ['fail', [SOUTH], 0]],
    ['not switched', [], all('site', 'a', 'b'), ['fail', [SOUTH, WEST], 0]],
    [
      'nobody knows',
      [],
      { id: 'site', title: 'site', kind: 'failover', of: ['a', 'b'], switch: { by: 'unknown', reason: 'x' } },
      ['unknown', [SOUTH], 0],
    ],
  ])('%s', (_, steps, gate, expected) => {
    expect(told(prove([...nodes, gate], steps).regions[0]!)).toEqual(expected);
  });

  it('a place outside Azure counts as a region does', () => {
    expect(told(prove([unit('a', ['site:hall'])]).regions[0]!)).toEqual(['fail', ['site:hall'], 0]);
  });

  it('means have to be there by themselves', () => {
    const base = modelOf('a', [...nodes, spread('state', 1, ['a', 'b'])]);
    const { means } = proveSurvival({
      ...base,
      means: [
        { id: 'state', title: 'State', node: 'state' },
        { id: 'vaults', title: 'Vaults', node: 'b' },
      ],
    });
    expect(
      means.map(({ id, verdict, lostWith, chain }) => [
        id,
        verdict,
        lostWith.map((event) => event.id),
        chain.length,
      ]),
    ).toEqual([
      ['state', 'pass', [], 0],
      ['vaults', 'fail', [WEST], 1],
    ]);
  });
});

describe('pairs', () => {
  const nodes = [...WEB, unit('copy', ['instance:copy'])];
  const fix = step('fix', 60, 0);
  const gates: readonly Gate[] = [spread('web', 1, ['web-1', 'web-2']), byHand('site', fix, 'web', 'copy')];

  it('down is accepted if it is brought up in time', () => {
    expect(told(prove([...nodes, ...gates], [fix]).pairs[0]!)).toEqual(['pass', [], 0]);
  });

  it('two that leave nothing break it', () => {
    const proven = prove([...WEB, spread('site', 1, ['web-1', 'web-2'])]);
    expect(told(proven.pairs[0]!)).toEqual([
      'fail',
      [
        'instance:web-1 + instance:web-2',
        'instance:web-1 + zone:south-2',
        'instance:web-2 + zone:south-1',
        'zone:south-1 + zone:south-2',
      ],
      0,
    ]);
  });

  it('one that breaks it alone is not listed with others', () => {
    expect(told(prove([...WEB, all('site', 'web-1')]).pairs[0]!)).toEqual([
      'fail',
      ['instance:web-1', 'zone:south-1'],
      0,
    ]);
  });

  it('steps that wait for one another may be too slow only together', () => {
    const names = step('names', 150, 0);
    const machines = step('machines', 150, 0, ['dns']);
    const parts = ['a', 'b', 'c', 'd'].map((id) => unit(id, [`instance:${id}`]));
    const own = [...parts, byHand('dns', names, 'a', 'b'), byHand('site', machines, 'c', 'd')];
    expect(told(prove(own, [names, machines]).pairs[0]!)).toEqual([
      'fail',
      ['instance:a + instance:c', 'instance:c + instance:d'],
      0,
    ]);
  });

  it('what surely takes something and what only may are tried apart', () => {
    const slow = step('restore', 600, 0);
    const one = unit('web-1', ['instance:web-1'], { maybeLostWith: ['instance:other'] });
    const proven = prove([one, unit('backup', []), byHand('site', slow, 'web-1', 'backup')], [slow]);
    expect(told(proven.pairs[0]!)).toEqual(['fail', ['instance:web-1', 'instance:other'], 0]);
  });

  it('a slow way of recovering is tried pair by pair', () => {
    const slow = step('restore', 600, 0);
    const proven = prove(
      [...nodes, unit('backup', []), ...gates, byHand('restored', slow, 'site', 'backup')],
      [fix, slow],
    );
    // Both machines are down with two events; then only with a third is there anything to restore.
    expect(told(proven.pairs[0]!)).toEqual(['pass', [], 0]);
    const worse = prove(
      [
        nodes[0]!,
        nodes[2]!,
        unit('backup', []),
        byHand('site', fix, 'web-1', 'copy'),
        byHand('restored', slow, 'site', 'backup'),
      ],
      [fix, slow],
    );
    expect(told(worse.pairs[0]!)).toEqual([
      'fail',
      ['instance:copy + instance:web-1', 'instance:copy + zone:south-1'],
      0,
    ]);
  });
});

it('a set of three is minimal, and one that only may be down says so', () => {
  const nodes = [
    ...WEB,
    unit('x', ['instance:x'], { maybeLostWith: ['zone:south-1'] }),
    spread('site', 1, ['web-1', 'web-2', 'x']),
  ];
  expect(prove(nodes).cutSets('service')).toEqual(
    [
      { events: ['region:south', 'instance:x'].sort(), maybe: false },
      { events: ['region:south', 'zone:south-1'], maybe: true },
      { events: ['zone:south-1', 'zone:south-2'], maybe: true },
      { events: ['instance:web-2', 'zone:south-1'], maybe: true },
      ...[
        ['instance:web-1', 'instance:web-2', 'instance:x'],
        ['instance:web-1', 'instance:x', 'zone:south-2'],
        ['instance:web-2', 'instance:x', 'zone:south-1'],
        ['instance:x', 'zone:south-1', 'zone:south-2'],
      ].map((events) => ({ events, maybe: false })),
    ].sort((a, b) => a.events.length - b.events.length || (a.events.join() < b.events.join() ? -1 : 1)),
  );
});

it.each<[string, Partial<Quota>, string, string]>([
  ['holds', {}, 'pass', '60 vCPUs are used, and 40 more come up with the loss of region:south: 100 of 100'],
  [
    'is too small',
    { limit: 99 },
    'fail',
    '60 vCPUs are used, and 40 more come up with the loss of region:south: 100 of 99',
  ],
  [
    'is not stated',
    { limit: undefined },
    'unknown',
    '60 vCPUs are used, and 40 more come up with the loss of region:south, and no quota is stated',
  ],
  [
    'is used by what has no known size',
    { used: undefined },
    'unknown',
    'the size of something that runs there is not known',
  ],
  [
    'waits for what has no known size',
    { arriving: [{ with: SOUTH, title: 'the replica' }] },
    'unknown',
    'the size of the replica, which comes up there, is not known',
  ],
])('a quota %s', (_, more, verdict, because) => {
  const arriving = [
    { with: SOUTH, vcpus: 30, title: 'a' },
    { with: SOUTH, vcpus: 10, title: 'b' },
    { with: WEST, vcpus: 35, title: 'c' },
  ];
  const quota: Quota = { subscription: 's', region: 'west', limit: 100, used: 60, arriving, ...more };
  const model = { ...modelOf('a', [unit('a', [SOUTH, WEST])]), quotas: [quota] };
  expect(proveSurvival(model).capacity).toMatchObject([{ quota, verdict, because }]);
});
