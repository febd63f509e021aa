import {
  BUILT_IN_STRENGTHS,
  combinationWords,
  MULTI_FACTOR_COMBINATIONS,
} from '../../../../constructs/model/tables/authentication-combinations';
import { Counterexample, Difference } from '../prover';
import { Evidence } from '../sign-in';
import { REACHES, sentence, shownWords, Verb } from './counterexample-words';
import { evidenceWords } from './evidence-words';
import { and, or } from './lists';
import { Names } from './names';

const NOW_REACHES: Verb = {
  resources: (resources) => `now reaches ${resources}`,
  action: (action) => `can now ${action}`,
};
const NOW_BLOCKED: Verb = {
  resources: (resources) => `is now blocked from ${resources}`,
  action: (action) => `can no longer ${action}`,
};

/** Sets of combinations that have a name, from the narrowest. */
const NAMED_SETS: readonly (readonly [readonly string[], string])[] = [
  [BUILT_IN_STRENGTHS.phishingResistant.combinations, 'a phishing-resistant method'],
  [BUILT_IN_STRENGTHS.passwordless.combinations, 'a passwordless method'],
  [MULTI_FACTOR_COMBINATIONS, 'multi-factor authentication'],
];

/**
 * A difference as a sentence: `An external guest on a browser from anywhere now reaches Office 365 with a password only.`
 * The evidence of `where` is what lets in now (allowed, asking less), or what no longer does (asking more). `needed` is all
 * that lets in afterwards.
 */
export function differenceWords(
  names: Names,
  kind: Difference['kind'],
  where: Counterexample,
  needed: readonly Evidence[],
): string {
  switch (kind) {
    case 'newly-allowed':
      return sentence(names, where, NOW_REACHES, shownWords(names, where));
    case 'newly-blocked':
      return sentence(names, where, NOW_BLOCKED, '');
    case 'newly-asking-less':
      return sentence(names, where, REACHES, `now ${shownWords(names, where)}`);
    case 'newly-asking-more':
      return sentence(names, where, needing(neededWords(names, needed)), '');
  }
}

function needing(needs: string): Verb {
  return {
    resources: (resources) => `now needs ${needs} for ${resources}`,
    action: (action) => `now needs ${needs} to ${action}`,
  };
}

/** What all ways in have in common: `a phishing-resistant method`, `multi-factor authentication, in an app under protection`. */
export function neededWords(names: Names, ways: readonly Evidence[]): string {
  const always = (has: (way: Evidence) => boolean) => ways.every(has);
  const accepted = [...new Set(ways.flatMap((way) => [...way.accepted]))]
    .filter((id) => always((way) => way.accepted.has(id)))
    .sort();
  const parts = [
    methodWords(ways),
    always((way) => way.protectedApplication) ? 'an app under protection' : '',
    always((way) => way.passwordChanged) ? 'a change of password' : '',
    ...accepted.map((id) => `to accept ${names.accepted(id)}`),
  ].filter((part) => part !== '');
  if (parts.length > 0) return and(parts);
  // Nothing is common to all: then the weakest of each is told.
  return or(ways.map((way) => evidenceWords(names, way)));
}

/** The narrowest named set that holds what every way shows; or the list itself, if single factors are among it. */
function methodWords(ways: readonly Evidence[]): string {
  const combinations = [...new Set(ways.flatMap((way) => way.combinations))].sort();
  const within = (way: Evidence, set: readonly string[]) => way.combinations.some((one) => set.includes(one));
  const named = NAMED_SETS.find(([set]) => ways.every((way) => within(way, set)));
  if (combinations.length > 0 && combinations.length < 3) return or(combinations.map(combinationWords));
  return named?.[1] ?? '';
}
