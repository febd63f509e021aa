import { Change } from '../prover';
import { Clauses } from '../solver/variables';
import { changeWords } from '../words/change-words';
import { Names } from '../words/names';
import { changesOf, Shortfall } from './changes';
import { Gap } from './gap';
import { Miss } from './near-misses';
import { Switchboard } from './switchboard';

/** The first single change, of policies that miss in one dimension, after which nothing of the goal gets in that is in the gap. */
export function closingChange(
  names: Names,
  switchboard: Switchboard,
  { gap: { box }, goal }: { readonly gap: Gap; readonly goal: Clauses },
  misses: readonly Miss[],
  shortfall: Shortfall,
): Change | undefined {
  for (const { policy, dimensions } of misses) {
    const [dimension, ...others] = dimensions;
    if (!dimension || others.length > 0) continue;
    const changed = changesOf(policy, dimension, shortfall).find(
      (instead) => !switchboard.getsIn(goal, box, policy, instead),
    );
    if (changed) return { policy: policy.id, sentence: changeWords(names, policy, changed) };
  }
  return undefined;
}
