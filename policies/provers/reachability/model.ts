import { Source } from '../../finding';

/**
 * What of a configuration decides where packets go: plain data, made by `from-graph/` or by hand. Ids are unique in
 * their list, labels are for people. Numbers in brackets are the statements of docs/why/reachability.md.
 *
 * Addresses are numbers: an IPv4 address is its unsigned 32-bit value, and the nth of `atoms` is 2^32 + n. An atom
 * stands for public addresses that a configuration knows only by a name; no two atoms share an address.
 */
export interface NetworkModel {
  readonly atoms: readonly Atom[];
  readonly networks: readonly VirtualNetwork[];
  readonly subnets: readonly Subnet[];
  /** Network cards, private endpoints and the private frontends of load balancers. */
  readonly interfaces: readonly Interface[];
  readonly peerings: readonly Peering[];
  readonly firewalls: readonly Firewall[];
  readonly sites: readonly Site[];
  readonly publicAddresses: readonly PublicAddress[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly terminatingNodes: readonly TerminatingNode[];
  /** Virtual network manager's rules, for the networks that they are deployed to. [8] */
  readonly adminRules: readonly AdminRules[];
  /** What was found and isn't modelled. */
  readonly gaps: readonly Gap[];
}

/** The first address that stands for an atom. */
export const FIRST_ATOM = 2 ** 32;

/**
 * A name for public addresses: a host, a firewall's FQDN tag, a service tag, a public IP of the configuration (by its
 * resource id), or all that no other atom names.
 */
export type Atom =
  | { readonly kind: 'fqdn'; readonly name: string }
  | { readonly kind: 'fqdn-tag'; readonly name: string }
  | { readonly kind: 'service-tag'; readonly name: string }
  | { readonly kind: 'public-address'; readonly name: string }
  | { readonly kind: 'other-public' };

/** Where something stands in the judged configuration. */
export interface Place {
  /** Terraform address, with the path of a block where it is one in a resource. */
  readonly at: string;
  readonly stack: string;
  /** Where a person wrote it. */
  readonly source?: Source;
}

/** First and last, both included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** What could not be read, in words that finish "not decided: ...". */
export interface Unknown {
  readonly unknown: string;
}

/** Known or not; `undefined` of an optional member means that there is none. */
export type Maybe<T> = T | Unknown;

/** A virtual network and its address space. */
export interface VirtualNetwork {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly ranges: readonly Interval[];
  /** Gateways that stand in it. */
  readonly gateways: readonly GatewayKind[];
}

/** What a virtual network gateway ends: tunnels or circuits. */
export type GatewayKind = 'vpn' | 'express-route';

/** A subnet, with all that decides what goes into and out of it. */
export interface Subnet {
  readonly id: string;
  /** `"web" of vnet-website-uks`. */
  readonly label: string;
  readonly place: Place;
  readonly network: string;
  /** Azure's name, as it decides what the subnet is for (`AzureFirewallSubnet`, `GatewaySubnet`, `AzureBastionSubnet`). */
  readonly name: string;
  readonly ranges: readonly Interval[];
  /** Undefined: none, everything is allowed. [4] */
  readonly securityGroup?: Maybe<SecurityGroup>;
  /** Undefined: only system routes. */
  readonly routeTable?: Maybe<RouteTable>;
  /** Ways out to the Internet other than a route to an appliance; public IPs of interfaces are not among them. [23] */
  readonly outbound: Maybe<readonly ('default' | 'nat-gateway')[]>;
  /** Services whose prefixes the subnet's routes lead to directly, such as `Microsoft.Storage`. [16] */
  readonly serviceEndpoints: Maybe<readonly string[]>;
  /** Whether security group and routes apply to private endpoints in it. [24] */
  readonly privateEndpointPolicies: Maybe<
    'Disabled' | 'Enabled' | 'NetworkSecurityGroupEnabled' | 'RouteTableEnabled'
  >;
}

/** A network security group. */
export interface SecurityGroup {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** In any order; without Azure's default rules, which every group has. */
  readonly rules: readonly SecurityRule[];
  /** Set if there may be rules that were not read. */
  readonly incomplete?: string;
}

/** A rule of a network security group. */
export interface SecurityRule {
  readonly name: string;
  readonly place: Place;
  readonly direction: 'Inbound' | 'Outbound';
  readonly priority: number;
  readonly access: 'Allow' | 'Deny';
  readonly match: Match;
}

/** A packet matches if it does in every member; each member is a list of alternatives. */
export interface Match {
  /** Numbers of IP protocols (1 ICMP, 6 TCP, 17 UDP, 50 ESP, 51 AH); `0-255` is any. */
  readonly protocols: Maybe<readonly Interval[]>;
  readonly sources: readonly AddressTerm[];
  /** 0 to 65535; what has no ports counts as port 0. */
  readonly sourcePorts: Maybe<readonly Interval[]>;
  readonly destinations: readonly AddressTerm[];
  readonly destinationPorts: Maybe<readonly Interval[]>;
}

/** One end of a match. `any` is every address, atoms included. */
export type AddressTerm =
  | { readonly kind: 'any' }
  | { readonly kind: 'range'; readonly range: Interval }
  /** As Azure spells it: `VirtualNetwork`, `Internet`, `AzureLoadBalancer`, or another tag, which has an atom. [9, 10] */
  | { readonly kind: 'service-tag'; readonly tag: string }
  /** An application security group: the addresses of its members. [11] */
  | { readonly kind: 'application-security-group'; readonly id: string }
  /** A host, `*.` and a domain, or `*`; in firewall rules only. */
  | { readonly kind: 'fqdn'; readonly fqdn: string }
  | { readonly kind: 'fqdn-tag'; readonly tag: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A route table, as the subnets that have it see it. */
export interface RouteTable {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly routes: readonly Route[];
  /** `bgp_route_propagation_enabled`. [18] */
  readonly gatewayRoutes: Maybe<boolean>;
  /** Set if there may be routes that were not read. */
  readonly incomplete?: string;
}

/** A user-defined route. */
export interface Route {
  readonly name: string;
  readonly place: Place;
  /** A prefix, or the name of a service tag. [17] */
  readonly destination: Maybe<{ readonly range: Interval } | { readonly tag: string }>;
  readonly nextHop: Maybe<NextHop>;
}

export type NextHop =
  | { readonly kind: 'appliance'; readonly address: number }
  | { readonly kind: 'gateway' }
  | { readonly kind: 'network' }
  | { readonly kind: 'internet' }
  | { readonly kind: 'none' };

/**
 * An address that something answers at. A network card may have its own security group; a private endpoint and a load
 * balancer's private frontend have none.
 */
export interface Interface {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly kind: 'network-card' | 'private-endpoint' | 'load-balancer-frontend';
  readonly subnet: string;
  /** Unknown for an address that Azure picks. */
  readonly address: Maybe<number>;
  readonly securityGroup?: Maybe<SecurityGroup>;
  readonly applicationSecurityGroups: Maybe<readonly string[]>;
  /** Whether it forwards what isn't meant for it: an appliance of one's own. [15] */
  readonly forwards: Maybe<boolean>;
  /** The machine that a network card is in, where one is known. */
  readonly machine?: { readonly label: string; readonly place: Place };
}

/** One half of a peering. A peering carries traffic only where both halves are there. [19] */
export interface Peering {
  readonly id: string;
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  /** [20] */
  readonly allowVirtualNetworkAccess: Maybe<boolean>;
  /** [21] */
  readonly allowForwardedTraffic: Maybe<boolean>;
  readonly allowGatewayTransit: Maybe<boolean>;
  readonly useRemoteGateways: Maybe<boolean>;
}

/** An Azure Firewall with the policies that its rules come from. [25] */
export interface Firewall {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly subnet: string;
  /** First usable address of its subnet. [29] */
  readonly address: Maybe<number>;
  /** Atoms of its public addresses, as addresses. */
  readonly publicAddresses: readonly number[];
  /** From the outermost parent to the policy that the firewall has; one nameless layer for classic rules. [25] */
  readonly policies: Maybe<readonly PolicyLayer[]>;
}

/** One firewall policy of a chain of parents and children. */
export interface PolicyLayer {
  readonly label: string;
  readonly groups: readonly RuleCollectionGroup[];
  /** Set if there may be groups that were not read. */
  readonly incomplete?: string;
}

/** A rule collection group; the lowest priority comes first. */
export interface RuleCollectionGroup {
  readonly name: string;
  readonly priority: number;
  readonly collections: readonly RuleCollection[];
}

/** Rules of one collection have no order of their own: all have the collection's action. */
export type RuleCollection =
  | {
      readonly kind: 'nat';
      readonly name: string;
      readonly priority: number;
      readonly rules: readonly NatRule[];
    }
  | {
      readonly kind: 'network' | 'application';
      readonly name: string;
      readonly priority: number;
      readonly action: 'Allow' | 'Deny';
      readonly rules: readonly FirewallRule[];
    };

/** An application rule matches TCP only, on the ports of its protocols (`Http:80`, `Https:443`, `Mssql:1433`). */
export interface FirewallRule {
  readonly name: string;
  readonly place: Place;
  readonly match: Match;
}

/** Destination NAT: only what comes from the Internet to one of the firewall's public addresses. */
export interface NatRule {
  readonly name: string;
  readonly place: Place;
  readonly match: Match;
  readonly translatedAddress: Maybe<number>;
  /** Undefined: the port stays as it is. */
  readonly translatedPort?: Maybe<number>;
}

/** A place outside Azure behind gateways. */
export interface Site {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** Configured ranges, or, where BGP brings them, those that were declared. Disjoint from every network. */
  readonly ranges: Maybe<readonly Interval[]>;
  /** `learned`: what the far end announces is not in the configuration; `ranges` is what it is trusted to announce. */
  readonly routing: 'configured' | 'learned';
  /** Networks whose gateway leads there, and by which. */
  readonly via: readonly { readonly network: string; readonly gateway: GatewayKind }[];
}

/** A public IP and what it stands on. [22] */
export interface PublicAddress {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** Its atom, as an address. */
  readonly address: number;
  readonly sku: Maybe<'Basic' | 'Standard'>;
  readonly on: Maybe<
    | { readonly kind: 'interface'; readonly interface: string }
    | { readonly kind: 'firewall'; readonly firewall: string }
    | { readonly kind: 'load-balancer'; readonly loadBalancer: string }
    | { readonly kind: 'terminating-node'; readonly node: string }
    | { readonly kind: 'nat-gateway' }
    | { readonly kind: 'nothing' }
  >;
}

/** Passes packets on with the client's source address. [6] */
export interface LoadBalancer {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  /** Atoms of public frontends and addresses of private ones. */
  readonly frontends: readonly { readonly name: string; readonly address: Maybe<number> }[];
  readonly rules: readonly LoadBalancerRule[];
}

/** A rule that leads a frontend's port to backends. */
export interface LoadBalancerRule {
  readonly name: string;
  readonly place: Place;
  readonly frontend: string;
  readonly protocols: Maybe<readonly Interval[]>;
  readonly frontendPorts: Maybe<readonly Interval[]>;
  /** Undefined: the port stays as it is. */
  readonly backendPort?: Maybe<number>;
  /**
   * Floating IP: the packet reaches the backend with the frontend's address, which security groups then judge, and the
   * backend answers from it. Microsoft Learn, "Azure Load Balancer Floating IP configuration".
   */
  readonly keepsDestination?: true;
  /** Ids of interfaces. */
  readonly backends: Maybe<readonly string[]>;
}

/** Ends what reaches it and starts flows of its own, from the addresses of its subnet. [28] */
export interface TerminatingNode {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly kind:
    | 'application-gateway'
    | 'front-door'
    | 'bastion'
    | 'vpn-gateway'
    | 'express-route-gateway'
    | 'private-link-service'
    | 'dns-resolver';
  /** Undefined for what stands outside every network. */
  readonly subnet?: string;
  /** Whether the Internet can speak to it. */
  readonly public: Maybe<boolean>;
  /** Ports that it listens at; empty for none. */
  readonly ports: Maybe<readonly Interval[]>;
  /** Undefined where a web application firewall has no place. */
  readonly webApplicationFirewall?: Maybe<'Prevention' | 'Detection' | 'none'>;
  /** Ids, in lower case, of what a Front Door gets its answers from by private links of its own; undefined of other kinds. */
  readonly leadsTo?: Maybe<readonly string[]>;
}

/** Rules that come before every security group of these networks, in any order. */
export interface AdminRules {
  readonly label: string;
  readonly place: Place;
  readonly networks: Maybe<readonly string[]>;
  readonly rules: readonly AdminRule[];
}

/** A security-admin rule. [8] */
export interface AdminRule {
  readonly name: string;
  readonly place: Place;
  readonly direction: 'Inbound' | 'Outbound';
  readonly priority: number;
  readonly action: 'Allow' | 'AlwaysAllow' | 'Deny';
  readonly match: Match;
}

/** Something that may let packets through and that the model doesn't know; what it touches is unknown. */
export interface Gap {
  readonly place: Place;
  readonly why: string;
  /** Ids of networks that it touches; undefined means any. */
  readonly networks?: readonly string[];
}
