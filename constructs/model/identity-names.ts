import { Organisation } from './organisation';
import {
  AccessPackage,
  Application,
  NamedPlace,
  Persona,
  SignInException,
  Strength,
  Tenant,
} from './identity';
import { BASELINE_POLICIES, BaselinePolicyCode } from './tables/baseline-policies';

/** Entra takes no longer one. */
export const LONGEST_DISPLAY_NAME = 256;

/**
 * As much of a tenant as display names depend on: those of what its stack makes, and by which the declaration speaks of it. Entra
 * keeps no organisation with a group, a place or a policy, and lets names be used twice; so names of groups begin with the
 * tenant's own name, or, in a tenant of several organisations, what is one organisation's with its id (ORG-1). Settling an
 * estate refuses two alike.
 */
export type NamedTenant = Pick<Tenant, 'name'> & {
  readonly organisations: readonly { readonly id: string }[];
};
type Owned = { readonly organisation?: Pick<Organisation, 'id'> };

/** `county-persona-staff`, or `south-district-persona-staff` where it is one of several organisations'. */
export function personaGroupName(tenant: NamedTenant, persona: Pick<Persona, 'name'> & Owned): string {
  return `${prefixOf(tenant, persona)}-persona-${persona.name}`;
}

/** The group of the two break-glass accounts, left out of every other policy. */
export function breakGlassGroupName(tenant: NamedTenant): string {
  return `${tenant.name}-break-glass`;
}

/** The group of users that an exception names by object id. */
export function exceptionGroupName(tenant: NamedTenant, exception: Pick<SignInException, 'id'>): string {
  return `${tenant.name}-exception-${exception.id}`;
}

/** The role-assignable group that holds a directory role: `county-role-conditional-access-administrator`. */
export function roleGroupName(tenant: NamedTenant, role: string): string {
  return `${tenant.name}-role-${role.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** The administrative unit of an organisation. */
export function unitName(tenant: NamedTenant, organisation: Pick<Organisation, 'id'>): string {
  return `${tenant.name}-unit-${organisation.id}`;
}

/** The catalogue that an organisation's access packages are in. */
export function catalogName(tenant: NamedTenant, organisation: Pick<Organisation, 'id'>): string {
  return `${tenant.name}-packages-${organisation.id}`;
}

/** `CA000 Multi-factor authentication for everybody and everything`. In a pilot it is the half that enforces nothing yet. */
export function policyName(code: BaselinePolicyCode): string {
  return `${code} ${policyTitle(code)}`;
}

/** The half of a policy in pilot that is enforced, on the pilot group. */
export function pilotPolicyName(code: BaselinePolicyCode): string {
  return `${code} ${policyTitle(code)} (pilot)`;
}

/** The half of a policy that is about registering devices and methods, where it is one of its own. */
export function userActionsPolicyName(code: BaselinePolicyCode): string {
  return `${policyName(code)} (user actions)`;
}

/** A policy that binds whom an exception takes out of another one, in what the exception doesn't reach. */
export function exceptionPolicyName(
  code: BaselinePolicyCode,
  exception: string,
  part?: 'applications' | 'locations' | 'devices',
): string {
  return `${policyName(code)} (${part === undefined ? exception : `${exception}, ${part}`})`;
}

/** A named location; in a tenant of several organisations one organisation's own begins with its id. */
export function placeName(tenant: NamedTenant, place: Pick<NamedPlace, 'title'> & Owned): string {
  return titleOf(tenant, place);
}

/** A custom strength. */
export function strengthName(strength: Pick<Strength, 'title'>): string {
  return strength.title;
}

/** Display names of the strengths that the baseline brings along. */
export const BASELINE_STRENGTHS = {
  breakGlass: 'Security key only',
  registration: 'Multi-factor authentication or a temporary access pass',
} as const;

/** An application and its enterprise application. */
export function applicationName(
  tenant: NamedTenant,
  application: Pick<Application, 'title'> & Owned,
): string {
  return titleOf(tenant, application);
}

/** An access package, as people see it who ask for one. */
export function packageName(
  tenant: NamedTenant,
  { title, organisation }: Pick<AccessPackage, 'title' | 'organisation'>,
): string {
  return titleOf(tenant, { title, organisation });
}

function titleOf(tenant: NamedTenant, part: { readonly title: string } & Owned): string {
  const prefix = sharedPrefix(tenant, part);
  return prefix === undefined ? part.title : `${prefix}: ${part.title}`;
}

function prefixOf(tenant: NamedTenant, part: Owned): string {
  return sharedPrefix(tenant, part) ?? tenant.name;
}

function sharedPrefix({ organisations }: NamedTenant, { organisation }: Owned): string | undefined {
  return organisations.length > 1 ? organisation?.id : undefined;
}

function policyTitle(code: BaselinePolicyCode): string {
  return BASELINE_POLICIES.find((row) => row.code === code)?.title ?? code;
}
