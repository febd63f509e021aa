/**
 * Availabilities are parts of the time, 0 to 1, of things that fail independently of one another. Microsoft calls what such
 * formulas give "an approximate maximum limit": an upper bound.
 */

/** All of them are needed. */
export function serial(availabilities: readonly number[]): number {
  return availabilities.reduce((product, availability) => product * availability, 1);
}

/** One of them suffices. */
export function parallel(availabilities: readonly number[]): number {
  return 1 - availabilities.reduce((product, availability) => product * (1 - availability), 1);
}

/** `k` of `n` alike suffice. */
export function kOfN(k: number, n: number, availability: number): number {
  let sum = 0;
  for (let there = k; there <= n; there++)
    sum += choose(n, there) * availability ** there * (1 - availability) ** (n - there);
  return sum;
}

/** Two alike of which one suffices; `beta`: the part of their failures that takes both. */
export function commonCause(availability: number, beta: number): number {
  const unavailability = 1 - availability;
  return 1 - (((1 - beta) * unavailability) ** 2 + beta * unavailability);
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let chosen = 1; chosen <= k; chosen++) ways = (ways * (n - k + chosen)) / chosen;
  return ways;
}
