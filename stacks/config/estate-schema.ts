import { z } from 'zod';
import { carrier } from './carrier-schema';
import { flow, flowId } from './flow-schema';
import { hint } from './hint';
import { hubs } from './hub-schema';
import { identity } from './identity-schema';
import { INCLUDED } from './included-files';
import { MAIN_ONLY } from './merged-source';
import { outsideService } from './outside-schema';
import { publishedService } from './published-schema';
import {
  address,
  date,
  domain,
  email,
  estateName,
  guid,
  mapping,
  name,
  named,
  range,
  regionName,
  regionNames,
  sshPublicKey,
  tags,
  title,
} from './schema-fields';
import { accepted, service, serviceTier } from './service-schema';
import { site } from './site-schema';
import { availability } from './size-schema';
import { spoke } from './spoke-schema';

const VCPUS = hint('a whole number of vCPUs, at least 1', 'write the quota that the portal shows');

const strategy = mapping({
  title: title.optional().describe('What the strategy is called. Default: its id.'),
  reviewed: date.describe('When the strategy was last reviewed; more than a year ago is a finding (SEC-6).'),
});

const organisation = mapping({
  title: title.optional().describe('Its name as people know it. Default: its id.'),
  kind: z
    .enum(['council', 'shared'])
    .default('council')
    .describe('A council, or a platform that several councils share. Default: council.'),
  strategies: z
    .array(name)
    .default([])
    .describe('Strategies that bind it: county, districts, or one declared under strategies. Default: none.'),
  belongsTo: z
    .array(name)
    .default([])
    .describe('Shared organisations that it has agreed to depend on (ORG-1). Default: none.'),
  agreedFlows: z
    .array(flowId)
    .default([])
    .describe(
      'Ids of the flows to and from other organisations that it has agreed to (ORG-1): both sides have to. Default: none.',
    ),
  contact: email.describe('E-mail address that answers for it.'),
  approver: title
    .optional()
    .describe('Role that decides on failovers of its services. Default: its contact.'),
});

const subscription = z
  .union([
    guid,
    mapping({
      id: guid.describe('The subscription id.'),
      organisation: name
        .optional()
        .describe('Who pays for it. Default: the only shared organisation, else the only one.'),
      vcpus: z
        .record(regionName, z.int(VCPUS).min(1, VCPUS))
        .default({})
        .describe(
          'Quota of vCPUs in each region, as the portal shows it; without one nobody can tell whether what recovers has room. Default: not known.',
        ),
    }),
  ])
  .describe('A subscription id, or a mapping of id, organisation and vcpus.');

const platform = mapping({
  organisation: name
    .optional()
    .describe('Who runs the platform. Default: the only shared organisation, else the only one.'),
  subscription: name
    .optional()
    .describe('Where hubs, state and monitoring are. Default: the subscription named platform.'),
  owner: email.optional().describe("Who answers for it. Default: the organisation's contact."),
  repository: z
    .string()
    .regex(
      /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/,
      hint('owner/name', 'write it as on GitHub, such as example/estate'),
    )
    .optional()
    .describe('Repository whose pipeline deploys, as owner/name. Without one no federated identity is made.'),
  ddosProtection: z
    .boolean()
    .default(true)
    .describe('Whether the networks share a DDoS protection plan. Default: true.'),
  logRetentionDays: z
    .int(hint('a whole number from 30 to 730', 'write a number of days'))
    .min(30, hint('30 to 730 days', 'write 30 or more'))
    .max(730, hint('30 to 730 days', 'write 730 or less'))
    .default(90)
    .describe('Days that workspaces keep logs, 30 to 730. Default: 90.'),
  sshPublicKey: sshPublicKey
    .optional()
    .describe("OpenSSH public key of Linux machines' first account. Default: none; Linux machines need one."),
  outerWall: z
    .boolean()
    .default(false)
    .describe(
      'Whether management ports from the Internet are denied in all networks at once, before any other rule. Default: false.',
    ),
});

const addresses = mapping({
  pool: range
    .optional()
    .describe('One range for both regions: the first half is for the primary, the second for the secondary.'),
  pools: mapping(
    Object.fromEntries(
      regionNames.map((region) => [
        region,
        range.optional().describe(`Range that networks in ${region} are taken from.`),
      ]),
    ),
  )
    .optional()
    .describe('A range for each region, instead of pool.'),
  reserved: z
    .array(range)
    .default([])
    .describe('Ranges inside the pools that are never handed out. Default: none.'),
});

const dns = mapping({
  forward: z
    .record(
      domain,
      z
        .array(address)
        .min(1, hint('1 to 6 addresses', 'name a DNS server'))
        .max(6, hint('1 to 6 addresses', 'keep six')),
    )
    .default({})
    .describe('Domains that other DNS servers answer for, and the addresses of those. Default: none.'),
  privateLinkZones: z
    .array(domain)
    .optional()
    .describe('Private link zones held for all networks. Default: those of the common services.'),
});

