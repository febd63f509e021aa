import { Cidr } from '../../../constructs/model/cidr';
import { textOf } from '../../graph/attribute';
import { DeclaredSite, Declaration } from '../../declaration/declaration';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { rangesAt } from '../../graph/views/networks';
import { fail, listed, pass, step, unknown } from '../support/results';

export const tunnelsOnlyToDatacentres: Rule = {
  id: 'sites/tunnels-only-to-datacentres',
  title: 'Every tunnel and private line leads to a declared datacentre, none to an office',
  clauses: ['RA-3', 'RA-4'],
  decides: ['RA-3'],
  severity: 'high',
  gates: true,
  protects: 'A tunnel to an office makes its network part of the datacentre: whoever plugs in is inside.',
  remedy:
    'Take the tunnel away, so that the office works over the Internet; or declare the datacentre with this peer and the date it closes.',
  sources: [
    'Strategy clause RA-3: the Internet is the corporate network; tunnels only to datacentres that are still to close',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const tunnels = graph.ofType('azurerm_local_network_gateway', 'azurerm_vpn_site');
    const circuits = graph.ofType('azurerm_express_route_circuit');
    for (const tunnel of tunnels) yield judgeTunnel(tunnel, declaration);
    for (const circuit of circuits) yield judgeCircuit(circuit, declaration);
    if (tunnels.length + circuits.length === 0) yield* judgeNothing(graph);
  },
};

function judgeTunnel(tunnel: Resource, { sites }: Declaration): Result {
  const ends = farEnds(tunnel);
  const { ranges, complete } = rangesAt(
    tunnel,
    tunnel.type === 'azurerm_vpn_site' ? 'address_cidrs' : 'address_space',
  );
  const site = sites.find(({ peers }) => ends.some((end) => end !== undefined && peers.includes(end)));
  const path = tunnel.type === 'azurerm_vpn_site' ? 'link' : 'gateway_address';
  const evidence = [
    step(tunnel, path, listed(ends.map((end) => end ?? 'not known')), 'a peer of a datacentre'),
  ];
  if (!site) {
    return ends.includes(undefined) || ends.length === 0
      ? unknown(tunnel, 'where it leads is not known before deployment', evidence)
      : fail(
          tunnel,
          `leads to ${listed(ends.map(String))}, which no declared site has as its peer`,
          evidence,
        );
  }
  if (site.kind === 'office') return fail(tunnel, `leads to "${site.id}", which is an office`, evidence);
  const strange = ranges.filter((range) => !liesIn(range, site));
  if (strange.length > 0) {
    return fail(
      tunnel,
      `routes ${listed(strange.map(String))} to "${site.id}", which are not its ranges`,
      [step(tunnel, 'address_space', listed(ranges.map(String)), listed(site.ranges))],
      'Route only the declared ranges of the datacentre into its tunnel.',
    );
  }
  return complete
    ? pass(tunnel, `leads to the datacentre "${site.id}"`)
    : unknown(tunnel, `what is routed to "${site.id}" is not known before deployment`);
}

/** Address or name of each far end; undefined for one that isn't known. */
function farEnds(tunnel: Resource): readonly (string | undefined)[] {
  const blocks = tunnel.type === 'azurerm_vpn_site' ? tunnel.blocks('link') : [tunnel];
  const names =
    tunnel.type === 'azurerm_vpn_site' ? ['ip_address', 'fqdn'] : ['gateway_address', 'gateway_fqdn'];
  return blocks
    .flatMap((block) =>
      names
        .map((name) => block.get(name))
        .filter((attribute) => attribute.state !== 'absent')
        .map((attribute) => textOf(attribute)),
    )
    .filter((end) => end !== '');
}

function liesIn(range: Cidr, { ranges }: DeclaredSite): boolean {
  return ranges.some((declared) => Cidr.tryParse(declared)?.contains(range) === true);
}

function judgeCircuit(circuit: Resource, { sites }: Declaration): Result {
  const withCircuit = sites.filter((site) => site.kind === 'datacentre' && site.expressRoute);
  return withCircuit.length > 0
    ? pass(circuit, `is for ${listed(withCircuit.map(({ id }) => `"${id}"`))}`)
    : fail(circuit, 'is a private line, and no declared datacentre has one', [
        step(circuit, '', 'a circuit', 'none, or a datacentre with expressRoute'),
      ]);
}

/** That there is no tunnel at all keeps the clause best; a connection without its far end would still be one. */
function* judgeNothing(graph: EstateGraph): Iterable<Result> {
  const connections = graph
    .ofType('azurerm_virtual_network_gateway_connection')
    .filter((connection) => textOf(connection.get('type')) !== 'Vnet2Vnet');
  for (const connection of connections) {
    yield unknown(connection, 'its far end is not judged here');
  }
  if (connections.length === 0) yield pass('sites', 'there is no tunnel and no private line');
}
