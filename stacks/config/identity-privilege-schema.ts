import { z } from 'zod';
import { BUILT_IN_ROLES } from '../../constructs/model/tables/built-in-roles';
import { DIRECTORY_ROLES } from '../../constructs/model/tables/directory-roles';
import { hint } from './hint';
import { mapping, name, objectId, title } from './schema-fields';

const HOURS = hint('0.5 to 23.5 by halves, or 24', 'write a number of hours such as 4');

const eligibility = {
  eligible: z
    .array(name)
    .min(1, hint('at least one persona', 'name who may ask for it'))
    .describe('Personas whose people may make it active.'),
  hours: z
    .number(HOURS)
    .refine((hours) => hours === 24 || (hours >= 0.5 && hours <= 23.5 && Number.isInteger(hours * 2)), HOURS)
    .default(4)
    .describe('Hours that it stays active, 0.5 to 23.5 by halves, or 24. Default: 4.'),
  justification: z.boolean().default(true).describe('Whether they say why. Default: true.'),
  ticket: z.boolean().default(false).describe('Whether they name a ticket. Default: false.'),
  approvers: z
    .array(objectId)
    .optional()
    .describe("Object ids of the groups who are asked; [] for nobody. Default: the tenant's approvers."),
  eligibleDays: z
    .literal(
      [15, 30, 90, 180, 365],
      hint('15, 30, 90, 180 or 365', 'write after how many days eligibility ends'),
    )
    .default(180)
    .describe('Days after which eligibility ends: 15, 30, 90, 180 or 365. Default: 180.'),
};

/** Directory roles by name. */
export const roles = mapping(
  Object.fromEntries(
    DIRECTORY_ROLES.map((role) => [
      role.name,
      mapping(eligibility)
        .optional()
        .describe(
          `${role.name}${role.privileged ? ', which Microsoft labels privileged' : ''}: active on a group that people are eligible in.`,
        ),
    ]),
  ),
);

const action = z
  .string()
  .regex(
    /^(\*|[A-Za-z][A-Za-z0-9.]*)(\/[A-Za-z0-9*.-]+)+$/,
    hint(
      'an operation of a resource provider',
      'write one such as Microsoft.Network/virtualNetworks/read or */read',
    ),
  );

/** A right to Azure that people are eligible for. That it has one scope is checked where it is used. */
export const subscriptionAccess = mapping({
  subscription: name.optional().describe('Subscription that it is about, by its name in this file.'),
  managementGroup: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_().-]{0,88}[A-Za-z0-9_()-]$|^[A-Za-z0-9]$/,
      hint("a management group's id, not its display name", 'copy it from the Azure portal'),
    )
    .optional()
    .describe('Id of the management group that it is about, instead of a subscription.'),
  role: z
    .union([
      z.string().meta({ enum: Object.values(BUILT_IN_ROLES).map((role) => role.name) }),
      mapping({
        title: title.describe('Name of the custom role, unique in the tenant.'),
        actions: z
          .array(action)
          .min(1, hint('at least one operation', 'name what it allows'))
          .describe('Operations that it allows.'),
        notActions: z.array(action).default([]).describe('Operations taken out of them. Default: none.'),
        dataActions: z.array(action).default([]).describe('Operations on data. Default: none.'),
      }),
    ])
    .describe('A built-in role by name, or a mapping of a custom one where every built-in is too wide.'),
  ...eligibility,
});

export type EligibilityEntry = z.output<ReturnType<typeof mapping<typeof eligibility>>>;
export type AccessEntry = z.output<typeof subscriptionAccess>;
