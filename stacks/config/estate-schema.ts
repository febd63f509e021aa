import { z } from 'zod';
import { REGIONS } from '../../constructs/model/tables/regions';
import { carrier } from './carrier-schema';
import { flow, flowId, spokeFlow } from './flow-schema';
import { hint } from './hint';
import { hubs } from './hub-schema';
import { identity } from './identity-schema';
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
  size,
  sshPublicKey,
  tags,
  title,
} from './schema-fields';
import { serverGroup } from './server-schema';

const regionNames = REGIONS.map((region) => region.name);
const regionName = z.string().meta({ enum: regionNames });

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
});

const subscription = z
  .union([
    guid,
    mapping({
      id: guid.describe('The subscription id.'),
      organisation: name
        .optional()
        .describe('Who pays for it. Default: the only shared organisation, else the only one.'),
    }),
  ])
  .describe('A subscription id, or a mapping of id and organisation.');

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

const spoke = mapping({
  title: title.optional().describe('What the workload is. Default: its name.'),
  organisation: name
    .optional()
    .describe("Whose workload it is. Default: the only organisation, else the subscription's."),
  subscription: name
    .optional()
    .describe("Where it is. Default: the only subscription that isn't the platform's."),
  size: size.default('/24').describe('Size of its network in each region, /26 or larger. Default: /24.'),
  regions: z
    .union([
      z.enum(['both', 'primary', 'secondary']),
      z.array(regionName).min(1, hint('at least one region', 'name a region, or remove the key')),
    ])
    .default('both')
    .describe('Where it runs: both, primary, secondary or a list of region names. Default: both.'),
  owner: email.optional().describe("Who answers for it. Default: the organisation's contact."),
  subnets: named(size)
    .refine(
      (subnets) => Object.keys(subnets).length > 0,
      hint('at least one tier', 'name a tier, or remove the key'),
    )
    .optional()
    .describe(
      'Tiers and their sizes, /28 or larger. Default: app with half of the network, private-endpoints with a quarter.',
    ),
  tags: tags.default({}).describe("Tags besides the estate's. Default: none."),
  flows: named(spokeFlow)
    .default({})
    .describe('Flows of the workload, by a name of its own; a name without a spoke is one of its tiers.'),
  servers: named(serverGroup).default({}).describe('Groups of machines, by name; one group in a tier.'),
});

const OFFICE_HAS_NO_TUNNEL = hint(
  'an office has the Internet as its network; tunnels lead to datacentres that are still to close (RA-3)',
  'remove it, or declare a datacentre and the date on which it closes',
);
const noTunnel = z
  .never(OFFICE_HAS_NO_TUNNEL)
  .optional()
  .describe('An office has no tunnel: the Internet is its network (RA-3).');

const siteBase = {
  title: title.optional().describe('What people call it. Default: its id.'),
  organisation: name.optional().describe("Whose it is. Default: the only organisation, else the platform's."),
};

const office = mapping({
  kind: z.literal('office').describe('An office: reached over the Internet, never by a tunnel (RA-3).'),
  ...siteBase,
  ranges: z
    .array(range)
    .default([])
    .describe('Private ranges in use there, kept free of overlap. Default: none.'),
  closes: noTunnel,
  peers: noTunnel,
  expressRoute: noTunnel,
});

const bgp = mapping({
  asn: z
    .int(hint('a whole number from 1 to 4294967295', "write the peer's AS number"))
    .min(1, hint('1 to 4294967295', "write the peer's AS number"))
    .max(4294967295, hint('1 to 4294967295', "write the peer's AS number"))
    .describe("The peer's AS number."),
  address: address.describe("Address of the peer's BGP speaker."),
});

const peer = z
  .union([
    z.string(),
    mapping({
      address: address.optional().describe('Public address of the VPN device.'),
      fqdn: domain.optional().describe('Name of the VPN device, instead of its address.'),
      bgp: bgp
        .optional()
        .describe("BGP instead of static routes. Default: the site's ranges are routed statically."),
    }),
  ])
  .describe('A VPN device: its public address or its name, or a mapping of address or fqdn, and bgp.');

const datacentre = mapping({
  kind: z.literal('datacentre').describe('A datacentre that serves only until everything has moved (VDC-5).'),
  ...siteBase,
  ranges: z
    .array(range)
    .min(1, hint('at least one range', 'name what the tunnels lead to'))
    .describe('Private ranges that the tunnels lead to.'),
  closes: date.describe('The date by which it closes (VDC-5).'),
  peers: named(peer)
    .refine(
      (peers) => Object.keys(peers).length > 0,
      hint('at least one peer', 'name the VPN device that tunnels lead to'),
    )
    .describe('VPN devices by name; two of them survive the loss of one.'),
  expressRoute: mapping({
    provider: title.describe('Connectivity provider, as Azure spells it.'),
    peeringLocation: title.describe('Peering location, such as London.'),
    bandwidthMbps: z
      .literal(
        [50, 100, 200, 500, 1000, 2000, 5000, 10000],
        hint('50, 100, 200, 500, 1000, 2000, 5000 or 10000', 'write a bandwidth that circuits have'),
      )
      .describe('Bandwidth of the circuit.'),
  })
    .optional()
    .describe('A circuit beside the tunnels; nothing depends on it. Default: none.'),
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
  sites: named(z.discriminatedUnion('kind', [office, datacentre]))
    .default({})
    .describe('Offices, and datacentres that are still to close.'),
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
  identity: identity
    .prefault({})
    .describe('Who signs in, to what, and what it takes. Default: nothing of identity is built here.'),
  dns: dns.prefault({}).describe('Name resolution. All of it has defaults.'),
});

/** JSON Schema of `estate.yaml`, in the draft that editors' YAML language server reads. */
export function estateJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(estateSchema, { target: 'draft-7', io: 'input' }), title: 'An estate' };
}

/** `estate.yaml` with the defaults that need no other value. */
export type EstateFile = z.output<typeof estateSchema>;
export type SpokeEntry = EstateFile['spokes'][string];
export type SiteEntry = EstateFile['sites'][string];
export type DatacentreEntry = Extract<SiteEntry, { kind: 'datacentre' }>;
