import { Obligation, Policy, SignInModel } from '../model';
import { Decision, Evidence, Reading, SignIn, Strictness } from '../sign-in';
import { mentionsOf, Mentions } from '../space/mentions';
import { showable } from '../space/shown';
import { evidencesAt, fulfils, isMet } from './evidence';
import { Manner, Misses } from './misses';

type Demand = Obligation['demand'];

/** Decides single sign-ins of one model: which policies apply, and what all that lets in has in common. */
export class Decider {
  readonly misses: Misses;
  private readonly mentions: Mentions;
  private readonly choices: readonly (readonly string[])[];

  constructor(private readonly model: SignInModel) {
    this.misses = new Misses(model);
    this.mentions = mentionsOf(model);
    this.choices = showable(model);
  }

  /** What Conditional Access makes of a sign-in. [1-7] */
  decide(signIn: SignIn, reading: Reading, strictness: Strictness): Decision {
    const manner = { reading, strictness };
    const applied = this.applied(signIn, manner);
    const evidences = this.evidences(signIn, manner);
    const letIn = this.past(applied, signIn, evidences, strictness);
    const isMetByAll = (demand: Demand) => letIn.every((evidence) => fulfils(demand, signIn, evidence));
    return {
      verdict: letIn.length === 0 ? 'blocked' : 'allowed',
      applied: applied.map(({ id }) => id),
      blocking: applied
        .filter(({ grant }) => grant?.controls.values.includes('block') === true)
        .filter((policy) => this.past([policy], signIn, evidences, strictness).length === 0)
        .map(({ id }) => id),
      meets: {
        blocked: isMetByAll('blocked'),
        mfa: isMetByAll('mfa'),
        'phishing-resistant': isMetByAll('phishing-resistant'),
        'managed-device': isMetByAll('managed-device'),
      },
    };
  }

  /** What can be shown at a sign-in to be let in; nothing if it is blocked. */
  lettingIn(signIn: SignIn, manner: Manner): readonly Evidence[] {
    const applied = this.applied(signIn, manner);
    return this.past(applied, signIn, this.evidences(signIn, manner), manner.strictness);
  }

  /** Policies that are enforced on a sign-in. */
  applied(signIn: SignIn, manner: Manner): readonly Policy[] {
    return this.model.policies.filter((policy) => this.applies(policy, signIn, manner));
  }

  /** Whether a policy is enforced on a sign-in; read leniently, not without its licences. */
  applies(policy: Policy, signIn: SignIn, manner: Manner): boolean {
    const mayLack = manner.strictness === 'lenient' && this.misses.lacksLicence(policy, signIn);
    return !mayLack && this.misses.of(policy, signIn, manner).length === 0;
  }

  /** The evidence that meets all of these policies. */
  private past(
    policies: readonly Policy[],
    signIn: SignIn,
    evidences: readonly Evidence[],
    strictness: Strictness,
  ): readonly Evidence[] {
    return evidences.filter((evidence) =>
      policies.every((policy) => isMet(policy, signIn, evidence, this.model, strictness)),
    );
  }

  private evidences(signIn: SignIn, manner: Manner): readonly Evidence[] {
    return evidencesAt(signIn, manner, this.model, this.mentions, this.choices);
  }
}
