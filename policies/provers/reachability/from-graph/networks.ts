import { networksOf } from '../../../graph/views/networks';
import { textsOf } from '../../../graph/views/read';
import { GatewayKind, Place, VirtualNetwork } from '../model';
import { intervalOf } from './addresses';
import { Gateway } from './gateways';
import { labelOf, placeOf } from './identity';
import { Reading } from './reading';

/** All virtual networks that are judged. What isn't known of one is a gap: its addresses may be anybody's. */
export function readNetworks(reading: Reading, gateways: readonly Gateway[]): readonly VirtualNetwork[] {
  return networksOf(reading.graph).map((network) => {
    const { resource, ranges, subnetsKnown } = network;
    const id = reading.places.idOfNetwork(network);
    const label = labelOf(resource);
    const space = textsOf(resource, 'address_space');
    const ipv4 = space.texts.filter((text) => !text.includes(':'));
    if (!space.complete || ipv4.length === 0 || ranges.length < ipv4.length) {
      reading.gaps.add(placeOf(resource, 'address_space'), `the address space of ${label} isn't known`);
    }
    if (ipv4.length < space.texts.length) {
      reading.gaps.add(placeOf(resource, 'address_space'), `${label} has IPv6 addresses too`, [id]);
    }
    if (!subnetsKnown) {
      reading.gaps.add(placeOf(resource, 'subnet'), `the subnets of ${label} aren't known`, [id]);
    }
    return {
      id,
      label,
      place: placeOf(resource),
      ranges: ranges.map(intervalOf),
      gateways: kindsIn(id, gateways),
    };
  });
}

/** Networks that are referred to only. Everything about them is open, so that whatever touches one is unknown. */
export function outsideNetworks(reading: Reading): readonly VirtualNetwork[] {
  return reading.places.outsideNetworks.map((id) => {
    const place: Place = { at: id, stack: '' };
    reading.gaps.add(place, `${lastName(id)} isn't among what is judged`, [id]);
    return { id, label: lastName(id), place, ranges: [], gateways: [] };
  });
}

/** Azure's name of what an id stands for. */
export function lastName(id: string): string {
  return id.split('/').at(-1)!;
}

function kindsIn(network: string, gateways: readonly Gateway[]): readonly GatewayKind[] {
  const kinds = gateways.filter((gateway) => gateway.network === network).map(({ kind }) => kind);
  return [...new Set(kinds)].sort();
}
