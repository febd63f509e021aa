import { GuestType, Licence } from '../../../constructs/model/identity';

/**
 * What decides sign-ins in one tenant, as plain data: policies, groups, places, strengths, and who there is. Nothing of
 * Terraform or Graph is left in it. Ids are compared as they are: adapters write GUIDs in lower case, and an object of the
 * judged configuration whose id only a deployment gives as `<stack>/<address>`. Statement numbers are those of
 * docs/why/sign-ins.md.
 */
export interface SignInModel {
  /** Name of the tenant, as the declaration or the stack has it. */
  readonly tenant: string;
  readonly policies: readonly Policy[];
  /** Groups that are known of; one that a policy names and that stands here in no row is open and nameless. */
  readonly groups: readonly Group[];
  readonly locations: readonly NamedLocation[];
  /** Authentication strengths besides the three built-in ones. */
  readonly strengths: readonly Strength[];
  /** Names that people know for ids: applications, service principals, terms of use. Only for words. */
  readonly names: ReadonlyMap<string, string>;
  /** What could not be read and leaves the whole model undecided, as sentences; empty if nothing does. */
  readonly gaps: readonly string[];
  /** Without a declaration: what holds for any tenant, with nobody and no exception named. Absent if nothing is meant. */
  readonly intent?: Intent;
}

/** Values of a list, and whether it may hold others that aren't known. */
export interface Listed<Value extends string = string> {
  readonly values: readonly Value[];
  readonly open: boolean;
}

/** What a dimension of a policy takes in and leaves out; what is left out wins. [3] */
export interface Choice<Value extends string = string> {
  readonly include: Listed<Value>;
  readonly exclude: Listed<Value>;
}

/** `report-only` and `disabled` enforce nothing. [1] */
export type PolicyState = 'enabled' | 'report-only' | 'disabled' | 'unknown';

/** A Conditional Access policy. A condition that is absent matches everything. [2] */
export interface Policy {
  /** `<stack>/<address>`, or the id in a Graph export. */
  readonly id: string;
  readonly name: string;
  readonly state: PolicyState;
  /** Why it isn't known whether an enabled policy acts: what else it says, as phrases (`asks for conditions.times`). */
  readonly besides?: readonly string[];
  readonly users: Users;
  /** Absent for a policy on users; policies on service principals match no user, and the reverse. [10] */
  readonly servicePrincipals?: Choice;
  readonly targets: Targets;
  readonly clientApps: Listed<ClientAppTerm>;
  readonly platforms?: Choice<PlatformTerm>;
  /** `All`, `AllTrusted`, or ids of named locations. */
  readonly locations?: Choice;
  readonly devices?: DeviceFilter;
  readonly flows?: Listed<AuthenticationFlow>;
  readonly userRisk?: Listed<Risk>;
  readonly signInRisk?: Listed<Risk>;
  readonly servicePrincipalRisk?: Listed<Risk>;
  readonly insiderRisk?: Listed<InsiderRisk>;
  /** Absent if the policy only has session controls; those add no grant control. [6] */
  readonly grant?: Grant;
  readonly session?: Session;
  /** Licences without which the policy doesn't act on a person (LIC-1), from what its conditions need. */
  readonly licences: readonly Licence[];
}

/** Users by words (`All`, `None`), object ids, groups, directory roles (template ids) and guest types. */
export interface Users {
  readonly include: UserTerms;
  readonly exclude: UserTerms;
}

/** Whom a policy names, on the side that takes in or that leaves out. */
export interface UserTerms {
  /** `All`, `None`, or object ids of users. `GuestsOrExternalUsers` is read as all six types. [8] */
  readonly users: Listed;
  readonly groups: Listed;
  /** Template ids of built-in roles. Others never match. [9] */
  readonly roles: Listed;
  /** Absent if guests aren't named. */
  readonly guests?: { readonly types: Listed<GuestType>; readonly tenants: 'all' | Listed };
}

/**
 * Exactly one kind. `All`, `None`, `Office365`, `MicrosoftAdminPortals`, or client ids of applications; a filter by
 * attributes of applications makes the list it belongs to open.
 */
