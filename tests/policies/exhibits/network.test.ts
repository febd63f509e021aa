import { readNetworks } from '../../../policies/exhibits/network';
import { buildGraph } from '../../../policies/graph/build-graph';
import { plan, SUBSCRIPTION } from '../graph/graph-fixtures';
import { pairGraph } from './fixtures';

test('networks are told apart by what stands in them, and called without the convention’s affixes', () => {
  const told = readNetworks(pairGraph()).map(({ label, region, role }) => `${role} ${label} ${region}`);
  expect(told).toEqual(['hub hub uksouth', 'spoke website uksouth', 'hub hub ukwest']);
});

test('a name outside the convention is left as it is', () => {
  const graph = pairGraph({
    azurerm_virtual_network: {
      theirs: {
        name: 'Production',
        location: 'uksouth',
        resource_group_name: 'rg',
        address_space: ['10.0.0.0/8'],
      },
    },
  });
  expect(readNetworks(graph).map(({ label }) => label)).toEqual(['Production']);
});

test('subnets of their own and inline ones count alike', () => {
  const graph = pairGraph({
    azurerm_subnet: {
      db: {
        name: 'db',
        resource_group_name: 'rg-net',
        virtual_network_name: 'vnet-website-uks',
        address_prefixes: ['10.64.4.64/26'],
      },
    },
  });
  const website = readNetworks(graph).find(({ label }) => label === 'website');
  expect(website?.subnets).toEqual([
    { name: 'web', range: '10.64.4.0/26' },
    { name: 'db', range: '10.64.4.64/26' },
  ]);
});

test('a plan whose location is unknown leaves the region open', () => {
  const graph = buildGraph([
    plan([
      {
        type: 'azurerm_virtual_network',
        name: 'a',
        values: {
          name: 'a',
          resource_group_name: 'rg',
          address_space: ['10.0.0.0/24'],
          subscription: SUBSCRIPTION,
        },
        unknown: { location: true },
      },
    ]),
  ]);
  expect(readNetworks(graph).map(({ region }) => region)).toEqual(['']);
});