/** The shape of `estate.yaml`. What takes more than one value to judge is checked after it. */
export const estateSchema = mapping({
  estate: estateName.describe('Name of the estate, which is that of its folder.'),
  include: z
    .array(
      z
        .string()
        .regex(
          INCLUDED,
          hint(
            'a file of this folder that ends in .yaml, or a folder',
            'write one such as services or identity.yaml',
          ),
        ),
    )
    .default([])
    .describe(
      'Further files of this folder, and folders of such files, that sections stand in: their entries are joined with those here. Default: none.',
    ),
  title: title.optional().describe('What the estate is called in reports. Default: its name.'),
  stage: z
    .enum(['design', 'live'])
    .default('design')
    .describe('In a live estate what is outstanding stops a deployment. Default: design.'),
  asOf: date.optional().describe('Only for an illustration: the date that it is judged at.'),
  regions: mapping({
    primary: regionName.describe('Region that leads.'),
    secondary: regionName.describe("Microsoft's pair of the primary region."),
  }).describe('The two regions, each the pair of the other (VDC-1).'),
  approvedRegions: z
    .array(regionName)
    .default(['uksouth', 'ukwest'])
    .describe('Regions that anything may be in (VDC-3). Default: uksouth and ukwest.'),
  strategies: named(strategy)
    .default({})
    .describe('Strategies of your own, or newer review dates of county and districts, which are built in.'),
  policiesReviewed: date
    .optional()
    .describe('When exemptions and security policies were last reviewed as a whole (SEC-6).'),
  organisations: named(organisation)
    .refine(
      (all) => Object.keys(all).length > 0,
      hint('at least one organisation', 'declare who the estate is for'),
    )
    .describe('Councils, and platforms that they share.'),
  subscriptions: named(subscription)
    .refine(
      (all) => Object.keys(all).length > 0,
      hint('at least one subscription', 'declare one named platform'),
    )
    .describe('Azure subscriptions by a name of your own.'),
  platform: platform.prefault({}).describe('What runs hubs, state and monitoring. All of it has defaults.'),
  addresses: addresses.describe('Where address space comes from.'),
  tags: tags
    .default({})
    .describe('Tags of everything. Default: none but organisation and owner, which are always there.'),
  hubs: hubs.prefault({}).describe('Hub networks, one in each region. All of it has defaults.'),
  spokes: named(spoke).default({}).describe('Networks of workloads, by name.'),
  sites: named(site).default({}).describe('Offices, and datacentres that are still to close.'),
  outside: named(outsideService)
    .default({})
    .describe("Somebody else's services that flows may name, by hosts or by ranges."),
  flows: named(flow)
    .default({})
    .describe('What may speak to what, by name. Everything that no flow names is denied (ZT-1).'),
  published: named(publishedService)
    .default({})
    .describe('Services that people or partners reach, each by one way in (RA-1, RA-4).'),
  carriers: named(carrier)
    .default({})
    .describe('Telephony that comes in from the ranges of a carrier, to session border controllers.'),
  services: named(service)
    .default({})
    .describe('What people use, what is promised of it, what it is made of and what it needs (HA-1, DR-1).'),
  serviceTiers: named(serviceTier)
    .default({})
    .describe(
      'Figures of tiers that differ from the built-in ones, and tiers of your own. Default: the built-in ones.',
    ),
  accepted: accepted
    .prefault({})
    .describe(
      'Global services whose loss takes services of both regions along, and who has accepted it (HA-3). Default: none.',
    ),
  availability: availability
    .default({})
    .describe(
      'Sizes that a region is not known to have, and the date on which somebody saw that it has, by size and region. Default: none.',
    ),
  identity: identity
    .prefault({})
    .describe('Who signs in, to what, and what it takes. Default: nothing of identity is built here.'),
  dns: dns.prefault({}).describe('Name resolution. All of it has defaults.'),
});

/** JSON Schema of `estate.yaml`, in the draft that editors' YAML language server reads. */
export function estateJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(estateSchema, { target: 'draft-7', io: 'input' }), title: 'An estate' };
}

/** JSON Schema of a file that an estate includes: the sections of an estate, none of them required. */
export function estatePartJsonSchema(): Readonly<Record<string, unknown>> {
  const part = estateSchema
    .omit(Object.fromEntries(MAIN_ONLY.map((key) => [key, true])) as Record<(typeof MAIN_ONLY)[number], true>)
    .partial();
  return { ...z.toJSONSchema(part, { target: 'draft-7', io: 'input' }), title: 'A part of an estate' };
}

/** `estate.yaml` with the defaults that need no other value. */
export type EstateFile = z.output<typeof estateSchema>;
export type SpokeEntry = EstateFile['spokes'][string];
export type SiteEntry = EstateFile['sites'][string];
export type DatacentreEntry = Extract<SiteEntry, { kind: 'datacentre' }>;
