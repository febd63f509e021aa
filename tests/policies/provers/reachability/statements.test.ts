import { NetworkModel } from '../../../../policies/provers/reachability/model';
import { Packet } from '../../../../policies/provers/reachability/packet';
import { reachability } from '../../../../policies/provers/reachability/reachability';
import { Readings } from '../../../../policies/provers/reachability/decide/readings';
import {
  card,
  collection,
  firewall,
  FIREWALL_HOP,
  group,
  ip,
  match,
  network,
  packet,
  peering,
  PLACE,
  PUBLIC_ADDRESS_ATOM,
  route,
  rule,
  smallNetwork,
  smallPeerings,
  smallSubnets,
  STORAGE_ATOM,
  table,
  term,
} from './small-network';

const WEB_TO_APP = packet('10.1.1.5', '10.2.1.5');
const WEB_TO_DATA = packet('10.1.1.5', '10.1.2.5');
const WEB_TO_INTERNET = packet('10.1.1.5', '203.0.113.9');

function ask(model: NetworkModel, asked: Packet, readings?: Partial<Readings>) {
  const prover = reachability(model, readings);
  return prover.ask(prover.originsOf(asked.source)[0]!, asked);
}

function verdict(model: NetworkModel, asked: Packet, readings?: Partial<Readings>) {
  return ask(model, asked, readings).verdict;
}

/** The firewalls that it passes, or nothing where it isn't allowed. */
function firewallsOf(model: NetworkModel, asked: Packet) {
  const { verdict: reach, hops } = ask(model, asked);
  return reach === 'allowed' ? hops.filter(({ node }) => node === 'firewall').length : undefined;
}

const DENY_ALL_IN = rule('Inbound', 4096, 'Deny', match('*', '*'));

