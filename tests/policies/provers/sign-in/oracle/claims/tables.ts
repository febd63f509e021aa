import { Policy, SignInModel } from '../../../../../../policies/provers/sign-in/model';
import { Evidence, Reading, SignIn } from '../../../../../../policies/provers/sign-in/sign-in';
import {
  clientAppMatches,
  deviceMatches,
  holdsValue,
  isEnforced,
  placeMatches,
  platformMatches,
  principalMatches,
  targetMatches,
} from '../applies';
import { canShow, isExternal, trustIn } from '../can-show';
import { AskedOfEvidence, Ending, Endings } from './endings';
import { Region, signInOf } from './universe';
import { View } from '../readings';

/** One sign-in of a region, by its place in each list. */
export interface At {
  readonly who: number;
  readonly target: number;
  readonly place: number;
  readonly how: number;
  readonly risks: number;
}

/**
 * How every sign-in of a region ends under one view. A policy applies to a sign-in iff it does to each of its parts, so
 * for each part the policies are written as bits once.
 */
export class Tables {
  private readonly who: readonly number[];
  private readonly targets: readonly number[];
  private readonly places: readonly number[];
  private readonly how: readonly number[];
  private readonly risks: readonly number[];
  /** For each person, what kind they are as to what can be shown; for each how, what it lets be shown. */
  private readonly shown: readonly (readonly number[])[];
  private readonly rows: readonly number[];
  private readonly endings: Endings;

  constructor(
    private readonly model: SignInModel,
    readonly region: Region,
    readonly view: View,
  ) {
    const bits = (matches: (policy: Policy) => boolean) =>
      model.policies.reduce((sum, policy, index) => sum + (matches(policy) ? 1 << index : 0), 0);
    const { who, targets, places, how, risks } = region;
    const target = targets[0]!;
    const isProgram = who[0]?.kind === 'service-principal';
    this.who = who.map((principal) =>
      bits((policy) => isEnforced(policy, view) && principalMatches(model, policy, principal, view)),
    );
    this.targets = targets.map((own) => bits((policy) => targetMatches(policy, own, view)));
    this.places = places.map((place) => bits((policy) => placeMatches(model, policy, place, view)));
    this.how = how.map((own) =>
      bits((policy) =>
        isProgram
          ? hasNoConditionOfPeople(policy, view)
          : clientAppMatches(policy, { ...own, target }, view) &&
            platformMatches(policy, own, view) &&
            deviceMatches(policy, { ...own, target }, view) &&
            holdsValue(policy.flows, own.flow, view),
      ),
    );
    this.risks = risks.map((own) =>
      bits((policy) =>
        isProgram
          ? holdsValue(policy.servicePrincipalRisk, own.servicePrincipalRisk, view)
          : holdsValue(policy.userRisk, own.userRisk, view) &&
            holdsValue(policy.signInRisk, own.signInRisk, view) &&
            holdsValue(policy.insiderRisk, own.insiderRisk, view) &&
            policy.servicePrincipalRisk === undefined,
      ),
    );
    this.endings = new Endings(model, view);
    this.shown = this.whatIsShown();
    const different = [...new Set(this.shown)];
    this.rows = this.shown.map((row) => different.indexOf(row));
  }

  /** Undefined for a sign-in that can't be: a device whose state nobody here takes a home tenant's word for. */
  endingAt(at: At): Ending | undefined {
    const kind = this.shown[at.who]![at.how]!;
    if (kind < 0) return undefined;
    return this.endings.of(this.appliedAt(at), kind, () => this.signInAt(at));
  }

  /** Whether something that can be shown there is as asked. */
  someEvidence(at: At, asked: AskedOfEvidence): boolean {
    const kind = this.shown[at.who]![at.how]!;
    return kind >= 0 && this.endings.some(this.appliedAt(at), kind, () => this.signInAt(at), asked);
  }

  /** Each set of policies that something that can be shown there leaves unmet; none for a sign-in that can't be. */
  unmetAt(at: At): readonly (readonly Policy[])[] {
    const kind = this.shown[at.who]![at.how]!;
    return kind < 0 ? [] : this.endings.unmet(this.appliedAt(at), kind, () => this.signInAt(at));
  }

  /** Whether just this can be shown there, and lets in. */
  isLetIn(at: At, evidence: Evidence): boolean {
    const kind = this.shown[at.who]![at.how]!;
    return kind >= 0 && this.endings.letIn(this.appliedAt(at), kind, () => this.signInAt(at), evidence);
  }

  /** The policies that apply, as bits. */
  appliedAt(at: At): number {
    return this.appliedButForHow(at) & this.how[at.how]!;
  }

  appliedButForHow({ who, target, place, risks }: At): number {
    return this.who[who]! & this.targets[target]! & this.places[place]! & this.risks[risks]!;
  }

  /** Tells people apart who can show different things. */
  rowOf(who: number): number {
    return this.rows[who]!;
  }

  signInAt({ who, target, place, how, risks }: At): SignIn {
    return signInOf(this.region, who, target, place, how, risks);
  }

  private whatIsShown(): readonly (readonly number[])[] {
    const rows = new Map<string, readonly number[]>();
    return this.region.who.map((principal, who) => {
      const key = principal.kind === 'user' ? `${principal.type} ${principal.tenant ?? ''}` : principal.kind;
      const row =
        rows.get(key) ??
        this.region.how.map((_, how) =>
          this.kindOf(this.signInAt({ who, target: 0, place: 0, how, risks: 0 })),
        );
      rows.set(key, row);
      return row;
    });
  }

  private kindOf(signIn: SignIn): number {
    const { reading } = this.view;
    if (!canHaveDevice(this.model, signIn, reading)) return -1;
    return this.endings.kindOf(signIn, canShow(this.model, signIn, reading));
  }
}

function hasNoConditionOfPeople(policy: Policy, view: View): boolean {
  const { clientApps, platforms, devices, flows, userRisk, signInRisk, insiderRisk } = policy;
  return (
    (clientApps.values.includes('all') || (clientApps.open && view.strictness === 'strict')) &&
    [platforms, devices, flows, userRisk, signInRisk, insiderRisk].every((part) => part === undefined)
  );
}

/** [21] */
function canHaveDevice(model: SignInModel, { principal, device }: SignIn, reading: Reading): boolean {
  if (principal.kind !== 'user' || !isExternal(principal)) return true;
  const trust = trustIn(model, principal.tenant, reading);
  const isCompliant = device.state === 'compliant' || device.state === 'hybrid-compliant';
  const isHybrid = device.state === 'hybrid' || device.state === 'hybrid-compliant';
  return (!isCompliant || trust.compliantDevice) && (!isHybrid || trust.hybridJoinedDevice);
}
