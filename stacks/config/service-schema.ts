import { z } from 'zod';
import { GLOBAL_CAUSES } from '../../constructs/model/service';
import { SERVICE_TIERS } from '../../constructs/model/tables/service-tiers';
import { hint } from './hint';
import { date, email, mapping, name, oneOrMore, title } from './schema-fields';

/** A whole number of something, none included. */
function amount(of: string) {
  const told = hint(`a whole number of ${of}, 0 or more`, `write a number of ${of}`);
  return z.int(told).min(0, told);
}

const UPTIME = hint('percent of the time, above 0 and at most 100', 'write one such as 99.9');
const EVERY = hint('4, 6, 8, 12 or 24 hours', 'write one of these');

const hours = z.enum(['always', 'extended', 'office']);

const backup = mapping({
  everyHours: z.literal([4, 6, 8, 12, 24], EVERY).optional().describe('Hours between copies.'),
  days: amount('days')
    .min(7, hint('7 days or more: Azure keeps no fewer', 'write 7 or more'))
    .optional()
    .describe('Days that copies are kept.'),
  weeks: amount('weeks').optional().describe('Weeks that the weekly copy is kept.'),
  months: amount('months').optional().describe('Months that the monthly copy is kept.'),
  years: amount('years').optional().describe('Years that the yearly copy is kept.'),
});

const known = SERVICE_TIERS.map(({ id }) => id).join(', ');

/** Figures that differ from the table's, or a tier of the estate's own, which needs rank, rto and rpo. */
export const serviceTier = mapping({
  title: title.optional().describe("What is in it. Default: the table's, else its name."),
  rank: z
    .int(hint('a whole number, 1 promising the most', 'write a rank'))
    .min(1, hint('a whole number, 1 promising the most', 'write 1 or more'))
    .optional()
    .describe('1 promises the most; a service depends on its own rank or a smaller one only.'),
  uptime: z
    .number(UPTIME)
    .gt(0, UPTIME)
    .max(100, UPTIME)
    .optional()
    .describe("Percent of the time that it is up. Default: the table's, else nothing is promised (HA-2)."),
  rto: amount('minutes').optional().describe('Minutes until it works again after the loss of a datacentre.'),
  rpo: amount('minutes').optional().describe('Minutes of data that may be lost then.'),
  tolerates: mapping({
    node: amount('seconds').optional().describe('By the loss of a node. Default: 0.'),
    domain: amount('seconds')
      .optional()
      .describe('By the loss of a zone, fault domain or site. Default: 60.'),
  })
    .optional()
    .describe('Seconds of interruption that it tolerates.'),
  pairs: z
    .boolean()
    .optional()
    .describe('Whether every pair of nodes or zones has to leave it up, or recoverable in time.'),
  hours: hours.optional().describe('Hours of its services that say nothing. Default: extended.'),
  siteRecovery: z
    .boolean()
    .optional()
    .describe('Whether machines of one region alone are replicated to the other by Site Recovery.'),
  backup: backup
    .optional()
    .describe('How often its machines and stores are backed up, and how long copies are kept.'),
});

const needs = oneOrMore(z.string().meta({ pattern: '^([a-z0-9-]+|outside:[a-z0-9-]+)$' }));

/** Something that people use, and what is promised of it. */
export const service = mapping({
  title: title.optional().describe("What it is. Default: its spoke's title, else its name."),
  tier: name
    .default('tier-2')
    .describe(`What is promised of it: ${known}, or one of serviceTiers. Default: tier-2.`),
  spoke: name
    .optional()
    .describe('Spoke whose groups and blocks it is made of. Default: the one of its name, if there is one.'),
  parts: oneOrMore(name)
    .optional()
    .describe('Groups and blocks of the spoke, one or a list. Default: all of them.'),
  hosted: oneOrMore(z.string().meta({ pattern: '^[a-z0-9-]+/[a-z0-9-]+$' }))
    .optional()
    .describe(
      'Machines that are still hosted in a datacentre, as <site>/<name>; one or a list. Default: none.',
    ),
  dependsOn: needs
    .optional()
    .describe('Services, or outside:<name>, without which it is down; one or a list. Default: none.'),
  degradedWithout: needs
    .optional()
    .describe('Services, or outside:<name>, without which it is degraded; one or a list. Default: none.'),
  signsIn: z
    .enum(['staff', 'nobody'])
    .default('nobody')
    .describe(
      'staff: it depends on the services that have domain controllers and synchronisation (ID-3); in an estate without them, on Entra ID alone. Default: nobody.',
    ),
  hours: hours
    .optional()
    .describe("always, extended or office; office lets it be off outside them (CO2-1). Default: its tier's."),
  organisation: name.optional().describe("Whose it is. Default: its spoke's, else the site's."),
  owner: email
    .optional()
    .describe("Who answers for it. Default: its spoke's owner, else the organisation's contact."),
  approver: title.optional().describe('Role that decides on a failover. Default: approver of platform.'),
});

/** A global service whose loss somebody has accepted. */
export const acceptedCause = mapping({
  approver: title.describe('Role that has accepted it.'),
  reason: title.describe('Why, in a few words.'),
});

/** What services of both regions share, each accepted or not. */
export const accepted = mapping(
  Object.fromEntries(
    GLOBAL_CAUSES.map((cause) => [
      cause,
      acceptedCause.optional().describe('Who has accepted that services are lost with it, and why.'),
    ]),
  ),
);

/** Machines that still stand in a datacentre. */
export const hostedMachines = mapping({
  hypervisor: z.enum(['vmware', 'hyper-v']).default('vmware').describe('What they run on. Default: vmware.'),
  machines: z
    .array(
      z
        .string()
        .regex(
          /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
          hint('the name that the hypervisor knows, without blanks', 'respell it'),
        ),
    )
    .min(1, hint('at least one machine', 'name a machine'))
    .describe('Names of the machines as the hypervisor knows them.'),
  protection: z
    .enum(['site-recovery', 'backup'])
    .default('site-recovery')
    .describe(
      'How they come up again when the site is lost: by Site Recovery (from VMware only), or from a backup. Default: site-recovery.',
    ),
  movesTo: z
    .string()
    .meta({ pattern: '^[a-z0-9-]+/[a-z0-9-]+$' })
    .describe('Spoke and tier that they come up in, and move to, as <spoke>/<tier>.'),
  movesBy: date.describe('Date by which they have moved, not after the site closes (VDC-5).'),
});

export type ServiceTierEntry = z.output<typeof serviceTier>;
export type ServiceEntry = z.output<typeof service>;
export type HostedEntry = z.output<typeof hostedMachines>;
