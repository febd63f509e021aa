import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listsAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const redirectsSafe: Rule = {
  id: 'identity/redirects-safe',
  title: 'Tokens of an application are sent to addresses of its own only, by HTTPS',
  clauses: ['RA-5', 'RA-4'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A redirect to a plain address, or to a pattern, hands the token of whoever signs in to whoever stands on the way or owns a name that fits.',
  remedy: 'Write whole https addresses; http only for localhost, other schemes only for public clients.',
  sources: [
    'https://learn.microsoft.com/entra/identity-platform/reply-url',
    'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const application of graph.ofType(...Object.keys(LISTS))) {
      yield* resultsOf(application, problemsOf(graph, application), 'its redirects are whole and safe');
    }
  },
};

const LISTS: Readonly<Record<string, readonly string[]>> = {
  azuread_application: [
    'web.redirect_uris',
    'single_page_application.redirect_uris',
    'public_client.redirect_uris',
  ],
  azuread_application_redirect_uris: ['redirect_uris'],
};

function* problemsOf(graph: EstateGraph, application: Resource): Iterable<Problem> {
  const lists = LISTS[application.type]!.flatMap((path) => listsAt(graph, application, path));
  for (const list of lists) {
    for (const address of textsIn(list)) {
      const wrong = wrongWith(address, isForPublicClients(application, list.path));
      if (wrong === undefined) continue;
      yield {
        path: list.path,
        found: `"${address}"`,
        expected: 'a whole https address',
        message: `sends tokens to ${address}, which ${wrong}`,
      };
    }
  }
  yield* openLists(lists, 'addresses that are known');
}

function isForPublicClients(application: Resource, path: string): boolean {
  const type = application.get('type');
  return path.startsWith('public_client') || (type.state === 'known' && type.value === 'PublicClient');
}

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

function wrongWith(address: string, forPublicClients: boolean): string | undefined {
  if (address.includes('*')) return 'is a pattern';
  if (address.startsWith('https://') || LOCAL.test(address)) return undefined;
  if (address.startsWith('http://')) return 'is a plain address';
  return forPublicClients && /^[a-z][a-z0-9+.-]*:/i.test(address) ? undefined : 'is no https address';
}
