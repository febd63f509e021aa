import { PHISHING_RESISTANT_COMBINATIONS } from '../../../../constructs/model/tables/authentication-combinations';
import { SignInModel } from '../model';
import {
  allowedBy,
  COMBINATIONS,
  MULTI_FACTOR,
  PASSWORD,
  RESOURCE_TENANT_COMBINATIONS,
} from './combinations';

const PHISHING_RESISTANT: ReadonlySet<string> = new Set(PHISHING_RESISTANT_COMBINATIONS);

/**
 * What people can show of authentication, the weakest first: each combination alone, and, where each strength may be met by
 * one of its own, the largest sets that leave something out. Whatever any set brings about, one of these does: more shown
 * meets more, so only what must not be met is worth leaving out. [22]
 */
export function showable(model: SignInModel): readonly (readonly string[])[] {
  const asked = demandsOf(model);
  const singles = COMBINATIONS.map((combination) => [combination]);
  if (asked.length === 0) return singles;
  const unmet = [new Set<string>(), PHISHING_RESISTANT, MULTI_FACTOR, ...asked];
  const sets = unmet.flatMap((combinations) =>
    [COMBINATIONS, RESOURCE_TENANT_COMBINATIONS].map((all) => all.filter((one) => !combinations.has(one))),
  );
  const large = new Map(sets.filter((set) => set.length > 1).map((set) => [set.join(';'), set]));
  return [...singles, ...[...large.values()].sort((a, b) => a.length - b.length)];
}

/** Whether legacy clients, and B2B direct connect users without trust, can show it. */
export function isPasswordOnly(shown: readonly string[]): boolean {
  return shown.every((combination) => combination === PASSWORD);
}

/** Whether guests can show it to this tenant itself. */
export function isOfResourceTenant(shown: readonly string[]): boolean {
  return shown.every((combination) => RESOURCE_TENANT_COMBINATIONS.includes(combination));
}

export function isMultiFactor(shown: readonly string[]): boolean {
  return shown.some((combination) => MULTI_FACTOR.has(combination));
}

export function isPhishingResistant(shown: readonly string[]): boolean {
  return shown.some((combination) => PHISHING_RESISTANT.has(combination));
}

/** What policies ask for, each once: `mfa` and strengths that are known. */
function demandsOf(model: SignInModel): readonly ReadonlySet<string>[] {
  const demands = new Map<string, ReadonlySet<string>>();
  for (const { grant } of model.policies) {
    const strength = grant?.strength === undefined ? undefined : allowedBy(model, grant.strength)?.values;
    const lists = [
      ...(grant?.controls.values.includes('mfa') === true ? [[...MULTI_FACTOR]] : []),
      ...(strength ? [strength] : []),
    ];
    for (const list of lists) demands.set([...list].sort().join(';'), new Set(list));
  }
  return [...demands.values()];
}
