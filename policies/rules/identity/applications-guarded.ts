import { booleanOf, textOf } from '../../graph/attribute';
import { Entry, EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { show } from '../support/results';
import { listAt } from './support/lists';
import { Problem, resultsOf } from './support/problems';

export const applicationsGuarded: Rule = {
  id: 'identity/applications-guarded',
  title: 'An application that people sign in to has an owner, and lets in only whom it is assigned to',
  clauses: ['ID-1', 'RA-5', 'ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Without assignment everybody of the tenant, guests too, gets in; without an owner nobody notices when the application is no longer needed.',
  remedy: 'Write app_role_assignment_required = true, and name owners by their object id.',
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/overview-assign-app-owners',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const program of graph.ofType('azuread_service_principal')) {
      if (booleanOf(program.get('use_existing')) === true) continue;
      yield* resultsOf(program, assignmentProblems(program), 'lets in only whom it is assigned to');
    }
    for (const application of graph.ofType('azuread_application', 'azuread_application_registration')) {
      if (!isSignedInTo(graph, application)) continue;
      yield* resultsOf(application, ownerProblems(graph, application), 'has an owner');
    }
  },
};

function* assignmentProblems(program: Resource): Iterable<Problem> {
  const required = program.get('app_role_assignment_required');
  if (booleanOf(required) === true) return;
  yield {
    path: 'app_role_assignment_required',
    found: show(required),
    expected: 'true',
    message:
      required.state === 'unknown'
        ? 'whether it lets in only whom it is assigned to is not known'
        : 'lets in everybody of the tenant',
    isOpen: required.state === 'unknown',
  };
}

function* ownerProblems(graph: EstateGraph, application: Resource): Iterable<Problem> {
  const own = listAt(graph, application, 'owners');
  if (own.entries.length > 0) return;
  const beside = graph
    .ofType('azuread_application_owner')
    .map((owner) => listAt(graph, owner, 'application_id'));
  if (beside.some(({ entries }) => entries.some((entry) => entryIsOf(entry, application)))) return;
  const isOpen = !own.complete || beside.some(({ complete }) => !complete);
  yield {
    path: 'owners',
    found: isOpen ? 'a value not known before deployment' : 'nobody',
    expected: 'at least one owner',
    message: isOpen ? 'who owns it is not known' : 'has no owner but whoever deploys it',
    isOpen,
  };
}

const REDIRECTS = [
  'web.redirect_uris',
  'single_page_application.redirect_uris',
  'public_client.redirect_uris',
];

/**
 * Whether people sign in to an application, so that somebody has to notice when they no longer do. What only a program signs in
 * as is better off without an owner, who could give it a secret of his own.
 */
function isSignedInTo(graph: EstateGraph, application: Resource): boolean {
  const isOf = (resource: Resource, path: string) => {
    const { entries, complete } = listAt(graph, resource, path);
    return !complete || entries.some((entry) => entryIsOf(entry, application));
  };
  const bySaml = graph
    .ofType('azuread_service_principal')
    .filter((program) => textOf(program.get('preferred_single_sign_on_mode')) === 'saml');
  return (
    REDIRECTS.some((path) => {
      const { entries, complete } = listAt(graph, application, path);
      return !complete || entries.length > 0;
    }) ||
    graph.ofType('azuread_application_redirect_uris').some((each) => isOf(each, 'application_id')) ||
    bySaml.some((program) => isOf(program, 'client_id'))
  );
}

function entryIsOf(entry: Entry, application: Resource): boolean {
  return entry.kind === 'attribute' && entry.resource === application;
}
