import { DeviceState, Obligation, Persona, Policy, RISKS, SignInModel } from '../model';
import { Condition } from '../prover';
import { Evidence, Reading, SignIn, Strictness } from '../sign-in';
import { ALWAYS, all, any, Formula, NEVER, not } from '../solver/formula';
import { Clauses, Literal, Point, Variables } from '../solver/variables';
import { canMatchPrograms, isEnforced } from './conditions';
import { Dimension } from './dimension';
import { demandOf } from './grants';
import { Licences } from './licences';
import { chooses, lists } from './lists';
import { Mentions, mentionsOf, namedBy } from './mentions';
import { Places } from './places';
import { Readings } from './readings';
import { Resources } from './resources';
import { Space } from './space';
import { Tellers } from './tellers';

const OTHER = 'other';
/** Word for all service principals of the tenant. */
const ALL_PROGRAMS = 'ServicePrincipalsInMyTenant';

/** What a program is taken to sign in with besides what is decided by: nothing that a condition could match. */
const PROGRAM_CIRCUMSTANCES = {
  clientApp: 'other',
  platform: 'unknown',
  device: { state: 'unregistered', attributes: new Map<string, string>() },
  flow: 'none',
  userRisk: 'none',
  signInRisk: 'none',
  insiderRisk: 'none',
} as const;

/** Every sign-in of a program: who, to what, from where, at which risk. It shows nothing. [10] */
export class WorkloadSpace implements Space {
  readonly kind = 'service-principal';
  readonly variables = new Variables();
  readonly mentions: Mentions;
  readonly readings: Readings;
  readonly facts: Clauses;
  readonly showable: Clauses = [];
  readonly given: readonly (readonly number[])[] = [];
  readonly principal: Dimension;
  readonly resources: Resources;
  readonly places: Places;
  readonly risk: Dimension<(typeof RISKS)[number]>;
  private readonly licences: Licences;
  private readonly tellers = new Tellers();

  constructor(readonly model: SignInModel) {
    const { variables, tellers } = this;
    this.mentions = mentionsOf(model);
    this.readings = new Readings(variables);
    this.principal = new Dimension(variables, [OTHER, ...this.mentions.servicePrincipals]);
    this.resources = new Resources(variables, this.mentions, 'applications', this.readings);
    this.places = new Places(variables, model, this.mentions);
    this.risk = new Dimension(variables, RISKS);
    this.licences = new Licences(variables, model, (persona) => this.isOf(persona));
    this.facts = [...this.places.facts, ...this.licences.facts];
    tellers.dimension('service-principal', this.principal);
    tellers.dimension('target', this.resources.target);
    tellers.dimension('service-principal-risk', this.risk);
    tellers.places(this.places);
    tellers.readings(this.readings);
  }

  applies(policy: Policy, strictness: Strictness): Formula {
    const { servicePrincipals: chosen, servicePrincipalRisk: risk } = policy;
    if (!chosen || !isEnforced(policy, strictness) || !canMatchPrograms(policy, strictness)) return NEVER;
    return all(
      this.principal.where((id) =>
        chooses(chosen, (term) => term === ALL_PROGRAMS || term === id, strictness),
      ),
      this.resources.taken(policy, strictness),
      this.places.taken(policy, strictness),
      risk ? this.risk.where((level) => lists(risk, level, strictness)) : ALWAYS,
      strictness === 'lenient' ? this.licences.acts(policy) : ALWAYS,
    );
  }

  meets(policy: Policy, strictness: Strictness): Formula {
    const { join, parts } = demandOf(policy, this.model, strictness);
    return join === 'all' && parts.length === 0 ? ALWAYS : NEVER;
  }

  concerns({ who, when }: Obligation, strictness: Strictness): Formula {
    const { clientApps, platforms, userRisk, signInRisk, flows } = when;
    if (clientApps ?? platforms ?? userRisk ?? signInRisk ?? flows) return NEVER;
    return all(
      this.isWho(who),
      when.servicePrincipalRisk ? this.risk.is(...when.servicePrincipalRisk) : ALWAYS,
      when.applications ? this.resources.oneOf(when.applications) : ALWAYS,
      when.otherApplications ? not(this.variables, this.resources.left(when.otherApplications)) : ALWAYS,
      ...(when.outsideLocations ?? []).map((id) => not(this.variables, this.inside(id, strictness))),
    );
  }

  /** Being blocked is all that can be demanded of a program. */
  fulfils(): Formula {
    return NEVER;
  }

  isAny(who: readonly string[]): Formula {
    const { intent } = this.model;
    return intent ? this.principal.is(...namedBy({ who }, intent, this.model).servicePrincipals) : NEVER;
  }

  reaches(applications: readonly string[]): Formula {
    return this.resources.oneOf(applications);
  }

  leaves(applications: readonly string[]): Formula {
    return this.resources.left(applications);
  }

  inside(location: string, strictness: Strictness): Formula {
    return this.places.inside(location, 'include', strictness);
  }

  /** A program's device is as unknown as one that nobody registered. */
  isOn(states: readonly DeviceState[]): Formula {
    return states.includes(PROGRAM_CIRCUMSTANCES.device.state) ? ALWAYS : NEVER;
  }

  /** Whether a program is of a persona. */
  isOf({ servicePrincipals }: Persona): Formula {
    return this.principal.is(...servicePrincipals);
  }

  get conditions(): readonly number[] {
    return this.tellers.variables;
  }

  signInAt(point: Point): SignIn {
    return {
      principal: { kind: 'service-principal', id: this.principal.at(point) },
      target: this.resources.targetAt(point),
      ...PROGRAM_CIRCUMSTANCES,
      place: this.places.placeAt(point),
      servicePrincipalRisk: this.risk.at(point),
    };
  }

  evidenceAt(): Evidence {
    return { combinations: [], protectedApplication: false, passwordChanged: false, accepted: new Set() };
  }

  readingAt(point: Point): Reading {
    return this.readings.readingAt(point);
  }

  canBeSaid(literal: Literal): boolean {
    return this.places.canBeSaid(literal);
  }

  tell(literal: Literal): readonly Condition[] {
    return this.tellers.conditions(literal);
  }

  private isWho(who: Obligation['who']): Formula {
    const workloads = (this.model.intent?.personas ?? []).filter(({ kind }) => kind === 'workload');
    if (who === 'workloads') return any(...workloads.map((persona) => this.isOf(persona)));
    if (typeof who === 'string') return NEVER;
    return any(
      ...workloads.filter(({ id }) => who.personas.includes(id)).map((persona) => this.isOf(persona)),
    );
  }
}
