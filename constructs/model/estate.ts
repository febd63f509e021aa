import { Block } from './block';
import { Cidr } from './cidr';
import { Carrier, Flow, OutsideService, PublishedApp, PublishedService, ServerGroup } from './flow';
import { Identity } from './identity';
import { Organisation, Subscription } from './organisation';
import { Position } from './position';
import { RegionPair } from './region';
import { AcceptedCause, HostedMachines, Service } from './service';
import { RegionFacts } from './tables/regions';

/**
 * An estate as the stacks build it: loaded, checked, defaults applied, addresses taken from the ledger. Plain and
 * immutable. Names are those of the estate file; dates are `YYYY-MM-DD`.
 */
export interface Estate {
  readonly name: string;
  readonly title: string;
  readonly stage: 'design' | 'live';
  /** Date that an illustration is judged at; a live estate has none. */
  readonly asOf?: string;
  readonly regions: RegionPair;
  readonly approvedRegions: readonly string[];
  readonly strategies: readonly Strategy[];
  readonly organisations: readonly Organisation[];
  readonly subscriptions: readonly Subscription[];
  /** Tags that every taggable resource gets, `organisation` and `owner` added by the network it belongs to. */
  readonly tags: Readonly<Record<string, string>>;
  readonly platform: Platform;
  /** The primary region's hub first. */
  readonly hubs: readonly [Hub, Hub];
  readonly spokes: readonly Spoke[];
  readonly sites: readonly Site[];
  /** What may speak to what, in the order of the file; what published services imply is not among them. */
  readonly flows: readonly Flow[];
  readonly outside: readonly OutsideService[];
  readonly published: readonly PublishedService[];
  readonly publishedApps: readonly PublishedApp[];
  readonly carriers: readonly Carrier[];
  readonly servers: readonly ServerGroup[];
  readonly blocks: readonly Block[];
  /** What still stands in datacentres that are to close. */
  readonly hosted: readonly HostedMachines[];
  /** Depended on before those that depend on them. */
  readonly services: readonly Service[];
  /** Global services whose loss somebody has accepted. */
  readonly accepted: readonly AcceptedCause[];
  /** Without tenants nothing of identity is built here. */
  readonly identity: Identity;
  readonly dns: Dns;
  readonly exemptions: readonly Exemption[];
  readonly policiesReviewed?: string;
  readonly deployed: Deployed;
  /** Estate paths, such as `spokes.website`, to where they stand. */
  readonly positions: ReadonlyMap<string, Position>;
}

/** A strategy and when it was last reviewed. */
export interface Strategy {
  readonly id: string;
  readonly title: string;
  readonly reviewed: string;
}

/** What runs the platform itself: hubs, state, monitoring, shared DNS. */
export interface Platform {
  readonly organisation: Organisation;
  readonly subscription: Subscription;
  readonly owner: string;
  readonly ddosProtection: boolean;
  /** Repository whose pipeline deploys, as `owner/name`; without one no federated credential is made. */
  readonly repository?: string;
  /** Days that workspaces keep logs, 30 to 730. */
  readonly logRetentionDays: number;
  /** OpenSSH public key of Linux machines' first account; required where there is one. People sign in with Entra ID. */
  readonly sshPublicKey?: string;
  /** Whether virtual network manager denies management ports from the Internet in all networks. */
  readonly outerWall: boolean;
}

/** A subnet that addresses were handed out to. */
export interface Subnet {
  readonly name: string;
  readonly range: Cidr;
}

/** One region's hub network. `vpn` and `expressRoute` are there only while a site needs them. */
export interface Hub {
  readonly region: RegionFacts;
  readonly range: Cidr;
  readonly subnets: readonly Subnet[];
  readonly firewallTier: 'Standard' | 'Premium';
  readonly bastion: boolean;
  readonly vpn: boolean;
  readonly expressRoute: boolean;
}

/** A workload's networks, one in each region it is in. */
export interface Spoke {
  readonly name: string;
  readonly title: string;
  readonly organisation: Organisation;
  readonly subscription: Subscription;
  readonly owner: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly networks: readonly SpokeNetwork[];
}

/** One region's half of a spoke. */
export interface SpokeNetwork {
  readonly region: RegionFacts;
  readonly range: Cidr;
  readonly subnets: readonly Subnet[];
}

/** A place outside Azure: an office, whose network is the Internet, or a datacentre until it closes. */
export type Site = Office | Datacentre;

interface SiteBase {
  readonly id: string;
  readonly title: string;
  readonly organisation: Organisation;
  readonly ranges: readonly Cidr[];
}

/** Reached over the Internet by brokers; never by a tunnel. */
export interface Office extends SiteBase {
  readonly kind: 'office';
}

/** Joined by tunnels to both hubs until the date it closes. */
export interface Datacentre extends SiteBase {
  readonly kind: 'datacentre';
  readonly closes: string;
  readonly peers: readonly VpnPeer[];
  readonly expressRoute?: ExpressRoute;
}

/** The far end of a tunnel: exactly one of address and FQDN. */
export interface VpnPeer {
  readonly name: string;
  readonly address?: string;
  readonly fqdn?: string;
  /** BGP speaker of the peer; without it the site's ranges are routed statically. */
  readonly bgp?: { readonly asn: number; readonly address: string };
}

/** A circuit at a provider's peering location. */
export interface ExpressRoute {
  readonly provider: string;
  readonly peeringLocation: string;
  readonly bandwidthMbps: number;
}

/** Name resolution: which domains go where, and the private link zones held for all. */
export interface Dns {
  readonly forward: readonly { readonly domain: string; readonly servers: readonly string[] }[];
  readonly privateLinkZones: readonly string[];
}

/** A written departure from a rule. */
export interface Exemption {
  readonly id: string;
  readonly rule: string;
  readonly scope: readonly string[];
  readonly category: 'Waiver' | 'Mitigated';
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  readonly ticket: string;
  readonly approved: string;
  readonly expires: string;
}

/** What only a deployment tells, written back after it. Keys of the records are region names unless they say otherwise. */
export interface Deployed {
  /** Workspace GUIDs (`customerId`). */
  readonly workspaces: Readonly<Record<string, string>>;
  /** Principal ids of the deployment identities, by region and role. */
  readonly identities: Readonly<Record<string, { readonly plan?: string; readonly apply?: string }>>;
  /** Dates on which somebody confirmed that a region offers DNS Private Resolver. */
  readonly dnsPrivateResolver: Readonly<Record<string, string>>;
  /** Object ids of the service principals of gallery applications, by `<tenant>/<application>`. */
  readonly servicePrincipals: Readonly<Record<string, string>>;
  /** Dates on which somebody saw that an act was done which no resource does, by its id in `handActs`. */
  readonly evidenced: Readonly<Record<string, string>>;
}
