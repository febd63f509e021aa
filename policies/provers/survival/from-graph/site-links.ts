import { Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { follow, targetOf } from '../../../graph/views/read';
import { siteOfCircuit, siteOfPeer } from '../../reachability/from-graph/connections';
import { NodeId } from '../model';
import { controlPlane } from './control-plane';
import { keyOf, Reading, titleOf } from './reading';

/** Seconds until what goes to a site goes by another gateway. */
const MOVES = 60;

interface SiteLink {
  readonly connection: Resource;
  /** The circuit, where it isn't a tunnel. */
  readonly circuit?: Resource;
}

/**
 * The way from Azure to a datacentre that is still there: any gateway with a connection to it. Undefined if none that is
 * judged has one.
 */
export function siteLinked(reading: Reading, site: string): NodeId | undefined {
  const { graph } = reading;
  const links = linksTo(reading, site);
  const byGateway = groupBy(links, ({ connection }) =>
    targetOf(follow(graph, connection, 'virtual_network_gateway_id')),
  );
  const of = [...byGateway].flatMap(([gateway, own]) =>
    gateway === undefined ? [] : [byGatewayNode(reading, site, gateway, own)],
  );
  const [only] = of;
  if (only === undefined || of.length === 1) return only;
  const title = `the ways to site ${site}`;
  return reading.gate({
    kind: 'spread',
    id: `links:${site}`,
    title,
    of,
    need: 1,
    needScaledIn: 1,
    least: 1,
    seconds: MOVES,
  });
}

function byGatewayNode(
  reading: Reading,
  site: string,
  gateway: Resource,
  links: readonly SiteLink[],
): NodeId {
  const id = `links:${site} by ${keyOf(gateway)}`;
  const title = `connection of ${titleOf(gateway)} to site ${site}`;
  const ends = links.map(({ connection, circuit }) =>
    reading.all(`${keyOf(connection)} (line)`, titleOf(connection), [
      controlPlane(reading, connection),
      circuit && reading.nodeOf(circuit),
    ]),
  );
  const tunnels = reading.gate({
    kind: 'spread',
    id: `${id} (connections)`,
    title: `${title}, any one`,
    of: ends,
    need: 1,
    needScaledIn: 1,
    least: 1,
    seconds: MOVES,
  });
  return reading.all(id, title, [reading.nodeOf(gateway), tunnels]);
}

function linksTo({ graph, declaration }: Reading, site: string): readonly SiteLink[] {
  const sites = declaration?.sites ?? [];
  return graph.ofType('azurerm_virtual_network_gateway_connection').flatMap((connection): SiteLink[] => {
    const peer = targetOf(follow(graph, connection, 'local_network_gateway_id'));
    if (peer !== undefined) return siteOfPeer(peer, sites)?.id === site ? [{ connection }] : [];
    const circuit = targetOf(follow(graph, connection, 'express_route_circuit_id'));
    return circuit !== undefined && siteOfCircuit(circuit, sites)?.id === site
      ? [{ connection, circuit }]
      : [];
  });
}
