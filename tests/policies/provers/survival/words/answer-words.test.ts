import {
  causeWords,
  chainLines,
  durationWords,
  fateOf,
  outcomeWords,
} from '../../../../../policies/provers/survival/words/answer-words';
import { percent } from '../../../../../policies/provers/survival/words/percent';
import { Answer, Recovery, ServiceOutcome } from '../../../../../policies/provers/survival/survival';

const UP: Answer = { level: 'unaffected', seconds: 0, rpoSeconds: 0 };
const DOWN: Answer = { level: 'down', seconds: 0, rpoSeconds: 0 };
const DEGRADED: Answer = { level: 'degraded', seconds: 30, rpoSeconds: 0 };
const SERVICE = {
  name: 'orders',
  title: 'Orders',
  node: 'service:orders',
  dependsOn: [],
  mayBeOff: false,
  address: 'service:orders',
};
const RECOVERY: Recovery = {
  possible: true,
  steps: [],
  minutes: 125,
  rpoSeconds: 900,
  promised: false,
  missing: [],
};

function outcome(best: Answer, worst: Answer, more: Partial<ServiceOutcome> = {}): ServiceOutcome {
  return { service: SERVICE, best, worst, state: 'full', chain: [], unknown: [], ...more };
}

test.each([
  ['up', outcome(UP, UP), 'stays up'],
  [
    'up',
    outcome(UP, { level: 'interrupted', seconds: 45, rpoSeconds: 5 }),
    'stays up after an interruption of up to 45 seconds and may lose 5 seconds of data',
  ],
  [
    'degraded',
    outcome(DEGRADED, DEGRADED),
    'degraded, since too little is left to carry its load after an interruption of up to 30 seconds',
  ],
  ['unknown', outcome(UP, DEGRADED, { unknown: ['the zone of a'] }), 'not decided: the zone of a'],
  ['unknown', outcome(UP, DOWN), 'not decided: what decides it is not known'],
  [
    'recoverable',
    outcome(DOWN, DOWN, { recovery: RECOVERY }),
    'down until it is recovered by hand, in 2 hours 5 minutes, losing up to 15 minutes of data (typical figures, not promised)',
  ],
  ['unknown', outcome(DOWN, DOWN, { recovery: { ...RECOVERY, possible: 'unknown' } }), 'not decided'],
  [
    'lost',
    outcome(DOWN, DOWN, { recovery: { ...RECOVERY, possible: false } }),
    'down, and nothing brings it up again',
  ],
  ['lost', outcome(DOWN, DOWN), 'down, and nothing brings it up again'],
] as const)('%s: %#', (fate, given, words) => {
  expect(fateOf(given)).toBe(fate);
  expect(outcomeWords(given)).toContain(words);
});

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [60, '1 minute'],
  [90, '1 minute 30 seconds'],
  [7200, '2 hours'],
  [129_600, '1 day 12 hours'],
  [90_061, '1 day 1 hour'],
])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));

test('a chain tells the last of links with one title, and its cause is the other service or what was lost', () => {
  const link = (title: string, because: string) => ({ node: title, title, because });
  const chain = [
    link('Orders', 'needs machines'),
    link('machines', 'needs machines'),
    link('machines', 'none of 2 is left'),
    link('machine a', 'is lost with zone 1'),
  ];
  expect(chainLines(chain)).toEqual([
    'Orders: needs machines',
    'machines: none of 2 is left',
    'machine a: is lost with zone 1',
  ]);
  const services = new Set(['Orders', 'Ledger']);
  expect(causeWords(outcome(DOWN, DOWN, { chain }), services)).toBe(
    'machines; machine a: is lost with zone 1',
  );
  const through = [chain[0]!, link('Ledger', 'needs b'), link('b', 'is lost')];
  expect(causeWords(outcome(DOWN, DOWN, { chain: through }), services)).toBe('it needs Ledger');
  expect(causeWords(outcome(UP, UP), services)).toBeUndefined();
});

test.each([
  [1, '100.0000 %'],
  [0.99999999, '99.9999 %'],
  [0.9968, '99.6800 %'],
  [0.99979, '99.9790 %'],
])('%d is %s, never shown higher than it is', (part, words) => expect(percent(part)).toBe(words));
