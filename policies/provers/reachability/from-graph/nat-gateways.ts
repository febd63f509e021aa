import { follow } from '../../../graph/views/read';
import { labelOf, placeOf } from './identity';
import { Reading } from './reading';

/** Says of public IPs that they stand on a NAT gateway, which lets nothing in. */
export function attachNatGateways({ graph, publicAddresses }: Reading): void {
  for (const association of graph.ofType('azurerm_nat_gateway_public_ip_association')) {
    const gateway = follow(graph, association, 'nat_gateway_id');
    publicAddresses.attach(
      follow(graph, association, 'public_ip_address_id'),
      { kind: 'nat-gateway' },
      gateway.kind === 'resource' ? labelOf(gateway.resource) : 'a NAT gateway',
      placeOf(association, 'public_ip_address_id'),
    );
  }
}
