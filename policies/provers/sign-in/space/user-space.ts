import { GUEST_TYPES } from '../../../../constructs/model/identity';
import { ADMINISTRATOR_ROLES } from '../../../../constructs/model/tables/directory-roles';
import { DeviceState, Obligation, Persona, Policy, SignInModel } from '../model';
import { Condition } from '../prover';
import { Evidence, Reading, SignIn, Strictness } from '../sign-in';
import { ALWAYS, all, any, Formula, NEVER, not } from '../solver/formula';
import { Clauses, Literal, Point, Variables } from '../solver/variables';
import { Circumstances } from './circumstances';
import { isEnforced, SimpleDimension } from './conditions';
import { Devices } from './devices';
import { Evidences } from './evidences';
import { demandOf } from './grants';
import { Licences } from './licences';
import { Mentions, mentionsOf, namedBy } from './mentions';
import { People } from './people';
import { Places } from './places';
import { Readings } from './readings';
import { Resources } from './resources';
import { MANAGED } from './rules/device-rules';
import { isPhishingResistant } from './shown';
import { Space } from './space';
import { REGISTER_DEVICE } from './targets';
import { Tellers } from './tellers';
import { UserDemands } from './user-demands';

/** Every sign-in of a person. */
export class UserSpace implements Space {
  readonly kind = 'user';
  readonly variables = new Variables();
  readonly mentions: Mentions;
  readonly readings: Readings;
  readonly people: People;
  readonly resources: Resources;
  readonly circumstances: Circumstances;
  readonly places: Places;
  readonly devices: Devices;
  readonly evidences: Evidences;
  readonly facts: Clauses;
  readonly showable: Clauses;
  private readonly demands: UserDemands;
  private readonly licences: Licences;
  private readonly tellers = new Tellers();

  constructor(readonly model: SignInModel) {
    const { variables } = this;
    this.mentions = mentionsOf(model);
    this.readings = new Readings(variables);
    this.resources = new Resources(variables, this.mentions, 'all', this.readings);
    this.circumstances = new Circumstances(variables);
    this.people = new People(variables, model, this.mentions);
    this.places = new Places(variables, model, this.mentions);
    this.devices = new Devices(variables, model);
    this.evidences = new Evidences(variables, model, this.mentions);
    this.licences = new Licences(variables, model, (persona) => this.isOf(persona));
    this.demands = new UserDemands(
      variables,
      this.people,
      this.circumstances,
      this.devices.state,
      this.evidences,
      this.readings,
      model.intent,
    );
    this.facts = [
      ...this.people.facts,
      ...this.places.facts,
      ...this.devices.facts,
      ...this.demands.deviceFacts,
      ...this.licences.facts,
    ];
    this.showable = this.demands.showable;
    this.name();
  }

  applies(policy: Policy, strictness: Strictness): Formula {
    if (!isEnforced(policy, strictness) || policy.servicePrincipals || policy.servicePrincipalRisk)
      return NEVER;
    const { circumstances, people, places, devices, resources } = this;
    const taken = (name: SimpleDimension) => circumstances.taken(name, policy, strictness);
    return all(
      people.taken(policy, strictness),
      resources.taken(policy, strictness),
      this.unlessRegistering(policy, taken('client-apps')),
      taken('platforms'),
      taken('flows'),
      places.taken(policy, strictness),
      this.unlessRegistering(policy, devices.taken(policy, strictness)),
      taken('user-risk'),
      taken('sign-in-risk'),
      taken('insider-risk'),
      strictness === 'lenient' ? this.licences.acts(policy) : ALWAYS,
    );
  }

  meets(policy: Policy, strictness: Strictness): Formula {
    return this.demands.formula(demandOf(policy, this.model, strictness));
  }

  concerns({ who, when }: Obligation, strictness: Strictness): Formula {
    const { circumstances, resources } = this;
    const among = (name: SimpleDimension, values: readonly string[] | undefined): Formula =>
      values ? circumstances.of(name).is(...values) : ALWAYS;
    const isNoProgram = !when.servicePrincipalRisk || when.servicePrincipalRisk.includes('none');
    return all(
      this.isWho(who),
      isNoProgram ? ALWAYS : NEVER,
      among('client-apps', when.clientApps),
      among('platforms', when.platforms),
      among('user-risk', when.userRisk),
      among('sign-in-risk', when.signInRisk),
      among('flows', when.flows),
      when.targets ? resources.where(({ kind }) => kind !== 'user-action') : ALWAYS,
      when.applications ? resources.oneOf(when.applications) : ALWAYS,
      when.otherApplications ? not(this.variables, resources.left(when.otherApplications)) : ALWAYS,
      ...(when.outsideLocations ?? []).map((id) => not(this.variables, this.inside(id, strictness))),
    );
  }

