import { hub, merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { nodeOf, OneNode } from './one-node';

const ZONES = ['1', '2', '3'];

/** What becomes of it after each zone of UK South. */
function afterZones(node: OneNode): readonly string[] {
  return ZONES.map((zone) => node.after(`zone:uksouth-${zone}`));
}

function address(zones: unknown, more: Record<string, unknown> = {}): Resources {
  return one('azurerm_public_ip', 'edge', {
    location: 'uksouth',
    sku: 'Standard',
    allocation_method: 'Static',
    zones,
    ...more,
  });
}

const AT_ADDRESS = '${azurerm_public_ip.edge.id}';

describe('a public address', () => {
  const zonesAfter = (zones: unknown) => afterZones(nodeOf(address(zones), 'azurerm_public_ip.edge'));

  it('over zones stays, with an interruption while one is lost', () => {
    expect(zonesAfter(ZONES)).toEqual(['unaffected', 'unaffected', 'unaffected']);
  });

  it('of one zone falls with it; of none, or some not known, with any one', () => {
    expect(zonesAfter(['1'])).toEqual(['down', 'unaffected', 'unaffected']);
    expect(zonesAfter(null)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(zonesAfter(UNKNOWN)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('of the Global tier is in no region', () => {
    const global = nodeOf(address(null, { sku_tier: 'Global' }), 'azurerm_public_ip.edge');
    expect(global.after('region:uksouth')).toBe('unaffected');
  });
});

describe('a load balancer', () => {
  const balancer = (frontend: unknown, more: Record<string, unknown> = {}, ...others: Resources[]) =>
    nodeOf(
      merge(
        one('azurerm_lb', 'edge', { location: 'uksouth', frontend_ip_configuration: frontend, ...more }),
        ...others,
      ),
      'azurerm_lb.edge',
    );

  it('stands where the zones of its private frontend say', () => {
    expect(afterZones(balancer([{ name: 'a', zones: ZONES }]))).toEqual(Array(3).fill('unaffected'));
    expect(afterZones(balancer([{ name: 'a', zones: ['3'] }]))).toEqual(['unaffected', 'unaffected', 'down']);
    expect(afterZones(balancer([{ name: 'a' }]))).toEqual(Array(3).fill('unknown'));
  });

  it('stands where the public address of its frontend does', () => {
    const frontend = [{ name: 'a', public_ip_address_id: AT_ADDRESS }];
    expect(afterZones(balancer(frontend, {}, address(['2'])))).toEqual(['unaffected', 'down', 'unaffected']);
  });

  it('is unknown where its frontends are, or their address is not judged', () => {
    expect(balancer(UNKNOWN).after()).toBe('unknown');
    expect(balancer([{ name: 'a', public_ip_address_id: UNKNOWN }]).after()).toBe('unknown');
  });
});

describe('an application gateway', () => {
  const gateway = (attributes: Record<string, unknown>) =>
    nodeOf(
      one('azurerm_application_gateway', 'edge', {
        location: 'uksouth',
        sku: { name: 'WAF_v2', tier: 'WAF_v2', capacity: 2 },
        zones: ZONES,
        ...attributes,
      }),
      'azurerm_application_gateway.edge',
    );
  const INSTANCE = 'instance:test/azurerm_application_gateway.edge#1';

  it('lives through an instance without interruption, and through a zone with one', () => {
    expect(gateway({}).after(INSTANCE)).toBe('unaffected');
    expect(gateway({}).after('zone:uksouth-1')).toBe('30 s');
  });

  it('of one instance falls with it, unless it scales by itself', () => {
    expect(gateway({ sku: { capacity: 1 } }).after(INSTANCE)).toBe('down');
    expect(gateway({ sku: {} }).after(INSTANCE)).toBe('down');
    expect(gateway({ autoscale_configuration: { min_capacity: 0 } }).after(INSTANCE)).toBe('unaffected');
    expect(gateway({ sku: { capacity: UNKNOWN } }).after()).toBe('unknown');
  });

  it('without zones stands in any one', () => {
    expect(gateway({ zones: null }).after('zone:uksouth-1')).toBe('unknown');
    expect(gateway({ zones: ['1'] }).after('zone:uksouth-1')).toBe('down');
  });
});

describe('a firewall', () => {
  it('moves connections when one of its zones is lost, and falls with its region', () => {
    const firewall = nodeOf(hub('uksouth'), 'azurerm_firewall.hub-uksouth');
    expect(afterZones(firewall)).toEqual(['30 s', '30 s', '30 s']);
    expect(firewall.after('region:uksouth')).toBe('down');
    expect(firewall.after('resource:test/azurerm_public_ip.hub-uksouth')).toBe('down');
  });

  it('in a region without zones falls with that alone', () => {
    const firewall = nodeOf(hub('ukwest'), 'azurerm_firewall.hub-ukwest');
    expect(firewall.after('region:ukwest')).toBe('down');
    expect(firewall.model.events.some(({ id }) => id.startsWith('zone:ukwest'))).toBe(false);
  });
});

describe('a NAT gateway', () => {
  it('is in one zone', () => {
    const at = (zones: unknown) =>
      nodeOf(one('azurerm_nat_gateway', 'edge', { location: 'uksouth', zones }), 'azurerm_nat_gateway.edge');
    expect(at(['1']).after('zone:uksouth-1')).toBe('down');
    expect(at(null).after('zone:uksouth-1')).toBe('unknown');
  });
});

describe('a gateway of a virtual network', () => {
  const gateway = (attributes: Record<string, unknown>, zones: unknown = ZONES) =>
    nodeOf(
      merge(
        one('azurerm_virtual_network_gateway', 'edge', {
          location: 'uksouth',
          type: 'Vpn',
          sku: 'VpnGw2AZ',
          active_active: true,
          ip_configuration: [{ name: 'a', public_ip_address_id: AT_ADDRESS }],
          ...attributes,
        }),
        address(zones),
      ),
      'azurerm_virtual_network_gateway.edge',
    );
  const INSTANCE = 'instance:test/azurerm_virtual_network_gateway.edge#1';

  it('takes a minute to move tunnels, and longer where the other instance only waits', () => {
    expect(gateway({}).after(INSTANCE)).toBe('60 s');
    expect(gateway({ active_active: false }).after(INSTANCE)).toBe('90 s');
    expect(gateway({ active_active: UNKNOWN }).after()).toBe('unknown');
  });

  it('is over zones if its size and its addresses are', () => {
    expect(gateway({}).after('zone:uksouth-3')).toBe('60 s');
    expect(gateway({}, ['1']).after('zone:uksouth-1')).toBe('down');
    expect(gateway({}, null).after('zone:uksouth-1')).toBe('unknown');
    expect(gateway({ sku: 'VpnGw2' }).after('zone:uksouth-1')).toBe('unknown');
    expect(gateway({ sku: UNKNOWN }).after()).toBe('unknown');
  });
});

describe('an ExpressRoute circuit', () => {
  it('ends at one place, in no region', () => {
    const circuit = (location: unknown) =>
      nodeOf(
        one('azurerm_express_route_circuit', 'line', { location: 'uksouth', peering_location: location }),
        'azurerm_express_route_circuit.line',
      );
    expect(circuit('London').after('site:peering-london')).toBe('down');
    expect(circuit('London').after('region:uksouth')).toBe('unaffected');
    expect(circuit(UNKNOWN).after()).toBe('unknown');
  });
});
