import { all, machine, modelOf, spread, unit } from './small-model';
import { Trap } from './trap';

const SOUTH = 'region:south';
const WEST = 'region:west';
const UP = { level: 'unaffected' } as const;
const DOWN = { level: 'down' } as const;

/** Two halves, one a region, that both need something. */
function halvesOver(shared: Parameters<typeof unit>): Trap['model'] {
  return modelOf('site', [
    unit('south', [SOUTH]),
    unit('west', [WEST]),
    unit(...shared),
    all('south-half', 'south', shared[0]),
    all('west-half', 'west', shared[0]),
    spread('site', 1, ['south-half', 'west-half']),
  ]);
}

/** Three machines in three zones, of which some are there only while there is work, or in office hours. */
function scaled(asleep: 'scaled-in' | 'off-hours', least: number, mayBeOff = false): Trap['model'] {
  return modelOf(
    'pool',
    [
      ...[1, 2, 3].map((n) => machine(`vm-${n}`, 'south', n, n > least ? { asleep } : {})),
      spread('pool', 2, ['vm-1', 'vm-2', 'vm-3'], 1),
    ],
    [],
    { mayBeOff },
  );
}

/** What looks doubled and hangs on one thing, and what looks like enough and is less at night. */
export const SHARING_TRAPS: readonly Trap[] = [
  {
    name: 'one appliance behind a user-defined route takes both machines along',
    model: modelOf('pool', [
      machine('appliance', 'south', 1),
      machine('vm-1', 'south', 1),
      machine('vm-2', 'south', 2),
      all('path-1', 'vm-1', 'appliance'),
      all('path-2', 'vm-2', 'appliance'),
      spread('pool', 1, ['path-1', 'path-2']),
    ]),
    after: { 'instance:appliance': DOWN, 'zone:south-2': UP, 'zone:south-1': DOWN },
    cutSets: [
      'instance:appliance',
      SOUTH,
      'zone:south-1',
      'instance:vm-1+instance:vm-2',
      'instance:vm-1+zone:south-2',
    ],
    verdicts: { nodes: 'fail', domains: 'fail' },
  },
  {
    name: "one region's name service, shared by both, takes both along",
    model: halvesOver(['resolver', [SOUTH]]),
    after: { [SOUTH]: DOWN, [WEST]: UP },
    cutSets: [SOUTH],
  },
  {
    name: "one region's directory, shared by both, takes both along",
    model: halvesOver(['domain-controller', ['instance:dc', SOUTH]]),
    after: { 'instance:dc': DOWN, [SOUTH]: DOWN, [WEST]: UP },
    cutSets: ['instance:dc', SOUTH],
  },
  {
    name: "one region's jump host, if a service needs it, takes both along",
    model: halvesOver(['jump-host', ['instance:jump', WEST]]),
    after: { 'instance:jump': DOWN, [WEST]: DOWN, [SOUTH]: UP },
  },
  {
    name: "the hub firewall's address as the only next hop of both regions' spokes",
    model: halvesOver(['firewall', [SOUTH]]),
    after: { [SOUTH]: DOWN, [WEST]: UP },
    verdicts: { domains: 'pass', regions: 'fail' },
  },
  {
    name: 'a secondary region whose spoke has no peering was never there',
    model: modelOf('site', [
      unit('south', [SOUTH]),
      unit('west', [WEST]),
      unit('peering', [], { missing: 'there is no peering' }),
      all('west-half', 'west', 'peering'),
      spread('site', 1, ['south', 'west-half']),
    ]),
    after: { '': UP, [SOUTH]: { level: 'down', recovery: { possible: false } } },
    cutSets: [SOUTH],
    verdicts: { regions: 'fail' },
  },
  {
    name: 'zonal backends behind a zone-redundant frontend go with their zone',
    model: modelOf('site', [
      ...[1, 2, 3].map((zone) => unit(`frontend-${zone}`, [`zone:south-${zone}`, SOUTH])),
      spread('frontend', 1, ['frontend-1', 'frontend-2', 'frontend-3']),
      machine('vm-1', 'south', 1),
      machine('vm-2', 'south', 1),
      spread('backends', 1, ['vm-1', 'vm-2']),
      all('site', 'frontend', 'backends'),
    ]),
    after: { 'zone:south-1': DOWN, 'zone:south-2': UP, 'instance:vm-1': UP },
    verdicts: { nodes: 'fail', domains: 'fail' },
  },
  {
    name: 'autoscale with a minimum of one leaves one, and that one goes with its node',
    model: scaled('scaled-in', 1),
    after: { '': UP, 'instance:vm-1': DOWN, 'instance:vm-2': UP },
    verdicts: { nodes: 'fail', domains: 'fail' },
  },
  {
    name: 'autoscale with a minimum of two lives through a node at its smallest',
    model: scaled('scaled-in', 2),
    after: { 'instance:vm-1': UP, 'zone:south-2': UP },
    verdicts: { nodes: 'pass', domains: 'pass' },
  },
  {
    name: 'machines that a schedule switches off leave a single one at night',
    model: scaled('off-hours', 1),
    after: { 'instance:vm-1': DOWN },
    verdicts: { nodes: 'fail' },
  },
  {
    name: 'what may be off at night is judged by day',
    model: scaled('off-hours', 1, true),
    after: { 'instance:vm-1': UP, 'instance:vm-2': UP },
    verdicts: { nodes: 'pass' },
  },
  {
    name: 'a lone machine with a Premium disk passes the usual packs, and does not live through its node',
    model: modelOf('vm', [machine('vm', 'south', 1, { availability: 0.999 })]),
    after: { 'instance:vm': DOWN },
    cutSets: ['instance:vm', SOUTH, 'zone:south-1'],
    verdicts: { nodes: 'fail', domains: 'fail', regions: 'fail', pairs: 'fail' },
  },
];
