import { Policy, SignInModel } from '../model';
import { Decider } from '../decide/decide';
import { doubts } from '../decide/doubts';
import { SignIns } from '../prover';
import { Decision, Evidence, Reading, SignIn, Strictness } from '../sign-in';
import { readingWords } from '../words/reading-words';
import { AppliedPolicy, READINGS, SignInAnswer, UnansweredSignIn } from './answer';
import { findDevice } from './find-device';
import { findPlace } from './find-place';
import { findPrincipal } from './find-principal';
import { findTarget } from './find-target';
import { isMisunderstood } from './found';
import { SignInQuestion } from './question';

/** A sign-in under one reading and strictness. */
interface Case {
  readonly reading: Reading;
  readonly strictness: Strictness;
  readonly decision: Decision;
}

/** Answers a question about one tenant, under every reading and with what isn't known taken both ways. */
export function answerSignIn(signIns: SignIns, question: SignInQuestion): SignInAnswer | UnansweredSignIn {
  const signIn = signInOf(signIns.model, question);
  if ('part' in signIn) return signIn;
  const cases = READINGS.flatMap((reading) =>
    (['strict', 'lenient'] as const).map((strictness) => ({
      reading,
      strictness,
      decision: signIns.decide(signIn, reading, strictness),
    })),
  );
  const verdicts = new Set(cases.map(({ decision }) => decision.verdict));
  const [verdict] = verdicts;
  const decided = verdicts.size === 1 && signIns.model.gaps.length === 0;
  return {
    question,
    signIn,
    verdict: decided ? verdict! : 'unknown',
    reasons: decided ? [] : [...signIns.model.gaps, ...differences(signIns.model, signIn, cases)],
    meets: (['mfa', 'phishing-resistant', 'managed-device'] as const).filter((demand) =>
      cases.every(({ decision }) => decision.meets[demand]),
    ),
    policies: appliedIn(signIns.model, signIn, cases),
  };
}

/** The sign-in that a question is about, or the first of its parts that means nothing. */
function signInOf(model: SignInModel, question: SignInQuestion): SignIn | UnansweredSignIn {
  const principal = findPrincipal(model, question.who);
  if (isMisunderstood(principal)) return { question, part: 'who', ...principal };
  const target = findTarget(model, question.app);
  if (isMisunderstood(target)) return { question, part: 'app', ...target };
  const place = findPlace(model, question.location);
  if (isMisunderstood(place)) return { question, part: 'location', ...place };
  const device = findDevice(question.device);
  if (isMisunderstood(device)) return { question, part: 'device', ...device };
  const { client: clientApp, platform, flow, userRisk, signInRisk } = question;
  return {
    principal,
    target,
    clientApp,
    platform,
    place,
    device,
    flow,
    userRisk,
    signInRisk,
    insiderRisk: 'none',
    servicePrincipalRisk: 'none',
  };
}

/** Which disputes the verdict depends on, and what of which policies isn't known. */
function differences(model: SignInModel, signIn: SignIn, cases: readonly Case[]): readonly string[] {
  const disputed = (Object.keys(READINGS[0]!) as (keyof Reading)[]).flatMap((part) => {
    const depends = cases.some((one) =>
      cases.some(
        (other) =>
          one.strictness === other.strictness &&
          one.decision.verdict !== other.decision.verdict &&
          differOnlyIn(one.reading, other.reading, part),
      ),
    );
    const open = cases.find(({ decision }) => decision.verdict === 'allowed');
    return depends && open ? [`it is let in ${readingWords({ [part]: open.reading[part] })}`] : [];
  });
  const unread = cases.find((one) =>
    cases.some((other) => one.reading === other.reading && one.decision.verdict !== other.decision.verdict),
  );
  if (!unread) return disputed;
  return [...disputed, ...doubts(new Decider(model), model, signIn, PASSWORD_ONLY, unread.reading)];
}

/** The least that anybody shows. */
const PASSWORD_ONLY: Evidence = {
  combinations: ['password'],
  protectedApplication: false,
  passwordChanged: false,
  accepted: new Set(),
};

function differOnlyIn(one: Reading, other: Reading, part: keyof Reading): boolean {
  return (Object.keys(one) as (keyof Reading)[]).every((key) => (one[key] !== other[key]) === (key === part));
}

function appliedIn(model: SignInModel, signIn: SignIn, cases: readonly Case[]): readonly AppliedPolicy[] {
  return model.policies.flatMap((policy) => {
    const applied = cases.filter(({ decision }) => decision.applied.includes(policy.id));
    const [first] = applied;
    if (first === undefined) return [];
    const blocks = applied.some(({ decision }) => decision.blocking.includes(policy.id));
    const outcome = blocks ? 'blocks' : outcomeAlone(model, signIn, policy, first);
    return [{ policy, outcome, surely: applied.length === cases.length }];
  });
}

/** What a policy comes to if there were no other. */
function outcomeAlone(
  model: SignInModel,
  signIn: SignIn,
  policy: Policy,
  { reading, strictness }: Case,
): AppliedPolicy['outcome'] {
  if (policy.grant === undefined) return 'session';
  const alone = new Decider({ ...model, policies: [policy] });
  return alone.decide(signIn, reading, strictness).verdict === 'blocked' ? 'cannot-be-met' : 'asks';
}
