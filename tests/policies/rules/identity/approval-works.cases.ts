import { approvalWorks } from '../../../../policies/rules/identity/approval-works';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { SOME_GROUP } from './policies';

const rules = (attributes: Attributes) =>
  one('azuread_group_role_management_policy', 'owners', { role_id: 'member', ...attributes });
const approvedBy = (...approvers: readonly Attributes[]) =>
  rules({
    activation_rules: { require_approval: true, approval_stage: { primary_approver: approvers } },
  });

export const cases = casesOf(approvalWorks, [
  {
    name: 'an approver with a type passes',
    expect: 'pass',
    resources: approvedBy({ object_id: SOME_GROUP, type: 'groupMembers' }),
  },
  {
    name: 'no approval wanted, no approver needed',
    expect: 'pass',
    resources: rules({ activation_rules: {} }),
  },
  {
    name: 'approval without a stage is given by nobody',
    expect: 'fail',
    resources: rules({ activation_rules: { require_approval: true } }),
    on: 'azuread_group_role_management_policy.owners',
    says: 'nobody is named who gives it',
  },
  {
    name: 'an approver without a type is dropped',
    expect: 'fail',
    resources: approvedBy({ object_id: SOME_GROUP }),
    says: 'without saying what it is',
  },
  {
    name: 'an end without a time is refused',
    expect: 'fail',
    resources: rules({ eligible_assignment_rules: { expiration_required: true } }),
    says: 'after how long',
  },
  {
    name: 'an end with a time passes',
    expect: 'pass',
    resources: rules({ eligible_assignment_rules: { expiration_required: true, expire_after: 'P365D' } }),
  },
  {
    name: 'a context that nothing here makes fails',
    expect: 'fail',
    resources: rules({ activation_rules: { required_conditional_access_authentication_context: 'c1' } }),
  },
  {
    name: 'approvers that are not known are undecided',
    expect: 'unknown',
    resources: rules({ activation_rules: { require_approval: true, approval_stage: UNKNOWN } }),
  },
  { name: 'no rules, no approval', expect: 'not-applicable', resources: {} },
]);
