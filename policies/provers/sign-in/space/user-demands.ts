import { Control, DeviceState, Intent } from '../model';
import { all, any, disjunction, Formula, NEVER } from '../solver/formula';
import { Clauses, Literal, Variables } from '../solver/variables';
import { Circumstances } from './circumstances';
import { COMPLIANT, DEVICE_CONTROLS, DEVICELESS_FLOW, HYBRID, PROTECTING_PLATFORMS } from './device-controls';
import { Dimension } from './dimension';
import { Evidences } from './evidences';
import { Demand, Part } from './grants';
import { EXTERNAL_TYPES, People } from './people';
import { Readings } from './readings';
import { isOfResourceTenant, isPasswordOnly } from './shown';
import { Claim, trustOf } from './trust';

/** What people have to show, and what they can: by client, platform, device, and by what is trusted of a guest's tenant. */
export class UserDemands {
  constructor(
    private readonly variables: Variables,
    private readonly people: People,
    private readonly circumstances: Circumstances,
    private readonly state: Dimension<DeviceState>,
    private readonly evidences: Evidences,
    private readonly readings: Readings,
    private readonly intent: Intent | undefined,
  ) {}

  /** What of sign-in and evidence meets a demand. */
  formula({ join, parts }: Demand): Formula {
    const met = parts.map((part) => this.part(part));
    return join === 'all' ? all(...met) : any(...met);
  }

  /** Device states that can't be for a guest, because the home tenant's claim doesn't count. [21] */
  get deviceFacts(): Clauses {
    return [
      ...this.trusted('compliantDevice', this.state.isNot(...COMPLIANT)),
      ...this.trusted('hybridJoinedDevice', this.state.isNot(...HYBRID)),
    ];
  }

  /** What can be shown where. [16, 21, 23] */
  get showable(): Clauses {
    const { evidences, circumstances, people, readings } = this;
    const { isModern } = circumstances;
    const notExternal = people.type.isNot(...EXTERNAL_TYPES);
    const notDirect = people.type.isNot('b2bDirectConnectUser');
    const protects = circumstances.of('platforms').is(...PROTECTING_PLATFORMS);
    const passwordOnly = evidences.where(isPasswordOnly);
    const noneProtected = evidences.protectedApplication.no;
    const noneChanged = evidences.passwordChanged.no;
    return [
      ...this.oneOf(passwordOnly, isModern),
      ...this.oneOf(
        evidences.where((shown) => shown.length === 1),
        readings.strengths.is('each-its-own'),
      ),
      ...this.trusted('mfa', evidences.where(isOfResourceTenant)),
      ...this.trusted('mfa', passwordOnly, notDirect),
      ...[isModern, notExternal, protects].flatMap((literal) => this.oneOf(noneProtected, literal)),
      ...[isModern, notExternal, evidences.multiFactor].flatMap((literal) =>
        this.oneOf(noneChanged, literal),
      ),
      ...[...evidences.accepted.values()].flatMap(({ no }) => this.oneOf(no, isModern)),
    ];
  }

  private part(part: Part): Formula {
    switch (part.kind) {
      case 'strength':
        return this.evidences.among(part.combinations);
      case 'accepted':
        return this.evidences.hasAccepted(part.id);
      case 'control':
        return this.control(part.control);
    }
  }

  private control(control: Control): Formula {
    const { evidences, circumstances } = this;
    const device = DEVICE_CONTROLS[control];
    if (device)
      return all(
        this.state.is(...device.states),
        circumstances.of('platforms').is(...device.platforms),
        circumstances.of('flows').isNot(DEVICELESS_FLOW),
        circumstances.isModern,
      );
    switch (control) {
      case 'mfa':
        return evidences.multiFactor;
      case 'passwordChange':
        return evidences.passwordChanged.yes;
      case 'approvedApplication':
      case 'compliantApplication':
        return evidences.protectedApplication.yes;
      case 'block':
      case 'compliantDevice':
      case 'domainJoinedDevice':
        return NEVER;
    }
  }

  /** That one of the literals holds for guests whose home tenant's claim doesn't count, under a reading or at all. */
  private trusted(claim: Claim, ...otherwise: readonly Literal[]): Clauses {
    const { people, readings } = this;
    const at = (wanted: readonly (boolean | 'undeclared')[]) =>
      people.tenant.where(
        (tenant) => !people.isTenant(tenant) || wanted.includes(trustOf(this.intent, tenant, claim)),
      );
    return [
      ...this.oneOf(...otherwise, at([true, 'undeclared'])),
      ...this.oneOf(...otherwise, at([true]), readings.undeclaredTrust.is('true')),
    ];
  }

  private oneOf(...literals: readonly Literal[]): Clauses {
    return disjunction(this.variables, literals);
  }
}
