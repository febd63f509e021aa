import { z } from 'zod';
import { hint } from './hint';
import { domain, guid, mapping, name, objectId } from './schema-fields';

const joiners = mapping({
  template: guid.describe(
    'Id of the gallery\'s template "API-driven provisioning to on-premises Active Directory"; the one "to Microsoft Entra ID" makes people twice.',
  ),
  spoke: name.describe('Spoke whose network holds the storage of the extract and the uploader.'),
  privateEndpointTier: name
    .default('private-endpoints')
    .describe('Its tier for the private endpoint of the storage. Default: private-endpoints.'),
  uploader: name.describe('Its group of servers that the uploader runs on.'),
  serviceDesk: mapping({
    outside: name.describe("The service desk's API, by its name under outside."),
    url: z.string().describe('Where a ticket is raised: https, at one of its hosts.'),
  }).describe('Where each joiner is approved and each leaver gets a ticket.'),
  format: z
    .enum(['csv', 'scim'])
    .default('csv')
    .describe('What the HR extract is: csv or scim. Default: csv.'),
});

/** AD DS as the source of an organisation's staff. */
export const directory = mapping({
  organisation: name.optional().describe("Whose staff it holds. Default: the tenant's only organisation."),
  domain: domain.describe('DNS name of the AD DS domain.'),
  synchronisesFrom: z
    .array(name)
    .min(1, hint('at least one place', 'name where the synchronisation servers call out from'))
    .describe('Places, of ranges, that the synchronisation account signs in from.'),
  owners: z
    .array(objectId)
    .min(1, hint('at least one owner', 'name who answers for the application that synchronises'))
    .describe('Object ids of the users who answer for the application that synchronises.'),
  joiners: joiners
    .optional()
    .describe('How joiners and leavers come in from HR (ID-2). Default: not from here.'),
});

export type DirectoryEntry = z.output<typeof directory>;
export type JoinersEntry = z.output<typeof joiners>;
