import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { Network, networkAt } from '../../graph/views/networks';
import { otherHalf, Peering, peeringsFrom, peeringsOf, peeringSwitch } from '../../graph/views/peerings';
import { perGraph } from '../../graph/views/per-graph';
import { follow } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const peeringGatewayTransitConsistent: Rule = {
  id: 'network/peering-gateway-transit-consistent',
  title: 'A network that uses a remote gateway is lent one, and has none itself',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Azure refuses use_remote_gateways until the other side has a gateway and lends it.',
  remedy:
    'Set allow_gateway_transit on the half that starts at the network with the gateway, or use_remote_gateways = false.',
  sources: ['https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-peering-gateway-transit'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const peering of peeringsOf(graph)) {
      const uses = peeringSwitch(peering, 'use_remote_gateways');
      if (uses === undefined) {
        yield unknown(peering.resource, 'whether it uses a remote gateway is not known before deployment');
      } else if (uses) {
        yield judge(graph, peering);
      }
    }
  },
};

function judge(graph: EstateGraph, peering: Peering): Result {
  const { resource, from, to } = peering;
  const evidence = (found: string, expected: string) => [
    step(resource, 'use_remote_gateways', found, expected),
  ];
  if (!from || !to) return unknown(resource, 'one of the two networks is not judged here or not known');
  if (peeringSwitch(peering, 'allow_gateway_transit') === true) {
    return fail(
      resource,
      'uses a remote gateway and lends its own at once',
      evidence('true, with allow_gateway_transit', 'one of the two'),
    );
  }
  const others = peeringsFrom(graph, from).filter((p) => peeringSwitch(p, 'use_remote_gateways') === true);
  if (others.length > 1) {
    return fail(
      resource,
      `${labelOf(from.resource)} uses the gateways of ${others.length} networks; Azure allows one`,
      evidence(`true on ${others.length} peerings`, 'true on one'),
    );
  }
  if (hasGateway(graph, from)) {
    return fail(
      resource,
      `${labelOf(from.resource)} has a gateway of its own, so it can't use a remote one`,
      evidence('true', 'false'),
    );
  }
  const back = otherHalf(graph, peering);
  const lends = back && peeringSwitch(back, 'allow_gateway_transit');
  if (!back || lends === undefined) {
    return unknown(resource, `whether ${labelOf(to.resource)} lends its gateway is not known`);
  }
  if (!lends) {
    return fail(resource, `${labelOf(back.resource)} does not lend its gateway`, [
      step(back.resource, 'allow_gateway_transit', 'false', 'true'),
    ]);
  }
  return hasGateway(graph, to)
    ? pass(resource, `uses the gateway of ${labelOf(to.resource)}`)
    : fail(resource, `${labelOf(to.resource)} has no gateway to lend`, evidence('true', 'a gateway there'));
}

function hasGateway(graph: EstateGraph, network: Network): boolean {
  return networksWithGateway(graph).has(network);
}

const networksWithGateway = perGraph(
  (graph): ReadonlySet<Network | undefined> =>
    new Set(
      graph
        .ofType('azurerm_virtual_network_gateway')
        .map((gateway) => networkAt(graph, follow(graph, gateway, 'ip_configuration.0.subnet_id'))),
    ),
);
