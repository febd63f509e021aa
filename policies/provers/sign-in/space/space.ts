import { DeviceState, Obligation, Policy, SignInModel } from '../model';
import { Condition } from '../prover';
import { Evidence, Reading, SignIn, Strictness } from '../sign-in';
import { Formula } from '../solver/formula';
import { Clauses, Literal, Point, Variables } from '../solver/variables';
import { Mentions } from './mentions';
import { Readings } from './readings';

/**
 * Every sign-in of one kind of principal that can occur, with what is shown at it and how disputed things are read, as values
 * of variables; and what policies and intent say, as formulas over them.
 */
export interface Space {
  readonly kind: 'user' | 'service-principal';
  readonly model: SignInModel;
  readonly mentions: Mentions;
  readonly variables: Variables;
  readonly readings: Readings;
  /** What holds of every sign-in. */
  readonly facts: Clauses;
  /** What can be shown at a sign-in. */
  readonly showable: Clauses;
  /** The sign-ins that a policy applies to, whatever is shown. */
  applies(policy: Policy, strictness: Strictness): Formula;
  /** What of sign-in and evidence meets what the policy asks for. */
  meets(policy: Policy, strictness: Strictness): Formula;
  /** Whom an obligation is about, and when. */
  concerns(obligation: Obligation, strictness: Strictness): Formula;
  /** What a demand is met by, but for being blocked. */
  fulfils(demand: Obligation['demand']): Formula;
  /** People of personas, users, members of groups, holders of roles, service principals. */
  isAny(who: readonly string[]): Formula;
  /** Targets that are one of these client ids. */
  reaches(applications: readonly string[]): Formula;
  /** Targets that are left out where these are. */
  leaves(applications: readonly string[]): Formula;
  /** Places in a location; where that isn't known, strictly they are in it, so that less is demanded there. */
  inside(location: string, strictness: Strictness): Formula;
  /** Devices in one of these states; that of a program counts as unregistered. */
  isOn(states: readonly DeviceState[]): Formula;
  /** Variables that a condition can be put on, those that people think of first first; readings last. */
  readonly conditions: readonly number[];
  /** Variables of evidence, chosen once for a whole set of sign-ins; those of one row are more worth having together. */
  readonly given: readonly (readonly number[])[];
  signInAt(point: Point): SignIn;
  evidenceAt(point: Point): Evidence;
  readingAt(point: Point): Reading;
  /** Whether a set of values of one variable can be told as conditions. */
  canBeSaid(literal: Literal): boolean;
  /** The values of one variable as conditions for people; a reading gives none. */
  tell(literal: Literal): readonly Condition[];
}
