import { Declaration } from '../declaration/declaration';
import { Table } from '../exhibit';
import { firewallWords, vpnWords } from './hub-words';
import { Network } from './network';
import { regionLabel, regionsOf } from './region-order';

/** What stands in each region, a row a region; `none` where a thing isn't there. */
export function regionsTable(networks: readonly Network[], declaration?: Declaration): Table {
  const rows = regionsOf(networks, declaration).map((region) => {
    const here = networks.filter((network) => network.region === region);
    const hubs = here.filter(({ role }) => role === 'hub');
    return [
      regionLabel(region),
      each(hubs, ({ ranges }) => ranges.join(' ') || 'range not known'),
      each(hubs, firewallWords),
      each(hubs, vpnWords),
      String(here.length - hubs.length),
    ];
  });
  return {
    kind: 'table',
    id: 'regions',
    title: 'Regions',
    alternative: 'The hub of each region, its firewall and gateway, and how many spokes there are.',
    columns: ['Region', 'Hub', 'Firewall', 'VPN', 'Spokes'],
    rows,
  };
}

function each(hubs: readonly Network[], words: (hub: Network) => string): string {
  return hubs.length === 0 ? 'none' : hubs.map(words).join(' and ');
}
