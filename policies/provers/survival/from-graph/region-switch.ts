import { Resource } from '../../../graph/graph';
import { NodeId } from '../model';
import { displayName } from './events';
import { frontDoorWays, originNode } from './front-doors';
import { Meant } from './meant';
import { PartNodes } from './parts';
import { distinct, Reading, titleOf } from './reading';
import { pointName } from './point-name';
import { stepOf } from './recovery-step';
import { trafficManagerWays } from './traffic-managers';
import { WayIn, WayTarget } from './ways-in';

/** A way in to a service, with its targets by the region of what they lead to. */
interface Way {
  readonly way: WayIn;
  readonly byRegion: ReadonlyMap<string, readonly WayTarget[]>;
}

/** What leads to a service from the world, and what lies on the way into each of its regions. */
export interface WaysIn {
  /** What is run once for the world. */
  readonly edges: readonly NodeId[];
  readonly pastIn: ReadonlyMap<string, readonly NodeId[]>;
  /** The one that leads to more than one region. */
  readonly switching?: Way;
}

/** The ways in to a service's members. */
export function waysInto(reading: Reading, { serving }: PartNodes): WaysIn {
  const ways = [...frontDoorWays(reading.graph), ...trafficManagerWays(reading.graph)]
    .map((way): Way => ({ way, byRegion: targetsByRegion(way, serving) }))
    .filter(({ byRegion }) => byRegion.size > 0);
  const pastIn = new Map<string, NodeId[]>();
  for (const { byRegion } of ways) {
    for (const [region, targets] of byRegion) {
      const nodes = targets.flatMap((target) => [
        originNode(reading, target),
        ...target.leadsTo.past.map((resource) => reading.nodeOf(resource)),
      ]);
      pastIn.set(region, [...(pastIn.get(region) ?? []), ...nodes]);
    }
  }
  const edges = ways.map(({ way }) => reading.nodeAt(way.edge, `the profile of ${titleOf(way.resource)}`));
  const switching = ways.find(({ byRegion }) => byRegion.size > 1);
  return {
    edges: distinct(edges.filter((edge) => edge !== undefined)),
    pastIn,
    ...(switching === undefined ? {} : { switching }),
  };
}

function targetsByRegion(
  { targets }: WayIn,
  serving: ReadonlyMap<string, readonly Resource[]>,
): Way['byRegion'] {
  const found = new Map<string, WayTarget[]>();
  for (const target of targets) {
    for (const [region, members] of serving) {
      if (!target.leadsTo.members.some((member) => members.includes(member))) continue;
      found.set(region, [...(found.get(region) ?? []), target]);
    }
  }
  return found;
}

/** The regions of a service as one node: by what leads to both of them, else by a person who points its name at the other one. */
export function acrossRegions(
  reading: Reading,
  service: Meant,
  regions: ReadonlyMap<string, NodeId>,
  ways: WaysIn,
  parts: PartNodes,
): NodeId | undefined {
  const ordered = inOrder(reading, [...regions.keys()]);
  const nodes = ordered.map((region) => regions.get(region) ?? region);
  const [first] = nodes;
  if (first === undefined || nodes.length === 1) return first;
  const base = { id: `regions:${service.name}`, title: 'one of its regions' } as const;
  const { switching } = ways;
  if (switching === undefined) {
    const step = pointName(reading, service, ordered, parts);
    return reading.gate({ ...base, kind: 'failover', of: nodes, switch: { by: 'hand', step } });
  }
  return byWay(reading, service, base, switching, ordered, regions);
}

function byWay(
  reading: Reading,
  service: Meant,
  base: { readonly id: NodeId; readonly title: string },
  { way, byRegion }: Way,
  ordered: readonly string[],
  regions: ReadonlyMap<string, NodeId>,
): NodeId {
  const rank = (region: string): number =>
    way.order === 'all' ? 0 : Math.min(...(byRegion.get(region) ?? []).map(({ priority }) => priority ?? 0));
  const led = ordered.filter((region) => byRegion.has(region)).sort((a, b) => rank(a) - rank(b));
  const of = led.map((region) => regions.get(region) ?? region);
  const isTold = way.order === 'all' || way.targets.every(({ priority }) => priority !== undefined);
  const isShared = !isTold || new Set(led.map(rank)).size < led.length;
  const { switches } = way;
  if (switches === 'unknown') {
    const reason = `how ${titleOf(way.resource)} asks what it leads to isn't known before deployment`;
    return reading.gate({ ...base, kind: 'failover', of, switch: { by: 'unknown', reason } });
  }
  if (switches === 'never') {
    const step = takeOut(reading, service, { way, byRegion }, led);
    return reading.gate({ ...base, kind: 'failover', of, switch: { by: 'hand', step } });
  }
  const { seconds } = switches;
  return isShared
    ? reading.gate({ ...base, kind: 'spread', of, need: 1, needScaledIn: 1, least: 1, seconds })
    : reading.gate({ ...base, kind: 'failover', of, switch: { by: 'itself', seconds, rpoSeconds: 0 } });
}

/** The primary first, then by name. */
function inOrder(reading: Reading, regions: readonly string[]): readonly string[] {
  const primary = reading.declaration?.regions.primary;
  const rank = (region: string): string => `${region === primary ? 0 : 1} ${region}`;
  return [...regions].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Without a probe it goes on leading to the dead region until a person takes that out. */
function takeOut(
  reading: Reading,
  { name, title }: Meant,
  { way, byRegion }: Way,
  led: readonly string[],
): string {
  const [from = '', ...others] = led;
  const targets = byRegion.get(from) ?? [];
  return stepOf(reading, 'front-door-switch', {
    id: `step:take-out/${name}`,
    title: `Take ${displayName(from)} out of what ${way.edgeTitle} leads to for ${title}`,
    commands: targets.map(({ resource }) => way.disable(resource)),
    check: `${title} answers from ${others.map(displayName).join(' or ')}`,
    minutes: MINUTES_TO_POINT,
    needs: [],
    back: {
      title: `Let ${way.edgeTitle} lead to ${displayName(from)} again`,
      commands: targets.map(({ resource }) => way.disable(resource).replace(/Disabled$/, 'Enabled')),
      check: `${title} answers from ${displayName(from)}`,
    },
  });
}

/** As long as it takes to point a name. */
const MINUTES_TO_POINT = 10;
