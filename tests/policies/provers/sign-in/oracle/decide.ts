import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';
import {
  Decision,
  Evidence,
  Reading,
  SignIn,
  Strictness,
} from '../../../../../policies/provers/sign-in/sign-in';
import { policyApplies } from './applies';
import { canShow, evidenceOf } from './can-show';
import { isSatisfied, strengthOf } from './grants';
import { MULTI_FACTOR, PHISHING_RESISTANT } from './known';

/** What Conditional Access makes of a sign-in, by trying everything that could be shown against every policy. */
export function oracleDecide(
  model: SignInModel,
  signIn: SignIn,
  reading: Reading,
  strictness: Strictness,
): Decision {
  const applied = model.policies.filter((policy) =>
    policyApplies(model, policy, signIn, { reading, strictness }),
  );
  return {
    ...ending(model, applied, signIn, reading, strictness),
    applied: applied.map(({ id }) => id),
  };
}

/** How a sign-in ends to which these policies apply. */
export function ending(
  model: SignInModel,
  applied: readonly Policy[],
  signIn: SignIn,
  reading: Reading,
  strictness: Strictness,
): Omit<Decision, 'applied'> {
  const letIn: Evidence[] = [];
  const meetable = new Set<Policy>();
  for (const evidence of evidenceFor(model, applied, signIn, reading)) {
    const met = applied.filter((policy) => isSatisfied(model, policy, signIn, evidence, strictness));
    met.forEach((policy) => meetable.add(policy));
    if (met.length === applied.length) letIn.push(evidence);
  }
  const allShow = (list: readonly string[]) =>
    letIn.every(({ combinations }) => combinations.some((shown) => list.includes(shown)));
  const blocked = letIn.length === 0;
  return {
    verdict: blocked ? 'blocked' : 'allowed',
    blocking: applied
      .filter((policy) => policy.grant?.controls.values.includes('block') && !meetable.has(policy))
      .map(({ id }) => id),
    meets: {
      blocked,
      mfa: allShow(MULTI_FACTOR),
      'phishing-resistant': allShow(PHISHING_RESISTANT),
      'managed-device':
        blocked ||
        (signIn.principal.kind === 'user' &&
          ['compliant', 'hybrid', 'hybrid-compliant'].includes(signIn.device.state)),
    },
  };
}

/** Everything that could be shown, as finely as the policies at hand tell it apart, and other lists besides. */
export function evidenceFor(
  model: SignInModel,
  applied: readonly Policy[],
  signIn: SignIn,
  reading: Reading,
  others: readonly (readonly string[])[] = [],
): Iterable<Evidence> {
  const grants = applied.flatMap(({ grant }) => (grant ? [grant] : []));
  const strengths = grants.flatMap(({ strength }) => {
    const known = strength === undefined ? undefined : strengthOf(model, strength);
    return known ? [known.values] : [];
  });
  const accepted = new Set(grants.flatMap(({ terms, custom }) => [...terms.values, ...custom.values]));
  return evidenceOf(canShow(model, signIn, reading), reading, {
    lists: [MULTI_FACTOR, PHISHING_RESISTANT, ...strengths, ...others],
    accepted: [...accepted],
  });
}
