import { GuestType } from '../../../constructs/model/identity';
import { AuthenticationFlow, ClientApp, DeviceState, InsiderRisk, Obligation, Platform, Risk } from './model';

/** One concrete sign-in, without what the person shows to be let in (`Evidence`). */
export interface SignIn {
  readonly principal: User | ServicePrincipal;
  readonly target: Target;
  readonly clientApp: ClientApp;
  readonly platform: Platform;
  readonly place: Place;
  readonly device: Device;
  readonly flow: AuthenticationFlow;
  readonly userRisk: Risk;
  readonly signInRisk: Risk;
  readonly insiderRisk: InsiderRisk;
  readonly servicePrincipalRisk: Risk;
}

/** A person with all groups and roles that they are in, nested ones worked out. */
export interface User {
  readonly kind: 'user';
  /** Object id, or `other` for somebody whom nothing names. */
  readonly id: string;
  readonly type: 'member' | GuestType;
  /** Home tenant of an external person: a tenant id that something names, or `other`. Members and internal guests have none. */
  readonly tenant?: string;
  readonly groups: ReadonlySet<string>;
  /** Template ids of the built-in roles held actively over the whole tenant. */
  readonly roles: ReadonlySet<string>;
}

/** A program with an identity of its own in the tenant. */
export interface ServicePrincipal {
  readonly kind: 'service-principal';
  /** Object id, or `other`. Managed identities and multi-tenant applications are outside Conditional Access. [10] */
  readonly id: string;
}

/** What is signed in to. */
export type Target =
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'user-action'; readonly action: string }
  | { readonly kind: 'authentication-context'; readonly id: string };

/**
 * Applications that stand for many: what nobody names, what can't be named at all and only `All` covers [11], the
 * directory scopes that an excluded resource may exempt [12], and the rest of the two suites.
 */
export const OTHER_APPLICATION = 'other';
export const UNLISTED_RESOURCE = 'unlisted';
export const BASELINE_SCOPES = 'baseline-scopes';
export const OTHER_OFFICE_365 = 'office-365-other';
export const OTHER_ADMIN_PORTAL = 'admin-portal-other';

/** Where a sign-in comes from, as far as named locations can tell. */
export interface Place {
  /** Ids of the `ip` locations that its address is in. */
  readonly addressIn: ReadonlySet<string>;
  /** Country of its address; `unknown` if none is known. */
  readonly country: string;
  /** Country that the authenticator's position gives, for locations of that kind. */
  readonly gpsCountry: string;
  /** Whether it is among the MFA service's trusted addresses, which no configuration shows. [18] */
  readonly mfaTrusted: boolean;
}

/** A device; attributes by their name in the filter grammar (`extensionAttribute1`), absent ones are null. */
export interface Device {
  readonly state: DeviceState;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a person shows. Everything else of a sign-in they can't choose at the prompt. */
export interface Evidence {
  /** Combinations of authentication methods, in Graph's spelling; one, or several where each strength takes its own. */
  readonly combinations: readonly string[];
  /** An application under app protection; an approved one is taken as the same. */
  readonly protectedApplication: boolean;
  readonly passwordChanged: boolean;
  /** Ids of terms accepted and custom controls passed. */
  readonly accepted: ReadonlySet<string>;
}

/** How to read what sources dispute. A claim that something never happens has to hold under all of them. */
export interface Reading {
  /** Whether policies on all applications also cover user actions. [13] */
  readonly userActions: 'covered' | 'apart';
  /** Whether a policy that excludes a resource exempts the directory's baseline scopes. [12] */
  readonly baselineScopes: 'exempt' | 'enforced';
  /** Whether one combination has to satisfy all strengths, or each may be satisfied by one of its own. [22] */
  readonly strengths: 'one-for-all' | 'each-its-own';
  /** Whether claims of a home tenant count whose trust isn't declared. [21] */
  readonly undeclaredTrust: boolean;
}

/**
 * How to take what a policy doesn't let be read. `strict`: as if it stopped most; `lenient`: as if it stopped least. What
 * holds under `lenient` is so; what fails under `strict` is not; between them it is unknown.
 */
export type Strictness = 'strict' | 'lenient';

/** What Conditional Access makes of a sign-in, under one reading and strictness. */
export interface Decision {
  /** Blocked by a policy, or by demands that nothing at hand can meet. */
  readonly verdict: 'blocked' | 'allowed';
  /** Ids of the enforced policies that apply, in order. */
  readonly applied: readonly string[];
  /** Ids of the applied policies that block by themselves. */
  readonly blocking: readonly string[];
  /** For each demand whether everything that lets in meets it; `blocked` is met by being blocked. */
  readonly meets: Readonly<Record<Obligation['demand'], boolean>>;
}
