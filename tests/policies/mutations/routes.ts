import { fails, Mutation } from './mutation';
import { DECOYS, DESKTOPS, FORMS, HUB, MAPPING, NETWORK, PAYMENTS, ROUTES, WEBSITE } from './places';
import { addBlock, removeBlock, set, setBlock } from './stack-json';

const GATEWAY_ROUTES = 'azurerm_route_table.hub-routes-gateway';
const FIREWALL_ROUTES = 'azurerm_route_table.hub-routes-firewall';
const FIREWALL_WEST = '10.80.0.68';

/** Route tables and the ways that go round them. */
export const ROUTE_TABLES: readonly Mutation[] = [
  {
    name: 'a spoke without its default route has no way out, and no way back to other networks',
    stack: { name: FORMS, change: removeBlock(ROUTES, 'route', 'default') },
    changes: fails(
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/decoy-watched',
      'reach/offices-served',
    ),
  },
  {
    name: 'a default route to the Internet leads nowhere without a public address',
    stack: {
      name: FORMS,
      change: setBlock(ROUTES, 'route', 'default', {
        next_hop_type: 'Internet',
        next_hop_in_ip_address: null,
      }),
    },
    changes: fails(
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/decoy-watched',
      'reach/offices-served',
    ),
  },
  {
    name: "a default route to the other region's firewall, which is not peered, loses everything",
    stack: {
      name: FORMS,
      change: setBlock(ROUTES, 'route', 'default', { next_hop_in_ip_address: FIREWALL_WEST }),
    },
    changes: fails(
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/decoy-watched',
      'reach/offices-served',
    ),
  },
  {
    name: 'a default route to an address that nothing has leads nobody knows where',
    stack: {
      name: FORMS,
      change: setBlock(ROUTES, 'route', 'default', { next_hop_in_ip_address: '10.64.0.70' }),
    },
    changes: {
      ...fails('network/route-next-hop-complete', 'network/subnet-has-route-to-firewall'),
      'reach/declared-flow-works': 'unknown',
      'reach/decoy-watched': 'unknown',
      'reach/egress-through-firewall': 'unknown',
      'reach/internet-through-edge': 'unknown',
      'reach/offices-served': 'unknown',
      'reach/organisations-apart': 'unknown',
      'reach/undeclared-flow': 'unknown',
    },
  },
  {
    name: 'a route that is more specific than the default one drops what it takes',
    stack: {
      name: DESKTOPS,
      change: addBlock(ROUTES, 'route', {
        name: 'past-the-firewall',
        address_prefix: '192.0.2.0/25',
        next_hop_type: 'Internet',
        next_hop_in_ip_address: null,
      }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a route that drops answers breaks the flow that they answer',
    stack: {
      name: PAYMENTS,
      change: addBlock(ROUTES, 'route', {
        name: 'no-forms',
        address_prefix: '10.64.22.0/24',
        next_hop_type: 'None',
        next_hop_in_ip_address: null,
      }),
    },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'routes learned from the gateway lead to the datacentre past the firewall',
    stack: { name: MAPPING, change: set(ROUTES, { bgp_route_propagation_enabled: true }) },
    changes: fails(
      'network/gateway-routes-not-learned',
      'reach/declared-flow-works',
      'reach/egress-through-firewall',
    ),
  },
  {
    name: 'routes learned from the gateway lead a tier nowhere that its security group does not name',
    stack: { name: WEBSITE, change: set(ROUTES, { bgp_route_propagation_enabled: true }) },
    changes: fails('network/gateway-routes-not-learned'),
  },
  {
    name: "a gateway's route that is gone lets the datacentre go round the firewall, and answers are lost",
    stack: { name: HUB, change: removeBlock(GATEWAY_ROUTES, 'route', 'spoke-identity') },
    changes: fails(
      'network/gateway-subnet-routes',
      'reach/declared-flow-works',
      'reach/egress-through-firewall',
    ),
  },
  {
    name: "a gateway's route that is gone to a network whose security groups let no datacentre in",
    stack: { name: HUB, change: removeBlock(GATEWAY_ROUTES, 'route', 'spoke-website') },
    changes: fails('network/gateway-subnet-routes'),
  },
  {
    name: 'two firewalls that send a network to one another never deliver to it',
    stack: {
      name: HUB,
      change: addBlock(FIREWALL_ROUTES, 'route', {
        name: 'spoke-forms',
        address_prefix: '10.64.22.0/24',
        next_hop_type: 'VirtualAppliance',
        next_hop_in_ip_address: FIREWALL_WEST,
      }),
    },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched', 'reach/offices-served'),
  },
  {
    name: 'a firewall without a route to a network of the other region does not get there',
    stack: { name: HUB, change: removeBlock(FIREWALL_ROUTES, 'route', 'spoke-website-ukwest') },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: 'a firewall whose default route drops lets nothing out',
    stack: { name: HUB, change: setBlock(FIREWALL_ROUTES, 'route', 'internet', { next_hop_type: 'None' }) },
    changes: fails(
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/offices-served',
    ),
  },
  {
    name: 'a decoy without a route table gives no answer',
    stack: { name: DECOYS, change: setBlock(NETWORK, 'subnet', 'snet-decoy', { route_table_id: null }) },
    changes: fails(
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/decoy-watched',
    ),
  },
  {
    name: "a service endpoint leads a tier to the service's public addresses past the firewall",
    stack: {
      name: WEBSITE,
      change: setBlock(NETWORK, 'subnet', 'snet-app', { service_endpoints: ['Microsoft.Storage'] }),
    },
    changes: fails('reach/egress-through-firewall', 'reach/undeclared-flow'),
  },
  {
    name: 'default outbound access is no way out while the default route leads to the firewall',
    stack: {
      name: FORMS,
      change: setBlock(NETWORK, 'subnet', 'snet-web', { default_outbound_access_enabled: true }),
    },
    changes: fails('network/subnet-no-default-outbound'),
  },
  {
    name: 'harmless: a service endpoint where the security group lets nothing out to the Internet',
    stack: {
      name: DECOYS,
      change: setBlock(NETWORK, 'subnet', 'snet-decoy', { service_endpoints: ['Microsoft.Storage'] }),
    },
    changes: {},
  },
  {
    name: 'harmless: a longer route to where the default one leads',
    stack: {
      name: WEBSITE,
      change: addBlock(ROUTES, 'route', {
        name: 'to-identity',
        address_prefix: '10.64.28.0/25',
        next_hop_type: 'VirtualAppliance',
        next_hop_in_ip_address: '10.64.0.68',
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: a route to the resolver that is gone, where no security group lets anybody to it',
    stack: { name: WEBSITE, change: removeBlock(ROUTES, 'route', 'hub-snet-dns-inbound') },
    changes: {},
  },
];
