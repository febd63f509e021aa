import { reachabilityMap } from '../../../policies/exhibits/reachability-map';
import { merge, peering, Resources, securityRule } from '../rules/support/fragments';
import { appOut, dbIn, meant, smallEstate, through } from '../rules/reach/estate';
import { shown } from './flows-fixtures';

function mapOf(resources: Resources) {
  const { claims, names, networks } = shown(resources, meant());
  const map = reachabilityMap(claims, names, networks, meant());
  const labels = new Map(map.nodes.map(({ id, label }) => [id, label]));
  return {
    map,
    lines: map.edges.map(({ from, to, label }) => `${labels.get(from)} - ${labels.get(to)}: ${label}`),
  };
}

test('a line joins what can be reached, with what goes along it', () => {
  expect(mapOf(smallEstate()).lines).toEqual(['web - data: web/app to data/db: tcp 1433']);
});

test('a line has a direction if only one of its ends can begin', () => {
  const { map } = mapOf(smallEstate());
  const names = new Map(map.nodes.map(({ id, label }) => [id, label]));
  expect(map.edges.map(({ from, to, directed }) => [names.get(from), names.get(to), directed])).toEqual([
    ['web', 'data', true],
  ]);
});

test('a peering that nothing gets across is no line', () => {
  const { lines } = mapOf(
    merge(smallEstate({ app: [], db: [] }), peering('web', 'data'), peering('data', 'web')),
  );
  expect(lines).toEqual([]);
});

test('what is reached inside a network stands in its box', () => {
  const same = { source_address_prefix: '10.64.4.0/26', destination_address_prefix: '10.64.4.0/26' };
  const { map } = mapOf(
    smallEstate({
      app: [securityRule('in', same), securityRule('out', { ...same, direction: 'Outbound' })],
    }),
  );
  expect(map.nodes.find(({ label }) => label === 'web')?.details).toEqual(['app to app: tcp 443']);
});

test('the Internet is there if something gets to it', () => {
  const { lines } = mapOf(
    smallEstate({
      app: [appOut({ destination_address_prefix: '*', destination_port_range: '443' })],
      db: [dbIn()],
      firewall: [
        through({
          destination_addresses: [],
          destination_fqdns: ['example.org'],
          destination_ports: ['443'],
        }),
      ],
    }),
  );
  expect(lines).toEqual(['web - Internet: web/app to Internet: tcp 443']);
});

test('boxes stand in their regions, and every line joins boxes that are there', () => {
  const { map } = mapOf(smallEstate());
  const ids = new Set(map.nodes.map(({ id }) => id));
  for (const { parent } of map.nodes) expect(parent === undefined || ids.has(parent)).toBe(true);
  for (const { from, to } of map.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  expect(map.nodes.map(({ label }) => label)).toEqual(['UK South', 'data', 'hub', 'web']);
});
