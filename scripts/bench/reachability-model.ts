import type {
  AddressTerm,
  Firewall,
  FirewallRule,
  Interval,
  Match,
  NetworkModel,
  Peering,
  Place,
  SecurityRule,
  Subnet,
  VirtualNetwork,
} from '../../policies/provers/reachability/model';

const PLACE: Place = { at: 'azurerm_generated.one', stack: 'bench' };
const TIERS = 4;
const FIRST_ATOM = 2 ** 32;
const HOSTS = 20;
const TCP = { first: 6, last: 6 };
const ANY_PORT = { first: 0, last: 65535 };
const POOL = 10 * 2 ** 24 + 128 * 2 ** 16;
const HUB = 10 * 2 ** 24;
const FIREWALL_ADDRESS = HUB + 4;

/** One flow: everything that it needs is generated from it. */
interface Flow {
  readonly from: number;
  readonly to: number;
  readonly port: number;
}

/**
 * A hub with a firewall, and spokes of four subnets behind it: every rule comes from a flow, as an estate's would, so that
 * a subnet speaks to some others and not to most. About `securityRules` security rules in all.
 */
export function reachabilityModel(subnets: number, securityRules: number): NetworkModel {
  const flows = flowsBetween(subnets, Math.floor((securityRules - 3 * subnets) / 2));
  const outgoing = groupBy(flows, ({ from }) => from);
  const incoming = groupBy(flows, ({ to }) => to);
  const spokes = Array.from({ length: Math.ceil(subnets / TIERS) }, (_, n): VirtualNetwork => network(n));
  return {
    atoms: [
      ...Array.from({ length: HOSTS }, (_, n) => ({ kind: 'fqdn' as const, name: `host-${n}.example.org` })),
      { kind: 'fqdn-tag', name: 'WindowsUpdate' },
      { kind: 'public-address', name: 'pip-firewall' },
      { kind: 'other-public' },
    ],
    networks: [hubNetwork(), ...spokes],
    subnets: [
      ...hubSubnets(subnets),
      ...Array.from({ length: subnets }, (_, n) =>
        spokeSubnet(n, outgoing.get(n) ?? [], incoming.get(n) ?? []),
      ),
    ],
    interfaces: [],
    peerings: spokes.flatMap(({ id }) => [peering(id, 'hub'), peering('hub', id)]),
    firewalls: [firewall(flows)],
    sites: ['north', 'south'].map((id, n) => ({
      id,
      label: id,
      place: PLACE,
      ranges: [{ first: 172 * 2 ** 24 + (16 + n) * 2 ** 16, last: 172 * 2 ** 24 + (17 + n) * 2 ** 16 - 1 }],
      routing: 'learned',
      via: [{ network: 'hub', gateway: 'vpn' }],
    })),
    publicAddresses: [
      {
        id: 'pip-firewall',
        label: 'pip-firewall',
        place: PLACE,
        address: FIRST_ATOM + HOSTS + 1,
        sku: 'Standard',
        on: { kind: 'firewall', firewall: 'firewall' },
      },
    ],
    loadBalancers: [],
    terminatingNodes: [],
    adminRules: [],
    gaps: [],
  };
}

/** Flows that are the same on every machine, between different subnets. */
function flowsBetween(subnets: number, count: number): readonly Flow[] {
  return Array.from({ length: count }, (_, n) => {
    const from = n % subnets;
    const step = 1 + ((n * 7919) % (subnets - 1));
    return { from, to: (from + step) % subnets, port: 1024 + (n % 50) };
  });
}

function network(n: number): VirtualNetwork {
  const first = POOL + n * TIERS * 256;
  return {
    id: `spoke-${n}`,
    label: `spoke-${n}`,
    place: PLACE,
    ranges: [{ first, last: first + TIERS * 256 - 1 }],
    gateways: [],
  };
}

function hubNetwork(): VirtualNetwork {
  const ranges = [{ first: HUB, last: HUB + 1023 }];
  return { id: 'hub', label: 'hub', place: PLACE, ranges, gateways: ['vpn'] };
}

function rangeOf(subnet: number): Interval {
  const first = POOL + subnet * 256;
  return { first, last: first + 255 };
}

function hubSubnets(subnets: number): readonly Subnet[] {
  const plain = {
    place: PLACE,
    network: 'hub',
    outbound: [],
    serviceEndpoints: [],
    privateEndpointPolicies: 'Enabled' as const,
  };
  const toFirewall = Array.from({ length: Math.ceil(subnets / TIERS) }, (_, n) => ({
    name: `to-spoke-${n}`,
    place: PLACE,
    destination: { range: network(n).ranges[0]! },
    nextHop: { kind: 'appliance' as const, address: FIREWALL_ADDRESS },
  }));
  return [
    {
      ...plain,
      id: 'hub/firewall',
      label: 'firewall subnet',
      name: 'AzureFirewallSubnet',
      ranges: [{ first: HUB, last: HUB + 63 }],
    },
    {
      ...plain,
      id: 'hub/gateway',
      label: 'gateway subnet',
      name: 'GatewaySubnet',
      ranges: [{ first: HUB + 64, last: HUB + 127 }],
      routeTable: {
        id: 'rt-gateway',
        label: 'rt-gateway',
        place: PLACE,
        routes: toFirewall,
        gatewayRoutes: true,
      },
    },
  ];
}

