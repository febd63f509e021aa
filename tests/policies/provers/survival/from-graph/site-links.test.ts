import { siteLinked } from '../../../../../policies/provers/survival/from-graph/site-links';
import { declare, merge, one, Resources } from '../../../rules/support/fragments';
import { oneNode, OneNode } from './one-node';

const SITE = {
  id: 'hall',
  kind: 'datacentre',
  title: 'The hall',
  ranges: ['192.168.0.0/16'],
  peers: ['203.0.113.10', '203.0.113.11'],
  expressRoute: false,
} as const;

/** A gateway with a tunnel to each of these addresses. */
function gateway(region: string, peers: readonly string[]): Resources {
  return merge(
    one('azurerm_virtual_network_gateway', region, {
      location: region,
      type: 'Vpn',
      sku: 'VpnGw2AZ',
      active_active: true,
      ip_configuration: [{ name: 'a' }],
    }),
    ...peers.flatMap((peer, index) => {
      const name = `${region}-${index}`;
      return [
        one('azurerm_local_network_gateway', name, { gateway_address: peer, address_space: [] }),
        one('azurerm_virtual_network_gateway_connection', name, {
          type: 'IPsec',
          virtual_network_gateway_id: `\${azurerm_virtual_network_gateway.${region}.id}`,
          local_network_gateway_id: `\${azurerm_local_network_gateway.${name}.id}`,
        }),
      ];
    }),
  );
}

const DECLARATION = declare({ sites: [SITE] });

function linked(...parts: readonly Resources[]): OneNode {
  return oneNode(
    merge(...parts),
    (reading) => siteLinked(reading, SITE.id) ?? reading.missing('nothing', 'a way', 'there is none'),
    DECLARATION,
  );
}

describe('the way to a datacentre', () => {
  it('leads through any gateway that has a connection to it, in a minute', () => {
    const both = linked(gateway('uksouth', SITE.peers), gateway('ukwest', SITE.peers));
    expect([both.after('region:uksouth'), both.after('region:uksouth', 'region:ukwest')]).toEqual([
      '60 s',
      'down',
    ]);
  });

  it('of one gateway falls with its region', () => {
    expect(linked(gateway('ukwest', SITE.peers)).after('region:ukwest')).toBe('down');
  });

  it('of one gateway is one of its tunnels', () => {
    const tunnels = ['0', '1'].map(
      (n) => `resource:test/azurerm_virtual_network_gateway_connection.ukwest-${n}`,
    );
    const line = linked(gateway('ukwest', SITE.peers));
    expect([line.after(tunnels[0]!), line.after(...tunnels)]).toEqual(['60 s', 'down']);
  });

  it('is none that is judged where no tunnel ends there', () => {
    expect(linked(gateway('ukwest', ['198.51.100.1'])).after()).toBe('down');
  });
});
