import { Policy } from '../model';
import { conditionsWords, targetsWords } from './choice-words';
import { grantWords, sessionWords } from './grant-words';
import { and, capital } from './lists';
import { Names } from './names';
import { subjectWords } from './users-words';

/** A policy in plain English: as a short paragraph, and in its parts. */
export interface PolicyWords {
  /** `All users but members of Break-glass, signing in to everything with a legacy client, are blocked.` */
  readonly text: string;
  readonly who: string;
  readonly what: string;
  /** A phrase for each condition. */
  readonly when: readonly string[];
  /** What is asked for, and what the session is held to. */
  readonly then: readonly string[];
  /** Said of a policy that enforces nothing, or of which it isn't known. */
  readonly state?: string;
}

const STATES: Readonly<Record<Exclude<Policy['state'], 'enabled'>, string>> = {
  'report-only': 'It only reports, and enforces nothing.',
  disabled: 'It is disabled, and enforces nothing.',
  unknown: 'Whether it is enabled is not known.',
};

/** What a policy does, for people. */
export function policyWords(names: Names, policy: Policy): PolicyWords {
  const who = subjectWords(names, policy);
  const what = targetsWords(names, policy.targets);
  const when = conditionsWords(names, policy);
  const then = [
    ...(policy.grant ? [grantWords(names, policy.grant)] : []),
    ...(policy.session ? sessionWords(policy.session) : []),
  ];
  const state = policy.state === 'enabled' ? undefined : STATES[policy.state];
  const ends = then.length === 0 ? 'are asked for nothing' : and(then);
  const text = `${capital(who)}, ${[what, ...when].join(' ')}, ${ends}.`;
  return { text: state ? `${text} ${state}` : text, who, what, when, then, ...(state ? { state } : {}) };
}
