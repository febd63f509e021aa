import {
  Interval,
  Firewall,
  NextHop,
  Route,
  RouteTable,
  Subnet,
} from '../../../../../policies/provers/reachability/model';
import { prefix } from './address-space';
import { isUnknown } from './answer';
import { Draft, NOWHERE } from './draft';
import { randomGroup } from './random-match';
import { Plot } from './random-networks';

/** A subnet with whatever decides on its packets. */
export function randomSubnet(
  draft: Draft,
  plot: Plot,
  firewalls: readonly Firewall[],
  addresses: readonly number[],
): Subnet {
  const { dice } = draft;
  const tier = plot.name.startsWith('tier');
  const outbound = dice.pick<readonly ('default' | 'nat-gateway')[]>([[], [], ['default'], ['nat-gateway']]);
  const endpoints = dice.some(['Microsoft.Storage', 'Microsoft.Sql'], 0.6);
  return {
    id: plot.id,
    label: plot.id,
    place: NOWHERE,
    network: plot.network.id,
    name: plot.name,
    ranges: [plot.range, ...plot.more],
    ...(dice.chance(tier ? 0.6 : 0.05) ? { securityGroup: randomGroup(draft, `${plot.id}/nsg`) } : {}),
    ...(dice.chance(tier ? 0.75 : 0.3) ? { routeTable: randomTable(draft, plot, firewalls, addresses) } : {}),
    outbound: draft.maybe(outbound),
    serviceEndpoints: draft.maybe(dice.chance(0.15) ? endpoints : []),
    privateEndpointPolicies: draft.maybe(dice.pick(POLICIES)),
  };
}

const POLICIES = ['Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'] as const;

function randomTable(
  draft: Draft,
  plot: Plot,
  firewalls: readonly Firewall[],
  addresses: readonly number[],
): Subnet['routeTable'] {
  const { dice } = draft;
  const tags = draft.atomNames('service-tag');
  const appliances = firewalls.map(({ address }) => (isUnknown(address) ? undefined : address));
  const known = appliances.filter((address) => address !== undefined);
  const nextHop = (): NextHop => {
    const pool = dice.chance(0.85) ? known : addresses;
    if (pool.length > 0 && dice.chance(0.75)) return { kind: 'appliance', address: dice.pick(pool) };
    return { kind: dice.pick(['gateway', 'network', 'internet', 'none'] as const) };
  };
  const destination = (): { range: Interval } | { tag: string } => {
    if (tags.length > 0 && dice.chance(0.1)) return { tag: dice.pick(tags) };
    if (dice.chance(0.08)) return { range: prefix(dice.pick(['0.0.0.0/1', '128.0.0.0/1'])) };
    return { range: dice.chance(0.3) ? prefix('0.0.0.0/0') : draft.range() };
  };
  const routes: Route[] = [];
  const written = new Set<string>();
  for (let index = 0; index < dice.between(0, 5); index++) {
    const to = destination();
    if (written.has(JSON.stringify(to))) continue;
    written.add(JSON.stringify(to));
    routes.push({
      name: `route-${index}`,
      place: NOWHERE,
      destination: draft.maybe(to),
      nextHop: draft.maybe(nextHop()),
    });
  }
  const table: RouteTable = {
    id: `${plot.id}/routes`,
    label: `${plot.id}/routes`,
    place: NOWHERE,
    routes,
    gatewayRoutes: draft.maybe(dice.chance(0.6)),
    ...draft.incomplete(),
  };
  return draft.maybe(table);
}
