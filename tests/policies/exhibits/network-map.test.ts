import { Declaration } from '../../../policies/declaration/declaration';
import { readNetworks } from '../../../policies/exhibits/network';
import { networkMap } from '../../../policies/exhibits/network-map';
import { EstateGraph } from '../../../policies/graph/graph';
import { declaration, network, networkId, PAIR, pairGraph, peering } from './fixtures';

function mapOf(graph: EstateGraph, declared?: Declaration) {
  const map = networkMap(graph, readNetworks(graph), declared);
  const labels = new Map(
    map.nodes.map(({ id, label, parent }) => [id, `${label}@${parent?.slice(7) ?? ''}`]),
  );
  const lines = map.edges.map(({ from, to, label }) => `${labels.get(from)} > ${labels.get(to)}: ${label}`);
  return { map, lines };
}

test('lines run from the first region through what is shared to the other region', () => {
  expect(mapOf(pairGraph()).lines.sort()).toEqual([
    'Internet@ > hub@ukwest: through the firewall',
    'hub@uksouth > Internet@: through the firewall',
    'hub@uksouth > hub@ukwest: peered from one side only',
    'hub@uksouth > lgw-hq-one@: 2 tunnels',
    'website@uksouth > hub@uksouth: peered',
  ]);
});

test('the declared primary region stands first', () => {
  const { map, lines } = mapOf(pairGraph(), declaration());
  expect(map.nodes[0]).toMatchObject({ label: 'UK West', details: ['ukwest', 'no zones'] });
  expect(lines).toContain('hub@uksouth > website@uksouth: peered');
});

test('a hub lists what stands in it', () => {
  const { map } = mapOf(pairGraph());
  expect(map.nodes.find(({ category }) => category === 'hub')?.details).toEqual([
    '10.64.0.0/22',
    'Firewall Premium',
    'zones 1 2 3',
    'VPN active-active',
  ]);
});

test('sites and offices are called as they are declared', () => {
  const { map } = mapOf(pairGraph(), declaration());
  expect(map.nodes.filter(({ parent, category }) => parent === undefined && category !== 'region')).toEqual([
    { id: 'internet', label: 'Internet', details: ['Town Hall'], category: 'internet' },
    {
      id: 'site:hq',
      label: 'Old Hall',
      details: ['172.16.0.0/16', '2 tunnels'],
      category: 'site',
    },
  ]);
});

test('the far end of a peering that nobody judged is shown as such', () => {
  const { map, lines } = mapOf(
    pairGraph({ azurerm_virtual_network_peering: { x: peering('vnet-hub-uks', 'vnet-elsewhere') } }),
  );
  expect(map.nodes).toContainEqual({
    id: networkId('vnet-elsewhere').toLowerCase(),
    label: 'vnet-elsewhere',
    details: ['not judged'],
    category: 'external',
  });
  expect(lines).toContain('hub@uksouth > vnet-elsewhere@: peered from one side only');
});

test('two spokes that are peered directly are joined directly', () => {
  const { lines } = mapOf(
    pairGraph({
      azurerm_virtual_network: {
        ...PAIR['azurerm_virtual_network'],
        revenues: network('vnet-revenues-uks', 'uksouth', '10.64.5.0/24'),
      },
      azurerm_virtual_network_peering: {
        x: peering('vnet-website-uks', 'vnet-revenues-uks'),
        y: peering('vnet-revenues-uks', 'vnet-website-uks'),
      },
    }),
  );
  expect(lines).toContain('revenues@uksouth > website@uksouth: peered');
});

test('without a firewall there is no way to the Internet', () => {
  const { map } = mapOf(pairGraph({ azurerm_firewall: {} }));
  expect(map.nodes.map(({ id }) => id)).not.toContain('internet');
});
