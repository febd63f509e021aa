import { booleanOf, textOf } from '../../graph/attribute';
import { Block, Resource } from '../../graph/graph';
import { pathIn, written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { notKnown, Problem, resultsOf } from './support/problems';

export const packagesApproved: Rule = {
  id: 'identity/packages-approved',
  title: 'Whoever asks for access from outside is approved by somebody, and looked at again',
  clauses: ['SEC-7', 'ID-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A package that anybody outside can take without approval is a door without a lock; approvers who are not named approve nothing.',
  remedy:
    'Require approval with a stage and primary approvers that have an object_id, and switch on reviews.',
  sources: [
    'https://learn.microsoft.com/entra/id-governance/entitlement-management-access-package-approval-policy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType('azuread_access_package_assignment_policy')) {
      yield* resultsOf(policy, problemsOf(policy), 'who asks is approved, and looked at again');
    }
  },
};

/** Who may ask without being of the tenant already. */
const FROM_OUTSIDE = /External|ConnectedOrganization/;
/** Approvers who are somebody only by their id; the others are found from whoever asks. */
const BY_ID = ['singleUser', 'groupMembers', 'connectedOrganizationMembers'];

function* problemsOf(policy: Resource): Iterable<Problem> {
  for (const name of ['approval_settings', 'requestor_settings', 'assignment_review_settings']) {
    if (policy.get(name).state === 'unknown') yield notKnown(name, 'settings that are known');
  }
  const [requestors] = policy.blocks('requestor_settings');
  const scope = requestors && textOf(requestors.get('scope_type'));
  const isOutside = scope !== undefined && FROM_OUTSIDE.test(scope);
  const [approval] = policy.blocks('approval_settings');
  const required = approval ? booleanOf(approval.get('approval_required')) === true : false;
  if (isOutside && !required) {
    yield {
      path: 'approval_settings',
      found: approval ? show(approval.get('approval_required')) : 'nothing',
      expected: 'approval_required = true',
      message: `lets ${scope} in without approval`,
      isOpen: policy.get('approval_settings').state === 'unknown',
    };
  }
  if (approval && required) yield* stageProblems(approval);
  const [review] = policy.blocks('assignment_review_settings');
  if (isOutside && !(review && booleanOf(review.get('enabled')) === true)) {
    yield {
      path: 'assignment_review_settings',
      found: review ? show(review.get('enabled')) : 'nothing',
      expected: 'enabled = true',
      message: 'nobody looks again at whom it has let in from outside',
      isOpen: policy.get('assignment_review_settings').state === 'unknown',
    };
  }
}

function* stageProblems(approval: Block): Iterable<Problem> {
  const stages = approval.blocks('approval_stage');
  if (stages.length === 0) {
    yield {
      path: pathIn(approval, 'approval_stage'),
      found: 'nothing',
      expected: 'a stage',
      message: 'requires approval, and has no stage where it is given',
      isOpen: approval.get('approval_stage').state === 'unknown',
    };
  }
  for (const stage of stages) {
    const approvers = stage.blocks('primary_approver');
    if (approvers.length === 0) {
      yield {
        path: pathIn(stage, 'primary_approver'),
        found: 'nobody',
        expected: 'an approver',
        message: 'has a stage of approval without an approver',
        isOpen: stage.get('primary_approver').state === 'unknown',
      };
    }
    for (const approver of approvers) {
      const type = textOf(approver.get('subject_type')) ?? '';
      if (!BY_ID.includes(type) || written(approver, 'object_id').state !== 'absent') continue;
      yield {
        path: pathIn(approver, 'object_id'),
        found: 'nothing',
        expected: 'an object id',
        message: `has ${type} as an approver, and does not say who that is`,
      };
    }
  }
}
