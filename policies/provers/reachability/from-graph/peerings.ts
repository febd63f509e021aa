import { textsOf } from '../../../graph/views/read';
import { peeringsOf, Peering as WrittenPeering } from '../../../graph/views/peerings';
import { Peering } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { switchAt } from './maybe';
import { Reading } from './reading';

/** Halves of peerings whose two networks are told. One that leads to something not judged, or nobody knows where, is a gap. */
export function readPeerings(reading: Reading): readonly Peering[] {
  const { places, gaps } = reading;
  return peeringsOf(reading.graph).flatMap((written): readonly Peering[] => {
    const { resource, fromReference, toReference } = written;
    const label = labelOf(resource);
    if (switchAt(resource, 'only_ipv6_peering_enabled', false, '') === true) return [];
    const from = places.networkAt(fromReference);
    const to = places.networkAt(toReference);
    if (from === undefined || to === undefined) {
      gaps.add(placeOf(resource), `the ends of peering ${label} aren't known`);
      return [];
    }
    if (isPartial(written)) gaps.add(placeOf(resource), `${label} peers some subnets only`, [from, to]);
    const outside = [fromReference, toReference].filter(({ kind }) => kind === 'external');
    if (outside.length > 0) {
      gaps.add(placeOf(resource), `an end of peering ${label} isn't among what is judged`, [from, to]);
    }
    const at = (path: string, otherwise: boolean) =>
      switchAt(resource, path, otherwise, `${path} of peering ${label}`);
    return [
      {
        id: idOf(resource),
        place: placeOf(resource),
        from,
        to,
        allowVirtualNetworkAccess: at('allow_virtual_network_access', true),
        allowForwardedTraffic: at('allow_forwarded_traffic', false),
        allowGatewayTransit: at('allow_gateway_transit', false),
        useRemoteGateways: at('use_remote_gateways', false),
      },
    ];
  });
}

function isPartial({ resource }: WrittenPeering): boolean {
  return (
    switchAt(resource, 'peer_complete_virtual_networks_enabled', true, '') !== true ||
    ['local_subnet_names', 'remote_subnet_names'].some((path) => {
      const { texts, complete } = textsOf(resource, path);
      return texts.length > 0 || !complete;
    })
  );
}
