import { Exception, Obligation, SignInModel } from '../../../../../../policies/provers/sign-in/model';
import { Decision, SignIn } from '../../../../../../policies/provers/sign-in/sign-in';
import { isInLocation } from '../applies';
import { ADMINISTRATOR_ROLES } from '../known';
import { AS_OF } from '../random-intent';
import { View } from '../readings';

/** Parts of a sign-in, each of which says by itself whether an obligation is about it and whether an exception is. */
export interface Parts<Part> {
  readonly who: Part;
  readonly targets: Part;
  readonly places: Part;
  readonly how: Part;
  readonly risks: Part;
}

type Test = Parts<(signIn: SignIn) => boolean>;

/** What an obligation forbids, less its exceptions. */
export class Forbidden {
  private readonly about: Test;
  private readonly excepted: readonly { readonly exception: Exception; readonly test: Test }[];

  constructor(
    model: SignInModel,
    private readonly obligation: Obligation,
    view: View,
  ) {
    this.about = aboutOf(model, obligation, view);
    this.excepted = exceptionsTo(model, obligation).map((exception) => ({
      exception,
      test: coverOf(model, exception, view.strictness === 'strict'),
    }));
  }

  /** The tests that one part of a sign-in passes, as bits: the obligation's, then each exception's. */
  bits(part: keyof Test, signIn: SignIn): number {
    return [this.about, ...this.excepted.map(({ test }) => test)].reduce(
      (sum, test, index) => sum + (test[part](signIn) ? 1 << index : 0),
      0,
    );
  }

  /** Whether a sign-in is forbidden to end so, given the tests that all its parts pass. */
  isViolated(bits: number, meets: Decision['meets']): boolean {
    return (
      !meets[this.obligation.demand] &&
      (bits & 1) === 1 &&
      !this.excepted.some(
        ({ exception: { instead } }, index) => (bits >> (index + 1)) & 1 && (!instead || meets[instead]),
      )
    );
  }

  violates(signIn: SignIn, meets: Decision['meets']): boolean {
    const bits = PARTS.reduce((all, part) => all & this.bits(part, signIn), -1);
    return this.isViolated(bits, meets);
  }
}

const PARTS = ['who', 'targets', 'places', 'how', 'risks'] as const;

/** Exceptions that lift an obligation today. */
function exceptionsTo(model: SignInModel, { id }: Obligation): readonly Exception[] {
  return (model.intent?.exceptions ?? []).filter(
    (exception) => exception.obligations.includes(id) && isCurrent(exception),
  );
}

/** One that has expired counts for nothing. */
export function isCurrent({ expires }: Exception): boolean {
  return expires === undefined || expires >= AS_OF;
}

function aboutOf(model: SignInModel, { who, when }: Obligation, view: View): Test {
  const allows = (values: readonly string[] | undefined, value: string) => !values || values.includes(value);
  return {
    who: ({ principal }) => isAbout(model, who, principal),
    targets: ({ target }) => isAboutTarget(when, target),
    places: ({ place }) =>
      !when.outsideLocations?.some((id) => isInLocation(model, id, place, view.strictness === 'strict')),
    how: ({ clientApp, platform, flow }) =>
      allows(when.clientApps, clientApp) && allows(when.platforms, platform) && allows(when.flows, flow),
    risks: ({ userRisk, signInRisk, servicePrincipalRisk }) =>
      allows(when.userRisk, userRisk) &&
      allows(when.signInRisk, signInRisk) &&
      allows(when.servicePrincipalRisk, servicePrincipalRisk),
  };
}

function isAboutTarget(when: Obligation['when'], target: SignIn['target']): boolean {
  if (when.targets && target.kind === 'user-action') return false;
  if (target.kind !== 'application') return !when.applications;
  if (when.applications && !when.applications.includes(target.id)) return false;
  // The directory's own scopes come along with any resource that is left out.
  return !when.otherApplications || ![...when.otherApplications, 'baseline-scopes'].includes(target.id);
}

function isAbout(model: SignInModel, who: Obligation['who'], principal: SignIn['principal']): boolean {
  const personas = model.intent?.personas ?? [];
  const isOf = (id: string) => isOfPersona(model, id, principal);
  if (typeof who === 'object') return who.personas.some(isOf);
  if (principal.kind === 'service-principal') {
    return who === 'workloads' && personas.some(({ id }) => isOf(id));
  }
  switch (who) {
    case 'workloads':
      return false;
    case 'everyone':
      return true;
    case 'members':
      return principal.type === 'member';
    case 'guests':
      return principal.type !== 'member';
    case 'administrators':
      return (
        [...principal.roles].some((role) => ADMINISTRATOR_ROLES.has(role)) ||
        personas.some(({ id, administrators }) => administrators && isOf(id))
      );
    case 'strangers':
      return !personas.some(({ id }) => isOf(id));
  }
}

/** In its group; programs: listed. */
export function isOfPersona(model: SignInModel, id: string, principal: SignIn['principal']): boolean {
  const persona = model.intent?.personas.find((known) => known.id === id);
  if (!persona) return false;
  return principal.kind === 'service-principal'
    ? persona.kind === 'workload' && persona.servicePrincipals.includes(principal.id)
    : persona.group !== undefined && principal.groups.has(persona.group);
}

/** What an exception is about, whatever it still demands there. `doubt`: whether a place that may be in a location is. */
export function coverOf(model: SignInModel, exception: Exception, doubt: boolean): Test {
  const { who, applications, deviceStates, locations } = exception;
  const allows = (ids: readonly string[], is: (id: string) => boolean) => ids.length === 0 || ids.some(is);
  return {
    who: ({ principal }) => allows(who, (id) => isOfPersona(model, id, principal) || isNamed(id, principal)),
    targets: ({ target }) =>
      allows(
        applications,
        (id) => target.kind === 'application' && (target.id === id || target.id === 'baseline-scopes'),
      ),
    places: ({ place }) => allows(locations, (id) => isInLocation(model, id, place, doubt)),
    how: ({ device }) => allows(deviceStates, (state) => state === device.state),
    risks: () => true,
  };
}

function isNamed(id: string, principal: SignIn['principal']): boolean {
  return (
    principal.kind === 'user' && (principal.id === id || principal.groups.has(id) || principal.roles.has(id))
  );
}
