import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { grantOf, isThere, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const passwordChangePossible: Rule = {
  id: 'identity/password-change-possible',
  title: 'A policy that asks for a new password asks for it as Entra ID lets it',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A password change is on offer only after a second factor, at user risk, for everything, and to no guest; written otherwise it is refused.',
  remedy:
    'Ask for passwordChange AND mfa (or a strength) at user risk, for All applications with none excluded, client types all, and exclude guests.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/id-protection/concept-identity-protection-user-experience',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      const { controls } = grantOf(graph, policy);
      if (!textsIn(controls).includes('passwordChange')) continue;
      yield* resultsOf(policy, problemsOf(graph, policy), 'a new password can be asked for as it is written');
    }
  },
};

/** Conditions that Entra ID refuses beside a password change. */
const OTHER_CONDITIONS = [
  'conditions.sign_in_risk_levels',
  'conditions.platforms.included_platforms',
  'conditions.locations.included_locations',
  'conditions.devices.filter.rule',
  'conditions.authentication_flow_transfer_methods',
  'conditions.insider_risk_levels',
];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  yield* controlProblems(graph, policy);
  const risks = listAt(graph, policy, 'conditions.user_risk_levels');
  if (risks.entries.length === 0)
    yield* unless(risks, 'user risk', 'asks for a new password without user risk');
  for (const path of OTHER_CONDITIONS.filter((each) => isThere(policy, each) !== false)) {
    yield {
      path,
      found: 'a condition',
      expected: 'nothing',
      message: `has ${path} beside a password change`,
    };
  }
  const types = listAt(graph, policy, 'conditions.client_app_types');
  if (textsIn(types).join() !== 'all') yield* unless(types, '"all"', 'asks only some client types for it');
  const excluded = listAt(graph, policy, 'conditions.applications.excluded_applications');
  const included = listAt(graph, policy, 'conditions.applications.included_applications');
  if (textsIn(included).join() !== 'All' || excluded.entries.length > 0) {
    yield* unless(included, 'All, with none excluded', 'asks for it at some applications only (1032)');
  }
  yield* guestProblems(graph, policy);
}

function* controlProblems(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const { controls, strength, operator } = grantOf(graph, policy);
  const others = textsIn(controls).filter((control) => control !== 'passwordChange');
  const second = others.includes('mfa') || strength.entries.length > 0;
  if (!second || operator !== 'AND' || others.some((control) => control !== 'mfa')) {
    yield* unless(
      controls,
      'passwordChange AND mfa, or a strength',
      'asks for a new password otherwise than together with a second factor',
    );
  }
}

function* guestProblems(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const everybody = listAt(graph, policy, 'conditions.users.included_users');
  const guests = 'conditions.users.excluded_guests_or_external_users.guest_or_external_user_types';
  const excluded = listAt(graph, policy, guests);
  const excludedUsers = listAt(graph, policy, 'conditions.users.excluded_users');
  const leavesGuestsOut =
    textsIn(excluded).length >= 6 || textsIn(excludedUsers).includes('GuestsOrExternalUsers');
  if (textsIn(everybody).includes('All') && !leavesGuestsOut) {
    yield* unless(
      excluded,
      'all types of guests',
      'asks guests for a new password, which they have elsewhere',
    );
  }
}

function* unless(
  list: { path: string; complete: boolean },
  expected: string,
  message: string,
): Iterable<Problem> {
  if (!list.complete) yield* openLists([{ ...list, entries: [] }], expected);
  else yield { path: list.path, found: 'something else', expected, message };
}
