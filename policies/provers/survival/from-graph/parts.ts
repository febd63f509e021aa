import { Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { Network } from '../../../graph/views/networks';
import { NodeId } from '../model';
import { APPLICATIONS } from './balancers';
import { displayName } from './events';
import { aloneNode, Group, groupNodes } from './groups';
import { hostedNode } from './hosted';
import { inPlace, networksOfMember } from './in-place';
import { MACHINES } from './machines';
import { BuiltPart, Meant } from './meant';
import { sizeOf } from './members';
import { namesFor } from './private-names';
import { distinct, Reading } from './reading';
import { NamesIn } from './site-recovery';
import { SCALE_SETS } from './scale-sets';
import { partNode } from './stateful-parts';
import { regionOfStore } from './store-region';

/** What a service's parts come to: nodes that belong to one of its regions, and nodes that all of it needs. */
export interface PartNodes {
  readonly regional: ReadonlyMap<string, readonly NodeId[]>;
  readonly above: readonly NodeId[];
  /** What serves, by region: what a way in leads to. */
  readonly serving: ReadonlyMap<string, readonly Resource[]>;
  /** What holds data, and networks that its users speak from. */
  readonly stores: readonly Resource[];
  readonly networks: ReadonlyMap<string, readonly Network[]>;
}

/** Where the region isn't known. */
const NOWHERE = 'a region that is not known';

/** Nodes of all parts of a service. */
export function partNodes(reading: Reading, service: Meant): PartNodes {
  const regional = new Map<string, NodeId[]>();
  const serving = new Map<string, Resource[]>();
  const networks = new Map<string, Network[]>();
  const above: NodeId[] = [];
  const stores = service.parts.flatMap((part) =>
    part.kind === 'built' ? part.resources.filter((resource) => !isMember(resource)) : [],
  );
  const names: NamesIn = (network) => namesFor(reading, stores, network);
  for (const part of service.parts) {
    if (part.kind === 'hosted') {
      above.push(hostedNode(reading, part));
      continue;
    }
    above.push(...part.missing.map((id) => missingResource(reading, service, id)));
    if (part.resources.length + part.missing.length === 0) above.push(emptyPart(reading, service, part));
    const members = part.resources.filter(isMember);
    for (const [region, own] of groupBy(members, placeOf(reading))) {
      push(serving, region, own);
      push(networks, region, distinct(own.flatMap((member) => networksOfMember(reading, member))));
    }
    const whole = partNode(reading, part, part.resources);
    if (whole !== undefined) {
      above.push(whole);
      continue;
    }
    const { byRegion, together } = membersOf(reading, { service, part, members, names });
    above.push(...together);
    for (const [region, nodes] of byRegion) push(regional, region, nodes);
    const stored = storesOf(
      reading,
      part.resources.filter((resource) => !isMember(resource)),
    );
    above.push(...stored.together);
    for (const [region, nodes] of stored.byRegion) push(regional, region, nodes);
  }
  return { regional, above: distinct(above), serving, stores, networks };
}

/** Nodes by region, and nodes that no region alone has. */
interface Split {
  readonly byRegion: ReadonlyMap<string, readonly NodeId[]>;
  readonly together: readonly NodeId[];
}

const NO_REGIONS: Split['byRegion'] = new Map();

function isMember({ type }: Resource): boolean {
  return MACHINES.includes(type) || SCALE_SETS.includes(type) || APPLICATIONS.includes(type);
}

/** The region of a resource, or of the server or account that it is in. */
export function placeOf({ graph }: Reading): (resource: Resource) => string {
  return (resource) => regionOfStore(graph, resource) ?? NOWHERE;
}

/** Machines, scale sets and applications of a part. */
interface PartMembers {
  readonly service: Meant;
  readonly part: BuiltPart;
  readonly members: readonly Resource[];
  readonly names: NamesIn;
}

function membersOf(reading: Reading, { service, part, members, names }: PartMembers): Split {
  if (members.length === 0) return { byRegion: NO_REGIONS, together: [] };
  const groups = groupBy(members, placeOf(reading));
  const sizes = [...groups.values()].map((group) => sizeOf(reading, group));
  const load = part.load ?? Math.max(1, Math.min(...sizes) - 1);
  const id = `part:${service.name}/${part.name}`;
  const title = part.name;
  if (part.chosenBy === 'clients') {
    const of = members.map((member) => inPlace(reading, member));
    const props = { id, title, of, need: load, needScaledIn: load, least: 1, seconds: 0 } as const;
    return { byRegion: NO_REGIONS, together: [reading.gate({ kind: 'spread', ...props })] };
  }
  const placed = [...groups].map(([region, resources]): readonly [string, Group] => [
    region,
    { id: `${id}@${region}`, title: `${title} in ${displayName(region)}`, resources, load },
  ]);
  const [[, only] = []] = placed;
  if (placed.length === 1 && only !== undefined) {
    return { byRegion: NO_REGIONS, together: [aloneNode(reading, only, names)] };
  }
  const byRegion = placed.map(([region, group]) => [region, groupNodes(reading, group)] as const);
  return { byRegion: new Map(byRegion), together: [] };
}

/** Stores by their nodes: one that several regions share, or that stands in one only, all of the service needs. */
function storesOf(reading: Reading, resources: readonly Resource[]): Split {
  const place = placeOf(reading);
  const regions = distinct(resources.map(place));
  const byRegion = new Map<string, NodeId[]>();
  const together: NodeId[] = [];
  for (const [node, own] of groupBy(resources, (resource) => reading.nodeOf(resource))) {
    const [region = NOWHERE, ...others] = distinct(own.map(place));
    if (regions.length < 2 || others.length > 0) together.push(node);
    else push(byRegion, region, [node]);
  }
  return { byRegion, together };
}

function missingResource(reading: Reading, service: Meant, id: string): NodeId {
  const reason = `nothing that is judged carries ${id}, which ${service.title} is declared to be made of`;
  reading.gap(service.address, reason);
  return reading.missing(`missing:${id}`, id, reason);
}

/** A part that nobody says anything of is not one that survives. */
function emptyPart(reading: Reading, service: Meant, { name }: BuiltPart): NodeId {
  const opaque = `nothing says what ${name} of ${service.title} is made of`;
  reading.gap(service.address, opaque);
  return reading.unit({ id: `empty:${service.name}/${name}`, title: name, opaque });
}

function push<T>(map: Map<string, T[]>, key: string, items: readonly T[]): void {
  map.set(key, [...(map.get(key) ?? []), ...items]);
}
