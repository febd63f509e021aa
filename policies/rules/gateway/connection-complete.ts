import { EstateGraph, Resource } from '../../graph/graph';
import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { follow } from '../../graph/views/read';
import { fail, labelOf, pass, show, step, unknown } from '../support/results';

/** What the far end of each type of connection is named by. */
const FAR_END: Readonly<Record<string, string>> = {
  IPsec: 'local_network_gateway_id',
  ExpressRoute: 'express_route_circuit_id',
  Vnet2Vnet: 'peer_virtual_network_gateway_id',
};

export const connectionComplete: Rule = {
  id: 'gateway/connection-complete',
  title: 'Every gateway connection names its far end',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Terraform plans a connection that leads nowhere; Azure refuses it after the gateway has been made.',
  remedy:
    'Name the local network gateway for IPsec, the circuit for ExpressRoute, the peer gateway for Vnet2Vnet.',
  sources: ['azurerm 4.55.0 plans IPsec and ExpressRoute connections without a far end'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const connection of graph.ofType('azurerm_virtual_network_gateway_connection')) {
      yield judge(graph, connection);
    }
  },
};

function judge(graph: EstateGraph, connection: Resource): Result {
  const type = textOf(connection.get('type'));
  const path = type === undefined ? undefined : FAR_END[type];
  if (type === undefined || path === undefined) {
    return unknown(connection, `its type is ${show(connection.get('type'))}`, [
      step(connection, 'type', show(connection.get('type')), Object.keys(FAR_END).join(', ')),
    ]);
  }
  const end = follow(graph, connection, path);
  if (end.kind === 'none') {
    return fail(connection, `is ${type} and has no ${path}`, [
      step(connection, path, 'nothing', 'the far end'),
    ]);
  }
  return end.kind === 'unknown'
    ? unknown(connection, `its ${path} is not known before deployment`)
    : pass(connection, `leads to ${end.kind === 'resource' ? labelOf(end.resource) : end.id}`);
}
