import { follow } from '../../../graph/views/read';
import { Interval, TerminatingNode } from '../model';
import { Gateway } from './gateways';
import { placeOf } from './identity';
import { Reading } from './reading';

/** IKE and its NAT traversal; ESP has no ports. */
const TUNNEL_PORTS: readonly Interval[] = [
  { first: 500, last: 500 },
  { first: 4500, last: 4500 },
];
/** OpenVPN and SSTP of a gateway's clients. */
const CLIENT_PORTS: readonly Interval[] = [{ first: 443, last: 443 }];

/** Gateways as ends of what the Internet sends them. Only a VPN gateway takes anything from there. */
export function gatewayNodes(reading: Reading, gateways: readonly Gateway[]): readonly TerminatingNode[] {
  return gateways.map(({ resource, id, label, kind, subnet }) => {
    for (const { path } of resource.blocks('ip_configuration')) {
      const attribute = `${path}.public_ip_address_id`;
      const reference = follow(reading.graph, resource, attribute);
      const holder = { kind: 'terminating-node', node: id } as const;
      reading.publicAddresses.attach(reference, holder, label, placeOf(resource, attribute));
    }
    const isVpn = kind === 'vpn';
    const hasClients = resource.blocks('vpn_client_configuration').length > 0;
    return {
      id,
      label,
      place: placeOf(resource),
      kind: isVpn ? 'vpn-gateway' : 'express-route-gateway',
      subnet,
      public: isVpn,
      ports: isVpn ? [...TUNNEL_PORTS, ...(hasClients ? CLIENT_PORTS : [])] : [],
    };
  });
}