  fulfils(demand: Obligation['demand']): Formula {
    switch (demand) {
      case 'blocked':
        return NEVER;
      case 'mfa':
        return this.evidences.multiFactor;
      case 'phishing-resistant':
        return this.evidences.where(isPhishingResistant);
      case 'managed-device':
        return this.devices.state.is(...MANAGED);
    }
  }

  isAny(who: readonly string[]): Formula {
    const { intent } = this.model;
    if (!intent) return NEVER;
    const { users, groups, roles } = namedBy({ who }, intent, this.model);
    return any(
      this.people.user.is(...users),
      ...groups.map((id) => this.people.groups.inside(id)),
      this.people.roles.held(roles),
    );
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

  isOn(states: readonly DeviceState[]): Formula {
    return this.devices.state.is(...states);
  }

  /** Whether somebody is of a persona. */
  isOf({ group }: Persona): Formula {
    return group === undefined ? NEVER : this.people.groups.inside(group);
  }

  get conditions(): readonly number[] {
    return this.tellers.variables;
  }

  get given(): readonly (readonly number[])[] {
    return this.evidences.rows;
  }

  signInAt(point: Point): SignIn {
    return {
      principal: this.people.userAt(point, this.mentions),
      target: this.resources.targetAt(point),
      ...this.circumstances.at(point),
      place: this.places.placeAt(point),
      device: this.devices.deviceAt(point),
      servicePrincipalRisk: 'none',
    };
  }

  evidenceAt(point: Point): Evidence {
    return this.evidences.evidenceAt(point);
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

  private name(): void {
    const { people, resources, circumstances, devices, tellers } = this;
    tellers.dimension('principal', people.type);
    for (const id of this.mentions.groups) tellers.bit('group', id, people.groups.bits.get(id)!);
    for (const { roles, bit } of people.roles.classes) tellers.bit('role', roles[0]!, bit, roles.slice(1));
    tellers.dimension('user', people.user);
    tellers.dimension('tenant', people.tenant);
    tellers.dimension('target', resources.target);
    tellers.dimension('client-app', circumstances.of('client-apps'));
    tellers.dimension('platform', circumstances.of('platforms'));
    tellers.places(this.places);
    tellers.dimension('device-state', devices.state);
    for (const [rule, bit] of devices.ruleBits) tellers.rule(rule, bit);
    tellers.dimension('flow', circumstances.of('flows'));
    tellers.dimension('user-risk', circumstances.of('user-risk'));
    tellers.dimension('sign-in-risk', circumstances.of('sign-in-risk'));
    tellers.dimension('insider-risk', circumstances.of('insider-risk'));
    tellers.readings(this.readings);
  }

  private isWho(who: Obligation['who']): Formula {
    const personas = this.model.intent?.personas ?? [];
    if (typeof who !== 'string')
      return any(
        ...personas.filter(({ id }) => who.personas.includes(id)).map((persona) => this.isOf(persona)),
      );
    switch (who) {
      case 'everyone':
        return ALWAYS;
      case 'members':
        return this.people.type.is('member');
      case 'guests':
        return this.people.type.is(...GUEST_TYPES);
      case 'administrators':
        return any(
          this.people.roles.held(ADMINISTRATOR_ROLES),
          ...personas.filter(({ administrators }) => administrators).map((persona) => this.isOf(persona)),
        );
      case 'workloads':
        return NEVER;
      case 'strangers':
        return not(this.variables, any(...personas.map((persona) => this.isOf(persona))));
    }
  }

  /** Of policies on user actions, conditions on clients and devices aren't looked at where a device is registered. [14] */
  private unlessRegistering({ targets }: Policy, condition: Formula): Formula {
    return targets.kind === 'user-actions'
      ? any(condition, this.resources.target.is(REGISTER_DEVICE))
      : condition;
  }
}
