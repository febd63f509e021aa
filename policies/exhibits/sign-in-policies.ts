import { compareText } from '../../constructs/model/compare-text';
import { Table } from '../exhibit';
import { PolicyState, SignInModel } from '../provers/sign-in/model';
import { Names } from '../provers/sign-in/words/names';
import { policyWords } from '../provers/sign-in/words/policy-words';

const STATES: Readonly<Record<PolicyState, string>> = {
  enabled: 'enforced',
  'report-only': 'reports only',
  disabled: 'off',
  unknown: 'not known',
};

/** The policies of a tenant in plain English, by name. */
export function signInPoliciesTable(model: SignInModel): Table {
  const names = new Names(model);
  const policies = [...model.policies].sort((a, b) => compareText(a.name, b.name));
  return {
    kind: 'table',
    id: `sign-in-policies-${model.tenant}`,
    title: `Policies on sign-ins: ${model.tenant}`,
    alternative:
      'What each Conditional Access policy does, read from what is configured and not from its name.',
    columns: ['Policy', 'State', 'In plain English'],
    rows: policies.map((policy) => [policy.name, STATES[policy.state], policyWords(names, policy).text]),
  };
}