describe('security groups', () => {
  test('1: the rule of lower priority decides, whatever the order it is written in', () => {
    const allow = (priority: number) => rule('Inbound', priority, 'Allow', match('*', '*'));
    const data = (priority: number) =>
      smallNetwork({
        subnets: smallSubnets({
          data: { securityGroup: group(rule('Inbound', 200, 'Deny', match('*', '*', 443)), allow(priority)) },
        }),
      });
    expect(verdict(data(100), WEB_TO_DATA)).toBe('allowed');
    expect(verdict(data(300), WEB_TO_DATA)).toBe('denied');
  });

  test('2: inside the network everything comes in by default, from elsewhere nothing', () => {
    const model = smallNetwork({
      subnets: smallSubnets({
        app: { securityGroup: group(), routeTable: table(route('10.9.0.0/16', { kind: 'none' })) },
      }),
    });
    expect(verdict(model, packet('10.0.1.5', '10.2.1.5'))).toBe('allowed');
    expect(verdict(model, WEB_TO_APP)).toBe('denied');
  });

  test('4: both the group of the subnet and that of the card must allow', () => {
    const model = (deny: boolean) =>
      smallNetwork({
        subnets: smallSubnets({ data: { securityGroup: group() } }),
        interfaces: [card('vm', 'data', '10.1.2.5', { securityGroup: deny ? group(DENY_ALL_IN) : group() })],
      });
    expect(verdict(model(false), WEB_TO_DATA)).toBe('allowed');
    expect(verdict(model(true), WEB_TO_DATA)).toBe('denied');
    expect(verdict(model(true), packet('10.1.1.5', '10.1.2.6'))).toBe('allowed');
  });

  test('4: a card whose address is not known may be the one that is asked', () => {
    const model = smallNetwork({
      interfaces: [
        card('vm', 'data', '10.1.2.5', {
          address: { unknown: 'Azure picks it' },
          securityGroup: group(DENY_ALL_IN),
        }),
      ],
    });
    const { verdict: reach, reasons } = ask(model, WEB_TO_DATA);
    expect(reach).toBe('unknown');
    expect(reasons).toEqual(['whether the address is that of vm is not known']);
  });

  test("7: the platform's address passes a deny-all, and is stopped by its tag alone", () => {
    const model = (tag: string) =>
      smallNetwork({
        subnets: smallSubnets({
          web: { securityGroup: group(rule('Outbound', 100, 'Deny', match('*', tag))) },
        }),
      });
    expect(verdict(model('*'), packet('10.1.1.5', '168.63.129.16', 53, 17))).toBe('allowed');
    expect(verdict(model('AzurePlatformDNS'), packet('10.1.1.5', '168.63.129.16', 53, 17))).toBe('denied');
  });

  test.each([
    ['Deny', 'denied'],
    ['Allow', 'denied'],
    ['AlwaysAllow', 'allowed'],
  ] as const)("8: before a group that denies, an admin rule's %s means %s", (action, expected) => {
    const model = smallNetwork({
      subnets: smallSubnets({ data: { securityGroup: group(DENY_ALL_IN) } }),
      adminRules: [
        {
          label: 'manager',
          place: PLACE,
          networks: ['a'],
          rules: [
            {
              name: 'r',
              place: PLACE,
              direction: 'Inbound',
              priority: 1,
              action,
              match: match('*', '*'),
            },
          ],
        },
      ],
    });
    expect(verdict(model, WEB_TO_DATA)).toBe(expected);
  });

  test('9: a default route makes VirtualNetwork everything, so that the default rule admits strangers', () => {
    const model = (to: string) =>
      smallNetwork({
        subnets: smallSubnets({
          app: { securityGroup: group(), routeTable: table(route(to, FIREWALL_HOP)) },
        }),
      });
    expect(verdict(model('0.0.0.0/0'), WEB_TO_APP)).toBe('allowed');
    expect(verdict(model('10.9.0.0/16'), WEB_TO_APP)).toBe('denied');
  });

  test('10: what another tag names is undecided for an address, and decided for its own name', () => {
    const model = smallNetwork({
      subnets: smallSubnets({
        web: {
          securityGroup: group(
            rule('Outbound', 100, 'Allow', match('*', 'Storage', 443)),
            rule('Outbound', 4096, 'Deny', match('*', '*')),
          ),
          routeTable: table(),
          outbound: ['nat-gateway'],
        },
      }),
    });
    expect(verdict(model, packet('10.1.1.5', STORAGE_ATOM))).toBe('allowed');
    expect(verdict(model, packet('10.1.1.5', '203.0.113.9'))).toBe('unknown');
    expect(verdict(model, packet('10.1.1.5', STORAGE_ATOM + 2))).toBe('denied');
  });

  test('11: an application security group is the addresses of its members', () => {
    const model = smallNetwork({
      interfaces: [card('vm', 'web', '10.1.1.5', { applicationSecurityGroups: ['asg'] })],
      subnets: smallSubnets({
        data: {
          securityGroup: group(
            rule(
              'Inbound',
              100,
              'Allow',
              match({ kind: 'application-security-group', id: 'asg' }, '10.1.2.0/24'),
            ),
            DENY_ALL_IN,
          ),
        },
      }),
    });
    expect(verdict(model, WEB_TO_DATA)).toBe('allowed');
    expect(verdict(model, packet('10.1.1.6', '10.1.2.5'))).toBe('denied');
  });
});

