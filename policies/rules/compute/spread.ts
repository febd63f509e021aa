import { tryFindRegion } from '../../../constructs/model/region';
import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { follow, regionOf, textsOf, written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { OLD_MACHINE, SINGLE_MACHINES } from '../support/machines';
import { fail, listed, pass, show, step, unknown } from '../support/results';

/** What keeps a machine apart from others; Azure takes one of them. */
const SETS = ['availability_set_id', 'virtual_machine_scale_set_id'] as const;

export const spread: Rule = {
  id: 'compute/spread',
  title: 'Every machine stands in a zone of its region, or in a set that keeps it apart from its fellows',
  clauses: ['HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Azure may put machines without either on one rack, so that one power supply takes the whole service down.',
  remedy:
    'Write a zone where the region has some, in turn over the machines, and an availability set where it has none; both replace the machine.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-machines/availability',
    'https://learn.microsoft.com/azure/virtual-machines/availability-set-overview',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType(...SINGLE_MACHINES)) yield judge(graph, machine, zoneOf(machine));
    for (const machine of graph.ofType(OLD_MACHINE)) yield judge(graph, machine, oldZoneOf(machine));
  },
};

/** The zone of a machine: none, or one that may not be known. */
type Zone = 'none' | 'not-known' | { readonly name: string };

function zoneOf(machine: Resource): Zone {
  const attribute = written(machine, 'zone');
  if (attribute.state === 'absent') return 'none';
  const name = textOf(attribute);
  return name === undefined ? 'not-known' : { name };
}

function oldZoneOf(machine: Resource): Zone {
  const { texts, complete } = textsOf(machine, 'zones');
  const [name] = texts;
  if (name !== undefined) return { name };
  return complete ? 'none' : 'not-known';
}

function judge(graph: EstateGraph, machine: Resource, zone: Zone): Result {
  if (zone === 'not-known') return unknown(machine, 'its zone is not known before deployment');
  if (zone !== 'none') return judgeZone(machine, zone.name);
  const sets = SETS.map((path) => ({ path, kind: follow(graph, machine, path).kind }));
  const set = sets.find(({ kind }) => kind === 'resource' || kind === 'external');
  if (set) return pass(machine, `stands in a set (${set.path}) that keeps machines apart`);
  const open = sets.find(({ kind }) => kind === 'unknown');
  if (open) {
    return unknown(machine, 'whether it stands in a set is not known before deployment', [
      step(machine, open.path, show(machine.get(open.path)), 'the id of a set'),
    ]);
  }
  return fail(
    machine,
    'stands in no zone and in no set',
    ['zone', ...SETS].map((path) => step(machine, path, 'nothing', 'one of these three')),
  );
}

function judgeZone(machine: Resource, zone: string): Result {
  const facts = tryFindRegion(regionOf(machine) ?? '');
  if (!facts) {
    return unknown(machine, `whether its region has a zone ${zone} is not known`, [
      step(machine, 'location', show(machine.get('location')), 'a region of the region table'),
    ]);
  }
  const known = facts.zones.length > 0 ? `zone ${listed(facts.zones)}` : 'no zones';
  return facts.zones.includes(zone)
    ? pass(machine, `stands in zone ${zone} of ${facts.displayName}`)
    : fail(machine, `names zone ${zone}, and ${facts.displayName} has ${known}`, [
        step(machine, 'zone', zone, known),
      ]);
}
