import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { listAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { notKnown, Problem, resultsOf } from './support/problems';

export const federatedCredentialsBound: Rule = {
  id: 'identity/federated-credentials-bound',
  title: 'A federated credential is bound to one issuer, one subject and the audience of Entra ID',
  clauses: ['ZT-2', 'RA-4'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A credential with a subject that many have, or with another audience, lets programs in that nobody meant.',
  remedy: 'Write an https issuer, the whole subject and the audience api://AzureADTokenExchange.',
  sources: [
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const credential of graph.ofType(...Object.keys(FIELDS))) {
      yield* resultsOf(credential, problemsOf(graph, credential), 'is bound to one issuer and subject');
    }
  },
};

const AUDIENCE = 'api://AzureADTokenExchange';

/** Names of the fields by type. */
const FIELDS: Readonly<
  Record<string, { readonly audience: string; readonly subject: string; readonly name: string }>
> = {
  azuread_application_federated_identity_credential: {
    audience: 'audiences',
    subject: 'subject',
    name: 'display_name',
  },
  azuread_application_flexible_federated_identity_credential: {
    audience: 'audience',
    subject: 'claims_matching_expression',
    name: 'display_name',
  },
  azurerm_federated_identity_credential: { audience: 'audience', subject: 'subject', name: 'name' },
};

function* problemsOf(graph: EstateGraph, credential: Resource): Iterable<Problem> {
  const fields = FIELDS[credential.type]!;
  const audiences = listAt(graph, credential, fields.audience);
  if (audiences.complete && textsIn(audiences).join() !== AUDIENCE) {
    yield {
      path: audiences.path,
      found: textsIn(audiences).join(', ') || 'nothing',
      expected: AUDIENCE,
      message: `takes tokens for ${textsIn(audiences).join(', ') || 'nobody'}`,
    };
  }
  yield* openLists([audiences], AUDIENCE);
  yield* textProblem(credential, 'issuer', 'an https address', 'issuer', (text) =>
    text.startsWith('https://'),
  );
  yield* textProblem(credential, fields.subject, 'one whole subject', 'subject', isOne);
  yield* textProblem(credential, fields.name, 'a name without blanks', 'name', (text) =>
    /^\S{1,120}$/.test(text),
  );
}

/** A pattern over the subject alone that begins with a wildcard takes every subject of its issuer. */
function isOne(subject: string): boolean {
  return subject.trim() !== '' && !/(?:^|matches\s*['"])\*/.test(subject.trim());
}

function* textProblem(
  credential: Resource,
  path: string,
  expected: string,
  what: string,
  isFine: (text: string) => boolean,
): Iterable<Problem> {
  const attribute = written(credential, path);
  if (attribute.state === 'unknown') yield notKnown(path, expected);
  else if (!isFine(textOf(attribute) ?? '')) {
    yield { path, found: show(attribute), expected, message: `has the ${what} ${show(attribute)}` };
  }
}
