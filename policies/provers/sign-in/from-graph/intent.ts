import { isGuid } from '../../../../constructs/model/guid';
import { defaultObligations } from '../../../../constructs/model/default-obligations';
import { applicationsOf, APPLICATION_SUITES } from '../../../../constructs/model/tables/applications';
import {
  DeclaredObligation,
  DeclaredSignInException,
  DeclaredTenant,
} from '../../../declaration/declaration';
import {
  AUTHENTICATION_FLOWS,
  CLIENT_APPS,
  DEVICE_STATES,
  Exception,
  Group,
  Intent,
  NamedLocation,
  Obligation,
  Persona,
  PLATFORMS,
  RISKS,
} from '../model';
import { OTHER_ADMIN_PORTAL, OTHER_OFFICE_365 } from '../sign-in';

/** What of a tenant's configuration is called by name where something is meant with it. */
export interface Nameable {
  readonly groups: readonly Group[];
  readonly locations: readonly NamedLocation[];
  /** Names of registrations, by client id. */
  readonly applications: ReadonlyMap<string, string>;
}

/** What is meant with a tenant, in ids. */
export interface Meant {
  readonly intent: Intent;
  /** Names of applications, those that only the declaration gives too. */
  readonly applications: ReadonlyMap<string, string>;
  /** Words that mean nothing; what they were to narrow can't be told. */
  readonly gaps: readonly string[];
}

/** Nobody and nothing by name. */
const NOTHING_DECLARED: Pick<DeclaredTenant, 'personas' | 'applications'> = {
  personas: [],
  applications: [],
};

/** Obligations that hold in any tenant, whoever is in it and whatever licences they have beyond those for risks. */
const OF_EVERY_TENANT: ReadonlySet<string> = new Set([
  'mfa',
  'phishing-resistant',
  'no-legacy',
  'no-unknown-platform',
  'high-user-risk',
  'high-sign-in-risk',
]);

/**
 * Turns what is declared of a tenant into ids. A name that nothing in the configuration has stays a name, so that it covers
 * nothing; a persona whose group isn't there has none.
 */
export function intentOf(read: Nameable, declared: DeclaredTenant | undefined): Meant {
  if (declared === undefined)
    return { intent: WITHOUT_DECLARATION, applications: read.applications, gaps: [] };
  const meaning = new Meaning(read, declared);
  const intent: Intent = {
    personas: declared.personas.map((persona) => personaOf(meaning, persona)),
    obligations: declared.obligations.map((obligation) => obligationOf(meaning, obligation)),
    exceptions: declared.exceptions.map((exception) => exceptionOf(meaning, exception)),
    breakGlass: {
      group: meaning.group(declared.breakGlass.group),
      accounts: declared.breakGlass.accounts.map((account) => account.toLowerCase()),
    },
    applications: meaning.declaredApplications,
    disjoint: declared.disjoint.map(([one, other]) => [meaning.group(one), meaning.group(other)] as const),
    inboundTrust: new Map(
      Object.entries(declared.inboundTrust).map(([tenant, trust]) => [tenant.toLowerCase(), trust]),
    ),
  };
  return { intent, applications: meaning.applicationNames, gaps: meaning.gaps };
}

/** Ids by the names that a declaration has for them. */
class Meaning {
  readonly gaps: string[] = [];
  /** Names of applications, by client id. */
  readonly applicationNames: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, string>;
  readonly #places: ReadonlyMap<string, string>;
  /** Client ids of declared applications, by the names that the declaration has for them. */
  readonly declaredApplications: ReadonlyMap<string, string>;
  readonly #applications: ReadonlyMap<string, string>;
  readonly #personas: ReadonlySet<string>;

  constructor(read: Nameable, declared: Pick<DeclaredTenant, 'personas' | 'applications'>) {
    this.#personas = new Set(declared.personas.map(({ id }) => id));
    this.#groups = byName(read.groups.map(({ id, name }) => [name, id]));
    this.#places = byName(read.locations.map(({ id, name }) => [name, id]));
    const made = byName([...read.applications].map(([id, name]) => [name, id]));
    const given = declared.applications.map(({ name, id }) => [name, made.get(id) ?? spelled(id)] as const);
    this.declaredApplications = new Map(given);
    this.#applications = new Map([...made, ...given]);
    this.applicationNames = new Map([
      ...given.map(([name, id]) => [id, name] as const),
      ...read.applications,
    ]);
  }

  group(name: string): string {
    return this.#groups.get(name) ?? spelled(name);
  }

