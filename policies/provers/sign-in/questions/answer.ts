import { Obligation, Policy } from '../model';
import { Reading, SignIn } from '../sign-in';
import { Misunderstood } from './found';
import { SignInQuestion } from './question';

/** What becomes of a sign-in, and why. */
export interface SignInAnswer {
  readonly question: SignInQuestion;
  readonly signIn: SignIn;
  /** `unknown` if readings differ, or something that decides can't be read. */
  readonly verdict: 'blocked' | 'allowed' | 'unknown';
  /** Why it isn't decided: sentences. */
  readonly reasons: readonly string[];
  /** What whoever gets in has surely met, whatever is disputed. */
  readonly meets: readonly Exclude<Obligation['demand'], 'blocked'>[];
  /** Policies that apply, in the order of the configuration. */
  readonly policies: readonly AppliedPolicy[];
}

/** A policy that applies to a sign-in. */
export interface AppliedPolicy {
  readonly policy: Policy;
  /**
   * `asks` for something before it lets in, which this sign-in may show or by no means (`cannot-be-met`), or only holds the
   * `session` to something.
   */
  readonly outcome: 'blocks' | 'cannot-be-met' | 'asks' | 'session';
  /** Whether it applies whatever is disputed or not known. */
  readonly surely: boolean;
}

/** A question that can't be answered, since one of its words means nothing here. */
export interface UnansweredSignIn extends Misunderstood {
  readonly question: SignInQuestion;
  readonly part: 'who' | 'app' | 'location' | 'device';
}

/** Every way to read what sources dispute. */
export const READINGS: readonly Reading[] = (['covered', 'apart'] as const).flatMap((userActions) =>
  (['exempt', 'enforced'] as const).flatMap((baselineScopes) =>
    (['one-for-all', 'each-its-own'] as const).flatMap((strengths) =>
      [true, false].map((undeclaredTrust) => ({ userActions, baselineScopes, strengths, undeclaredTrust })),
    ),
  ),
);
