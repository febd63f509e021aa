import { addressesTable } from '../../../policies/exhibits/addresses';
import { readNetworks } from '../../../policies/exhibits/network';
import { declaration, pairGraph } from './fixtures';

test('networks, subnets and sites stand in the order of addresses, a network before what it holds', () => {
  const graph = pairGraph();
  expect(addressesTable(graph, readNetworks(graph), declaration()).rows).toEqual([
    ['10.64.0.0/22', 'hub', 'whole hub', 'uksouth'],
    ['10.64.0.0/26', 'hub', 'AzureFirewallSubnet', 'uksouth'],
    ['10.64.0.64/27', 'hub', 'GatewaySubnet', 'uksouth'],
    ['10.64.4.0/24', 'website', 'whole spoke', 'uksouth'],
    ['10.64.4.0/26', 'website', 'web', 'uksouth'],
    ['10.80.0.0/22', 'hub', 'whole hub', 'ukwest'],
    ['172.16.0.0/16', 'Old Hall', 'site', 'outside Azure'],
  ]);
});

test('a range that can’t be read comes last, as it was written', () => {
  const graph = pairGraph({
    azurerm_virtual_network: {
      odd: { name: 'odd', location: 'uksouth', address_space: ['10.0.0.5/24', '9.0.0.0/8'] },
    },
  });
  const ranges = addressesTable(graph, readNetworks(graph)).rows.map(([range]) => range);
  expect(ranges).toEqual(['9.0.0.0/8', '172.16.0.0/16', '10.0.0.5/24']);
});
