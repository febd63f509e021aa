import { Organisation, Subscription } from './organisation';
import { Position } from './position';
import { BaselinePolicyCode } from './tables/baseline-policies';

/**
 * Identity as an estate declares it: everything that stands under `identity:` in the file, resolved. Ids that only the
 * tenant knows are lower-case GUIDs as the file gives them. Dates are `YYYY-MM-DD`, durations ISO 8601.
 */
export interface Identity {
  readonly tenants: readonly Tenant[];
}

/** An Entra tenant and all that is declared in it; its stack is `identity-<name>`. */
export interface Tenant {
  readonly name: string;
  readonly title: string;
  /** The tenant id. */
  readonly id: string;
  /** Organisations whose people are in it. */
  readonly organisations: readonly Organisation[];
  /** A verified domain of the tenant, for user names and identifier URIs. */
  readonly domain: string;
  readonly breakGlass: BreakGlass;
  readonly personas: readonly Persona[];
  readonly places: readonly NamedPlace[];
  readonly strengths: readonly Strength[];
  /** Those that the file says something of. */
  readonly policies: readonly PolicySetting[];
  /** Those of `defaultObligations`, then the estate's own. */
  readonly obligations: readonly Obligation[];
  /** Those that follow from break-glass accounts and directories, then the written ones. */
  readonly exceptions: readonly SignInException[];
  /** What guests may use: names of applications of the tenant, words of Conditional Access, or client ids. */
  readonly guestApplications: readonly string[];
  /** Names of the places that programs sign in from. */
  readonly workloadPlaces: readonly string[];
  readonly applications: readonly Application[];
  readonly roles: readonly PrivilegedRole[];
  readonly access: readonly SubscriptionAccess[];
  readonly packages: readonly AccessPackage[];
  readonly partners: readonly PartnerTenant[];
  readonly directories: readonly Directory[];
  readonly position: Position;
}

/** Two accounts that get in when nothing else works. They are made by hand; a password here would lie in state. */
export interface BreakGlass {
  /** Object ids of the accounts; exactly two. */
  readonly accounts: readonly string[];
  /** Those of the tenant. */
  readonly licences: readonly Licence[];
}

/** The persona kinds that policies and obligations tell apart. */
export type PersonaKind = 'member' | 'guest' | 'service-account' | 'workload';

/** The six types of Graph, in the order that Graph returns. */
export const GUEST_TYPES = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const;
export type GuestType = (typeof GUEST_TYPES)[number];

/** Entra ID P1 and P2 (P2 holds P1), Entra ID Governance, Workload Identities Premium, Purview insider risk. */
export const LICENCES = ['P1', 'P2', 'governance', 'workload-identities', 'insider-risk'] as const;
export type Licence = (typeof LICENCES)[number];

/** A kind of people or programs, each a group (workloads: service principals). */
export interface Persona {
  readonly name: string;
  readonly title: string;
  readonly kind: PersonaKind;
  /** Undefined for personas of the whole tenant. */
  readonly organisation?: Organisation;
  readonly guestTypes: readonly GuestType[];
  /** `corporate`: they have a managed device. `none`: own or shared ones only (DR-2). */
  readonly devices: 'corporate' | 'none';
  readonly licences: readonly Licence[];
  readonly membership: Membership;
  /** Whether it administers; then its group is role-assignable, and so assigned. */
  readonly administrators: boolean;
  /** Methods that its people can register, in Graph's combinations. Default: by kind and devices. */
  readonly methods: readonly string[];
  readonly position: Position;
}

/** How somebody comes to be in a persona's group. `given`: the group is somebody else's, and stands in the file by id. */
export type Membership =
  | { readonly kind: 'assigned'; readonly members: readonly string[] }
  | { readonly kind: 'dynamic'; readonly rule: string }
  | { readonly kind: 'package'; readonly package: string }
  | { readonly kind: 'given'; readonly objectId: string }
  /** Workloads: object ids of service principals. */
  | { readonly kind: 'service-principals'; readonly objectIds: readonly string[] };

