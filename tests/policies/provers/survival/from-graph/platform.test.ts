import { platformOf } from '../../../../../policies/provers/survival/from-graph/platform';
import { follow } from '../../../../../policies/graph/views/read';
import {
  declare,
  FIREWALL_ADDRESS,
  hub,
  idOf,
  merge,
  network,
  one,
  peering,
  Resources,
  route,
  routeTable,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { oneNode, OneNode } from './one-node';

const HOP = FIREWALL_ADDRESS.uksouth;
const PEERED = merge(peering('hub-uksouth', 'spoke'), peering('spoke', 'hub-uksouth'));
const FIREWALL = 'resource:test/azurerm_firewall.hub-uksouth';

interface Spoke {
  readonly hop?: unknown;
  readonly servers?: unknown;
  readonly routes?: string | null;
}

/** A card in a spoke's subnet, whose default route and DNS servers lead where one says. */
function spoke({ hop = HOP, servers = null, routes }: Spoke = {}): Resources {
  const table = routes === undefined ? '${azurerm_route_table.spoke.id}' : routes;
  return merge(
    network('spoke', '10.64.4.0/24', {
      dns_servers: servers,
      subnet: [subnet('web', '10.64.4.0/26', { route_table_id: table })],
    }),
    routeTable('spoke', [route('0.0.0.0/0', hop)]),
    one('azurerm_network_interface', 'web', {
      location: 'uksouth',
      ip_configuration: [{ name: 'a', subnet_id: '${azurerm_virtual_network.spoke.id}/subnets/web' }],
    }),
  );
}

function platform(...parts: readonly Resources[]): OneNode {
  return oneNode(
    merge(...parts),
    (reading) => {
      const card = reading.graph.find('test', 'azurerm_network_interface.web');
      const node = card && platformOf(reading, follow(reading.graph, card, 'ip_configuration.0.subnet_id'));
      if (node === undefined) throw new Error('the card has no platform');
      return node;
    },
    declare({
      sites: [
        {
          id: 'hall',
          kind: 'datacentre',
          title: 'The hall',
          ranges: ['192.168.0.0/16'],
          peers: [],
          expressRoute: false,
        },
      ],
    }),
  );
}

describe('the way of packets', () => {
  it('is there while the firewall is that its routes lead to', () => {
    const found = platform(spoke(), hub('uksouth'), PEERED);
    expect([found.after(), found.after(FIREWALL), found.after('zone:uksouth-1')]).toEqual([
      'unaffected',
      'down',
      '30 s',
    ]);
  });

  it.each([
    ['nothing judged has', '10.99.0.4'],
    ['is not known', UNKNOWN],
  ])('is unknown by an address that %s', (_, hop) => {
    expect(platform(spoke({ hop }), hub('uksouth'), PEERED).after()).toBe('unknown');
  });

  it('is unknown where its route table is', () => {
    expect(platform(spoke({ routes: UNKNOWN }), hub('uksouth'), PEERED).after()).toBe('unknown');
  });

  it('needs nothing of a subnet without routes', () => {
    expect(platform(spoke({ routes: null })).after()).toBe('unaffected');
  });

  it('is missing without either half of its peering', () => {
    const [there, back] = [peering('hub-uksouth', 'spoke'), peering('spoke', 'hub-uksouth')];
    expect(platform(spoke(), hub('uksouth'), there).after()).toBe('down');
    expect(platform(spoke(), hub('uksouth'), back).after()).toBe('down');
    expect(platform(spoke(), hub('uksouth')).after()).toBe('down');
  });

  it('may be there by a peering whose ends are not known', () => {
    const somewhere = one('azurerm_virtual_network_peering', 'x', {
      virtual_network_name: UNKNOWN,
      remote_virtual_network_id: UNKNOWN,
    });
    expect(platform(spoke(), hub('uksouth'), somewhere).after()).toBe('unknown');
  });

  it('falls with each thing that only decides how it goes, if somebody takes that away', () => {
    const found = platform(spoke(), hub('uksouth'), PEERED);
    const taken = [
      'azurerm_route_table.spoke',
      'azurerm_virtual_network.spoke',
      'azurerm_virtual_network_peering.spoke-to-hub-uksouth',
    ];
    expect(taken.map((address) => found.after(`resource:test/${address}`))).toEqual(['down', 'down', 'down']);
  });

  it('through a NAT gateway falls with the zone of that', () => {
    const nat = merge(
      network('spoke', '10.64.4.0/24', { subnet: [subnet('web', '10.64.4.0/26')] }),
      one('azurerm_network_interface', 'web', {
        ip_configuration: [{ subnet_id: '${azurerm_virtual_network.spoke.id}/subnets/web' }],
      }),
      one('azurerm_nat_gateway', 'out', { location: 'uksouth', zones: ['2'] }),
      one('azurerm_subnet_nat_gateway_association', 'out', {
        subnet_id: '${azurerm_virtual_network.spoke.id}/subnets/web',
        nat_gateway_id: '${azurerm_nat_gateway.out.id}',
      }),
    );
    expect(platform(nat).after('zone:uksouth-2')).toBe('down');
    expect(platform(nat).after('zone:uksouth-1')).toBe('unaffected');
  });
});

describe('names', () => {
  const resolver = (region: string, address: string): Resources =>
    merge(
      one('azurerm_private_dns_resolver', region, {
        location: region,
        virtual_network_id: `\${azurerm_virtual_network.hub-${region}.id}`,
      }),
      one('azurerm_private_dns_resolver_inbound_endpoint', region, {
        location: region,
        private_dns_resolver_id: `\${azurerm_private_dns_resolver.${region}.id}`,
        ip_configurations: [{ private_ip_address: address, private_ip_allocation_method: 'Static' }],
      }),
    );
  const SOUTH = resolver('uksouth', '10.64.0.164');
  const WEST = resolver('ukwest', '10.80.0.164');

  it('are lost with the only server that answers, also one of the other region', () => {
    const west = platform(spoke({ routes: null, servers: ['10.80.0.164'] }), WEST);
    expect(west.after('region:ukwest')).toBe('down');
    expect(west.after('region:uksouth')).toBe('unaffected');
  });

  it('are there while one of two servers is', () => {
    const both = platform(spoke({ routes: null, servers: ['10.64.0.164', '10.80.0.164'] }), SOUTH, WEST);
    expect([both.after('region:ukwest'), both.after('region:uksouth', 'region:ukwest')]).toEqual([
      'unaffected',
      'down',
    ]);
  });

  const proxy = (servers: unknown, policy: unknown = '${azurerm_firewall_policy.hub.id}'): Resources =>
    merge(
      hub('uksouth'),
      one('azurerm_firewall', 'hub-uksouth', {
        ...hub('uksouth')['azurerm_firewall']!['hub-uksouth'],
        firewall_policy_id: policy,
      }),
      one('azurerm_firewall_policy', 'hub', { location: 'uksouth', dns: { proxy_enabled: true, servers } }),
    );

  it('by a firewall are unknown where the servers or the policy of that are', () => {
    const after = (...props: Parameters<typeof proxy>) =>
      platform(spoke({ servers: [HOP] }), proxy(...props), PEERED, WEST).after();
    expect(after([UNKNOWN])).toBe('unknown');
    expect(after([], idOf('Microsoft.Network/firewallPolicies', 'elsewhere'))).toBe('unknown');
    expect(after([])).toBe('unaffected');
  });

  it('by a firewall are lost with the server that it asks', () => {
    const found = platform(spoke({ servers: [HOP] }), proxy(['10.80.0.164']), PEERED, WEST);
    expect(found.after('region:ukwest')).toBe('down');
    expect(found.after('resource:test/azurerm_firewall_policy.hub')).toBe('down');
  });

  it('are lost with the site whose servers answer', () => {
    const found = platform(spoke({ routes: null, servers: ['192.168.0.10'] }));
    expect(found.after('site:hall')).toBe('down');
  });

  it.each([[['10.99.0.10']], [UNKNOWN], [[UNKNOWN]]])('are unknown with servers %j', (servers) => {
    expect(platform(spoke({ routes: null, servers })).after()).toBe('unknown');
  });
});
