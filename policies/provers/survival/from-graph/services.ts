import { DeclaredService } from '../../../declaration/declaration';
import { Network } from '../../../graph/views/networks';
import { peeringsFrom, someEndUnknown } from '../../../graph/views/peerings';
import { ModelService, NodeId } from '../model';
import { displayName } from './events';
import { dependency, softly } from './dependencies';
import { BuiltPart, Meant } from './meant';
import { PartNodes, partNodes } from './parts';
import { namesFor } from './private-names';
import { distinct, keyOf, Reading, titleOf } from './reading';
import { acrossRegions, waysInto, WaysIn } from './region-switch';

/** What somebody declared, with its resources found by id. */
export function meantBy({ graph }: Reading, service: DeclaredService): Meant {
  const { name, title, organisation, approver, hours, tier, dependsOn, degradedWithout, outside } = service;
  return {
    name,
    title,
    organisation,
    approver,
    tier,
    mayBeOff: hours === 'office',
    address: `service:${name}`,
    dependsOn,
    degradedWithout,
    outside,
    signsIn: service.signsIn === 'staff',
    parts: service.parts.map((part): Meant['parts'][number] => {
      if (part.kind === 'hosted') return part;
      const found = part.resources.map((id) => ({ id, resource: graph.byId(id) }));
      const built: BuiltPart = {
        kind: 'built',
        name: part.name,
        resources: found.map(({ resource }) => resource).filter((resource) => resource !== undefined),
        missing: found.filter(({ resource }) => resource === undefined).map(({ id }) => id),
        chosenBy: part.chosenBy,
        ...(part.load === undefined ? {} : { load: part.load }),
      };
      return built;
    }),
  };
}

/** Makes the node of each service, and joins them by what they depend on. */
export function readServices(reading: Reading, services: readonly Meant[]): readonly ModelService[] {
  const names = new Set(services.map(({ name }) => name));
  const byName = new Map(services.map((service) => [service.name, service]));
  return services.map((service) => {
    const dependsOn = service.dependsOn.filter((name) => names.has(name));
    const { name, title, organisation, tier, mayBeOff, approver, address } = service;
    return {
      name,
      title,
      node: serviceNode(reading, service, byName),
      dependsOn,
      mayBeOff,
      address,
      ...(organisation === undefined ? {} : { organisation }),
      ...(tier === undefined ? {} : { tier }),
      ...(approver === undefined ? {} : { approver }),
    };
  });
}

function serviceNode(reading: Reading, service: Meant, services: ReadonlyMap<string, Meant>): NodeId {
  const { events } = reading;
  const parts = partNodes(reading, service);
  const ways = waysInto(reading, parts);
  const regions = regionGates(reading, service, parts, ways);
  const across = acrossRegions(reading, service, regions, ways, parts);
  const entra = reading.unit({
    id: 'entra',
    title: 'Microsoft Entra ID',
    lostWith: [events.global('entra', 'Microsoft Entra ID')],
    availability: ENTRA,
  });
  return reading.gate({
    kind: 'all',
    id: service.address,
    title: service.title,
    address: service.address,
    of: [
      ...(across === undefined ? [] : [across]),
      ...parts.above,
      ...ways.edges,
      ...pastAlone(reading, service, parts, ways),
      ...aboveNames(reading, parts),
      ...service.dependsOn.map((name) => dependency(reading, service, name, services)),
      ...service.degradedWithout.map((name) =>
        softly(reading, dependency(reading, service, name, services), name),
      ),
      ...(service.signsIn ? [entra] : []),
      ...(ways.edges.length > 0 || isPublished(reading, service) ? [publicNames(reading)] : []),
      ...service.outside.map((name) => reading.unit({ id: `outside:${name}`, title: name })),
    ],
  });
}

/** Whether the world finds it by a name. */
function isPublished({ declaration }: Reading, { name }: Meant): boolean {
  return declaration?.published.some(({ service, host }) => service === name && host !== undefined) ?? false;
}

function publicNames(reading: Reading): NodeId {
  return reading.unit({
    id: 'public-dns',
    title: 'public DNS',
    lostWith: [reading.events.global('public-dns', 'public DNS')],
    availability: 1,
  });
}

/** Part of the time that Microsoft promises of Entra ID (Online Services agreement, P1 and P2). */
const ENTRA = 0.9999;

function regionGates(
  reading: Reading,
  service: Meant,
  parts: PartNodes,
  ways: WaysIn,
): ReadonlyMap<string, NodeId> {
  const peered = [...parts.networks.values()].flat().filter((network) => isPeered(reading, network));
  return new Map(
    [...parts.regional].map(([region, nodes]) => {
      const networks = distinct(parts.networks.get(region) ?? []);
      const all = [
        ...nodes,
        ...(ways.pastIn.get(region) ?? []),
        ...networks.flatMap((network) => namesFor(reading, parts.stores, network)),
        ...(peered.length === 0 ? [] : networks.flatMap((network) => unpeered(reading, network))),
      ];
      const title = `what it has in ${displayName(region)}`;
      return [
        region,
        reading.gate({ kind: 'all', id: `region:${service.name}@${region}`, title, of: all }),
      ] as const;
    }),
  );
}

function isPeered({ graph }: Reading, network: Network): boolean {
  return peeringsFrom(graph, network).length > 0;
}

/** A network that nothing peers, of a service whose other network is peered: a region that traffic doesn't get to. */
function unpeered(reading: Reading, network: Network): readonly NodeId[] {
  if (isPeered(reading, network)) return [];
  const id = `unpeered:${keyOf(network.resource)}`;
  const title = `peering of ${titleOf(network.resource)}`;
  return someEndUnknown(reading.graph)
    ? [
        reading.unit({
          id,
          title,
          opaque: `a peering whose ends aren't known may be that of ${titleOf(network.resource)}`,
        }),
      ]
    : [reading.missing(id, title, `${titleOf(network.resource)} is peered with nothing`)];
}

/** What lies on the way to parts that no region has for itself: all of it to one region, or to any of several. */
function pastAlone(
  reading: Reading,
  { name }: Meant,
  { regional }: PartNodes,
  { pastIn }: WaysIn,
): readonly NodeId[] {
  const ways = [...pastIn].filter(([region]) => !regional.has(region));
  const of = ways.map(([region, nodes]) =>
    reading.all(`way:${name}@${region}`, `the way into ${displayName(region)}`, nodes),
  );
  if (of.length < 2) return of;
  const title = 'one of the ways in';
  return [
    reading.gate({
      kind: 'spread',
      id: `ways:${name}`,
      title,
      of,
      need: 1,
      needScaledIn: 1,
      least: 1,
      seconds: 0,
    }),
  ];
}

function aboveNames(reading: Reading, parts: PartNodes): readonly NodeId[] {
  const alone = [...parts.networks].filter(([region]) => !parts.regional.has(region));
  return alone.flatMap(([, networks]) =>
    networks.flatMap((network) => namesFor(reading, parts.stores, network)),
  );
}