describe('routes', () => {
  test('12: private space goes nowhere, unless a user route to everywhere takes it', () => {
    const model = (to: string) =>
      smallNetwork({
        subnets: smallSubnets({ web: { routeTable: table(route(to, FIREWALL_HOP)) } }),
      });
    expect(firewallsOf(model('0.0.0.0/0'), WEB_TO_APP)).toBe(1);
    expect(verdict(model('203.0.113.0/24'), WEB_TO_APP)).toBe('denied');
  });

  test('13: the longest prefix wins, and of equals the user route', () => {
    const model = (...routes: Parameters<typeof table>) =>
      smallNetwork({ subnets: smallSubnets({ web: { routeTable: table(...routes) } }) });
    const shared = packet('10.1.1.5', '10.0.1.5');
    expect(firewallsOf(model(route('10.0.0.0/8', FIREWALL_HOP)), shared)).toBe(0);
    expect(firewallsOf(model(route('10.0.0.0/16', FIREWALL_HOP)), shared)).toBe(1);
    expect(
      verdict(model(route('10.0.0.0/16', FIREWALL_HOP), route('10.0.1.0/24', { kind: 'none' })), shared),
    ).toBe('denied');
  });

  test('13: a gateway route gives way to a peering, even a longer one', () => {
    const model = (peered: boolean) =>
      smallNetwork({
        peerings: peered ? smallPeerings() : [],
        networks: [
          network('hub', '10.0.0.0/16'),
          { ...network('a', '10.1.0.0/16'), gateways: ['vpn'] },
          network('b', '10.2.0.0/16'),
        ],
        subnets: smallSubnets({ web: { routeTable: table() } }),
        sites: [
          {
            id: 'site',
            label: 'site',
            place: PLACE,
            ranges: [{ first: ip('10.0.1.0'), last: ip('10.0.1.15') }],
            routing: 'learned',
            via: [{ network: 'a', gateway: 'vpn' }],
          },
        ],
      });
    const to = (peered: boolean) => ask(model(peered), packet('10.1.1.5', '10.0.1.5')).hops.at(-1)?.node;
    expect(to(true)).toBe('shared');
    expect(to(false)).toBe('site');
  });

  test('14: a default route does not divert what a direct peering takes; a route as long as the peer does', () => {
    const direct = [...smallPeerings(), peering('a', 'b'), peering('b', 'a')];
    const model = (to: string) =>
      smallNetwork({
        peerings: direct,
        subnets: smallSubnets({ web: { routeTable: table(route(to, FIREWALL_HOP)) } }),
      });
    expect(firewallsOf(model('0.0.0.0/0'), WEB_TO_APP)).toBe(0);
    expect(firewallsOf(model('10.2.0.0/16'), WEB_TO_APP)).toBe(1);
  });

  test('15: a next hop must be in a network that is peered directly', () => {
    expect(verdict(smallNetwork(), WEB_TO_APP)).toBe('allowed');
    const peerings = smallPeerings().filter(({ id }) => id !== 'hub-a');
    expect(verdict(smallNetwork({ peerings }), WEB_TO_APP)).toBe('denied');
  });

  test('15: a card that does not forward stops what is sent through it; one that does is its own affair', () => {
    const model = (forwards: boolean) =>
      smallNetwork({
        interfaces: [card('appliance', 'data', '10.1.2.9', { forwards })],
        subnets: smallSubnets({
          web: { routeTable: table(route('0.0.0.0/0', { kind: 'appliance', address: ip('10.1.2.9') })) },
        }),
      });
    expect(verdict(model(false), WEB_TO_APP)).toBe('denied');
    expect(verdict(model(true), WEB_TO_APP)).toBe('unknown');
  });

  test('15: a firewall whose own route leads back to it is a loop', () => {
    const model = (routeTable: ReturnType<typeof table>) =>
      smallNetwork({ subnets: smallSubnets({ 'firewall-subnet': { routeTable } }) });
    const { verdict: reach, hops } = ask(model(table(route('10.2.0.0/16', FIREWALL_HOP))), WEB_TO_APP);
    expect(reach).toBe('denied');
    expect(hops.at(-1)).toMatchObject({ node: 'firewall', outcome: 'stops' });
    expect(hops.at(-1)?.what).toMatch(/^loop/);
    expect(verdict(model(table(route('10.0.0.0/8', FIREWALL_HOP))), WEB_TO_APP)).toBe('allowed');
  });

  test('16: a service endpoint leads past the firewall and needs no other way out', () => {
    const model = (serviceEndpoints: readonly string[]) =>
      smallNetwork({ subnets: smallSubnets({ web: { serviceEndpoints } }) });
    const storage = packet('10.1.1.5', STORAGE_ATOM);
    expect(firewallsOf(model(['Microsoft.Storage']), storage)).toBe(0);
    expect(verdict(model([]), storage)).toBe('denied');
  });

  test('17: a tag route takes its own name, and perhaps any other public address', () => {
    const model = smallNetwork({
      subnets: smallSubnets({
        web: {
          routeTable: table(route('Storage', { kind: 'none' }), route('0.0.0.0/0', { kind: 'internet' })),
          outbound: ['nat-gateway'],
        },
      }),
    });
    expect(verdict(model, packet('10.1.1.5', STORAGE_ATOM))).toBe('denied');
    expect(verdict(model, packet('10.1.1.5', STORAGE_ATOM + 2))).toBe('allowed');
    expect(verdict(model, WEB_TO_INTERNET)).toBe('unknown');
  });

  test('18 and 19: gateway routes come through a peering with transit, unless the table refuses them', () => {
    const model = (transit: boolean, gatewayRoutes: boolean) =>
      smallNetwork({
        subnets: smallSubnets({ web: { routeTable: { ...table(), gatewayRoutes } } }),
        peerings: [
          peering('hub', 'a', { allowGatewayTransit: transit }),
          peering('a', 'hub', { useRemoteGateways: true }),
        ],
        sites: [
          {
            id: 'site',
            label: 'site',
            place: PLACE,
            ranges: [{ first: ip('192.168.0.0'), last: ip('192.168.0.255') }],
            routing: 'configured',
            via: [{ network: 'hub', gateway: 'vpn' }],
          },
        ],
      });
    const toSite = packet('10.1.1.5', '192.168.0.9');
    expect(verdict(model(true, true), toSite)).toBe('allowed');
    expect(verdict(model(false, true), toSite)).toBe('denied');
    expect(verdict(model(true, false), toSite)).toBe('denied');
  });
});

