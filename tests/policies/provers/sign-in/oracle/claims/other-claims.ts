import { Exception, Persona, Policy, SignInModel } from '../../../../../../policies/provers/sign-in/model';
import { Reading, SignIn, Strictness } from '../../../../../../policies/provers/sign-in/sign-in';
import { MULTI_FACTOR } from '../known';
import { AskedOfEvidence } from './endings';
import { Sweep, find, partsOf, sliceOf, wholeOf } from './sweep';
import { Parts, coverOf, isCurrent } from './violations';

type Verdict = 'pass' | 'fail' | 'unknown';
type Part = keyof Parts<unknown>;

/** Whether somebody of a persona gets in somehow, at rest and with what they can show, without being somebody else too. */
export function wayInVerdict(sweep: Sweep, persona: Persona): Verdict {
  const { methods } = persona;
  const question: WayAsked = {
    isAsked: (part, signIn) => isWayOf(sweep.model, persona, part, signIn),
    besides: currentExceptions(sweep.model).filter(
      ({ who }) => who.length > 0 && !namesOf(sweep.model, persona).some((id) => who.includes(id)),
    ),
    evidence: {
      others: [methods],
      holds: ({ combinations }, unmet) =>
        unmet.length === 0 && combinations.every((shown) => methods.includes(shown)),
    },
  };
  return existenceVerdict(sweep, (reading, strictness) => someWay(sweep, question, reading, strictness));
}

/** Something that has to be possible: it is if it is strictly, whatever is read how; it isn't if it isn't leniently. */
function existenceVerdict(
  { readings, model }: Sweep,
  exists: (reading: Reading, strictness: Strictness) => boolean,
): Verdict {
  if (readings.some((reading) => !exists(reading, 'lenient'))) return 'fail';
  if (readings.some((reading) => !exists(reading, 'strict'))) return 'unknown';
  return model.gaps.length === 0 ? 'pass' : 'unknown';
}

/** Ids by which an exception may mean a persona. */
function namesOf({ intent }: SignInModel, { id, group, kind }: Persona): readonly string[] {
  const accounts = kind === 'break-glass' ? (intent?.breakGlass?.accounts ?? []) : [];
  return [id, ...(group === undefined ? [] : [group]), ...accounts];
}

/** What is asked of a way in. */
interface WayAsked {
  readonly isAsked: (part: Part, signIn: SignIn) => boolean;
  /** Exceptions that must not be what it is by. */
  readonly besides: readonly Exception[];
  readonly evidence: AskedOfEvidence;
}

function someWay(
  sweep: Sweep,
  { isAsked, besides, evidence }: WayAsked,
  reading: Reading,
  strictness: Strictness,
): boolean {
  const covers = besides.map((exception) => coverOf(sweep.model, exception, true));
  return sweep.tablesOf(reading, strictness).some((tables) => {
    const covered = partsOf(tables.region, (part, signIn) =>
      covers.reduce((sum, test, index) => sum | (test[part](signIn) ? 1 << index : 0), 0),
    );
    const found = find(
      tables,
      sliceOf(tables.region, isAsked),
      [covered],
      ({ at, bits: [by] }) => by === 0 && tables.someEvidence(at, evidence),
    );
    return found !== undefined;
  });
}

function currentExceptions({ intent }: SignInModel): readonly Exception[] {
  return (intent?.exceptions ?? []).filter(isCurrent);
}

/** Whether what an exception says must work does, for each of its personas and applications. */
export function exceptionVerdict(sweep: Sweep, exception: Exception): Verdict {
  const { model } = sweep;
  const personas = (model.intent?.personas ?? []).filter(
    ({ id, kind }) => kind === 'member' && exception.who.includes(id),
  );
  const applications = exception.applications.length > 0 ? exception.applications : [undefined];
  const covers = coverOf(model, exception, false);
  const question = (persona: Persona | undefined, application: string | undefined): WayAsked => ({
    isAsked: (part, signIn) => covers[part](signIn) && isWorkOf(model, persona, application, part, signIn),
    besides: currentExceptions(model).filter((other) => other !== exception),
    evidence: TWO_FACTORS,
  });
  const questions = (personas.length > 0 ? personas : [undefined]).flatMap((persona) =>
    applications.map((application) => question(persona, application)),
  );
  return existenceVerdict(sweep, (reading, strictness) =>
    questions.every((one) => someWay(sweep, one, reading, strictness)),
  );
}

const TWO_FACTORS: AskedOfEvidence = {
  holds: ({ combinations }, unmet) =>
    unmet.length === 0 && combinations.every((shown) => MULTI_FACTOR.includes(shown)),
};

function isWorkOf(
  model: SignInModel,
  persona: Persona | undefined,
  application: string | undefined,
  part: Part,
  signIn: SignIn,
): boolean {
  const { principal, target, flow } = signIn;
  switch (part) {
    case 'who':
      return (
        principal.kind === 'user' &&
        principal.type === 'member' &&
        !isLastResort(model, principal) &&
        (!persona || fitsPersona(persona, principal))
      );
    case 'targets':
      return target.kind === 'application' && (application === undefined || target.id === application);
    case 'how':
      return flow === 'none';
    case 'risks':
      return isAtRest(signIn);
    case 'places':
      return true;
  }
}

