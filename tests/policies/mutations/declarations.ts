import { DeclaredFlow, DeclaredOrganisation } from '../../../policies/declaration/declaration';
import { DeclarationDraft, fails, Mutation } from './mutation';
import { HUB } from './places';
import { Change, set, together } from './stack-json';

type Draft = { -readonly [K in keyof DeclaredFlow]: DeclaredFlow[K] };

/** @throws Error if there is no such flow */
function flow(id: string, change: (flow: Draft) => void): Mutation['declaration'] {
  return (declaration) => {
    const found = declaration.flows.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`there is no flow ${id} to change`);
    change(found);
  };
}

function withoutFlow(id: string): Mutation['declaration'] {
  return (declaration) => {
    const left = declaration.flows.filter((candidate) => candidate.id !== id);
    if (left.length === declaration.flows.length) throw new Error(`there is no flow ${id} to take away`);
    declaration.flows = left;
  };
}

/** Gives a network to an organisation of its own, with the flows that both have agreed to. */
function handOver(network: string, agreedFlows: readonly string[], other: readonly string[]) {
  return (declaration: DeclarationDraft) => {
    const [first] = declaration.organisations as readonly [DeclaredOrganisation];
    declaration.organisations = [
      { ...first, agreedFlows },
      { ...first, id: 'neighbour', title: 'The council next door', agreedFlows: other },
    ];
    declaration.networks = declaration.networks.map((candidate) =>
      candidate.name === network ? { ...candidate, organisation: 'neighbour' } : candidate,
    );
  };
}

const TO_PAYMENTS = [
  'forms/pay',
  'block/payments/income',
  'directory',
  'published/administration',
  'touch-decoy',
];
const CIRCUIT =
  '/subscriptions/5f1d0c52-8a1e-4c0b-9d57-2f6b6a1c0001/resourceGroups/rg-lines/providers/Microsoft.Network/expressRouteCircuits/erc-old-datacentre-uks';

function byCircuit(peer: 'a' | 'b'): Change {
  return set(`azurerm_virtual_network_gateway_connection.hub-vpn-old-datacentre-${peer}-connection`, {
    type: 'ExpressRoute',
    enable_bgp: null,
    express_route_circuit_id: CIRCUIT,
    local_network_gateway_id: null,
  });
}

