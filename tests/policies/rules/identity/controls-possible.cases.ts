import { controlsPossible } from '../../../../policies/rules/identity/controls-possible';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { MFA_STRENGTH, policy } from './policies';

const asking = (...controls: unknown[]) =>
  policy({ grant: { operator: 'AND', built_in_controls: controls } });

export const cases = casesOf(controlsPossible, [
  { name: 'a strength alone passes', expect: 'pass', resources: policy() },
  { name: 'a block alone passes', expect: 'pass', resources: asking('block') },
  { name: 'two controls pass', expect: 'pass', resources: asking('mfa', 'compliantDevice') },
  {
    name: 'mfa beside a strength fails',
    expect: 'fail',
    resources: policy({
      grant: { operator: 'AND', built_in_controls: ['mfa'], authentication_strength_policy_id: MFA_STRENGTH },
    }),
    on: 'azuread_conditional_access_policy.mfa',
    says: '(1108)',
  },
  {
    name: 'a block beside anything fails',
    expect: 'fail',
    resources: asking('block', 'mfa'),
    says: 'blocks, and asks for mfa beside it',
  },
  {
    name: 'a block beside session controls fails',
    expect: 'fail',
    resources: policy({
      grant: { operator: 'OR', built_in_controls: ['block'] },
      session: { persistent_browser_mode: 'never' },
    }),
  },
  { name: 'a control twice fails', expect: 'fail', resources: asking('mfa', 'mfa') },
  { name: 'a retired control fails', expect: 'fail', resources: asking('approvedApplication') },
  {
    name: 'nothing asked and no session control fails',
    expect: 'fail',
    resources: policy({ grant: null, session: null }),
    says: 'asks for nothing',
  },
  {
    name: 'session controls alone pass',
    expect: 'pass',
    resources: policy({ grant: null, session: { persistent_browser_mode: 'never' } }),
  },
  { name: 'controls that are not known are undecided', expect: 'unknown', resources: asking(UNKNOWN) },
  { name: 'no policy, no controls', expect: 'not-applicable', resources: {} },
]);
