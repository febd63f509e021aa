import { DeclaredSite } from '../../../../../policies/declaration/declaration';
import { Site } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  networkId,
  one,
  Resources,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { brokenIds, doubt, inText, known, meant, modelOf } from './model-of';

function gateway(attributes: Attributes = {}): Resources {
  return merge(
    network('hub', '10.0.0.0/24', { subnet: [subnet('GatewaySubnet', '10.0.0.0/27')] }),
    one('azurerm_virtual_network_gateway', 'vpng', {
      type: 'Vpn',
      ip_configuration: [{ name: 'a', subnet_id: '${azurerm_virtual_network.hub.id}/subnets/GatewaySubnet' }],
      ...attributes,
    }),
  );
}

function peer(name: string, attributes: Attributes = {}): Resources {
  return one('azurerm_local_network_gateway', name, {
    gateway_address: '203.0.113.10',
    address_space: ['172.20.0.0/16'],
    ...attributes,
  });
}

function connection(to: string, attributes: Attributes = {}): Resources {
  return one('azurerm_virtual_network_gateway_connection', `to-${to}`, {
    type: 'IPsec',
    virtual_network_gateway_id: '${azurerm_virtual_network_gateway.vpng.id}',
    local_network_gateway_id: `\${azurerm_local_network_gateway.${to}.id}`,
    ...attributes,
  });
}

const DATACENTRE: DeclaredSite = {
  id: 'old-datacentre',
  kind: 'datacentre',
  title: 'The old datacentre',
  ranges: ['172.21.0.0/16'],
  peers: ['203.0.113.10', 'VPN.example.org'],
  expressRoute: true,
};

function sitesOf(resources: Resources, sites: readonly DeclaredSite[] = []): readonly Site[] {
  const model = modelOf(merge(gateway(), resources), meant({ sites }));
  expect(brokenIds(model)).toEqual([]);
  return model.sites;
}

function gapsOf(...resources: readonly Resources[]): readonly string[] {
  return modelOf(merge(...resources)).gaps.map(({ why }) => why);
}

const BGP = { enable_bgp: true };

describe('a site', () => {
  it('is the far end of a connection, with the ranges that are configured', () => {
    const [site] = sitesOf(merge(peer('dc'), connection('dc')));
    expect(site).toMatchObject({
      label: 'dc',
      routing: 'configured',
      via: [{ network: networkId('hub').toLowerCase(), gateway: 'vpn' }],
    });
    expect(known(site?.ranges).map(inText)).toEqual(['172.20.0.0-172.20.255.255']);
  });

  it.each([
    ['its address', {}],
    ['its name', { gateway_address: null, gateway_fqdn: 'vpn.example.org' }],
  ])(
    'is the declared one that has %s as a peer, of which there is one however many tunnels',
    (_, attributes) => {
      const both = merge(peer('a', attributes), peer('b', attributes), connection('a'), connection('b'));
      expect(sitesOf(both, [DATACENTRE]).map(({ id, label }) => [id, label])).toEqual([
        ['old-datacentre', 'The old datacentre'],
      ]);
    },
  );

  it('keeps its configured ranges though others are declared', () => {
    const [site] = sitesOf(merge(peer('dc'), connection('dc')), [DATACENTRE]);
    expect(known(site?.ranges).map(inText)).toEqual(['172.20.0.0-172.20.255.255']);
  });

  it('that announces its ranges is trusted with those declared, and unknown without', () => {
    const learned = merge(peer('dc', { address_space: null }), connection('dc', BGP));
    const [declared] = sitesOf(learned, [DATACENTRE]);
    expect(declared?.routing).toBe('learned');
    expect(known(declared?.ranges).map(inText)).toEqual(['172.21.0.0-172.21.255.255']);
    const [undeclared] = sitesOf(learned);
    expect(undeclared?.routing).toBe('learned');
    expect(doubt(undeclared?.ranges)).toBe('dc announces its ranges by BGP, and none are declared');
  });

  it('has no address of a judged network', () => {
    const [site] = sitesOf(merge(peer('dc', { address_space: ['10.0.0.0/16'] }), connection('dc')));
    expect(known(site?.ranges).map(inText)).toEqual(['10.0.1.0-10.0.255.255']);
  });

  it('does not stand in the model because it is declared', () => {
    expect(sitesOf({}, [DATACENTRE])).toEqual([]);
  });

  it('is all clients of a gateway', () => {
    const [site] = modelOf(
      gateway({ vpn_client_configuration: [{ address_space: ['172.30.0.0/24'] }] }),
    ).sites;
    expect(site?.label).toBe('VPN clients of vpng');
    expect(known(site?.ranges).map(inText)).toEqual(['172.30.0.0-172.30.0.255']);
  });

  it('is reached by a circuit too', () => {
    const circuit = merge(
      one('azurerm_express_route_circuit', 'erc', {}),
      connection('x', {
        type: 'ExpressRoute',
        local_network_gateway_id: null,
        express_route_circuit_id: '${azurerm_express_route_circuit.erc.id}',
      }),
    );
    const model = modelOf(merge(gateway({ type: 'ExpressRoute' }), circuit), meant({ sites: [DATACENTRE] }));
    expect(model.networks[0]?.gateways).toEqual(['express-route']);
    expect(model.sites).toMatchObject([
      { id: 'old-datacentre', routing: 'learned', via: [{ gateway: 'express-route' }] },
    ]);
  });

  it.each([
    ['of which nobody knows the far end', connection('dc', { local_network_gateway_id: UNKNOWN })],
    ['whose ranges are not known', merge(peer('dc', { address_space: UNKNOWN }), connection('dc'))],
  ])('%s has unknown ranges', (_, resources) => {
    const [site] = sitesOf(resources);
    expect(doubt(site?.ranges)).toMatch(/known|announces/);
  });
});

describe('what gateways may carry besides', () => {
  it.each([
    [
      'a connection of two networks',
      connection('x', { type: 'Vnet2Vnet' }),
      'to-x joins two networks by their gateways',
    ],
    [
      'a connection of a kind that is not known',
      connection('x', { type: UNKNOWN }),
      'to-x is of a kind that is not known',
    ],
    [
      'a connection of a gateway that is not known',
      connection('x', { virtual_network_gateway_id: UNKNOWN }),
      "the gateway of to-x isn't known",
    ],
    [
      'translation of addresses',
      merge(peer('dc'), connection('dc', { ingress_nat_rule_ids: ['/some/rule'] })),
      'to-dc translates addresses',
    ],
  ])('is a gap: %s', (_, resources, why) => {
    expect(gapsOf(gateway(), resources)).toEqual([why]);
  });

  it.each([
    ['custom_route', [{ address_prefixes: ['10.9.0.0/16'] }]],
    ['default_local_network_gateway_id', '/some/gateway'],
    ['remote_vnet_traffic_enabled', true],
  ])('is a gap: %s of a gateway', (path, value) => {
    expect(gapsOf(gateway({ [path]: value }))).toEqual([expect.stringContaining(path)]);
    expect(gapsOf(gateway({ remote_vnet_traffic_enabled: false }))).toEqual([]);
  });

  it('is a gap: a gateway whose kind or network is not known', () => {
    expect(gapsOf(gateway({ type: UNKNOWN }))).toEqual(["the type of vpng isn't known before deployment"]);
    expect(gapsOf(gateway({ ip_configuration: [{ subnet_id: UNKNOWN }] }))).toEqual([
      "the network of vpng isn't known",
    ]);
  });
});
