import {
  Choice,
  Grant,
  Intent,
  Listed,
  Policy,
  SignInModel,
  UserTerms,
} from '../../../../../policies/provers/sign-in/model';
import { Device, Place, SignIn, Target, User } from '../../../../../policies/provers/sign-in/sign-in';

/** A list that is known as a whole. */
export function only<Value extends string>(...values: readonly Value[]): Listed<Value> {
  return { values, open: false };
}

/** What is taken in, and what is left out of it. */
export function choice<Value extends string = string>(
  include: readonly Value[],
  exclude: readonly Value[] = [],
): Choice<Value> {
  return { include: only(...include), exclude: only(...exclude) };
}

/** Whom a policy names; nobody by default. */
export function naming(
  named: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly roles?: readonly string[];
    readonly guests?: UserTerms['guests'];
  } = {},
): UserTerms {
  return {
    users: only(...(named.users ?? [])),
    groups: only(...(named.groups ?? [])),
    roles: only(...(named.roles ?? [])),
    ...(named.guests ? { guests: named.guests } : {}),
  };
}

export const EVERYBODY = naming({ users: ['All'] });

/** What a policy asks for, any of several unless said otherwise. */
export function grant(
  parts: {
    readonly controls?: Grant['controls']['values'];
    readonly strength?: string;
    readonly terms?: readonly string[];
  },
  operator: Grant['operator'] = 'OR',
): Grant {
  return {
    operator,
    controls: only(...(parts.controls ?? [])),
    ...(parts.strength === undefined ? {} : { strength: parts.strength }),
    terms: only(...(parts.terms ?? [])),
    custom: only(),
  };
}

export const MFA = grant({ controls: ['mfa'] });
export const BLOCK = grant({ controls: ['block'] });

/** A policy on everybody, everything and every client, but for what is said. */
export function policy(id: string, parts: Partial<Policy>): Policy {
  return {
    id,
    name: id,
    state: 'enabled',
    users: { include: EVERYBODY, exclude: naming() },
    targets: applications(['All']),
    clientApps: only('all'),
    licences: [],
    ...parts,
  };
}

export function applications(include: readonly string[], exclude: readonly string[] = []): Policy['targets'] {
  return { kind: 'applications', applications: choice(include, exclude) };
}

/** A tenant of these policies and nothing else, but for what is said. */
export function model(policies: readonly Policy[], parts: Partial<SignInModel> = {}): SignInModel {
  return {
    tenant: 'example',
    policies,
    groups: [],
    locations: [],
    strengths: [],
    names: new Map(),
    gaps: [],
    ...parts,
  };
}

/** What is meant, nothing but for what is said. */
export function intent(parts: Partial<Intent>): Intent {
  return {
    personas: [],
    obligations: [],
    exceptions: [],
    disjoint: [],
    inboundTrust: new Map(),
    ...parts,
  };
}

/** A member whom nothing names, but for what is said. */
export function user(parts: Partial<User> = {}): User {
  return { kind: 'user', id: 'other', type: 'member', groups: new Set(), roles: new Set(), ...parts };
}

export function application(id: string): Target {
  return { kind: 'application', id };
}

export const SOMEWHERE: Place = {
  addressIn: new Set(),
  country: 'other',
  gpsCountry: 'other',
  mfaTrusted: false,
};

export const UNREGISTERED: Device = { state: 'unregistered', attributes: new Map() };

/** A device that the tenant manages and finds in order. */
export const COMPLIANT: Device = {
  state: 'compliant',
  attributes: new Map([
    ['isCompliant', 'True'],
    ['trustType', 'AzureAD'],
  ]),
};

/** A member at a browser on an unregistered Windows machine to any application, but for what is said. */
export function signIn(parts: Partial<SignIn> = {}): SignIn {
  return {
    principal: user(),
    target: application('other'),
    clientApp: 'browser',
    platform: 'windows',
    place: SOMEWHERE,
    device: UNREGISTERED,
    flow: 'none',
    userRisk: 'none',
    signInRisk: 'none',
    insiderRisk: 'none',
    servicePrincipalRisk: 'none',
    ...parts,
  };
}
