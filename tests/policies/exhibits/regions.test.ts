import { readNetworks } from '../../../policies/exhibits/network';
import { regionsTable } from '../../../policies/exhibits/regions';
import { EstateGraph } from '../../../policies/graph/graph';
import { declaration, PAIR, pairGraph } from './fixtures';

const rowsOf = (graph: EstateGraph) => regionsTable(readNetworks(graph)).rows;

function withFirewall(change: Readonly<Record<string, unknown>>): EstateGraph {
  const { a, b } = PAIR['azurerm_firewall'] as Readonly<Record<string, object>>;
  return pairGraph({ azurerm_firewall: { a: { ...a, ...change }, b } });
}

test('each region has a row with its hub, firewall, gateway and number of spokes', () => {
  expect(rowsOf(pairGraph())).toEqual([
    ['uksouth', '10.64.0.0/22', 'Premium, zones 1 2 3', 'active-active', '1'],
    ['ukwest', '10.80.0.0/22', 'Standard, no zones in this region', 'none', '0'],
  ]);
});

test('the declared primary region comes first', () => {
  const table = regionsTable(readNetworks(pairGraph()), declaration());
  expect(table.rows.map(([region]) => region)).toEqual(['ukwest', 'uksouth']);
});

test.each([
  ['one zone', { zones: ['2'] }, 'Premium, zone 2'],
  ['no zones where the region has some', { zones: null }, 'Premium, no zones written'],
  ['zones that come from a variable', { zones: '${var.zones}' }, 'Premium, zones not known before apply'],
  ['a tier that comes from a variable', { sku_tier: '${var.tier}' }, 'tier not known, zones 1 2 3'],
])('a firewall with %s is described as it stands', (_name, change, words) => {
  expect(rowsOf(withFirewall(change))[0]?.[2]).toBe(words);
});

test('a gateway of one instance is not called active-active', () => {
  const gateway = (PAIR['azurerm_virtual_network_gateway'] as Readonly<Record<string, object>>)['vpn'];
  const graph = pairGraph({ azurerm_virtual_network_gateway: { vpn: { ...gateway, active_active: false } } });
  expect(rowsOf(graph)[0]?.[3]).toBe('active-standby');
});
