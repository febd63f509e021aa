import { Resource } from '../../graph/graph';
import { isLoginKnown, makesAnything, secretsOf } from '../../tables/logins/secrets-of-types';
import { TEMPLATE_TYPES } from '../../tables/logins/template-types';
import { Result, Rule } from '../rule';
import { abbreviated, listed, pass, step, unknown } from '../support/results';
import { templateTypes } from './support/template-types';

export const loginsKnown: Rule = {
  id: 'mfa/logins-known',
  title: 'Of every type that takes or hands out secrets, somebody has said how its logins are closed',
  clauses: ['MFA-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A service that hands out keys lets in whoever has one, and a list of logins that leaves it out says that all is well.',
  remedy:
    'Give the type a row in policies/tables/logins: what its keys open and what closes them, or why they open nothing.',
  sources: [
    'attributes that the schemas of azurerm 4.55.0 and azuread 3.7.0 mark as sensitive or write-only',
    'policies/redaction/unmarked-secrets.ts: secrets that the schemas do not mark',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const resource of graph.resources) {
      const result = judge(resource);
      if (result) yield result;
    }
  },
};

function judge(resource: Resource): Result | undefined {
  const { type } = resource;
  const anything = makesAnything(type);
  if (anything !== undefined) {
    const made = templateTypes(resource);
    if (made?.every((each) => each in TEMPLATE_TYPES)) {
      return pass(
        resource,
        `makes ${listed(made.map((each) => TEMPLATE_TYPES[each]!))}, and nothing with keys`,
      );
    }
    return unknown(
      resource,
      `is ${anything}, and what it makes, and hands out keys of, is not read here`,
      [step(resource, '', type, 'a resource type of the provider')],
      'Declare what it makes as a resource of its own, or exempt it with what is in it.',
    );
  }
  const secrets = secretsOf(type);
  if (secrets.length === 0) return undefined;
  if (isLoginKnown(type)) return pass(resource, `how the logins of ${type} are closed is known`);
  return unknown(resource, `has secrets (${abbreviated(secrets, 3)}), and nobody has said what they open`, [
    step(resource, '', type, 'a row in the tables of logins'),
  ]);
}
