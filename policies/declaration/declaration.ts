import { GuestType, Licence, Obligation } from '../../constructs/model/identity';
import { GlobalCause, ServiceHours, ServiceTier } from '../../constructs/model/service';

/**
 * What was meant, as plain data: written by synthesis beside the stacks, or by hand. Configuration facts are never read
 * from here; a rule that needs an intent compares it with the graph. Dates are `YYYY-MM-DD`, ranges CIDR text,
 * subscription ids lower-case GUIDs.
 */
export interface Declaration {
  readonly version: 1;
  readonly estate: DeclaredEstate;
  readonly regions: DeclaredRegions;
  readonly strategies: readonly DeclaredStrategy[];
  readonly organisations: readonly DeclaredOrganisation[];
  readonly subscriptions: readonly DeclaredSubscription[];
  readonly sites: readonly DeclaredSite[];
  readonly networks: readonly DeclaredNetwork[];
  /** Everything that may speak, published services and carriers included; nothing else may. */
  readonly flows: readonly DeclaredFlow[];
  readonly published: readonly DeclaredPublished[];
  readonly tenants: readonly DeclaredTenant[];
  /** What people use, and what is promised of it. */
  readonly services: readonly DeclaredService[];
  /** Global services whose loss somebody has accepted. */
  readonly accepted: readonly {
    readonly id: GlobalCause;
    readonly approver: string;
    readonly reason: string;
  }[];
  readonly exemptions: readonly DeclaredExemption[];
  /** When the exemptions and security policies were last reviewed as a whole. */
  readonly policiesReviewed?: string;
  readonly outstanding: readonly Outstanding[];
  /** Estate paths (`spokes.website`) to positions in the estate's files. */
  readonly positions: Readonly<
    Record<string, { readonly file: string; readonly line: number; readonly column: number }>
  >;
}

/** `stage: live` turns what is outstanding from advice into gating findings. */
export interface DeclaredEstate {
  readonly name: string;
  readonly title: string;
  readonly stage: 'design' | 'live';
}

/** The pair, and the regions that resources may be in. */
export interface DeclaredRegions {
  readonly primary: string;
  readonly secondary: string;
  readonly approved: readonly string[];
}

/** A strategy that binds organisations. `builtIn` ones are those of the clause catalogue. */
export interface DeclaredStrategy {
  readonly id: string;
  readonly title: string;
  /** Date of the last review of the strategy. */
  readonly reviewed: string;
}

/** A council or a shared platform. `belongsTo` names the shared organisations it has agreed to depend on. */
export interface DeclaredOrganisation {
  readonly id: string;
  readonly title: string;
  readonly kind: 'council' | 'shared';
  readonly strategies: readonly string[];
  readonly belongsTo: readonly string[];
  /** Ids of the flows to and from other organisations that it has agreed to. */
  readonly agreedFlows: readonly string[];
  readonly contact: string;
}

/** A subscription and the organisation that pays for it; `vcpus` are its quotas by region, where they are known. */
export interface DeclaredSubscription {
  readonly name: string;
  readonly id: string;
  readonly organisation: string;
  readonly vcpus?: Readonly<Record<string, number>>;
}

/** A place outside Azure. An office has the Internet as its network; only a datacentre may have a tunnel. */
export interface DeclaredSite {
  readonly id: string;
  readonly kind: 'office' | 'datacentre';
  readonly title: string;
  readonly ranges: readonly string[];
  /** VPN peers, by address or FQDN. */
  readonly peers: readonly string[];
  readonly expressRoute: boolean;
  /** The date by which a datacentre closes. */
  readonly closes?: string;
}

/** One VNet that is meant to be there: a hub or one region's half of a spoke. */
export interface DeclaredNetwork {
  readonly name: string;
  readonly role: 'hub' | 'spoke';
  readonly region: string;
  readonly organisation: string;
  readonly subscription: string;
  readonly owner: string;
  readonly ranges: readonly string[];
  readonly subnets: readonly { readonly name: string; readonly range: string }[];
}

/** A flow: what may speak to what, place by place. */
export interface DeclaredFlow {
  readonly id: string;
  /** `published` and `carrier` follow from what is declared as such; a decoy's flow has no use and raises an alert. */
  readonly kind: 'service' | 'decoy' | 'published' | 'carrier';
  readonly pairs: readonly { readonly from: DeclaredEnd; readonly to: DeclaredEnd }[];
  readonly ports: readonly DeclaredPorts[];
  readonly why: string;
  readonly owner: string;
  readonly until?: string;
}

/** One end of a flow: a subnet of the judged configuration by its names, or a place outside it. */
export type DeclaredEnd =
  | { readonly kind: 'subnet'; readonly network: string; readonly subnet: string }
  | { readonly kind: 'site'; readonly site: string }
  /** Public services by the names and ranges that their operator publishes. */
  | {
      readonly kind: 'outside';
      readonly name: string;
      readonly fqdns: readonly string[];
      readonly fqdnTags: readonly string[];
      readonly serviceTags: readonly string[];
      readonly ranges: readonly string[];
    };

/** Ports, both included; ICMP has none. */
export type DeclaredPorts =
  | { readonly protocol: 'tcp' | 'udp'; readonly first: number; readonly last: number }
  | { readonly protocol: 'icmp' };

/** A service that people or partners reach, by a broker or a web application firewall and by nothing else. */
export interface DeclaredPublished {
  readonly name: string;
  readonly title: string;
  readonly by: 'front-door' | 'application-gateway' | 'app-proxy' | 'private-access';
  readonly host?: string;
  /** Id of the flow from its edge to what it leads to; a web application that Front Door reaches by its own link has none. */
  readonly flow?: string;
  /** Lower-case ids of the web applications that it leads to, where there is no flow. */
  readonly apps?: readonly string[];
  /** Name of the service that it leads to, where one is declared. */
  readonly service?: string;
}

