import { compareText } from '../../constructs/model/compare-text';
import { tryFindRegion } from '../../constructs/model/region';
import { Declaration } from '../declaration/declaration';
import { Graph, GraphEdge, GraphNode } from '../exhibit';
import { unaccounted } from '../provers/reachability/claims/accounts';
import { Claims } from '../provers/reachability/claims/claims';
import { serviceWords } from '../provers/reachability/claims/packet-words';
import { keyOf } from '../provers/reachability/decide/place-key';
import { Origin, Target } from '../provers/reachability/prover';
import { FlowNames, subnetOf } from './flow-names';
import { Network } from './network';
import { placesOf } from './network-map';
import { regionLabel, regionsOf } from './region-order';

/** One line of text: what one place may do to another. */
interface Line {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

/** More lines than this under a box or at a line of the picture are counted, not written. */
const MOST_WORDS = 8;

/**
 * The networks as a picture of what can really be reached, whatever was written or drawn: a line joins two networks if a
 * packet can get from one to the other, and has a direction if only one of them can begin.
 */
export function reachabilityMap(
  claims: Claims,
  names: FlowNames,
  networks: readonly Network[],
  declaration?: Declaration,
): Graph {
  const { model } = claims.reachability;
  const networkOf = new Map(model.subnets.map(({ id, network }) => [id, network]));
  const boxOf = (place: Origin | Target): string => {
    const subnet =
      place.kind === 'subnet'
        ? place.id
        : place.kind === 'terminating-node'
          ? subnetOf(model, place)
          : undefined;
    return networkOf.get(subnet ?? '') ?? keyOf(place);
  };
  const lines = linesOf(claims, names, boxOf);
  const regions = regionsOf(networks, declaration);
  const place = placesOf(networks, regions);
  const shown = new Set(networks.map(({ key }) => key));
  const outside = new Map(
    claims.reached
      .flatMap(({ origin, target }): readonly (Origin | Target)[] => [origin, target])
      .map((end) => [boxOf(end), end] as const)
      .filter(([box]) => !shown.has(box)),
  );
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]));
  return {
    kind: 'graph',
    id: 'reachability-map',
    title: 'What can be reached',
    alternative: alternativeOf(lines),
    nodes: [
      ...regions.flatMap((region) => [
        regionNode(region),
        ...networks
          .filter((network) => network.region === region)
          .map((network) => networkNode(network, lines)),
      ]),
      ...[...outside]
        .filter(([box]) => ends.has(box))
        .map(([box, end]) => outsideNode(box, end, names))
        .sort((a, b) => compareText(a.label, b.label)),
    ],
    edges: edgesOf(
      lines.filter(({ from, to }) => [from, to].every((box) => shown.has(box) || outside.has(box))),
      place,
    ),
  };
}

function linesOf(
  { reached, accounts }: Claims,
  names: FlowNames,
  boxOf: (place: Origin | Target) => string,
): readonly Line[] {
  return reached.flatMap(({ origin, target, packets }) => {
    const rest = unaccounted(packets, accounts.platform(origin, target));
    if (rest.isEmpty) return [];
    const words = `${names.of(origin)} to ${names.of(target)}: ${serviceWords(rest).join('; ')}`;
    return [{ from: boxOf(origin), to: boxOf(target), words }];
  });
}

function regionNode(region: string): GraphNode {
  return {
    id: `region:${region}`,
    label: tryFindRegion(region)?.displayName ?? regionLabel(region),
    details: [],
    category: 'region',
  };
}

/** What is reached inside a network stands in its box. */
function networkNode({ key, label, region, role }: Network, lines: readonly Line[]): GraphNode {
  const inside = lines.filter(({ from, to }) => from === key && to === key).map(({ words }) => words);
  return {
    id: key,
    label,
    details: shortened(inside.map((words) => words.replaceAll(`${label}/`, ''))),
    parent: `region:${region}`,
    category: role,
  };
}

function outsideNode(id: string, end: Origin | Target, names: FlowNames): GraphNode {
  return {
    id,
    label: names.of(end),
    details: [],
    category: end.kind === 'internet' ? 'internet' : end.kind === 'site' ? 'site' : 'external',
  };
}

/**
 * One line for each pair of boxes: from who begins to who is reached, and without a direction where either begins. Such a
 * line starts at the box that stands further left.
 */
function edgesOf(lines: readonly Line[], place: (key: string) => number): readonly GraphEdge[] {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.from === line.to) continue;
    const key = [line.from, line.to].sort(compareText).join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), line]);
  }
  return [...pairs]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, between]) => {
      const [a = '', b = ''] = key.split('\n');
      const begins = new Set(between.map(({ from }) => from));
      const isOneWay = begins.size === 1;
      const isForward = isOneWay ? begins.has(a) : place(a) <= place(b);
      const [from, to] = isForward ? [a, b] : [b, a];
      return { from, to, label: shortened(between.map(({ words }) => words)).join('; '), directed: isOneWay };
    });
}

function shortened(words: readonly string[]): readonly string[] {
  const all = [...new Set(words)].sort(compareText);
  return all.length <= MOST_WORDS
    ? all
    : [...all.slice(0, MOST_WORDS), `and ${all.length - MOST_WORDS} more`];
}

function alternativeOf(lines: readonly Line[]): string {
  const across = lines.filter(({ from, to }) => from !== to).length;
  return `${across} pairs of places in different networks, or in and outside, reach one another; ${lines.length - across} do within a network. What Azure itself requires is left out.`;
}