describe('peering', () => {
  test('19: two spokes of one hub do not reach each other by peering alone', () => {
    const model = (peerings: NetworkModel['peerings']) =>
      smallNetwork({ peerings, subnets: smallSubnets({ web: { routeTable: table() } }) });
    expect(verdict(model(smallPeerings()), WEB_TO_APP)).toBe('denied');
    expect(verdict(model([peering('a', 'b'), peering('b', 'a')]), WEB_TO_APP)).toBe('allowed');
    expect(verdict(model([peering('a', 'b')]), WEB_TO_APP)).toBe('denied');
  });

  test('20: without virtual network access a peering passes under one reading and blocks under the other', () => {
    const model = smallNetwork({ peerings: smallPeerings({ allowVirtualNetworkAccess: false }) });
    const shared = packet('10.1.1.5', '10.0.1.5');
    expect(verdict(model, shared, { peeringAccess: 'tag-only' })).toBe('allowed');
    expect(verdict(model, shared, { peeringAccess: 'blocks' })).toBe('denied');
    expect(verdict(model, shared)).toBe('unknown');
  });

  test('20: under either reading the tag loses the peer', () => {
    const model = smallNetwork({
      peerings: smallPeerings({ allowVirtualNetworkAccess: false }),
      subnets: smallSubnets({ web: { securityGroup: group(), routeTable: table() } }),
    });
    expect(verdict(model, packet('10.1.1.5', '10.0.1.5'), { peeringAccess: 'tag-only' })).toBe('denied');
  });

  test('21: forwarded packets are not to be relied on where a half does not allow them', () => {
    const model = (allowForwardedTraffic: boolean) =>
      smallNetwork({ peerings: smallPeerings({ allowForwardedTraffic }) });
    expect(verdict(model(true), WEB_TO_APP)).toBe('allowed');
    expect(verdict(model(false), WEB_TO_APP)).toBe('unknown');
  });
});