/** What was meant, changed while what was built stays as it is. */
export const DECLARATIONS: readonly Mutation[] = [
  {
    name: 'a flow that is no longer declared is still open',
    declaration: withoutFlow('libraries/web-to-app'),
    changes: fails('reach/flow-unused', 'reach/undeclared-flow'),
  },
  {
    name: 'a flow to the Internet that is no longer declared is still open',
    declaration: withoutFlow('payments/take-payment'),
    changes: fails('reach/flow-unused', 'reach/undeclared-flow', 'services/package-complete'),
  },
  {
    name: 'a flow that is declared and was not built does not work',
    declaration: flow('highways/maps', (maps) => {
      maps.ports = [...maps.ports, { protocol: 'tcp', first: 8080, last: 8080 }];
    }),
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a flow declared at another port is both built and not built',
    declaration: flow('libraries/web-to-app', (pages) => {
      pages.ports = [{ protocol: 'tcp', first: 8444, last: 8444 }];
    }),
    changes: fails('reach/declared-flow-works', 'reach/undeclared-flow'),
  },
  {
    name: 'a flow from a subnet that nobody built does not work',
    declaration: flow('libraries/web-to-app', (catalogue) => {
      const [first] = catalogue.pairs;
      catalogue.pairs = [
        ...catalogue.pairs,
        { ...first!, from: { kind: 'subnet', network: 'vnet-libraries-uks', subnet: 'snet-kiosks' } },
      ];
    }),
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a flow to ranges that its operator has widened does not reach them all',
    declaration: flow('fire-and-rescue/mobilising', (incidents) => {
      incidents.pairs = incidents.pairs.map((pair) =>
        pair.to.kind === 'outside' ? { ...pair, to: { ...pair.to, ranges: ['198.51.100.128/26'] } } : pair,
      );
    }),
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a flow past its date is open though nobody needs it',
    declaration: flow('mapping/parcels', (parcels) => {
      parcels.until = '2026-11-30';
    }),
    changes: fails('reach/flow-in-force'),
  },
  {
    name: 'a tier that no longer watches a decoy is an intruder there',
    declaration: flow('touch-decoy', (decoy) => {
      decoy.pairs = decoy.pairs.filter(({ from }) => from.kind !== 'subnet' || from.subnet !== 'snet-trials');
    }),
    changes: fails('reach/decoy-watched', 'reach/undeclared-flow'),
  },
  {
    name: 'a decoy that counts as a service is none',
    declaration: flow('touch-decoy', (decoy) => {
      decoy.kind = 'service';
    }),
    changes: { 'reach/decoy-watched': 'not-applicable' },
  },
  {
    name: 'a decoy that watches one region leaves the other without',
    declaration: flow('touch-decoy', (decoy) => {
      decoy.pairs = decoy.pairs.filter(({ to }) => to.kind !== 'subnet' || to.network === 'vnet-decoys-uks');
    }),
    changes: fails('reach/decoy-watched', 'reach/undeclared-flow'),
  },
  {
    name: "a carrier that is not declared as one has no business at the firewall's public address",
    declaration: flow('carrier/sip-trunk', (calls) => {
      calls.kind = 'service';
    }),
    changes: fails('reach/internet-through-edge'),
  },
  {
    name: 'a carrier that is not declared at all is nobody that may call',
    declaration: withoutFlow('carrier/sip-trunk'),
    changes: fails('reach/flow-unused', 'reach/internet-through-edge', 'reach/undeclared-flow'),
  },
  {
    name: 'a service that is to be published by Front Door is not reached by an application gateway',
    declaration: (declaration) => {
      declaration.published = declaration.published.map((service) =>
        service.name === 'forms' ? { ...service, by: 'front-door' } : service,
      );
    },
    changes: fails('reach/offices-served', 'reach/undeclared-flow'),
  },
  {
    name: 'connectors without a declared way out to application proxy serve nobody',
    declaration: withoutFlow('access/app-proxy-calls-out'),
    changes: fails('reach/flow-unused', 'reach/offices-served', 'reach/undeclared-flow'),
  },
  {
    name: 'a service whose flow is gone is reached by nobody',
    declaration: withoutFlow('published/care-records'),
    changes: {
      ...fails('reach/flow-unused', 'reach/offices-served', 'reach/undeclared-flow'),
      'web/on-app-service-or-iis': 'unknown',
    },
  },
  {
    name: "a network that becomes another council's is reached without its consent",
    declaration: handOver('vnet-payments-uks', TO_PAYMENTS, []),
    changes: fails('reach/organisations-apart'),
  },
  {
    name: 'a flow between councils that one of them has not agreed to is not to be open',
    declaration: handOver('vnet-payments-uks', TO_PAYMENTS.slice(1), TO_PAYMENTS),
    changes: fails('reach/organisations-apart'),
  },
  {
    name: 'a flow that only a private circuit carries costs more than the Internet',
    stack: {
      name: HUB,
      change: together(
        set('azurerm_virtual_network_gateway.hub-vpn-gateway', { type: 'ExpressRoute', vpn_type: null }),
        byCircuit('a'),
        byCircuit('b'),
      ),
    },
    declaration: (declaration) => {
      declaration.sites = declaration.sites.map((site) =>
        site.id === 'old-datacentre' ? { ...site, expressRoute: true } : site,
      );
    },
    changes: fails('reach/no-private-circuit'),
  },
  {
    name: 'harmless: a network of another council that both have agreed to all flows of',
    declaration: handOver('vnet-payments-uks', TO_PAYMENTS, TO_PAYMENTS),
    changes: {},
  },
  {
    name: 'harmless: flows declared in another order, by other people and for other reasons',
    declaration: (declaration) => {
      declaration.flows = [...declaration.flows]
        .reverse()
        .map((declared) => ({ ...declared, why: 'because', owner: 'somebody@county.example.org' }));
    },
    changes: {},
  },
  {
    name: 'harmless: a port range declared in two halves',
    declaration: flow('carrier/sip-trunk', (calls) => {
      calls.ports = calls.ports.flatMap((ports) =>
        ports.protocol === 'udp'
          ? [
              { ...ports, last: 49199 },
              { ...ports, first: 49200 },
            ]
          : [ports],
      );
    }),
    changes: {},
  },
  {
    name: 'harmless: a flow on the last day that it is needed',
    declaration: flow('mapping/parcels', (parcels) => {
      parcels.until = '2026-12-01';
    }),
    changes: {},
  },
];
