import { Gate, RecoveryStep, Unit } from '../../../../../policies/provers/survival/model';
import { all, byHand, machine, modelOf, spread, step, switching, unit } from './small-model';
import { Expected, Trap } from './trap';

const UP: Expected = { level: 'unaffected' };
const DOWN: Expected = { level: 'down' };
const SOUTH = 'region:south';
const ZONE = 'zone:south-1';

/** A row of the table "what survives what": what becomes of it with one instance, one zone and the region. */
function row(
  name: string,
  nodes: readonly (Unit | Gate)[],
  answers: { readonly instance?: Expected; readonly zone?: Expected; readonly region: Expected },
  steps: readonly RecoveryStep[] = [],
): Trap {
  const { instance, zone, region } = answers;
  return {
    name,
    model: modelOf(nodes[nodes.length - 1]!.id, nodes, steps),
    after: {
      '': UP,
      ...(instance ? { 'instance:one': instance } : {}),
      ...(zone ? { [ZONE]: zone } : {}),
      [SOUTH]: region,
    },
  };
}

const ONE = machine('one', 'south', 1);
const zonal = (id: string, zone: number) => unit(id, [`zone:south-${zone}`, SOUTH]);
const THREE_ZONES = [1, 2, 3].map((zone) => zonal(`part-${zone}`, zone));

/** Rows of the facts' table, each as the graph that it comes to. */
export const TABLE_TRAPS: readonly Trap[] = [
  row('a lone machine goes with its node, its zone and its region', [ONE], {
    instance: DOWN,
    zone: DOWN,
    region: DOWN,
  }),
  row(
    'two machines of one zone behind a probe live through a node, not through the zone',
    [ONE, machine('two', 'south', 1), spread('pool', 1, ['one', 'two'])],
    { instance: UP, zone: DOWN, region: DOWN },
  ),
  row(
    'two machines of two zones behind a probe live through either',
    [ONE, machine('two', 'south', 2), spread('pool', 1, ['one', 'two'])],
    { instance: UP, zone: UP, region: DOWN },
  ),
  row(
    'two machines that both carry the load are degraded without one, which counts as an issue',
    [ONE, machine('two', 'south', 2), spread('pool', 2, ['one', 'two'])],
    { instance: { level: 'degraded' }, zone: { level: 'degraded' }, region: DOWN },
  ),
  row(
    'an availability set of a region without zones lives through a fault domain',
    [
      unit('one', ['instance:one', 'fault-domain:set#0', SOUTH]),
      unit('two', ['instance:two', 'fault-domain:set#1', SOUTH]),
      spread('set', 1, ['one', 'two']),
    ],
    { instance: UP, region: DOWN },
  ),
  row(
    'a machine with a zone-redundant disk still goes with its own zone',
    [ONE, ...THREE_ZONES, spread('disk', 1, ['part-1', 'part-2', 'part-3']), all('machine', 'one', 'disk')],
    { instance: DOWN, zone: DOWN, region: DOWN },
  ),
  row(
    'a locally redundant disk takes its machine along with the zone, and only with that',
    [zonal('disk', 1), machine('one', 'south', 2), all('machine', 'one', 'disk')],
    { zone: DOWN, region: DOWN },
  ),
  row(
    'a zone-redundant database switches in less than 30 seconds and loses nothing',
    [...THREE_ZONES, { ...spread('database', 2, ['part-1', 'part-2', 'part-3']), least: 2, seconds: 30 }],
    { zone: { level: 'interrupted', seconds: 30, rpoSeconds: 0 }, region: DOWN },
  ),
  row(
    'an automatic failover group is back after its grace of an hour',
    [
      unit('primary', [SOUTH]),
      unit('secondary', ['region:west']),
      switching('group', 3600, 5, 'primary', 'secondary'),
    ],
    { region: { level: 'interrupted', seconds: 3600, rpoSeconds: 5 } },
  ),
  row(
    'a manual failover group is down until somebody calls it, and then 5 seconds of data are gone',
    [
      unit('primary', [SOUTH]),
      unit('secondary', ['region:west']),
      byHand('group', step('fail-over', 1, 5), 'primary', 'secondary'),
    ],
    { region: { level: 'down', recovery: { possible: true, minutes: 1, rpoSeconds: 5, inTime: true } } },
    [step('fail-over', 1, 5)],
  ),
  row('locally redundant storage goes with its zone', [zonal('account', 1)], { zone: DOWN, region: DOWN }),
  row(
    'geo-redundant storage is failed over by hand within the hour',
    [
      unit('account', [SOUTH]),
      unit('copy', ['region:west']),
      byHand('storage', step('fail-over', 60, 900), 'account', 'copy'),
    ],
    { region: { level: 'down', recovery: { possible: true, minutes: 60, rpoSeconds: 900, inTime: true } } },
    [step('fail-over', 60, 900)],
  ),
  row('an app service plan of one worker goes with its node', [ONE], { instance: DOWN, region: DOWN }),
  row(
    'two gateways, both active, are a minute in switching',
    [ONE, machine('two', 'south', 2), { ...spread('gateway', 1, ['one', 'two']), seconds: 60 }],
    {
      instance: { level: 'interrupted', seconds: 60 },
      zone: { level: 'interrupted', seconds: 60 },
      region: DOWN,
    },
  ),
  row(
    'Front Door over two origins lives through a region',
    [
      unit('front-door', ['global:front-door']),
      unit('south', [SOUTH]),
      unit('west', ['region:west']),
      switching('origins', 0, 0, 'south', 'west'),
      all('site', 'front-door', 'origins'),
    ],
    { region: UP },
  ),
];