export type Targets =
  | { readonly kind: 'applications'; readonly applications: Choice }
  | { readonly kind: 'user-actions'; readonly actions: Listed }
  | { readonly kind: 'authentication-contexts'; readonly contexts: Listed }
  | { readonly kind: 'unknown' };

export const CLIENT_APPS = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] as const;
export type ClientApp = (typeof CLIENT_APPS)[number];
/** `easSupported` means `exchangeActiveSync`. */
export type ClientAppTerm = ClientApp | 'all' | 'easSupported';

/** `unknown` is a platform that a sign-in may have and that no policy can name. [17] */
export const PLATFORMS = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone', 'unknown'] as const;
export type Platform = (typeof PLATFORMS)[number];
export type PlatformTerm = Exclude<Platform, 'unknown'> | 'all';

export const AUTHENTICATION_FLOWS = ['none', 'deviceCodeFlow', 'authenticationTransfer'] as const;
export type AuthenticationFlow = (typeof AUTHENTICATION_FLOWS)[number];

/** A sign-in has one of `none`, `low`, `medium`, `high`; lists are exact sets. [24] */
export const RISKS = ['none', 'low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];
export const INSIDER_RISKS = ['none', 'minor', 'moderate', 'elevated'] as const;
export type InsiderRisk = (typeof INSIDER_RISKS)[number];

/** A device filter: its rule as written. What its grammar doesn't cover is undecided wherever the rule is asked. [19] */
export interface DeviceFilter {
  readonly mode: 'include' | 'exclude' | 'unknown';
  /** Absent if it isn't known. */
  readonly rule?: string;
}

export const CONTROLS = [
  'block',
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
] as const;
export type Control = (typeof CONTROLS)[number];

/** Controls, strength and terms, joined by `operator`; the empty grant asks for nothing. [5] */
export interface Grant {
  readonly operator: 'AND' | 'OR' | 'unknown';
  /** An open list may hold controls that aren't known. */
  readonly controls: Listed<Control>;
  /** Id of a strength; `unknown` if there is one and it isn't known which. */
  readonly strength?: string;
  readonly terms: Listed;
  readonly custom: Listed;
}

/** Session controls, for words only: they never count as authentication. [6] */
export interface Session {
  readonly signInFrequency?: 'every-time' | { readonly hours: number };
  readonly persistentBrowser?: 'always' | 'never';
  readonly appEnforcedRestrictions?: boolean;
  readonly cloudAppSecurity?: string;
}

/** An authentication strength and the combinations that it allows, in Graph's spelling. */
export interface Strength {
  readonly id: string;
  readonly name: string;
  /** An open list may allow anything. */
  readonly combinations: Listed;
}

/** A group. Nesting goes upwards: who is in `child` is in every group that lists it. [8] */
export interface Group {
  readonly id: string;
  readonly name: string;
  /**
   * `closed`: these users and the members of these groups, and nobody else. `dynamic`: whom the rule takes. `open`: anybody
   * may be in, besides those who surely are.
   */
  readonly membership:
    | { readonly kind: 'closed'; readonly users: readonly string[]; readonly groups: readonly string[] }
    | { readonly kind: 'dynamic'; readonly rule: string }
    | { readonly kind: 'open'; readonly users: readonly string[]; readonly groups: readonly string[] };
  readonly roleAssignable: boolean | 'unknown';
  /** Template ids of the directory roles that its members actively hold, over the whole tenant. [9] */
  readonly roles: readonly string[];
}

/** A named location. Those of kind `ip` may overlap one another, and any country. [18] */
export type NamedLocation = {
  readonly id: string;
  readonly name: string;
} & (
  | {
      readonly kind: 'ip';
      readonly trusted: boolean | 'unknown';
      /** CIDR text, IPv4 and IPv6 */ readonly ranges: Listed;
    }
  | {
      readonly kind: 'country';
      /** ISO 3166-1 alpha-2, upper case */ readonly countries: Listed;
      readonly includeUnknown: boolean | 'unknown';
      readonly by: 'address' | 'gps';
    }
  | { readonly kind: 'unknown' }
);

/** What the estate means, against which the policies are proven. */
export interface Intent {
  readonly personas: readonly Persona[];
  readonly obligations: readonly Obligation[];
  readonly exceptions: readonly Exception[];
  /** Ids of users in the break-glass group, and the group. */
  readonly breakGlass?: { readonly group: string; readonly accounts: readonly string[] };
  /** Client ids of applications, by names that only the declaration has for them; absent if it has none. */
  readonly applications?: ReadonlyMap<string, string>;
  /** Pairs of groups that nobody is in both of, as it is declared and to be evidenced. */
  readonly disjoint: readonly (readonly [string, string])[];
  /** What inbound claims are trusted, by tenant id, `*` for all others. What isn't declared is read both ways. [21] */
  readonly inboundTrust: ReadonlyMap<string, InboundTrust>;
}

/** Which claims of a guest's home tenant count here. */
export interface InboundTrust {
  readonly mfa: boolean;
  readonly compliantDevice: boolean;
  readonly hybridJoinedDevice: boolean;
}

/** A kind of people or programs, as the estate means them. */
export interface Persona {
  readonly id: string;
  readonly title: string;
  readonly kind: 'member' | 'guest' | 'service-account' | 'workload' | 'break-glass';
  /** Group that its people are in. Absent if the judged configuration holds none of that name: a finding. */
  readonly group?: string;
  /** For guests: which types they may be of. */
  readonly guestTypes: readonly GuestType[];
  /** For workloads: object ids of service principals. */
  readonly servicePrincipals: readonly string[];
  /** Whether they hold directory roles, through any group of the configuration. */
  readonly administrators: boolean;
  /** `corporate`: they have a managed device. `none`: only their own, or shared ones that nobody manages. */
  readonly devices: 'corporate' | 'none';
  /** Combinations that they can register, in Graph's spelling. */
  readonly methods: readonly string[];
  readonly licences: readonly Licence[];
}

/** What must hold of every sign-in that it is about and that is not blocked. */
export interface Obligation {
  readonly id: string;
  readonly title: string;
  /** `administrators` are those who hold one of `ADMINISTRATOR_ROLES` or are of a persona of administrators. */
  readonly who:
    | 'everyone'
    | 'members'
    | 'guests'
    | 'administrators'
    | 'workloads'
    /** Whoever is of no persona. */
    | 'strangers'
    | { readonly personas: readonly string[] };
  /** Narrows it; all parts together. Absent parts narrow nothing. */
  readonly when: {
    readonly clientApps?: readonly ClientApp[];
    readonly platforms?: readonly Platform[];
    readonly userRisk?: readonly Risk[];
    readonly signInRisk?: readonly Risk[];
    readonly flows?: readonly AuthenticationFlow[];
    readonly servicePrincipalRisk?: readonly Risk[];
    /** Applications and authentication contexts only: what no policy on all applications need cover isn't meant. [13, 14] */
    readonly targets?: 'applications';
    /** Client ids. */
    readonly applications?: readonly string[];
    /** To anything but these client ids. */
    readonly otherApplications?: readonly string[];
    /** From none of these named locations, by id. */
    readonly outsideLocations?: readonly string[];
  };
  readonly demand: 'blocked' | 'mfa' | 'phishing-resistant' | 'managed-device';
}

/** A declared departure from obligations, as narrow as its parts together. One that has expired counts for nothing. */
export interface Exception {
  readonly id: string;
  readonly title: string;
  /** Obligations that it lifts. */
  readonly obligations: readonly string[];
  /** Personas, or groups, users and role template ids by id; whoever is any of them. Empty means everyone. */
  readonly who: readonly string[];
  /** Client ids; empty means everything. */
  readonly applications: readonly string[];
  /** Only while these hold; empty means in any case. */
  readonly deviceStates: readonly DeviceState[];
  readonly locations: readonly string[];
  /** What is still demanded there. */
  readonly instead?: Obligation['demand'];
  /** Whether such a sign-in must really be possible (DR-2). */
  readonly mustWork: boolean;
  readonly owner: string;
  readonly expires?: string;
}

/** What Entra knows of the device: `registered` and above have attributes, `compliant` and `hybrid` count as managed. [19, 20] */
export const DEVICE_STATES = [
  'unregistered',
  'registered',
  'compliant',
  'hybrid',
  'hybrid-compliant',
] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];