  /** Undefined for a name that no group has; an object id may be of a group that isn't judged. */
  groupIfAny(name: string): string | undefined {
    return this.#groups.get(name) ?? (isGuid(name) ? name.toLowerCase() : undefined);
  }

  /** A persona, a group by its name, or the id of a group, a user or a role. */
  somebody(name: string): string {
    return this.#personas.has(name) ? name : this.group(name);
  }

  /** Of the words of a condition those that there are. */
  words<Word extends string>(
    where: string,
    values: readonly string[],
    words: readonly Word[],
  ): readonly Word[] {
    return values.flatMap((value) => {
      const word = words.find((known) => known === value);
      if (word === undefined)
        this.gaps.push(`${where} says "${value}", where one of ${words.join(', ')} is meant`);
      return word ?? [];
    });
  }

  place(name: string): string {
    return this.#places.get(name) ?? spelled(name);
  }

  /** A word of Conditional Access means all that it covers. */
  applications(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => SUITES.get(name) ?? [this.#applications.get(name) ?? spelled(name)]);
  }
}

const OTHERS = { Office365: OTHER_OFFICE_365, MicrosoftAdminPortals: OTHER_ADMIN_PORTAL };
const SUITES: ReadonlyMap<string, readonly string[]> = new Map(
  APPLICATION_SUITES.map((suite) => [suite, [...applicationsOf(suite).map(({ id }) => id), OTHERS[suite]]]),
);

function spelled(text: string): string {
  return isGuid(text) ? text.toLowerCase() : text;
}

/** A name that several have means none of them. */
function byName(pairs: readonly (readonly [name: string, id: string])[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [name, id] of pairs) {
    if (ids.has(name) && ids.get(name) !== id) doubtful.add(name);
    ids.set(name, id);
  }
  for (const name of doubtful) ids.delete(name);
  return ids;
}

function personaOf(meaning: Meaning, persona: DeclaredTenant['personas'][number]): Persona {
  const group = persona.group === undefined ? undefined : meaning.groupIfAny(persona.group);
  const { id, title, kind, guestTypes, servicePrincipals, administrators, devices, methods, licences } =
    persona;
  return {
    id,
    title,
    kind,
    ...(group === undefined ? {} : { group }),
    guestTypes,
    servicePrincipals: servicePrincipals.map((each) => each.toLowerCase()),
    administrators,
    devices,
    methods,
    licences,
  };
}

function obligationOf(meaning: Meaning, declared: DeclaredObligation): Obligation {
  const { id, title, who, when, demand } = declared;
  const among = <Word extends string>(values: readonly string[] | undefined, words: readonly Word[]) =>
    values && meaning.words(`the obligation "${id}"`, values, words);
  const parts: Obligation['when'] = {
    clientApps: among(when.clientApps, CLIENT_APPS),
    platforms: among(when.platforms, PLATFORMS),
    userRisk: among(when.userRisk, RISKS),
    signInRisk: among(when.signInRisk, RISKS),
    servicePrincipalRisk: among(when.servicePrincipalRisk, RISKS),
    flows: among(when.flows, AUTHENTICATION_FLOWS),
    targets: when.targets,
    applications: when.applications && meaning.applications(when.applications),
    otherApplications: when.otherApplications && meaning.applications(when.otherApplications),
    outsideLocations: when.outsideLocations?.map((place) => meaning.place(place)),
  };
  const written = Object.entries<unknown>(parts).filter(([, part]) => part !== undefined);
  return { id, title, who, when: Object.fromEntries(written), demand };
}

function exceptionOf(meaning: Meaning, declared: DeclaredSignInException): Exception {
  const { reason: _, ...kept } = declared;
  return {
    ...kept,
    who: declared.who.map((name) => meaning.somebody(name)),
    applications: meaning.applications(declared.applications),
    deviceStates: meaning.words(`the exception "${declared.id}"`, declared.deviceStates, DEVICE_STATES),
    locations: declared.locations.map((name) => meaning.place(name)),
  };
}

/** The strategy's obligations, less those that somebody or something has to be declared for. */
const WITHOUT_DECLARATION: Intent = {
  personas: [],
  obligations: defaultObligations({ guestApplications: [], workloadPlaces: [], userRisk: 'block' })
    .filter(({ id }) => OF_EVERY_TENANT.has(id))
    .map((obligation) =>
      obligationOf(
        new Meaning({ groups: [], locations: [], applications: new Map() }, NOTHING_DECLARED),
        obligation,
      ),
    ),
  exceptions: [],
  disjoint: [],
  inboundTrust: new Map(),
};
