import { z } from 'zod';
import { hint } from './hint';
import { guid, mapping, name, named, objectId, title } from './schema-fields';

const uri = z.string();

const federatedCredential = mapping({
  issuer: uri.describe(
    'Who vouches for the program: an https address, such as https://token.actions.githubusercontent.com.',
  ),
  subject: z
    .string()
    .regex(/^\S+$/, hint('what the issuer calls the program, without blanks', 'write it as the issuer does'))
    .max(600, hint('at most 600 characters', 'shorten it'))
    .describe('What the issuer calls the program, such as repo:example/estate:environment:plan.'),
});

/** An application that people or programs sign in to. At most one of template, published and clientId says where it comes from. */
export const identityApplication = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  organisation: name
    .optional()
    .describe('Whose it is, where several organisations share the tenant. Default: the whole tenant.'),
  protocol: z
    .enum(['oidc', 'saml', 'ws-federation'])
    .default('oidc')
    .describe(
      'How it signs people in (RA-5): oidc, saml or ws-federation. There is no implicit grant. Default: oidc.',
    ),
  template: guid
    .optional()
    .describe("Id of the gallery's template that it is made from. Default: it is registered here."),
  provisioning: z
    .boolean()
    .optional()
    .describe('Of a template: whether accounts are provisioned to it by SCIM. Default: false.'),
  published: name
    .optional()
    .describe('Service under published, by app-proxy, that is behind it. Default: it is registered here.'),
  clientId: guid
    .optional()
    .describe("Client id, where it is Microsoft's or somebody else's. Default: it is registered here."),
  redirectUris: z
    .array(uri)
    .default([])
    .describe(
      'Where answers go: https, without wildcards, and with a slash at the end of a bare host. Default: none.',
    ),
  identifierUris: z
    .array(uri)
    .default([])
    .describe(
      "What names it in tokens: https in the tenant's domain, or api:// and the tenant id. Default: none.",
    ),
  owners: z
    .array(objectId)
    .default([])
    .describe(
      'Object ids of the users who answer for it. Default: none, which only an application with a clientId may have.',
    ),
  assigned: z
    .array(name)
    .default([])
    .describe(
      'Personas that may use it; nobody else gets in. Default: none, which only an application with a clientId may have.',
    ),
  federatedCredentials: named(federatedCredential)
    .default({})
    .describe('How programs sign in as it, instead of secrets, by name. Default: none.'),
});

export type ApplicationEntry = z.output<typeof identityApplication>;
