import { tryFindRegion } from '../../constructs/model/region';
import { booleanOf, textOf } from '../graph/attribute';
import { Resource } from '../graph/graph';
import { Network, textsOf } from './network';

/** `Premium, zones 1 2 3`, `Standard, no zones in this region`, or `none`. */
export function firewallWords({ firewalls, region }: Network): string {
  return firewalls.length === 0
    ? 'none'
    : firewalls
        .map(
          (firewall) =>
            `${textOf(firewall.get('sku_tier')) ?? 'tier not known'}, ${zoneWords(firewall, region)}`,
        )
        .join('; ');
}

/** What a zonal resource's `zones` say, given whether its region has any. */
export function zoneWords(resource: Resource, region: string): string {
  const attribute = resource.get('zones');
  const written = textsOf(attribute);
  if (attribute.state === 'unknown') return 'zones not known before apply';
  if (written.length > 0)
    return `${written.length === 1 ? 'zone' : 'zones'} ${[...written].sort().join(' ')}`;
  const facts = tryFindRegion(region);
  if (!facts) return 'no zones written';
  return facts.zones.length === 0 ? 'no zones in this region' : 'no zones written';
}

/** `active-active`, `one instance`, or `none`. */
export function vpnWords({ vpnGateways }: Network): string {
  return vpnGateways.length === 0 ? 'none' : vpnGateways.map(gatewayWords).join('; ');
}

function gatewayWords(gateway: Resource): string {
  const attribute = gateway.get('active_active');
  if (attribute.state === 'unknown') return 'not known whether active-active';
  return booleanOf(attribute) === true ? 'active-active' : 'active-standby';
}
