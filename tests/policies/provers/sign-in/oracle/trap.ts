import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Decision, Reading, SignIn } from '../../../../../policies/provers/sign-in/sign-in';

/** Part of a decision. */
export interface Expected {
  readonly verdict: Decision['verdict'];
  readonly applied?: readonly string[];
  readonly meets?: Partial<Decision['meets']>;
}

/** A small tenant in which a known tool, or hearsay, goes wrong, and what is right there, worked out by hand. */
export interface Trap {
  /** The statement of docs/why/sign-ins.md that it is about. */
  readonly statement: number;
  /** A sentence. */
  readonly name: string;
  readonly model: SignInModel;
  readonly signIn: SignIn;
  /** Under every reading, or under each. */
  readonly expected: Expected | ((reading: Reading) => Expected);
}

export const PASSWORD_WILL_DO: Expected = {
  verdict: 'allowed',
  meets: { mfa: false, 'phishing-resistant': false },
};
export const BLOCKED: Expected = { verdict: 'blocked' };
export const ASKS_MFA: Expected = { verdict: 'allowed', meets: { mfa: true } };
