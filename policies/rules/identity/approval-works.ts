import { booleanOf, textOf } from '../../graph/attribute';
import { Block, Resource } from '../../graph/graph';
import { pathIn, written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { notKnown, Problem, resultsOf } from './support/problems';

export const approvalWorks: Rule = {
  id: 'identity/approval-works',
  title: 'Where a privilege takes approval, somebody can give it, and every rule of it holds',
  clauses: ['ZT-1', 'SEC-7'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An approval without approvers is given by nobody, or by whoever administers privileges; a rule that is not whole is refused, or dropped without a word.',
  remedy:
    'Write an approval_stage with primary_approver blocks that have type and object_id, and expire_after wherever expiration is required.',
  sources: [
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/groups-role-settings',
    'azuread 3.7.0: an approver without a type is dropped (source); its issue 1537',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType('azuread_group_role_management_policy')) {
      yield* resultsOf(policy, problemsOf(policy), 'who is to approve can');
    }
  },
};

const TYPES = ['singleUser', 'groupMembers'];

function* problemsOf(policy: Resource): Iterable<Problem> {
  for (const name of ['activation_rules', 'eligible_assignment_rules', 'active_assignment_rules']) {
    if (policy.get(name).state === 'unknown') yield notKnown(name, 'rules that are known');
  }
  for (const rules of policy.blocks('activation_rules')) yield* activationProblems(rules);
  for (const name of ['eligible_assignment_rules', 'active_assignment_rules']) {
    for (const rules of policy.blocks(name)) {
      const after = written(rules, 'expire_after');
      if (booleanOf(rules.get('expiration_required')) !== true || after.state === 'known') continue;
      yield {
        path: pathIn(rules, 'expire_after'),
        found: show(after),
        expected: 'P15D, P30D, P90D, P180D or P365D',
        message: 'wants an end and does not say after how long, which Entra ID refuses',
        isOpen: after.state === 'unknown' && after.by !== 'provider',
      };
    }
  }
}

function* activationProblems(rules: Block): Iterable<Problem> {
  const context = written(rules, 'required_conditional_access_authentication_context');
  if (context.state === 'known') {
    yield {
      path: pathIn(rules, 'required_conditional_access_authentication_context'),
      found: show(context),
      expected: 'nothing',
      message: 'wants an authentication context, which this provider can neither make nor target',
    };
  }
  if (booleanOf(rules.get('require_approval')) !== true) return;
  const approvers = rules.blocks('approval_stage').flatMap((stage) => stage.blocks('primary_approver'));
  if (approvers.length === 0) {
    yield {
      path: pathIn(rules, 'approval_stage'),
      found: 'nothing',
      expected: 'a stage with approvers',
      message: 'takes approval, and nobody is named who gives it',
      isOpen: rules.get('approval_stage').state === 'unknown',
    };
  }
  for (const approver of approvers) {
    const type = approver.get('type');
    if (TYPES.includes(textOf(type) ?? '')) continue;
    yield {
      path: pathIn(approver, 'type'),
      found: show(type),
      expected: TYPES.join(' or '),
      message: 'names an approver without saying what it is, who is dropped',
      isOpen: type.state === 'unknown',
    };
  }
}
