import { AuthenticationFlow, ClientApp, Platform, Risk } from '../model';

/** A question that a person asks: what becomes of this sign-in? Who, what, where and on which device are in people's words. */
export interface SignInQuestion {
  /** Comma-separated: a type (`member`, `guest`, a guest type, `workload`), personas, groups, roles, an object id. */
  readonly who: string;
  readonly app: string;
  readonly client: ClientApp;
  readonly platform: Platform;
  readonly location: string;
  /** A state, and attributes as `name=value`, comma-separated. */
  readonly device: string;
  readonly flow: AuthenticationFlow;
  readonly userRisk: Risk;
  readonly signInRisk: Risk;
}

/** What a question may leave out: somebody in a browser on Windows, at home, on a device that nobody knows. */
export const QUESTION_DEFAULTS = {
  client: 'browser',
  platform: 'windows',
  location: 'GB',
  device: 'unregistered',
  flow: 'none',
  userRisk: 'none',
  signInRisk: 'none',
} as const satisfies Omit<SignInQuestion, 'who' | 'app'>;

/** A question with its defaults. */
export function signInQuestionOf(
  asked: Pick<SignInQuestion, 'who' | 'app'> & Partial<SignInQuestion>,
): SignInQuestion {
  const { who, app } = asked;
  return {
    who,
    app,
    client: asked.client ?? QUESTION_DEFAULTS.client,
    platform: asked.platform ?? QUESTION_DEFAULTS.platform,
    location: asked.location ?? QUESTION_DEFAULTS.location,
    device: asked.device ?? QUESTION_DEFAULTS.device,
    flow: asked.flow ?? QUESTION_DEFAULTS.flow,
    userRisk: asked.userRisk ?? QUESTION_DEFAULTS.userRisk,
    signInRisk: asked.signInRisk ?? QUESTION_DEFAULTS.signInRisk,
  };
}
