import { Reachability } from '../prover';
import { Counterexample, counterexampleOf } from './counterexample';
import { keyOf } from '../decide/place-key';
import { Reached } from './reached';

/** A place that is laid open, or that reaches out, by what must not get through. */
export interface Breach {
  readonly example: Counterexample;
  /** How many other pairs of places are open in the same way. */
  readonly others: number;
}

/** Pairs of places that are tried for a packet that surely gets through, the largest set of packets first. */
const MOST_TRIED = 6;

/**
 * One counterexample for each place that packets must not get to; for what goes to the Internet, which is one place, for
 * each that they come from. A breach that is sure is preferred to a larger one that may be.
 */
export function breachesOf(reachability: Reachability, ways: readonly Reached[]): readonly Breach[] {
  const byPlace = new Map<string, Reached[]>();
  for (const way of ways) {
    const key = keyOf(way.target.kind === 'internet' ? way.origin : way.target);
    const known = byPlace.get(key);
    if (known) known.push(way);
    else byPlace.set(key, [way]);
  }
  return [...byPlace.values()].map((own) => ({
    example: worstOf(reachability, own),
    others: own.length - 1,
  }));
}

function worstOf(reachability: Reachability, ways: readonly Reached[]): Counterexample {
  const largest = ways
    .map((way) => ({ way, volume: way.packets.volume }))
    .sort((a, b) => (a.volume < b.volume ? 1 : a.volume > b.volume ? -1 : 0))
    .slice(0, MOST_TRIED);
  let first: Counterexample | undefined;
  for (const { way } of largest) {
    const example = counterexampleOf(reachability, way.origin, way.target, way.packets);
    if (example.verdict === 'fail') return example;
    first ??= example;
  }
  return first!;
}
