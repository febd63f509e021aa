/**
 * What a Conditional Access policy says, as plain data in which most of what Graph refuses can't be written: one risk at most,
 * a block with nothing beside it, a password change never without authentication, no list that is empty on purpose. What is
 * left of such combinations, `refuseImpossible` refuses.
 */
export type Policy = UserPolicy | WorkloadPolicy;

/** A policy on people. */
export interface UserPolicy {
  readonly kind: 'users';
  readonly who: People;
  /** Break-glass accounts come by themselves. */
  readonly except: People;
  readonly target: Target;
  readonly conditions: Conditions;
  readonly controls: Controls;
}

/** A policy on all service principals of the tenant. Nothing but a block works on them. */
export interface WorkloadPolicy {
  readonly kind: 'workloads';
  /** Object ids of service principals. */
  readonly except: readonly string[];
  readonly when:
    | { readonly kind: 'outside'; readonly places: readonly string[] }
    | { readonly kind: 'risk'; readonly levels: readonly RiskLevel[] };
}

/** People by any of these; object ids of groups, template ids of directory roles, all six types of guests. */
export interface People {
  readonly everybody: boolean;
  readonly guests: boolean;
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}

/** `include` and `exclude` are client ids or words of Conditional Access. */
export type Target =
  | {
      readonly kind: 'applications';
      readonly include: readonly string[];
      readonly exclude: readonly string[];
    }
  | { readonly kind: 'user-actions'; readonly actions: readonly UserAction[] };

export type UserAction = 'registersecurityinfo' | 'registerdevice';

/** What narrows a policy; all together. Absent parts narrow nothing. */
export interface Conditions {
  /** @default every client */
  readonly clientApps?: readonly ('exchangeActiveSync' | 'other')[];
  /** Every platform but these, so also one that can't be named. */
  readonly platformsBut?: readonly ('android' | 'iOS' | 'windows' | 'macOS' | 'linux')[];
  /** Everywhere but in these named locations, by object id. */
  readonly outside?: readonly string[];
  readonly devices?: { readonly mode: 'include' | 'exclude'; readonly rule: string };
  readonly flows?: readonly ('deviceCodeFlow' | 'authenticationTransfer')[];
  /** Microsoft advises against both risks in one policy, where they are joined by AND. */
  readonly risk?: { readonly of: 'user' | 'sign-in'; readonly levels: readonly RiskLevel[] };
}

export type RiskLevel = 'low' | 'medium' | 'high';

/** What a sign-in meets. */
export type Controls =
  | { readonly kind: 'block' }
  | { readonly kind: 'grant'; readonly grant: Grant; readonly session?: Session }
  | { readonly kind: 'session'; readonly session: Session };

/** `strength` is the id of an authentication strength, as a path. */
export type Grant =
  | { readonly kind: 'strength'; readonly strength: string; readonly and?: DeviceControl }
  | { readonly kind: 'password-change'; readonly strength: string }
  | { readonly kind: 'any-of'; readonly controls: readonly DeviceControl[] };

export type DeviceControl = 'compliantDevice' | 'domainJoinedDevice';

/** `short`: asked again after so many hours, and no browser remembers. */
export type Session =
  | { readonly kind: 'short'; readonly hours: number }
  | { readonly kind: 'every-time' }
  | { readonly kind: 'application-enforced' };

export const NOBODY: People = { everybody: false, guests: false, groups: [], roles: [] };
export const EVERYBODY: People = { ...NOBODY, everybody: true };

export const ALL_APPLICATIONS: Target = { kind: 'applications', include: ['All'], exclude: [] };

export const BLOCK: Controls = { kind: 'block' };

/** Whoever is among either. */
export function both(one: People, other: People): People {
  return {
    everybody: one.everybody || other.everybody,
    guests: one.guests || other.guests,
    groups: [...new Set([...one.groups, ...other.groups])],
    roles: [...new Set([...one.roles, ...other.roles])],
  };
}
