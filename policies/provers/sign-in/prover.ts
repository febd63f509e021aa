import { Exception, Obligation, Persona, Policy, SignInModel } from './model';
import { Decision, Evidence, Reading, SignIn, Strictness } from './sign-in';

/**
 * Which sign-ins get in, and what all that get in have shown. Statement numbers are those of docs/why/sign-ins.md.
 *
 * **What is decided.** For one sign-in: whether Conditional Access blocks it, which policies apply, and which demands
 * everything meets that lets in. For all sign-ins of a tenant together, exactly and without trying them: whether each
 * obligation holds for everything that gets in; whether what has to work does; whether anybody is locked out; what policies
 * leave out, what they never decide, where they contradict, and what another set of policies would change. Each answer comes
 * with a set of sign-ins, by the fewest conditions, and one sign-in of it.
 *
 * **The model** (`model.ts`) is plain data: policies, groups, places, strengths, and what is meant. A sign-in (`sign-in.ts`)
 * is a person or a program, what is signed in to, how, from where, on what, at which risks; beside it stands what is shown.
 * A list that may hold more than is known is open, a value that isn't known says so. Each policy is read twice: strictly, as
 * if it stopped most, and leniently. What gets past the strict reading fails, what doesn't get past the lenient one passes,
 * and between them lies what is unknown: licences that somebody may lack among it. What sources dispute is a choice of four
 * readings [12, 13, 21, 22].
 *
 * **The steps**, each in a folder of its own:
 * 1. `space`: every dimension is a variable with the values that policies tell apart and one for all others. Groups and roles
 *    are a bit each: membership is never enumerated. What can't be isn't: nesting, closed groups, rules of dynamic groups
 *    over the attributes of one person, roles of groups, groups declared disjoint, addresses in ranges, device states and
 *    attributes, claims of a guest's tenant become clauses over these variables. [8-11, 15-21, 24]
 * 2. `space/outcome`: a policy is a formula: it doesn't apply, in at least one dimension, or what is shown meets it. All
 *    policies have to let through, each by itself. [1-7, 14, 22, 23]
 * 3. `solver`: finds values that satisfy all clauses or shows that there are none, by narrowing, deciding and learning from
 *    conflicts. An obligation asks for a sign-in that it is about, that no exception covers, and that gets in with what
 *    doesn't do. Of the readings, one covers least and one most, so existence is asked under that one.
 * 4. `solver/implicants`: around a sign-in that was found, the fewest dimensions to confine so that all who are so get in with
 *    the same evidence: a smallest choice that excludes every counterpoint which the solver finds. Each is then confined to
 *    as many values as possible. What lies outside is asked for next.
 * 5. `decide`, `claims`: the claims. Policies that nearly caught a set are those that miss an example of it in fewest
 *    dimensions; changes of one policy are tried by asking again with the changed one in its place.
 *
 * **Why it ends.** Variables have finitely many values, and every conflict teaches a clause that excludes it for good. Each
 * counterpoint and each set that is found excludes itself from the next question.
 *
 * **Cost.** A policy becomes as many clauses as the product of its terms for users and for places and the clauses of its
 * grant, so all grow with policies times groups. Whether a claim holds is in theory exponential in what policies dispute; in
 * tenants like those of the tests narrowing decides nearly all of it, and thirty policies take a tenth of a second. The sets
 * around one sign-in cost its conditions times all clauses. There may be exponentially many sets: where there are more than
 * thirty, only so many are listed, or as many as it takes to show every way past every policy.
 *
 * **What it doesn't promise.** It knows what policies name: not what a sign-in is (platforms are what the user agent says
 * [17], risks what Entra finds), nor security defaults [26], sessions or tokens already given out [6, 25], administrative units,
 * custom or eligible roles [9], managed identities and programs of other tenants [10]. Who is in an open group isn't known, so
 * anybody may be in any combination of them. Attributes of people are known only as far as rules compare them for equality.
 * That no set has fewer conditions than the first one listed leaves aside sets where several conditions only together
 * exclude what policies would catch. A closing change is one of a list of usual ones, not of all.
 */

/** What is asked of a tenant's sign-ins. Nothing is computed before it is asked for, and nothing twice. */
export interface SignIns {
  readonly model: SignInModel;
  /** One concrete sign-in. */
  decide(signIn: SignIn, reading: Reading, strictness: Strictness): Decision;
  /** Claim 1: each obligation, over all sign-ins, people, readings, less what is declared as excepted. */
  readonly obligations: readonly ObligationOutcome[];
  /** Claim 1, the other way: what an exception says must work does. */
  readonly exceptions: readonly ExceptionOutcome[];
  /** Claim 2: each persona has a way in; break-glass has one from everywhere and in every state. */
  readonly waysIn: readonly WayInOutcome[];
  readonly breakGlass?: Outcome;
  /** Claim 3: whom and what policies leave out, and whether an exception says so. */
  readonly exclusions: readonly ExclusionOutcome[];
  /** Claim 3: ids that lead nowhere, or are left out and never taken in. */
  readonly strayIds: readonly StrayId[];
  /** Claim 4: enforced policies without which every sign-in would end the same. */
  readonly idle: readonly PolicyOutcome[];
  /** Claim 4: pairs that both cover a sign-in and can never both be met there, though each can. */
  readonly contradictions: readonly Contradiction[];
}

