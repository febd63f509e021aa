import { z } from 'zod';
import { BASELINE_POLICIES } from '../../constructs/model/tables/baseline-policies';
import { hint } from './hint';
import { date, email, mapping, name, objectId, oneOrMore, title } from './schema-fields';

const state = z.enum(['enabled', 'pilot', 'report-only', 'off']);

const policySetting = z.union([
  state,
  mapping({
    state: state.default('enabled').describe('enabled, pilot, report-only or off. Default: enabled.'),
    pilotGroup: objectId
      .optional()
      .describe('Of a pilot: object id of the group that it is enforced on; on everybody else it reports.'),
    userRisk: z
      .enum(['block', 'password-change'])
      .optional()
      .describe('CA007 only: what high user risk meets. Default: block.'),
  }),
]);

/** Policies of the baseline by code; those that aren't named are enabled. */
export const policies = mapping(
  Object.fromEntries(
    BASELINE_POLICIES.map(({ code, title: what, reason }) => [
      code,
      policySetting
        .optional()
        .describe(
          `${what}. ${reason} enabled (default), pilot, report-only or off; all but enabled leave a gap that takes an exemption.`,
        ),
    ]),
  ),
);

const demand = z.enum(['blocked', 'mfa', 'phishing-resistant', 'managed-device']);
const some = <Value extends z.ZodType>(value: Value) =>
  z.array(value).min(1, hint('at least one', 'name one, or remove the key')).optional();
const risk = z.enum(['low', 'medium', 'high']);
const application = z.string();

/** An obligation besides those of the strategy. */
export const obligation = mapping({
  title: title.optional().describe('What it asks for, in words. Default: its name.'),
  who: z
    .union([
      z.enum(['everyone', 'members', 'guests', 'administrators', 'workloads', 'strangers']),
      mapping({
        personas: z
          .array(name)
          .min(1, hint('at least one persona', 'name one of the tenant'))
          .describe('Personas of the tenant.'),
      }),
    ])
    .describe(
      'Whose sign-ins: everyone, members, guests, administrators, workloads, strangers (people of no persona), or personas.',
    ),
  when: mapping({
    clientApps: some(
      z.enum(['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other']),
    ).describe('By these clients.'),
    platforms: some(
      z.enum(['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone', 'unknown']),
    ).describe('On these platforms.'),
    userRisk: some(risk).describe('At exactly these user risks.'),
    signInRisk: some(risk).describe('At exactly these sign-in risks.'),
    servicePrincipalRisk: some(risk).describe('Of programs: at exactly these risks.'),
    flows: some(z.enum(['deviceCodeFlow', 'authenticationTransfer'])).describe('By these flows.'),
    targets: z
      .literal('applications')
      .optional()
      .describe(
        'applications: to applications only, and not to register a device or a method. Default: those too.',
      ),
    applications: some(application).describe(
      "To these: applications of the tenant, names of Microsoft's such as AzureServiceManagement, Office365, MicrosoftAdminPortals, or client ids.",
    ),
    otherApplications: some(application).describe('To anything but these.'),
    outsideLocations: some(name).describe('From none of these places.'),
  })
    .default({})
    .describe('What narrows it, all parts together. Default: always.'),
  demand: demand.describe(
    'What such a sign-in meets, unless it is blocked anyway: blocked, mfa, phishing-resistant or managed-device.',
  ),
});

/** A departure from obligations, as narrow as its parts together. */
export const signInException = mapping({
  title: title.optional().describe('What it is for, in words. Default: its name.'),
  lifts: oneOrMore(name).describe(
    "Obligations that it lifts, by name: those of the strategy, or the tenant's own; one or a list.",
  ),
  who: z
    .array(z.union([objectId, name]))
    .default([])
    .describe('Personas, or object ids of users. Default: everyone.'),
  applications: z
    .array(application)
    .default([])
    .describe(
      "Only to these: applications of the tenant, names of Microsoft's, or client ids. Default: to everything.",
    ),
  devices: z
    .array(z.enum(['unregistered', 'registered', 'compliant', 'hybrid', 'hybrid-compliant']))
    .default([])
    .describe('Only on devices in these states. Default: on any.'),
  places: z.array(name).default([]).describe('Only from these places. Default: from anywhere.'),
  instead: demand.optional().describe('What is still demanded there. Default: nothing.'),
  mustWork: z
    .boolean()
    .default(false)
    .describe('Whether it is proven that such a sign-in really gets through (DR-2). Default: false.'),
  owner: email.describe('Who answers for it.'),
  reason: title.describe('Why it is needed.'),
  expires: date
    .optional()
    .describe(
      'The day it ends. Needed unless it names its applications and demands mfa or phishing-resistant instead.',
    ),
});

export type ObligationEntry = z.output<typeof obligation>;
export type ExceptionEntry = z.output<typeof signInException>;
