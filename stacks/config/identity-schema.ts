import { z } from 'zod';
import { hint } from './hint';
import { identityApplication } from './identity-application-schema';
import { directory } from './identity-directory-schema';
import { accessPackage, partner } from './identity-guest-schema';
import { licences, persona, place, strength } from './identity-people-schema';
import { obligation, policies, signInException } from './identity-policy-schema';
import { roles, subscriptionAccess } from './identity-privilege-schema';
import { domain, guid, mapping, name, named, objectId, title } from './schema-fields';

const TWO_ACCOUNTS = hint('exactly two object ids of users', 'name both break-glass accounts, made by hand');

const tenant = mapping({
  title: title.optional().describe('What people call it. Default: its name.'),
  id: guid.describe('The tenant id.'),
  organisations: z
    .array(name)
    .min(1, hint('at least one organisation', 'name whose people are in it, or remove the key'))
    .optional()
    .describe('Whose people are in it. Default: all organisations, if there is one tenant.'),
  domain: domain.describe('A verified domain of the tenant.'),
  licences: licences
    .default([])
    .describe(
      'Licences that all its personas have unless they say otherwise: P1, P2, governance, workload-identities, insider-risk. Default: none.',
    ),
  breakGlass: z
    .array(objectId, TWO_ACCOUNTS)
    .length(2, TWO_ACCOUNTS)
    .describe('Object ids of the two accounts that get in when nothing else works. They are made by hand.'),
  approvers: z
    .array(objectId)
    .default([])
    .describe(
      'Object ids of the groups who approve what people ask for, where nothing else is said. Default: none.',
    ),
  personas: named(persona)
    .refine(
      (all) => Object.keys(all).length > 0,
      hint('at least one persona', 'say who signs in, such as staff'),
    )
    .describe('Kinds of people and programs by name; whoever is of none is blocked.'),
  places: named(place)
    .default({})
    .describe('Named locations. They narrow what is blocked and never grant. Default: none.'),
  strengths: named(strength)
    .default({})
    .describe('Authentication strengths besides the built-in ones and those of the baseline. Default: none.'),
  policies: policies
    .default({})
    .describe('Policies of the baseline that are not simply enabled, by code. Default: all are enabled.'),
  obligations: named(obligation)
    .default({})
    .describe(
      "What sign-ins have to meet besides the strategy's obligations, by name. Default: nothing more.",
    ),
  exceptions: named(signInException)
    .default({})
    .describe('Departures from obligations, each with who answers for it, by name. Default: none.'),
  guestApplications: z
    .array(z.string())
    .default([])
    .describe(
      "What guests may use: applications of the tenant, names of Microsoft's, Office365, or client ids. Default: nothing.",
    ),
  workloadPlaces: z
    .array(name)
    .default([])
    .describe(
      'Places that programs sign in from; needed where there are programs or a directory. Default: none.',
    ),
  applications: named(identityApplication)
    .default({})
    .describe('Applications that people and programs sign in to, by name. Default: none.'),
  roles: roles
    .default({})
    .describe('Directory roles that people are eligible for, by their names in Entra ID. Default: none.'),
  access: named(subscriptionAccess)
    .default({})
    .describe(
      'Azure roles that people are eligible for, by a name of your own; nothing is standing. Default: none.',
    ),
  packages: named(accessPackage)
    .default({})
    .describe('Access packages, by name: how guests and partners come in, and for how long. Default: none.'),
  partners: named(partner)
    .default({})
    .describe('Other tenants whose people come here, by name. Default: none.'),
  directories: named(directory)
    .default({})
    .describe('AD DS domains that staff come from (ID-3), by name. Default: none.'),
});

/** Everything under `identity:`. */
export const identity = mapping({
  tenants: named(tenant)
    .default({})
    .describe('Entra tenants by name: several councils may share one, or have their own. Default: none.'),
});

export type TenantEntry = z.output<typeof tenant>;
