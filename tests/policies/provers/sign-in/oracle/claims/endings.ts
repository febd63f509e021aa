import { Policy, SignInModel } from '../../../../../../policies/provers/sign-in/model';
import { Decision, Evidence, SignIn } from '../../../../../../policies/provers/sign-in/sign-in';
import { CanShow, canBeShown, canShow } from '../can-show';
import { ending, evidenceFor } from '../decide';
import { isMet, isSatisfied } from '../grants';
import { View } from '../readings';

const NOTHING_SHOWN: Evidence = {
  combinations: [],
  protectedApplication: false,
  passwordChanged: false,
  accepted: new Set(),
};

export type Ending = Omit<Decision, 'applied'>;

/**
 * How sign-ins end by the policies that apply and the kind of sign-in, each worked out once. A kind is everything that
 * grants and evidence look at: what can be shown, and what the device and the way in prove.
 */
export class Endings {
  private readonly kinds = new Map<string, number>();
  private readonly known = new Map<number, Ending>();
  private readonly unmetBy = new Map<number, readonly (readonly Policy[])[]>();
  private readonly letInBy: Answers<Evidence> = new Map();
  private readonly asked: Answers<AskedOfEvidence> = new Map();

  constructor(
    private readonly model: SignInModel,
    private readonly view: View,
  ) {}

  kindOf(signIn: SignIn, can: CanShow): number {
    const key = [
      signIn.principal.kind,
      ...can.combinations,
      can.protectedApplication,
      can.passwordChanged,
      can.accepting,
      isMet('compliantDevice', signIn, NOTHING_SHOWN),
      isMet('domainJoinedDevice', signIn, NOTHING_SHOWN),
      ['compliant', 'hybrid', 'hybrid-compliant'].includes(signIn.device.state),
    ].join();
    const kind = this.kinds.get(key) ?? this.kinds.size;
    this.kinds.set(key, kind);
    return kind;
  }

  of(applied: number, kind: number, example: () => SignIn): Ending {
    const key = keyOf(applied, kind);
    const found = this.known.get(key);
    if (found) return found;
    const { reading, strictness } = this.view;
    const made = ending(this.model, this.policiesOf(applied), example(), reading, strictness);
    this.known.set(key, made);
    return made;
  }

  /** Whether something that can be shown is as asked, by what of the policies that apply it satisfies. */
  some(applied: number, kind: number, example: () => SignIn, question: AskedOfEvidence): boolean {
    const { others, holds } = question;
    const answers = answersOf(this.asked, question);
    const key = keyOf(applied, kind);
    const found = answers.get(key);
    if (found !== undefined) return found;
    const signIn = example();
    const policies = this.policiesOf(applied);
    const { reading, strictness } = this.view;
    let made = false;
    for (const evidence of evidenceFor(this.model, policies, signIn, reading, others)) {
      const unmet = policies.filter(
        (policy) => !isSatisfied(this.model, policy, signIn, evidence, strictness),
      );
      made ||= holds(evidence, unmet);
    }
    answers.set(key, made);
    return made;
  }

  /** Each set of policies that something leaves unmet. */
  unmet(applied: number, kind: number, example: () => SignIn): readonly (readonly Policy[])[] {
    const key = keyOf(applied, kind);
    const found = this.unmetBy.get(key);
    if (found) return found;
    const sets = new Map<string, readonly Policy[]>();
    const question: AskedOfEvidence = {
      holds: (_, unmet) => {
        sets.set(unmet.map(({ id }) => id).join(), unmet);
        return false;
      },
    };
    this.some(applied, kind, example, question);
    this.asked.delete(question);
    const made = [...sets.values()];
    this.unmetBy.set(key, made);
    return made;
  }

  /** Whether just this can be shown, and lets in. */
  letIn(applied: number, kind: number, example: () => SignIn, evidence: Evidence): boolean {
    const letIn = answersOf(this.letInBy, evidence);
    const key = keyOf(applied, kind);
    const found = letIn.get(key);
    if (found !== undefined) return found;
    const signIn = example();
    const { reading, strictness } = this.view;
    const made =
      canBeShown(canShow(this.model, signIn, reading), evidence, reading) &&
      this.policiesOf(applied).every((policy) =>
        isSatisfied(this.model, policy, signIn, evidence, strictness),
      );
    letIn.set(key, made);
    return made;
  }

  private policiesOf(applied: number): readonly Policy[] {
    return this.model.policies.filter((_, index) => (applied >> index) & 1);
  }
}

/** Answers to questions, by what applies and the kind of sign-in. */
type Answers<Question> = Map<Question, Map<number, boolean>>;

function answersOf<Question>(all: Answers<Question>, question: Question): Map<number, boolean> {
  const found = all.get(question) ?? new Map<number, boolean>();
  all.set(question, found);
  return found;
}

/** At most 16 policies. */
function keyOf(applied: number, kind: number): number {
  return kind * 2 ** 16 + applied;
}

/** A question about what can be shown at a sign-in. */
export interface AskedOfEvidence {
  /** Lists of combinations that it tells apart. */
  readonly others?: readonly (readonly string[])[];
  readonly holds: (evidence: Evidence, unmet: readonly Policy[]) => boolean;
}
