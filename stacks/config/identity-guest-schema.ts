import { z } from 'zod';
import { hint } from './hint';
import { guid, mapping, name, objectId, title } from './schema-fields';

const DAYS = hint('1 to 365 days', 'write after how many days it ends, such as 180');

/** An access package: how people come in who are of no organisation here. */
export const accessPackage = mapping({
  title: title.optional().describe('What people see who ask for it. Default: its name.'),
  organisation: name
    .optional()
    .describe("Who offers it. Default: the persona's organisation, else the tenant's only one."),
  persona: name.describe('Persona that it makes somebody a member of.'),
  requestors: z
    .enum(['members', 'partners', 'anybody-outside'])
    .default('partners')
    .describe(
      'Who may ask: members of the tenant, people of its partners, or anybody outside. Default: partners.',
    ),
  expiresAfterDays: z
    .int(DAYS)
    .min(1, DAYS)
    .max(365, DAYS)
    .describe('Days after which it ends, 1 to 365; it never goes on for ever (ID-1).'),
  review: z
    .enum(['monthly', 'quarterly', 'halfyearly'])
    .default('quarterly')
    .describe('How often somebody looks whether it is still needed. Default: quarterly.'),
  approvers: z
    .array(objectId)
    .min(1, hint('at least one group', 'name who approves, or remove the key'))
    .optional()
    .describe("Object ids of the groups who approve. Default: the tenant's approvers."),
});

/** Another tenant whose people come here. */
export const partner = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  id: guid.describe('The tenant id.'),
  connectedOrganisation: objectId
    .optional()
    .describe('Id of the connected organisation, which is made by hand. Default: none yet.'),
  trust: z
    .array(z.enum(['mfa', 'compliantDevice', 'hybridJoinedDevice']))
    .default([])
    .describe(
      'What is taken from their tenant as if it were shown here: mfa, compliantDevice, hybridJoinedDevice. Default: nothing.',
    ),
});

export type PackageEntry = z.output<typeof accessPackage>;
export type PartnerEntry = z.output<typeof partner>;