describe('edges', () => {
  const fromInternet = packet('203.0.113.9', PUBLIC_ADDRESS_ATOM);

  test.each([
    ['Standard', 'denied'],
    ['Basic', 'allowed'],
  ] as const)('22: a card without any group behind a %s public address is %s', (sku, expected) => {
    const model = smallNetwork({
      interfaces: [card('vm', 'web', '10.1.1.5')],
      publicAddresses: [
        {
          id: 'pip',
          label: 'pip',
          place: PLACE,
          address: PUBLIC_ADDRESS_ATOM,
          sku,
          on: { kind: 'interface', interface: 'vm' },
        },
      ],
    });
    expect(verdict(model, fromInternet)).toBe(expected);
  });

  test('23: there is no way out without an address, a NAT gateway or default outbound access', () => {
    const model = (outbound: NetworkModel['subnets'][number]['outbound']) =>
      smallNetwork({ subnets: smallSubnets({ web: { routeTable: table(), outbound } }) });
    expect(verdict(model([]), WEB_TO_INTERNET)).toBe('denied');
    expect(verdict(model(['default']), WEB_TO_INTERNET)).toBe('allowed');
    expect(verdict(model({ unknown: 'computed' }), WEB_TO_INTERNET)).toBe('unknown');
  });

  test.each([
    ['Disabled', 'allowed'],
    ['RouteTableEnabled', 'allowed'],
    ['NetworkSecurityGroupEnabled', 'denied'],
    ['Enabled', 'denied'],
  ] as const)('24: a group before a private endpoint under policies %s means %s', (policies, expected) => {
    const model = smallNetwork({
      interfaces: [card('endpoint', 'data', '10.1.2.5', { kind: 'private-endpoint' })],
      subnets: smallSubnets({
        data: { securityGroup: group(DENY_ALL_IN), privateEndpointPolicies: policies },
      }),
    });
    expect(verdict(model, WEB_TO_DATA)).toBe(expected);
  });

  test("24: only a route as long as the endpoint's network beats its /32, and only where policies allow", () => {
    const model = (to: string, privateEndpointPolicies: 'Disabled' | 'Enabled') =>
      smallNetwork({
        interfaces: [card('endpoint', 'shared', '10.0.1.5', { kind: 'private-endpoint' })],
        subnets: smallSubnets({
          web: { routeTable: table(route(to, FIREWALL_HOP)) },
          shared: { privateEndpointPolicies },
        }),
      });
    const toEndpoint = packet('10.1.1.5', '10.0.1.5');
    expect(firewallsOf(model('10.0.1.0/24', 'Enabled'), toEndpoint)).toBe(1);
    expect(firewallsOf(model('10.0.1.0/24', 'Disabled'), toEndpoint)).toBe(0);
    expect(firewallsOf(model('0.0.0.0/0', 'Enabled'), toEndpoint)).toBe(0);
  });
});

describe('the firewall', () => {
  const deny = match('*', '10.2.1.0/24', 443, 6);

  test('25: the parent policy decides before the child, whatever the priorities', () => {
    const allow = collection('network', 100, 'Allow', match('*', '*'));
    const stop = collection('network', 60000, 'Deny', deny);
    expect(verdict(smallNetwork({ firewalls: [firewall([stop], [allow])] }), WEB_TO_APP)).toBe('denied');
    expect(verdict(smallNetwork({ firewalls: [firewall([allow], [stop])] }), WEB_TO_APP)).toBe('allowed');
  });

  test('25: network rules come before application rules, whatever the priorities', () => {
    const application = collection('application', 100, 'Allow', deny);
    const stop = collection('network', 60000, 'Deny', deny);
    const model = (...rules: Parameters<typeof firewall>[0]) =>
      smallNetwork({ firewalls: [firewall(rules)] });
    expect(verdict(model(application), WEB_TO_APP)).toBe('allowed');
    expect(verdict(model(application, stop), WEB_TO_APP)).toBe('denied');
    expect(verdict(model(application), packet('10.1.1.5', '10.2.1.5', 443, 17))).toBe('denied');
  });

  function translating(child: 'has it' | 'inherits it', stops: boolean): NetworkModel {
    const nat = {
      kind: 'nat' as const,
      name: 'nat',
      priority: 100,
      rules: [
        {
          name: 'in',
          place: PLACE,
          match: match(
            '*',
            term({ kind: 'range', range: { first: PUBLIC_ADDRESS_ATOM, last: PUBLIC_ADDRESS_ATOM } }),
            8443,
          ),
          translatedAddress: ip('10.2.1.5'),
          translatedPort: 443,
        },
      ],
    };
    const network = stops ? [collection('network', 200, 'Deny', deny)] : [];
    const layers = child === 'has it' ? [network, [nat]] : [[...network, nat], []];
    return smallNetwork({
      firewalls: [{ ...firewall(...layers), publicAddresses: [PUBLIC_ADDRESS_ATOM] }],
      publicAddresses: [
        {
          id: 'pip',
          label: 'pip',
          place: PLACE,
          address: PUBLIC_ADDRESS_ATOM,
          sku: 'Standard',
          on: { kind: 'firewall', firewall: 'firewall' },
        },
      ],
    });
  }

  test('25: NAT collections are not inherited', () => {
    const asked = packet('203.0.113.9', PUBLIC_ADDRESS_ATOM, 8443);
    expect(verdict(translating('has it', false), asked)).toBe('allowed');
    expect(verdict(translating('inherits it', false), asked)).toBe('denied');
    expect(verdict(translating('has it', false), { ...asked, destinationPort: 443 })).toBe('denied');
  });

  test('25: a network rule denies what was translated under one reading and not under the other', () => {
    const asked = packet('203.0.113.9', PUBLIC_ADDRESS_ATOM, 8443);
    const model = translating('has it', true);
    expect(verdict(model, asked, { translation: 'final' })).toBe('allowed');
    expect(verdict(model, asked, { translation: 'network-deny-overrides' })).toBe('denied');
    expect(verdict(model, asked)).toBe('unknown');
  });
});

