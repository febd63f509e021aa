import { packagesApproved } from '../../../../policies/rules/identity/packages-approved';
import { Attributes, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { SOME_GROUP } from './policies';

const OUTSIDE = { scope_type: 'AllExternalSubjects' };
const stage = (...approvers: readonly Attributes[]) => ({
  approval_required: true,
  approval_stage: [{ approval_timeout_in_days: 14, primary_approver: approvers }],
});
const APPROVED = stage({ subject_type: 'groupMembers', object_id: SOME_GROUP });
const REVIEWED = { enabled: true, review_frequency: 'quarterly' };
const policy = (requestors: unknown, approval: unknown, review: unknown = REVIEWED) =>
  one('azuread_access_package_assignment_policy', 'schools', {
    requestor_settings: requestors,
    approval_settings: approval,
    assignment_review_settings: review,
  });

export const cases = casesOf(packagesApproved, [
  { name: 'approval and reviews pass', expect: 'pass', resources: policy(OUTSIDE, APPROVED) },
  {
    name: 'members may ask without approval',
    expect: 'pass',
    resources: policy({ scope_type: 'AllExistingDirectoryMemberUsers' }, { approval_required: false }, null),
  },
  {
    name: 'anybody outside without approval fails',
    expect: 'fail',
    resources: policy(OUTSIDE, { approval_required: false }),
    on: 'azuread_access_package_assignment_policy.schools',
    says: 'without approval',
  },
  {
    name: 'approval without a stage fails',
    expect: 'fail',
    resources: policy(OUTSIDE, { approval_required: true }),
    says: 'has no stage',
  },
  { name: 'a stage without an approver fails', expect: 'fail', resources: policy(OUTSIDE, stage()) },
  {
    name: 'approvers of a group that is not named are nobody',
    expect: 'fail',
    resources: policy(OUTSIDE, stage({ subject_type: 'groupMembers' })),
    says: 'does not say who that is',
  },
  {
    name: "the asker's manager needs no id",
    expect: 'pass',
    resources: policy(OUTSIDE, stage({ subject_type: 'requestorManager' })),
  },
  {
    name: 'people from outside whom nobody looks at again fail',
    expect: 'fail',
    resources: policy(OUTSIDE, APPROVED, null),
    says: 'nobody looks again',
  },
  {
    name: 'settings that are not known are undecided',
    expect: 'unknown',
    resources: policy(OUTSIDE, UNKNOWN),
  },
  { name: 'no package, nobody to approve', expect: 'not-applicable', resources: {} },
]);