/** `unknown` carries its reasons: policies, attributes, licences, gaps. */
export interface Outcome {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly reasons: readonly string[];
  /** For a failure, or for what may be one. */
  readonly counterexample?: Counterexample;
}

/** Claim 1 for one obligation. */
export interface ObligationOutcome extends Outcome {
  readonly obligation: Obligation;
  /** Minimal gaps: those that surely fail first, then by fewest conditions. None is part of another one of its kind. */
  readonly gaps: readonly Counterexample[];
  /**
   * Whether every sign-in that violates is in one of the gaps. Otherwise they are too many to list, and those listed show
   * every way past every policy that such a sign-in takes.
   */
  readonly isEveryGap: boolean;
}

/** Whether what an exception lets be really works. */
export interface ExceptionOutcome extends Outcome {
  readonly exception: Exception;
}

/** Claim 2 for one persona. */
export interface WayInOutcome extends Outcome {
  readonly persona: Persona;
  /** The easiest way in: fewest conditions, weakest evidence. */
  readonly wayIn?: Counterexample;
}

/** Claim 4 for one policy. */
export interface PolicyOutcome extends Outcome {
  readonly policy: Policy;
}

/** Claim 3 for one entry that a policy leaves out. */
export interface ExclusionOutcome extends Outcome {
  readonly policy: Policy;
  /** `user`, `group`, `role`, `guest`, `application`, `location`, `platform`, `service-principal`, `device`. */
  readonly kind: string;
  readonly id: string;
  /** Id of the exception that covers it. */
  readonly exception?: string;
}

/** Claim 3 for an id that does nothing. */
export interface StrayId {
  readonly policy: Policy;
  readonly kind: string;
  readonly id: string;
  readonly problem: 'dangling' | 'never-included';
}

/** Claim 4 for two policies. */
export interface Contradiction {
  readonly policies: readonly [Policy, Policy];
  readonly where: Counterexample;
}

/**
 * A set of sign-ins that all end the same with the same evidence, by the conditions that they share: as few and as wide as
 * possible. What isn't among the conditions may be anything that can occur together with them.
 */
export interface Counterexample {
  readonly conditions: readonly Condition[];
  /** One sign-in of the set. */
  readonly example: SignIn;
  /** What is shown at each of them. */
  readonly evidence: Evidence;
  /** The reading under which it happens; absent if under all. */
  readonly reading?: Partial<Reading>;
  /** Policies that nearly caught it: those that miss by fewest dimensions first. */
  readonly nearMisses: readonly NearMiss[];
  /**
   * The smallest change of a policy that closes the whole set, but for what is in another gap too, proven by asking again;
   * absent if no single one does.
   */
  readonly closedBy?: Change;
}

/**
 * One condition: the dimension and what it is confined to; being in a group or an `ip` location, or holding a role, or not.
 * What no policy tells apart from it is `alike`: it, or any of those, is held; or none of them. `except`: the other values
 * that the dimension has in this tenant.
 */
export type Condition =
  | {
      readonly dimension: 'group' | 'role' | 'location';
      readonly id: string;
      readonly holds: boolean;
      readonly alike?: readonly string[];
    }
  | {
      readonly dimension: ConditionDimension;
      readonly values: readonly string[];
      readonly except?: readonly string[];
    };

export type ConditionDimension =
  | 'principal'
  | 'user'
  | 'tenant'
  | 'service-principal'
  | 'target'
  | 'client-app'
  | 'platform'
  | 'address'
  | 'country'
  | 'gps-country'
  | 'mfa-trusted'
  | 'device-state'
  | 'device-attribute'
  | 'flow'
  | 'user-risk'
  | 'sign-in-risk'
  | 'insider-risk'
  | 'service-principal-risk';

/** A policy that nearly caught a counterexample. */
export interface NearMiss {
  readonly policy: Policy;
  /** Why it doesn't apply, or why it asks for too little: a phrase for each dimension. */
  readonly because: readonly string[];
}

/** A change to a policy, as a sentence, and the policy as it would be. */
export interface Change {
  readonly policy: string;
  readonly sentence: string;
}

/** Claim 5. */
export interface Difference {
  readonly kind: 'newly-allowed' | 'newly-blocked' | 'newly-asking-more' | 'newly-asking-less';
  readonly where: Counterexample;
  /** A whole sentence. */
  readonly sentence: string;
}