function isWayOf(model: SignInModel, persona: Persona, part: Part, signIn: SignIn): boolean {
  const { principal, target, flow, device } = signIn;
  switch (part) {
    case 'who':
      return (
        fitsPersona(persona, principal) && (persona.kind === 'break-glass' || !isLastResort(model, principal))
      );
    case 'targets':
      return target.kind === 'application';
    case 'places':
      return true;
    case 'how':
      return (
        flow === 'none' &&
        (persona.devices === 'corporate' || device.state === 'unregistered' || device.state === 'registered')
      );
    case 'risks':
      return isAtRest(signIn);
  }
}

function isLastResort({ intent }: SignInModel, principal: SignIn['principal']): boolean {
  const { group, accounts } = intent?.breakGlass ?? { group: '', accounts: [] };
  return principal.kind === 'user' && (principal.groups.has(group) || accounts.includes(principal.id));
}

function fitsPersona(
  { kind, group, guestTypes, servicePrincipals }: Persona,
  principal: SignIn['principal'],
): boolean {
  if (kind === 'workload') {
    return principal.kind === 'service-principal' && servicePrincipals.includes(principal.id);
  }
  if (principal.kind !== 'user' || group === undefined || !principal.groups.has(group)) return false;
  if (kind !== 'guest') return principal.type === 'member';
  return principal.type !== 'member' && guestTypes.includes(principal.type);
}

function isAtRest({ userRisk, signInRisk, insiderRisk, servicePrincipalRisk }: SignIn): boolean {
  return [userRisk, signInRisk, insiderRisk, servicePrincipalRisk].every((risk) => risk === 'none');
}

/** Whether the accounts of last resort get in with a security key, whatever else is so. */
export function breakGlassVerdict(sweep: Sweep): Verdict | undefined {
  const accounts = sweep.model.intent?.breakGlass?.accounts;
  if (!accounts) return undefined;
  const isAsked = (part: Part, { principal, target, clientApp, flow }: SignIn): boolean => {
    if (part === 'who') {
      return principal.kind === 'user' && principal.type === 'member' && accounts.includes(principal.id);
    }
    if (part === 'targets') return target.kind === 'application';
    if (part !== 'how') return true;
    return flow === 'none' && (clientApp === 'browser' || clientApp === 'mobileAppsAndDesktopClients');
  };
  const someShutOut = (reading: Reading, strictness: Strictness) =>
    sweep
      .tablesOf(reading, strictness)
      .some(
        (tables) =>
          find(tables, sliceOf(tables.region, isAsked), [], ({ at }) => !tables.someEvidence(at, KEY)) !==
          undefined,
      );
  if (sweep.readings.some((reading) => someShutOut(reading, 'lenient'))) return 'fail';
  if (sweep.readings.some((reading) => someShutOut(reading, 'strict'))) return 'unknown';
  return sweep.model.gaps.length === 0 ? 'pass' : 'unknown';
}

const KEY: AskedOfEvidence = {
  others: [['fido2']],
  holds: ({ combinations, accepted, protectedApplication, passwordChanged }, unmet) =>
    unmet.length === 0 &&
    combinations.join() === 'fido2' &&
    accepted.size === 0 &&
    !protectedApplication &&
    !passwordChanged,
};

/** Whether a policy changes the ending of any sign-in, or the session of one that is let in, under one view. */
export function decidesSomething(
  sweep: Sweep,
  policy: Policy,
  reading: Reading,
  strictness: Strictness,
): boolean {
  const index = sweep.model.policies.indexOf(policy);
  const isAlone = (unmet: readonly Policy[]) => unmet.length === 1 && unmet[0] === policy;
  return sweep.tablesOf(reading, strictness).some((tables) => {
    const found = find(tables, wholeOf(tables.region), [], ({ at, ending }) => {
      const applies = (tables.appliedAt(at) >> index) & 1;
      if (!applies) return false;
      return (
        (policy.session !== undefined && ending.verdict === 'allowed') || tables.unmetAt(at).some(isAlone)
      );
    });
    return found !== undefined;
  });
}

/** Whether two policies both bind some sign-ins, where each can be met in one and both together in none. */
export function contradict(
  sweep: Sweep,
  [one, other]: readonly [Policy, Policy],
  reading: Reading,
  strictness: Strictness,
): boolean {
  const bits = [one, other].reduce((sum, policy) => sum | (1 << sweep.model.policies.indexOf(policy)), 0);
  const canMeet = (policies: readonly Policy[]) =>
    sweep.tablesOf(reading, strictness).some((tables) => {
      const found = find(
        tables,
        wholeOf(tables.region),
        [],
        ({ at }) =>
          (tables.appliedAt(at) & bits) === bits &&
          tables.unmetAt(at).some((unmet) => !policies.some((policy) => unmet.includes(policy))),
      );
      return found !== undefined;
    });
  return !canMeet([one, other]) && canMeet([one]) && canMeet([other]);
}
