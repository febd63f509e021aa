import { strengthsPossible } from '../../../../policies/rules/identity/strengths-possible';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const strength = (combinations: unknown) =>
  one('azuread_authentication_strength_policy', 'own', {
    display_name: 'Own',
    allowed_combinations: combinations,
  });

export const cases = casesOf(strengthsPossible, [
  { name: 'a security key passes', expect: 'pass', resources: strength(['fido2']) },
  {
    name: 'combinations of a password and something else pass',
    expect: 'pass',
    resources: strength(['password,softwareOath', 'temporaryAccessPassOneTime']),
  },
  {
    name: 'a password alone is one factor',
    expect: 'fail',
    resources: strength(['fido2', 'password']),
    on: 'azuread_authentication_strength_policy.own',
    says: 'a password only, which is one factor',
  },
  {
    name: 'a combination the wrong way round is none',
    expect: 'fail',
    resources: strength(['sms,password']),
    says: 'no combination that there is',
  },
  { name: 'a combination of two keys is none', expect: 'fail', resources: strength(['fido2,sms']) },
  { name: 'nothing allowed lets nobody in', expect: 'fail', resources: strength([]) },
  { name: 'combinations that are not known are undecided', expect: 'unknown', resources: strength(UNKNOWN) },
  { name: 'no strength of its own, nothing to allow', expect: 'not-applicable', resources: {} },
]);
