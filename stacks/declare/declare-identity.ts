import { Estate } from '../../constructs/model/estate';
import { Obligation, Persona, SignInException, Tenant } from '../../constructs/model/identity';
import {
  applicationName,
  breakGlassGroupName,
  personaGroupName,
  placeName,
  policyName,
} from '../../constructs/model/identity-names';
import { isAboutSomething } from '../../constructs/model/policy-settings';
import { findKnownApplication } from '../../constructs/model/tables/applications';
import { PHISHING_RESISTANT_COMBINATIONS } from '../../constructs/model/tables/authentication-combinations';
import { BASELINE_POLICIES } from '../../constructs/model/tables/baseline-policies';
import { DIRECTORY_SYNCHRONISATION_ROLE } from '../../constructs/model/tables/directory-roles';
import {
  DeclaredObligation,
  DeclaredPersona,
  DeclaredSignInException,
  DeclaredTenant,
} from '../../policies/declaration/declaration';

/** What the estate means of each tenant, by the names that its stack gives to groups, places and policies. */
export function declareIdentity(estate: Estate): readonly DeclaredTenant[] {
  return estate.identity.tenants.map(declareTenant);
}

function declareTenant(tenant: Tenant): DeclaredTenant {
  const group = breakGlassGroupName(tenant);
  return {
    name: tenant.name,
    id: tenant.id,
    organisations: tenant.organisations.map(({ id }) => id),
    breakGlass: { group, accounts: tenant.breakGlass.accounts },
    personas: [
      ...tenant.personas.map((persona) => declarePersona(tenant, persona)),
      declareBreakGlass(tenant, group),
    ],
    obligations: tenant.obligations.map((obligation) => declareObligation(tenant, obligation)),
    exceptions: tenant.exceptions.map((exception) => declareException(tenant, exception)),
    baseline: BASELINE_POLICIES.filter(({ code }) => isAboutSomething(tenant, code)).map(
      ({ code, title }) => ({
        code,
        policy: policyName(code),
        title,
      }),
    ),
    inboundTrust: {
      ...Object.fromEntries(tenant.partners.map(({ id, trust }) => [id, trust])),
      '*': { mfa: false, compliantDevice: false, hybridJoinedDevice: false },
    },
    disjoint: [],
    applications: tenant.applications.map(({ name, protocol }) => ({
      name,
      id: applicationId(tenant, name),
      protocol,
    })),
  };
}

function declarePersona(tenant: Tenant, persona: Persona): DeclaredPersona {
  const { membership, kind } = persona;
  return {
    id: persona.name,
    title: persona.title,
    kind,
    organisation: persona.organisation?.id,
    group: kind === 'workload' ? undefined : groupOf(tenant, persona),
    guestTypes: persona.guestTypes,
    servicePrincipals: membership.kind === 'service-principals' ? membership.objectIds : [],
    administrators: persona.administrators,
    devices: persona.devices,
    methods: persona.methods,
    licences: persona.licences,
  };
}

function groupOf(tenant: Tenant, persona: Persona): string {
  return persona.membership.kind === 'given'
    ? persona.membership.objectId
    : personaGroupName(tenant, persona);
}

function declareBreakGlass({ breakGlass }: Tenant, group: string): DeclaredPersona {
  return {
    id: 'break-glass',
    title: 'Break-glass accounts',
    kind: 'break-glass',
    group,
    guestTypes: [],
    servicePrincipals: [],
    administrators: true,
    devices: 'none',
    methods: PHISHING_RESISTANT_COMBINATIONS.filter((combination) => combination === 'fido2'),
    licences: breakGlass.licences,
  };
}

function declareObligation(tenant: Tenant, obligation: Obligation): DeclaredObligation {
  const { applications, otherApplications, outsideLocations, ...when } = obligation.when;
  return {
    ...obligation,
    when: {
      ...when,
      ...(applications && { applications: applicationIds(tenant, applications) }),
      ...(otherApplications && { otherApplications: applicationIds(tenant, otherApplications) }),
      ...(outsideLocations && { outsideLocations: placeNames(tenant, outsideLocations) }),
    },
  };
}

function declareException(
  tenant: Tenant,
  { position: _position, ...exception }: SignInException,
): DeclaredSignInException {
  return {
    ...exception,
    who: exception.who.map(whoOf),
    applications: applicationIds(tenant, exception.applications),
    locations: placeNames(tenant, exception.locations),
  };
}

/** Personas, that of the break-glass accounts among them, and users stand as they are; the synchronisation account by its role. */
function whoOf(who: string): string {
  return who === 'directory-synchronisation' ? DIRECTORY_SYNCHRONISATION_ROLE.id : who;
}

function applicationIds(tenant: Tenant, names: readonly string[]): readonly string[] {
  return names.map((name) => applicationId(tenant, name));
}

/** A client id, a word of Conditional Access, or the display name of what the stack registers. */
function applicationId(tenant: Tenant, name: string): string {
  const own = tenant.applications.find((application) => application.name === name);
  if (own) return own.source.kind === 'existing' ? own.source.clientId : applicationName(tenant, own);
  return findKnownApplication(name)?.id ?? name;
}

function placeNames(tenant: Tenant, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const place = tenant.places.find((known) => known.name === name);
    if (!place) throw new RangeError(`tenant "${tenant.name}" declares no place "${name}"`);
    return placeName(tenant, place);
  });
}
