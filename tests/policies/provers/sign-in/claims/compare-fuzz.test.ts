import { compare } from '../../../../../policies/provers/sign-in/claims/compare';
import { problemsOf, randomPair } from './compare-fuzz';

const SEEDS = Array.from({ length: 60 }, (_, n) => n + 1);
const SIGN_INS = 60;

test('what is told of random changes is so of every sign-in that is tried, and nothing else changes', () => {
  expect(SEEDS.flatMap((seed) => problemsOf(seed, SIGN_INS))).toEqual([]);
});

test('most random changes change something, and few sentences tell it', () => {
  const counts = SEEDS.map((seed) => compare(...randomPair(seed)).length);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(30);
  expect([...counts].sort((a, b) => a - b)[30]).toBeLessThan(6);
});
