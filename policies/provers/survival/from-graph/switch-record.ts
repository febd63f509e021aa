import { Resource } from '../../../graph/graph';
import { targetOf } from '../../../graph/views/read';
import { endpointsTo, zonesOfEndpoint } from './private-endpoints';
import { Reading } from './reading';
import { idIn, nameIn, whereIn } from './recovery-step';

/**
 * What makes a resource's name lead to its other private endpoint: two of one resource can't both write the record, so one
 * has the zones and one has none. Empty unless there is just one of each kind.
 */
export function switchRecord(
  reading: Reading,
  target: Resource,
): { readonly to: string[]; readonly back: string[] } {
  const endpoints = endpointsTo(reading, target);
  const found = endpoints.filter((endpoint) => zonesOfEndpoint(reading, endpoint).length > 0);
  const spare = endpoints.filter((endpoint) => endpoint.get('private_dns_zone_group').state === 'absent');
  const [first] = found;
  const [other] = spare;
  if (!first || !other || found.length > 1 || spare.length > 1) return { to: [], back: [] };
  const zones = zonesOfEndpoint(reading, first)
    .map(targetOf)
    .filter((zone) => zone !== undefined);
  return { to: move(first, other, zones), back: move(other, first, zones) };
}

function move(from: Resource, to: Resource, zones: readonly Resource[]): string[] {
  const group = (endpoint: Resource) =>
    `--endpoint-name ${nameIn(endpoint)} ${whereIn(endpoint)} --name default`;
  return [
    `az network private-endpoint dns-zone-group delete ${group(from)}`,
    ...zones.map(
      (zone) =>
        `az network private-endpoint dns-zone-group create ${group(to)} --zone-name ${nameIn(zone).replaceAll('.', '-')} --private-dns-zone ${idIn(zone)}`,
    ),
  ];
}
