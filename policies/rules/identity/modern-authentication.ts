import { Attribute, booleanOf, textOf } from '../../graph/attribute';
import { Block } from '../../graph/graph';
import { Rule } from '../rule';
import { foundAt } from '../support/found-at';
import { show } from '../support/results';
import { Problem, resultsOf } from './support/problems';

export const modernAuthentication: Rule = {
  id: 'identity/modern-authentication',
  title: 'Applications sign people in by SAML, OIDC or WS-Federation, and by nothing older',
  clauses: ['RA-5'],
  decides: ['RA-5'],
  severity: 'high',
  gates: true,
  protects:
    'An application that is given a password, or a token in an address, takes it past every second factor, and passes it on.',
  remedy:
    'Sign in by SAML or by OIDC with the code flow; take away password single sign-on, implicit grant and the password grant of public clients.',
  sources: [
    'https://learn.microsoft.com/entra/identity/enterprise-apps/plan-sso-deployment',
    'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const [type, switches] of Object.entries(SWITCHES)) {
      for (const resource of graph.ofType(type)) {
        const problems = switches.flatMap((each) => [...problemsOf(resource, each)]);
        yield* resultsOf(resource, problems, 'signs people in by a protocol of today');
      }
    }
  },
};

/** What has to be off, or which words it may have; what nobody writes is off, or OIDC. */
interface Switch {
  readonly path: string;
  readonly means: string;
  readonly allowed?: readonly string[];
}

const SWITCHES: Readonly<Record<string, readonly Switch[]>> = {
  azuread_application: [
    {
      path: 'web.implicit_grant.access_token_issuance_enabled',
      means: 'gives access tokens by implicit grant',
    },
    { path: 'web.implicit_grant.id_token_issuance_enabled', means: 'gives id tokens by implicit grant' },
    { path: 'fallback_public_client_enabled', means: 'takes passwords of public clients' },
  ],
  azuread_application_fallback_public_client: [
    { path: 'enabled', means: 'takes passwords of public clients' },
  ],
  azuread_application_registration: [
    { path: 'implicit_access_token_issuance_enabled', means: 'gives access tokens by implicit grant' },
    { path: 'implicit_id_token_issuance_enabled', means: 'gives id tokens by implicit grant' },
  ],
  azuread_service_principal: [
    {
      path: 'preferred_single_sign_on_mode',
      means: 'signs people in otherwise than by SAML or OIDC',
      allowed: ['saml', 'oidc'],
    },
  ],
};

function* problemsOf(resource: Block, { path, means, allowed }: Switch): Iterable<Problem> {
  for (const { path: at, attribute } of foundAt(resource, path)) {
    if (isFine(attribute, allowed)) continue;
    yield {
      path: at,
      found: show(attribute),
      expected: allowed?.join(' or ') ?? 'false',
      message:
        attribute.state === 'unknown'
          ? `may be what ${means}: ${at} is not known`
          : `${means}: ${at} is ${show(attribute)}`,
      isOpen: attribute.state === 'unknown',
    };
  }
}

function isFine(attribute: Attribute, allowed: readonly string[] | undefined): boolean {
  if (attribute.state === 'absent') return true;
  return allowed ? allowed.includes(textOf(attribute) ?? '') : booleanOf(attribute) === false;
}
