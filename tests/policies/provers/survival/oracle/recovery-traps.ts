import { all, byHand, machine, modelOf, spread, step, switching, unit } from './small-model';
import { Trap } from './trap';

const SOUTH = 'region:south';
const WEST = 'region:west';

/** A machine of one region with a replica in the other one, which a vault is needed for. */
function replicated(vaultIn: string): Trap['model'] {
  const failOver = step('site-recovery', 120, 300, ['vault']);
  return modelOf(
    'service',
    [
      machine('one', 'south', 1),
      unit('replica', [WEST]),
      unit('vault', [vaultIn]),
      byHand('service', failOver, 'one', 'replica'),
    ],
    [failOver],
  );
}

/** A machine of one region that is restored from copies in a vault of the same region. */
function backedUp(copies: readonly string[]): Trap['model'] {
  const restore = step('restore', 480, 2160 * 60, ['copies']);
  return modelOf(
    'service',
    [
      machine('one', 'south', 1),
      unit('place', [WEST]),
      unit('copies', copies),
      byHand('service', restore, 'one', 'place'),
    ],
    [restore],
  );
}

/** A failover group whose secondary stands in a zone, or in all three. */
function grouped(zones: readonly number[]): Trap['model'] {
  const failOver = step('fail-over', 1, 5);
  return modelOf(
    'group',
    [
      unit('primary', [SOUTH]),
      ...zones.map((zone) => unit(`part-${zone}`, [`zone:west-${zone}`, WEST])),
      spread(
        'secondary',
        1,
        zones.map((zone) => `part-${zone}`),
      ),
      byHand('group', failOver, 'primary', 'secondary'),
    ],
    [failOver],
  );
}

/** A group that has switched, and an application that names one of its servers, or its listener. */
function connectedTo(database: 'primary' | 'group'): Trap['model'] {
  return modelOf('site', [
    unit('app-south', [SOUTH]),
    unit('app-west', [WEST]),
    spread('apps', 1, ['app-south', 'app-west']),
    unit('primary', [SOUTH]),
    unit('secondary', [WEST]),
    switching('group', 60, 5, 'primary', 'secondary'),
    all('site', 'apps', database),
  ]);
}

const RESTORED_LATE = { level: 'down', recovery: { possible: true, minutes: 480, inTime: false } } as const;
const GONE = { level: 'down', recovery: { possible: false } } as const;

/** What is there after a failure, and what isn't, to bring a service up again. */
export const RECOVERY_TRAPS: readonly Trap[] = [
  {
    name: 'a Site Recovery vault in the region that fails cannot fail over',
    model: replicated(SOUTH),
    after: { [SOUTH]: GONE },
    verdicts: { regions: 'fail' },
  },
  {
    name: 'a Site Recovery vault in the target region can',
    model: replicated(WEST),
    after: {
      [SOUTH]: { level: 'down', recovery: { possible: true, minutes: 120, rpoSeconds: 300, inTime: true } },
      [WEST]: { level: 'unaffected' },
      [`${SOUTH}+${WEST}`]: GONE,
    },
    verdicts: { nodes: 'fail', domains: 'fail', regions: 'pass' },
  },
  {
    name: 'copies of a locally redundant vault are gone with the region that they are copies of',
    model: backedUp([SOUTH]),
    after: { [SOUTH]: GONE },
    verdicts: { regions: 'fail' },
  },
  {
    name: 'copies that can be restored across regions are there, and too late and too old for the first tier',
    model: backedUp([]),
    after: { [SOUTH]: RESTORED_LATE },
    verdicts: { regions: 'fail' },
  },
  {
    name: "a failover group's secondary does not inherit zone redundancy: after the switch a zone is enough",
    model: grouped([1]),
    after: {
      [SOUTH]: { level: 'down', recovery: { possible: true, inTime: true } },
      [`${SOUTH}+zone:west-1`]: GONE,
    },
    verdicts: { regions: 'pass' },
  },
  {
    name: 'a secondary that is zone redundant itself can be switched to without one zone',
    model: grouped([1, 2, 3]),
    after: { [`${SOUTH}+zone:west-1`]: { level: 'down', recovery: { possible: true, inTime: true } } },
  },
  {
    name: "an application that names the primary's server does not follow the failover group",
    model: connectedTo('primary'),
    after: { [SOUTH]: GONE },
    verdicts: { regions: 'fail' },
  },
  {
    name: 'an application that names the listener does',
    model: connectedTo('group'),
    after: { [SOUTH]: { level: 'interrupted', seconds: 60, rpoSeconds: 5 } },
    verdicts: { regions: 'pass' },
  },
  {
    name: 'a database that is only zone redundant has nothing to switch to, however well it scans',
    model: modelOf('database', [
      ...[1, 2, 3].map((zone) => unit(`part-${zone}`, [`zone:south-${zone}`, SOUTH])),
      spread('database', 1, ['part-1', 'part-2', 'part-3']),
    ]),
    after: { 'zone:south-1': { level: 'unaffected' }, [SOUTH]: GONE },
    verdicts: { nodes: 'pass', domains: 'pass', regions: 'fail' },
  },
  {
    name: 'surviving by itself and being recoverable in time are two verdicts',
    model: replicated(WEST),
    after: { 'instance:one': { level: 'down', recovery: { possible: true, minutes: 120, inTime: true } } },
    verdicts: { nodes: 'fail', pairs: 'pass' },
  },
];