/** A named location. Trusted ranges never grant anything: they only narrow blocks. */
export type NamedPlace = {
  readonly name: string;
  readonly title: string;
  /** Undefined for places of the whole tenant. */
  readonly organisation?: Organisation;
  readonly position: Position;
} & (
  | { readonly kind: 'ip'; readonly ranges: readonly string[]; readonly trusted: boolean }
  /** ISO 3166-1 alpha-2. */
  | { readonly kind: 'countries'; readonly countries: readonly string[]; readonly includeUnknown: boolean }
);

/** A custom authentication strength. */
export interface Strength {
  readonly name: string;
  readonly title: string;
  readonly combinations: readonly string[];
  readonly position: Position;
}

/**
 * What an estate says of one policy of the baseline; one that it says nothing of is `enabled`. `report-only` and `off` leave
 * a gap that takes an exemption; `pilot` enforces on the pilot group and reports on everybody else (two policies).
 */
export interface PolicySetting {
  readonly code: BaselinePolicyCode;
  readonly state: 'enabled' | 'pilot' | 'report-only' | 'off';
  /** For `pilot`: object id of the pilot group. */
  readonly pilotGroup?: string;
  /** CA007 only: what high user risk meets. */
  readonly userRisk?: 'block' | 'password-change';
  readonly position: Position;
}

/** What every sign-in has to meet; see policies/provers/sign-in/model.ts, of which it has the shape, by names instead of ids. */
export interface Obligation {
  readonly id: string;
  readonly title: string;
  readonly who:
    | 'everyone'
    | 'members'
    | 'guests'
    | 'administrators'
    | 'workloads'
    | 'strangers'
    | { readonly personas: readonly string[] };
  readonly when: {
    readonly clientApps?: readonly (
      'browser' | 'mobileAppsAndDesktopClients' | 'exchangeActiveSync' | 'other'
    )[];
    readonly platforms?: readonly string[];
    readonly userRisk?: readonly string[];
    readonly signInRisk?: readonly string[];
    readonly servicePrincipalRisk?: readonly string[];
    readonly flows?: readonly string[];
    /** Applications and authentication contexts only, and so no user action, which few policies can bind. */
    readonly targets?: 'applications';
    /** Names of applications of the tenant, words of the table of applications, or client ids. */
    readonly applications?: readonly string[];
    readonly otherApplications?: readonly string[];
    /** Names of places. */
    readonly outsideLocations?: readonly string[];
  };
  readonly demand: 'blocked' | 'mfa' | 'phishing-resistant' | 'managed-device';
}

/** A declared departure from obligations (DR-2's desktops, the synchronisation account, service accounts). */
export interface SignInException {
  readonly id: string;
  readonly title: string;
  readonly obligations: readonly string[];
  /** Personas, `break-glass`, `directory-synchronisation`, or object ids of users. */
  readonly who: readonly string[];
  readonly applications: readonly string[];
  readonly deviceStates: readonly (
    'unregistered' | 'registered' | 'compliant' | 'hybrid' | 'hybrid-compliant'
  )[];
  readonly locations: readonly string[];
  readonly instead?: Obligation['demand'];
  readonly mustWork: boolean;
  readonly owner: string;
  readonly reason: string;
  readonly expires?: string;
  readonly position: Position;
}

/** An application that people or programs sign in to (RA-5). */
export interface Application {
  readonly name: string;
  readonly title: string;
  /** Undefined for applications of the whole tenant. */
  readonly organisation?: Organisation;
  readonly protocol: 'oidc' | 'saml' | 'ws-federation';
  /**
   * `registered`: registration and enterprise application are made here. `gallery`: from a template. `published`: behind
   * application proxy, of the published service of that name. `existing`: Microsoft's or somebody else's, by client id.
   */
  readonly source:
    | { readonly kind: 'registered' }
    | { readonly kind: 'gallery'; readonly templateId: string; /** SCIM */ readonly provisioning: boolean }
    | { readonly kind: 'published'; readonly service: string }
    | { readonly kind: 'existing'; readonly clientId: string };
  readonly redirectUris: readonly string[];
  readonly identifierUris: readonly string[];
  /** Object ids. */
  readonly owners: readonly string[];
  /** Personas that are assigned; nobody else gets in. */
  readonly assigned: readonly string[];
  /** Instead of secrets. */
  readonly federatedCredentials: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly subject: string;
  }[];
  readonly position: Position;
}

