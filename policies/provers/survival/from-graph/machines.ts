import { FAILURE_MODES, MACHINE_SLA } from '../../../../constructs/model/tables/failure-modes';
import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, regionOf, targetOf, written } from '../../../graph/views/read';
import { EventId, Unit } from '../model';
import { byKey } from './order';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { faultDomainsOf } from './fault-domains';
import { standing, zoneOf, zonesOf } from './standing';
import { switchedOff } from './switched-off';

/** A machine and its data disks: each is one unit, since nothing takes a machine's work over by itself. */
export const readMachine: NodeReader = (reading, resource) => {
  const key = keyOf(resource);
  const disks = dataDisksOf(reading.graph, resource);
  const unit = reading.unit({
    id: disks.length === 0 ? key : `${key} (machine)`,
    title: disks.length === 0 ? titleOf(resource) : `${titleOf(resource)} itself`,
    ...machineStanding(reading, resource),
    ...switchedOff(reading, resource),
    ...availabilityOf([resource, ...disks]),
  });
  return reading.all(key, titleOf(resource), [unit, ...disks.map((disk) => reading.nodeOf(disk))], key);
};

/** What a machine is lost with, and may be: that of its set, its zone, its rack, and the host that it shares with others. */
function machineStanding(
  reading: Reading,
  resource: Resource,
): Pick<Unit, 'address' | 'lostWith' | 'maybeLostWith' | 'opaque'> {
  const region = regionOf(resource);
  const group = SPREADERS.map((path) => follow(reading.graph, resource, path)).find(
    ({ kind }) => kind !== 'none',
  );
  const zone = zoneOf(resource);
  const instance = { number: 1, of: 1 };
  const place = standing(reading, resource, { zone, instance, with: dedicatedHost(reading, resource) });
  const base = { ...evictable(resource), ...place };
  if (region === undefined || zonesOf(region).length > 0) {
    return group?.kind === 'resource' ? inDomain(reading, resource, group.resource, base) : base;
  }
  if (group?.kind === 'resource') return inDomain(reading, resource, group.resource, base);
  const rack = reading.events.rack(region);
  return { ...base, maybeLostWith: [...base.maybeLostWith, rack] };
}

/** Azure takes a Spot machine away whenever it needs the room: nobody knows when, or how many at once. */
export function evictable(resource: Resource): Pick<Unit, 'opaque'> {
  return textOf(written(resource, 'priority')) === 'Spot'
    ? { opaque: `Azure may take ${titleOf(resource)} away at any time, since it is a Spot one` }
    : {};
}

/** The host that the machine shares with others: one node for all of them. One that isn't known counts as shared by all such. */
function dedicatedHost({ graph, events }: Reading, machine: Resource): readonly EventId[] {
  const reference = follow(graph, machine, 'dedicated_host_id');
  switch (reference.kind) {
    case 'none':
      return [];
    case 'resource':
      return [events.host(keyOf(reference.resource), titleOf(reference.resource))];
    case 'external':
      return [events.host(reference.id, `dedicated host ${reference.id}`)];
    case 'unknown':
      return [events.host('unknown', 'a dedicated host that is not known')];
  }
}

const SPREADERS = ['availability_set_id', 'virtual_machine_scale_set_id'] as const;

function inDomain(
  reading: Reading,
  resource: Resource,
  group: Resource,
  base: ReturnType<typeof standing>,
): ReturnType<typeof standing> {
  const domains = faultDomainsOf(group);
  const index = membersOf(reading.graph, group).indexOf(resource);
  if (domains === 'unknown') {
    const opaque = `how many fault domains ${titleOf(group)} has isn't known`;
    return { ...base, opaque: base.opaque ?? opaque };
  }
  // A scale set of one domain is spread over as many as there are ("max spreading"); an availability set of one is in one.
  if (domains < 2 && group.type !== 'azurerm_availability_set') return base;
  const event: EventId = reading.events.faultDomain(group, (index % domains) + 1);
  return { ...base, lostWith: [...base.lostWith, event] };
}

/** Machines that are in an availability set, or attached to a scale set, in order of address. */
function membersOf(graph: EstateGraph, group: Resource): readonly Resource[] {
  return members(graph).get(group) ?? [];
}

const members = perGraph((graph) => {
  const machines = [...graph.ofType(...MACHINES)].sort(byKey);
  return groupBy(machines, (machine) =>
    SPREADERS.map((path) => targetOf(follow(graph, machine, path))).find((group) => group !== undefined),
  );
});

/** Types of single machines. */
export const MACHINES: readonly string[] =
  FAILURE_MODES.find(({ title }) => title === 'machine')?.types ?? [];

/** The managed disks that an attachment puts into a machine. */
function dataDisksOf(graph: EstateGraph, machine: Resource): readonly Resource[] {
  return attachments(graph).get(machine) ?? [];
}

const attachments = perGraph((graph): ReadonlyMap<Resource | undefined, readonly Resource[]> => {
  const found = new Map<Resource | undefined, Resource[]>();
  for (const attachment of graph.ofType('azurerm_virtual_machine_data_disk_attachment')) {
    const machine = targetOf(follow(graph, attachment, 'virtual_machine_id'));
    const disk = targetOf(follow(graph, attachment, 'managed_disk_id'));
    if (disk !== undefined) found.set(machine, [...(found.get(machine) ?? []), disk]);
  }
  return found;
});

/** The part of the time that is promised of a machine with these disks: that of its worst; nothing if one isn't known. */
function availabilityOf(parts: readonly Resource[]): Pick<Unit, 'availability'> {
  const promised = parts.map((part) =>
    slaOf(textOf((part.blocks('os_disk')[0] ?? part).get('storage_account_type'))),
  );
  const known = promised.filter((sla) => sla !== undefined);
  return known.length === promised.length ? { availability: Math.min(...known) / 100 } : {};
}

function slaOf(type: string | undefined): number | undefined {
  if (type === undefined) return undefined;
  if (/^(Premium|Ultra)/i.test(type)) return MACHINE_SLA.premium;
  return /^StandardSSD/i.test(type) ? MACHINE_SLA.standardSsd : MACHINE_SLA.hdd;
}
