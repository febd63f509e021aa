import { numberOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { fail, show, step } from '../support/results';
import { Problem, resultsOf } from './support/problems';

export const guestsExpire: Rule = {
  id: 'identity/guests-expire',
  title: 'Whoever comes in from outside goes out again by a date',
  clauses: ['SEC-7', 'ID-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'A guest without an end stays after the project, and after the job at the other organisation.',
  remedy: 'Let people in by an access package whose policy has duration_in_days, instead of by invitation.',
  sources: [
    'https://learn.microsoft.com/entra/id-governance/entitlement-management-access-package-lifecycle-policy',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph, asOf }) {
    for (const policy of graph.ofType('azuread_access_package_assignment_policy')) {
      yield* resultsOf(policy, problemsOf(policy, asOf), 'what it gives ends');
    }
    for (const invitation of graph.ofType('azuread_invitation')) {
      yield fail(invitation, 'invites somebody for ever, since an invitation has no end', [
        step(invitation, '', invitation.type, 'azuread_access_package_assignment_policy'),
      ]);
    }
  },
};

function* problemsOf(policy: Resource, asOf: string): Iterable<Problem> {
  const duration = written(policy, 'duration_in_days');
  const expiration = written(policy, 'expiration_date');
  const date = textOf(expiration);
  if (date !== undefined && date.slice(0, 10) < asOf) {
    yield {
      path: 'expiration_date',
      found: show(expiration),
      expected: `a date after ${asOf}`,
      message: `gives access that ended on ${date.slice(0, 10)}`,
    };
  }
  const days = numberOf(duration);
  if (date !== undefined || (days !== undefined && days > 0)) return;
  const isOpen = [duration, expiration].some(
    (attribute) => attribute.state === 'unknown' && attribute.by !== 'provider',
  );
  yield {
    path: 'duration_in_days',
    found: show(duration),
    expected: '1 to 3660 days, or an expiration_date',
    message: isOpen ? 'whether what it gives ends is not known' : 'gives access for ever',
    isOpen,
  };
}
