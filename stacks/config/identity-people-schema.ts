import { z } from 'zod';
import { GUEST_TYPES, LICENCES } from '../../constructs/model/identity';
import { AUTHENTICATION_COMBINATIONS } from '../../constructs/model/tables/authentication-combinations';
import { hint } from './hint';
import { mapping, name, objectId, title } from './schema-fields';

/** Licences of people; which hold which is checked nowhere here, since a lack of one makes a proof unknown and never wrong. */
export const licences = z.array(z.enum(LICENCES));

/** A combination of methods; whether there is one of that spelling is checked where it is used, so that the fix can name it. */
export const combination = z
  .string()
  .meta({ enum: AUTHENTICATION_COMBINATIONS.map((known) => known.combination) });

const someIds = z.array(objectId).min(1, hint('at least one object id', 'name who is in it'));

/** A kind of people or programs. Exactly one key says who is in it; that is checked where it is used. */
export const persona = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  kind: z
    .enum(['member', 'guest', 'service-account', 'workload'])
    .default('member')
    .describe(
      'member: people of the tenant. guest: people of elsewhere. service-account: an account that no person uses. workload: programs, as service principals. Default: member.',
    ),
  organisation: name
    .optional()
    .describe(
      'Whose people they are, where several organisations share the tenant. Default: the whole tenant.',
    ),
  guestTypes: z
    .array(z.enum(GUEST_TYPES))
    .min(1, hint(GUEST_TYPES.join(', '), 'name at least one type, or remove the key'))
    .optional()
    .describe('Of a guest: the types that its people may be of. Default: b2bCollaborationGuest.'),
  devices: z
    .enum(['corporate', 'none'])
    .optional()
    .describe(
      'corporate: they have a managed device. none: only their own or shared ones, and so the virtual desktops (DR-2). Default: corporate of members and service accounts, none of others.',
    ),
  licences: licences
    .optional()
    .describe(
      "Licences that they have: what a policy needs and they lack is reported as unknown (LIC-1). Default: the tenant's.",
    ),
  administrators: z
    .boolean()
    .default(false)
    .describe(
      'Whether they administer: then their group can hold roles and has members assigned one by one. Default: false.',
    ),
  methods: z
    .array(combination)
    .min(1, hint('at least one combination', 'name what they can sign in with, or remove the key'))
    .optional()
    .describe(
      "Combinations of methods that they can register, in Graph's spelling. Default: what fits their kind and devices.",
    ),
  rule: z
    .string()
    .optional()
    .describe(
      'Who is in it: a membership rule over user attributes, such as user.employeeType -eq "Councillor".',
    ),
  members: someIds.optional().describe('Who is in it: object ids of users.'),
  package: name
    .optional()
    .describe(
      'Who is in it: those whom this access package admits. Default of a guest: the package that leads to it.',
    ),
  group: objectId.optional().describe('Who is in it: object id of a group that is kept elsewhere.'),
  servicePrincipals: someIds
    .optional()
    .describe(
      'Who is in it, of a workload: object ids of service principals, which are not those of their registrations.',
    ),
});

/** A named location, by ranges or by countries. */
export const place = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  organisation: name
    .optional()
    .describe('Whose place it is, where several organisations share the tenant. Default: the whole tenant.'),
  ranges: z
    .array(z.string())
    .min(1, hint('1 to 2000 ranges', 'name a public range, or countries instead'))
    .max(2000, hint('1 to 2000 ranges', 'keep 2000 a place'))
    .optional()
    .describe('Public IPv4 and IPv6 ranges, with a prefix of /8 or longer.'),
  trusted: z
    .boolean()
    .optional()
    .describe(
      'Of ranges: whether Entra counts the place as trusted. It never lets anybody in by itself. Default: false.',
    ),
  countries: z
    .array(z.string())
    .min(1, hint('at least one country', 'name a country, or ranges instead'))
    .optional()
    .describe('Countries by ISO 3166-1 alpha-2, such as GB.'),
  includeUnknown: z
    .boolean()
    .optional()
    .describe('Of countries: whether addresses of no known country count as inside. Default: false.'),
});

/** A custom authentication strength. */
export const strength = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  combinations: z
    .array(combination)
    .min(1, hint('at least one combination', 'name what it allows'))
    .describe(
      "Combinations of methods that it allows, in Graph's spelling; each has to be multi-factor (MFA-1).",
    ),
});

export type PersonaEntry = z.output<typeof persona>;
export type PlaceEntry = z.output<typeof place>;
export type StrengthEntry = z.output<typeof strength>;
