import { Cidr } from './cidr';
import { Position } from './position';

/** A tier: a subnet of a spoke, in every region that the spoke is in. */
export interface Tier {
  readonly spoke: string;
  readonly tier: string;
}

/** One end of a flow, by name; addresses are never written at a flow. */
export type FlowEnd =
  | ({ readonly kind: 'tier' } & Tier)
  /** A datacentre. An office has no tunnel, so it is no end of a flow. */
  | { readonly kind: 'site'; readonly site: string }
  /** A row of `tables/platform-endpoints.ts`. */
  | { readonly kind: 'platform'; readonly endpoint: string }
  /** Somebody else's service, declared under `outside`. */
  | { readonly kind: 'outside'; readonly name: string }
  /** The public host of a published service, as anybody on the Internet reaches it. Only an end to go to. */
  | { readonly kind: 'published'; readonly service: string };

/** A protocol with its ports, both included; ICMP has none. */
export type FlowPorts =
  | { readonly protocol: 'tcp' | 'udp'; readonly first: number; readonly last: number }
  | { readonly protocol: 'icmp' };

/** Something that may speak to something else, and why. Everything that no flow names is denied. */
export interface Flow {
  /** `<key>`, or `<spoke>/<key>` for one written beside its workload. */
  readonly id: string;
  /** A decoy's flow lets the tiers that it watches touch it; nothing has a reason to. */
  readonly kind: 'service' | 'decoy';
  readonly from: readonly FlowEnd[];
  readonly to: readonly FlowEnd[];
  readonly ports: readonly FlowPorts[];
  readonly why: string;
  /** E-mail address. */
  readonly owner: string;
  /** Date until which it is needed; without one it is reviewed with the policies. */
  readonly until?: string;
  /**
   * `region`: a tier speaks to the tier of its own region, and to the other region's only where its own has none.
   * `everywhere`: also across, for replication and failover.
   */
  readonly reach: 'region' | 'everywhere';
  readonly position: Position;
}

/** Somebody else's service: by hosts, or by the ranges that its operator publishes; exactly one of them is not empty. */
export interface OutsideService {
  readonly name: string;
  readonly title: string;
  /** Hosts, or `*.` and a domain. */
  readonly fqdns: readonly string[];
  readonly ranges: readonly Cidr[];
}

/** The ways in, and there are no others (RA-1, RA-4). */
export type WayIn = 'front-door' | 'application-gateway' | 'app-proxy' | 'private-access';

/**
 * A service that people or partners reach through a broker or a web application firewall, and by nothing else. It implies
 * the flow `published/<name>` from its edge to the tiers it leads to.
 */
export interface PublishedService {
  readonly name: string;
  readonly title: string;
  readonly by: WayIn;
  /**
   * Tier that the way in speaks from: Front Door's private link, the gateway's own subnet, or the connectors. For Front
   * Door and the gateway it is of the same spoke as `to`.
   */
  readonly edge: Tier;
  /** Tiers that it leads to; exactly one for Front Door and the gateway. */
  readonly to: readonly Tier[];
  readonly ports: readonly FlowPorts[];
  /** Public host name of a web application (Front Door, gateway, App Proxy). */
  readonly host?: string;
  /** Path that tells whether a web server is well. */
  readonly healthPath: string;
  readonly owner: string;
  readonly position: Position;
}

/**
 * A web application on App Service that the public reaches by Front Door, over a private link that Front Door makes in its own
 * network: no tier of the estate is its edge, and no flow of the estate is implied.
 */
export interface PublishedApp {
  readonly name: string;
  readonly title: string;
  readonly host: string;
  /** A block of kind `web-app`. */
  readonly app: { readonly spoke: string; readonly block: string };
  readonly owner: string;
  readonly position: Position;
}

/** A carrier's edge: telephony that comes in from its named ranges to session border controllers, by address translation. */
export interface Carrier {
  readonly name: string;
  readonly title: string;
  /** The carrier's published ranges: an `outside` service with ranges. */
  readonly from: string;
  readonly to: Tier;
  /** SIP over TLS, one TCP port. */
  readonly signalling: number;
  /** UDP ports for media, both included. */
  readonly media: { readonly first: number; readonly last: number };
  readonly owner: string;
  readonly position: Position;
}

/** What a group of machines is for; it decides what is checked of it, not how it is built. */
export type ServerRole =
  | 'web'
  | 'app-proxy-connector'
  | 'private-access-connector'
  | 'log-streaming'
  | 'session-border-controller'
  | 'decoy'
  | 'domain-controller'
  | 'synchronisation'
  | 'server';

/** Like machines of one tier, spread over zones, or over an availability set where the region has none. */
export interface ServerGroup {
  readonly name: string;
  readonly spoke: string;
  readonly tier: string;
  readonly role: ServerRole;
  /** A row of `tables/machine-images.ts`. */
  readonly image: string;
  /** Machines in each region, 1 to 50. */
  readonly count: number;
  /** Azure's name of the size, such as `Standard_D2s_v5`. */
  readonly size: string;
  /** Names of the regions that it stands in. */
  readonly regions: readonly string[];
  /** Machines of one region that carry the load, at most `count`. */
  readonly load: number;
  /**
   * TCP port that a load balancer in front of them passes on, and the path that a well machine answers with 200 by HTTPS:
   * whoever calls them by one address. @default no load balancer, unless Front Door leads to them
   */
  readonly answers?: { readonly port: number; readonly healthPath?: string };
  /** Gigabytes of a data disk for each machine: zone-redundant where there are zones. @default none */
  readonly dataDiskGb?: number;
  readonly position: Position;
}