/** A directory role, active on a role-assignable group that people are eligible in, and are only in for a while. */
export interface PrivilegedRole {
  /** Name in the table of directory roles, such as `Conditional Access Administrator`. */
  readonly role: string;
  /** Personas, of administrators, whose people are eligible. */
  readonly eligible: readonly string[];
  readonly activation: Activation;
  /** Eligibility ends after this many days: 15, 30, 90, 180 or 365. */
  readonly eligibleDays: 15 | 30 | 90 | 180 | 365;
  readonly position: Position;
}

/** What it takes to make an eligibility active. */
export interface Activation {
  /** Hours, 0.5 to 23.5 by halves, or 24. */
  readonly maximumHours: number;
  readonly justification: boolean;
  readonly ticket: boolean;
  /** Object ids of the groups who approve; empty means nobody is asked. */
  readonly approvers: readonly string[];
}

/** Azure RBAC for people: eligible, never standing. */
export interface SubscriptionAccess {
  readonly name: string;
  readonly scope:
    | { readonly kind: 'subscription'; readonly subscription: Subscription }
    | { readonly kind: 'management-group'; readonly id: string };
  /** Built-in role by name in the table of Azure roles, or a custom one made here. */
  readonly role:
    | { readonly kind: 'built-in'; readonly name: string }
    | {
        readonly kind: 'custom';
        readonly name: string;
        readonly actions: readonly string[];
        readonly notActions: readonly string[];
        readonly dataActions: readonly string[];
      };
  readonly eligible: readonly string[];
  readonly activation: Activation;
  readonly eligibleDays: 15 | 30 | 90 | 180 | 365;
  readonly position: Position;
}

/** How guests and partners come in, for how long, and who looks again (ID-1, SEC-7). */
export interface AccessPackage {
  readonly name: string;
  readonly title: string;
  readonly organisation: Organisation;
  /** Persona that it makes somebody a member of. */
  readonly persona: string;
  readonly requestors: 'members' | 'partners' | 'anybody-outside';
  /** Days, 1 to 365. */
  readonly expiresAfterDays: number;
  readonly review: 'monthly' | 'quarterly' | 'halfyearly';
  /** Object ids of groups. */
  readonly approvers: readonly string[];
  readonly position: Position;
}

/** Another tenant whose people come here as guests; what is trusted of it is a Graph request, to be evidenced. */
export interface PartnerTenant {
  readonly name: string;
  readonly title: string;
  /** Tenant id. */
  readonly id: string;
  /** Object id of the connected organisation, which azuread can't make. */
  readonly connectedOrganisation?: string;
  readonly trust: {
    readonly mfa: boolean;
    readonly compliantDevice: boolean;
    readonly hybridJoinedDevice: boolean;
  };
  readonly position: Position;
}

/** AD DS as the source of an organisation's staff (ID-3), and how joiners and leavers come in (ID-2). */
export interface Directory {
  readonly name: string;
  readonly organisation: Organisation;
  /** DNS name of the AD DS domain. */
  readonly domain: string;
  /** Places that the synchronisation account signs in from. */
  readonly synchronisesFrom: readonly string[];
  /** Object ids of the users who answer for the application that synchronises; at least one. */
  readonly owners: readonly string[];
  readonly joiners?: JoinersAndLeavers;
  readonly position: Position;
}

/** Where the HR extract lies and what it starts. */
export interface JoinersAndLeavers {
  /** Id of the gallery template "API-driven provisioning to on-premises Active Directory". */
  readonly templateId: string;
  /** Spoke whose network holds the storage and the uploader, and its tiers. */
  readonly spoke: string;
  readonly privateEndpointTier: string;
  /** Server group of the spoke on whose machines the uploader runs. */
  readonly uploader: string;
  /** The service desk's API, an `outside` service, and its path. */
  readonly serviceDesk: { readonly outside: string; readonly url: string };
  readonly format: 'csv' | 'scim';
}