describe('sessions', () => {
  test('an answer that comes back past the firewall that saw the question works', () => {
    expect(ask(smallNetwork(), WEB_TO_APP).session).toBe('works');
  });

  test('an answer that another route takes past the firewall is dropped', () => {
    const direct = [...smallPeerings(), peering('a', 'b'), peering('b', 'a')];
    const model = smallNetwork({
      peerings: direct,
      subnets: smallSubnets({
        web: { routeTable: table(route('10.2.0.0/16', FIREWALL_HOP)) },
        app: { routeTable: table() },
      }),
    });
    expect(ask(model, WEB_TO_APP)).toMatchObject({ verdict: 'allowed', session: 'broken' });
  });

  test("a private endpoint's answer may miss the firewall unless routes apply to it", () => {
    const model = (privateEndpointPolicies: 'Disabled' | 'Enabled') =>
      smallNetwork({
        interfaces: [card('endpoint', 'app', '10.2.1.5', { kind: 'private-endpoint' })],
        subnets: smallSubnets({
          app: {
            privateEndpointPolicies,
            ...(smallSubnets()[4]?.routeTable && { routeTable: table(route('0.0.0.0/0', FIREWALL_HOP)) }),
          },
        }),
      });
    expect(ask(model('Enabled'), WEB_TO_APP).session).toBe('works');
    expect(ask(model('Disabled'), WEB_TO_APP).session).toBe('unknown');
  });
});

describe('gaps', () => {
  test('what is not modelled in a network makes undecided what touches it, and nothing else', () => {
    const model = smallNetwork({ gaps: [{ place: PLACE, why: 'a router of its own', networks: ['b'] }] });
    expect(ask(model, WEB_TO_APP)).toMatchObject({ verdict: 'unknown', reasons: ['a router of its own'] });
    expect(verdict(model, WEB_TO_DATA)).toBe('allowed');
  });
});

describe('hops', () => {
  test('name what decided, in order', () => {
    expect(ask(smallNetwork(), WEB_TO_APP).hops.map(({ node, what }) => `${node}: ${what}`)).toEqual([
      'web: no security group: everything passes',
      'web: route "0.0.0.0/0" 0.0.0.0/0 of rt leads to firewall',
      'firewall: allowed by network rule "f0" of collection 100 "c100" of policy-0 on firewall',
      'firewall-subnet: peering route 10.2.0.0/16 to b leads to b',
      'app: no security group: everything passes',
      'app: arrives in app',
    ]);
  });

  test('end in what stops the packet', () => {
    const model = smallNetwork({ subnets: smallSubnets({ data: { securityGroup: group(DENY_ALL_IN) } }) });
    expect(ask(model, WEB_TO_DATA).hops.at(-1)).toEqual({
      node: 'data',
      what: 'stopped by rule 4096 "r4096" of nsg',
      outcome: 'stops',
      ...PLACE,
    });
  });
});