/** A service: what it promises, what it is made of, and what it needs. */
export interface DeclaredService {
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly owner: string;
  /** Who decides on a failover. */
  readonly approver: string;
  readonly tier: DeclaredTier;
  readonly hours: ServiceHours;
  /** Bought application that it is made from, a row of `packages.ts`. */
  readonly package?: string;
  /** Whether staff sign in to it. */
  readonly signsIn: 'staff' | 'nobody';
  /** What it is to others that sign staff in (ID-3). */
  readonly provides: readonly ('directory' | 'synchronisation')[];
  readonly parts: readonly DeclaredPart[];
  /** Names of services without which it is down. */
  readonly dependsOn: readonly string[];
  /** Names of services without which it is degraded. */
  readonly degradedWithout: readonly string[];
  /** Names of somebody else's services that it needs. */
  readonly outside: readonly string[];
}

/** What a tier promises, in minutes, seconds and percent. */
export type DeclaredTier = Omit<ServiceTier, 'hours' | 'siteRecovery' | 'backup'>;

/** A part of a service, by what it is to be built of; how that survives is read from the configuration alone. */
export type DeclaredPart =
  | {
      readonly kind: 'built';
      readonly name: string;
      /** Lower-case ARM ids of its machines, applications, databases, accounts, in all regions. */
      readonly resources: readonly string[];
      /** How many of one region carry the load. @default what the smaller region has, less one, and at least one */
      readonly load?: number;
      /**
       * Who picks the one that answers: `clients` find another by themselves, as members of a domain and brokers do, also in
       * the other region; `address`: one name or address stands for all.
       */
      readonly chosenBy: 'clients' | 'address';
    }
  /** Machines in a datacentre that is still to close, by the names that its hypervisor knows. */
  | {
      readonly kind: 'hosted';
      readonly name: string;
      readonly site: string;
      readonly hypervisor: 'vmware' | 'hyper-v';
      readonly machines: readonly string[];
      /** Date by which they have moved. */
      readonly movesBy: string;
    };

/** A tenant's people and programs, and what their sign-ins have to meet. Groups and places are named as the configuration names them. */
export interface DeclaredTenant {
  readonly name: string;
  /** The tenant id, a lower-case GUID. */
  readonly id: string;
  readonly organisations: readonly string[];
  readonly breakGlass: { readonly group: string; readonly accounts: readonly string[] };
  readonly personas: readonly DeclaredPersona[];
  readonly obligations: readonly DeclaredObligation[];
  readonly exceptions: readonly DeclaredSignInException[];
  /** Display names of policies of the baseline, by their codes; one that is switched off is listed too. */
  readonly baseline: readonly { readonly code: string; readonly policy: string; readonly title: string }[];
  /** What is trusted of a home tenant's claims, by tenant id, `*` for all others; to be evidenced. */
  readonly inboundTrust: Readonly<
    Record<
      string,
      { readonly mfa: boolean; readonly compliantDevice: boolean; readonly hybridJoinedDevice: boolean }
    >
  >;
  /** Pairs of groups, by display name or object id, that nobody is in both of; to be evidenced. */
  readonly disjoint: readonly (readonly [string, string])[];
  /** What people sign in to by name, for words and for the matrix of personas and resources: client ids, or display names of registrations. */
  readonly applications: readonly { readonly name: string; readonly id: string; readonly protocol: string }[];
}

/** A kind of people or programs. `group` is a display name or an object id. */
export interface DeclaredPersona {
  readonly id: string;
  readonly title: string;
  readonly kind: 'member' | 'guest' | 'service-account' | 'workload' | 'break-glass';
  readonly organisation?: string;
  readonly group?: string;
  readonly guestTypes: readonly GuestType[];
  /** Object ids. */
  readonly servicePrincipals: readonly string[];
  readonly administrators: boolean;
  readonly devices: 'corporate' | 'none';
  readonly methods: readonly string[];
  readonly licences: readonly Licence[];
}

/** As an estate has it, with places by display name and applications by client id. */
export type DeclaredObligation = Obligation;

/** A declared departure from obligations, with who answers for it and until when. */
export interface DeclaredSignInException {
  readonly id: string;
  readonly title: string;
  readonly obligations: readonly string[];
  /** Personas, groups by display name, object ids of users, template ids of roles. Empty means everyone. */
  readonly who: readonly string[];
  /** Client ids. */
  readonly applications: readonly string[];
  readonly deviceStates: readonly string[];
  /** Display names of places. */
  readonly locations: readonly string[];
  readonly instead?: DeclaredObligation['demand'];
  readonly mustWork: boolean;
  readonly owner: string;
  readonly reason: string;
  readonly expires?: string;
}

/** A written departure: who accepts what, why, and until when. */
export interface DeclaredExemption {
  readonly id: string;
  readonly rule: string;
  /** Globs over finding addresses, or `<stack>/<address>`. */
  readonly scope: readonly string[];
  readonly category: 'Waiver' | 'Mitigated';
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  readonly ticket: string;
  readonly approved: string;
  readonly expires: string;
}

/** Something that waits for a value or an act that only a deployment gives. */
export interface Outstanding {
  /** Path in `deployed.yaml`, such as `workspaces.uksouth.guid`. */
  readonly id: string;
  readonly title: string;
  /** What is left out until then. */
  readonly unlocks: string;
}