function spokeSubnet(n: number, outgoing: readonly Flow[], incoming: readonly Flow[]): Subnet {
  const network = `spoke-${Math.floor(n / TIERS)}`;
  const rules = [
    ...outgoing.map((flow, i) =>
      rule('Outbound', 100 + i, 'Allow', between(rangeOf(n), rangeOf(flow.to), flow.port)),
    ),
    rule('Outbound', 4000, 'Allow', {
      ...between(rangeOf(n), rangeOf(n), 443),
      destinations: [{ kind: 'service-tag', tag: 'Internet' }],
    }),
    rule('Outbound', 4096, 'Deny', everything()),
    ...incoming.map((flow, i) =>
      rule('Inbound', 100 + i, 'Allow', between(rangeOf(flow.from), rangeOf(n), flow.port)),
    ),
    rule('Inbound', 4096, 'Deny', everything()),
  ];
  return {
    id: `${network}/subnet-${n}`,
    label: `subnet-${n}`,
    place: PLACE,
    network,
    name: `subnet-${n}`,
    ranges: [rangeOf(n)],
    securityGroup: { id: `nsg-${n}`, label: `nsg-${n}`, place: PLACE, rules },
    routeTable: {
      id: `rt-${n}`,
      label: `rt-${n}`,
      place: PLACE,
      gatewayRoutes: false,
      routes: [
        route('default', { first: 0, last: FIRST_ATOM - 1 }),
        route('hub', { first: HUB, last: HUB + 1023 }),
      ],
    },
    outbound: [],
    serviceEndpoints: [],
    privateEndpointPolicies: 'Enabled',
  };
}

function route(name: string, range: Interval) {
  return {
    name,
    place: PLACE,
    destination: { range },
    nextHop: { kind: 'appliance' as const, address: FIREWALL_ADDRESS },
  };
}

function rule(
  direction: SecurityRule['direction'],
  priority: number,
  access: SecurityRule['access'],
  match: Match,
): SecurityRule {
  return { name: `rule-${priority}`, place: PLACE, direction, priority, access, match };
}

function firewall(flows: readonly Flow[]): Firewall {
  const rules = flows.map(({ from, to, port }, n): FirewallRule => ({
    name: `flow-${n}`,
    place: PLACE,
    match: between(rangeOf(from), rangeOf(to), port),
  }));
  const hosts = Array.from({ length: HOSTS }, (_, n): FirewallRule => ({
    name: `host-${n}`,
    place: PLACE,
    match: {
      ...everything(),
      protocols: [TCP],
      sources: [range(network(n).ranges[0]!)],
      destinations: [{ kind: 'fqdn', fqdn: `host-${n}.example.org` }],
      destinationPorts: [{ first: 443, last: 443 }],
    },
  }));
  return {
    id: 'firewall',
    label: 'firewall',
    place: PLACE,
    subnet: 'hub/firewall',
    address: FIREWALL_ADDRESS,
    publicAddresses: [FIRST_ATOM + HOSTS + 1],
    policies: [
      {
        label: 'policy',
        groups: [
          {
            name: 'flows',
            priority: 100,
            collections: [
              { kind: 'network', name: 'flows', priority: 100, action: 'Allow', rules },
              { kind: 'application', name: 'hosts', priority: 200, action: 'Allow', rules: hosts },
            ],
          },
        ],
      },
    ],
  };
}

function peering(from: string, to: string): Peering {
  return {
    id: `${from}-to-${to}`,
    place: PLACE,
    from,
    to,
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: from === 'hub',
    useRemoteGateways: to === 'hub',
  };
}

function range(interval: Interval): AddressTerm {
  return { kind: 'range', range: interval };
}

function between(source: Interval, destination: Interval, port: number): Match {
  return {
    protocols: [TCP],
    sources: [range(source)],
    sourcePorts: [ANY_PORT],
    destinations: [range(destination)],
    destinationPorts: [{ first: port, last: port }],
  };
}

function everything(): Match {
  return {
    protocols: [{ first: 0, last: 255 }],
    sources: [{ kind: 'any' }],
    sourcePorts: [ANY_PORT],
    destinations: [{ kind: 'any' }],
    destinationPorts: [ANY_PORT],
  };
}

function groupBy(
  flows: readonly Flow[],
  keyOf: (flow: Flow) => number,
): ReadonlyMap<number, readonly Flow[]> {
  const groups = new Map<number, Flow[]>();
  for (const flow of flows) {
    const group = groups.get(keyOf(flow)) ?? [];
    group.push(flow);
    groups.set(keyOf(flow), group);
  }
  return groups;
}
