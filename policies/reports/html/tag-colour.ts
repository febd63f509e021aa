import { ClauseState, ExemptionOutcome } from '../../check-result';
import { Verdict } from '../../finding';
import { headWord } from '../text-finding';

/** Those of GOV.UK Frontend's tag colours that mean something here. */
export type TagColour = 'red' | 'yellow' | 'green' | 'blue' | 'grey' | 'purple';

export const STATE_COLOURS: Readonly<Record<ClauseState, TagColour>> = {
  broken: 'red',
  'not decided': 'yellow',
  exempted: 'purple',
  kept: 'green',
  shown: 'blue',
  outside: 'grey',
  'not assessed': 'grey',
};

export const VERDICT_COLOURS: Readonly<Record<Verdict, TagColour>> = {
  fail: 'red',
  unknown: 'yellow',
  pass: 'green',
  'not-applicable': 'grey',
};

export const WORD_COLOURS: Readonly<Record<ReturnType<typeof headWord>, TagColour>> = {
  FAIL: 'red',
  UNKNOWN: 'yellow',
  ADVICE: 'blue',
  EXEMPTED: 'purple',
};

export const EXEMPTION_COLOURS: Readonly<Record<ExemptionOutcome['state'], TagColour>> = {
  'in use': 'purple',
  unused: 'red',
  expired: 'red',
};
