import { z } from 'zod';
import { Declaration } from './declaration';
import { declaredTenant } from './tenant-schema';
import { declaredService } from './service-schema';
import { GLOBAL_CAUSES } from '../../constructs/model/service';
import { Cidr } from '../../constructs/model/cidr';

const text = z.string().min(1);
const date = z.iso.date();
const range = z
  .string()
  .refine(
    (value) => Cidr.tryParse(value) !== undefined,
    'is no IPv4 range in canonical form, such as 10.64.0.0/16',
  );
const subscriptionId = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'is no subscription id in lower case');
const position = z.strictObject({
  file: text,
  line: z.int().min(1),
  column: z.int().min(1),
});

const site = z.strictObject({
  id: text,
  kind: z.enum(['office', 'datacentre']),
  title: text,
  ranges: z.array(range),
  peers: z.array(text).describe('VPN peers, by address or FQDN'),
  expressRoute: z.boolean(),
  closes: date.optional().describe('Date by which a datacentre closes'),
});

const network = z.strictObject({
  name: text,
  role: z.enum(['hub', 'spoke']),
  region: text,
  organisation: text,
  subscription: text,
  owner: text,
  ranges: z.array(range),
  subnets: z.array(z.strictObject({ name: text, range })),
});

const port = z.int().min(1).max(65535);
const ports = z.discriminatedUnion('protocol', [
  z.strictObject({ protocol: z.enum(['tcp', 'udp']), first: port, last: port.describe('Included') }),
  z.strictObject({ protocol: z.literal('icmp') }),
]);

const end = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('subnet'),
    network: text.describe('Name of the VNet'),
    subnet: text.describe('Name of the subnet in it'),
  }),
  z.strictObject({ kind: z.literal('site'), site: text.describe('Id of a site') }),
  z.strictObject({
    kind: z.literal('outside'),
    name: text,
    fqdns: z.array(text).default([]).describe('Hosts, or *. and a domain'),
    fqdnTags: z.array(text).default([]).describe("Azure Firewall's FQDN tags"),
    serviceTags: z.array(text).default([]),
    ranges: z.array(range).default([]),
  }),
]);

const flow = z.strictObject({
  id: text,
  kind: z
    .enum(['service', 'decoy', 'published', 'carrier'])
    .describe("A decoy's flow has no use; published and carrier follow from what is declared as such"),
  pairs: z.array(z.strictObject({ from: end, to: end })),
  ports: z.array(ports),
  why: text,
  owner: text,
  until: date.optional().describe('Date until which it is needed'),
});

const published = z.strictObject({
  name: text,
  title: text,
  by: z.enum(['front-door', 'application-gateway', 'app-proxy', 'private-access']),
  host: text.optional().describe('Public host name of a web application'),
  flow: text.optional().describe('Id of the flow from its edge to what it leads to'),
  apps: z
    .array(text)
    .optional()
    .describe('Ids of the web applications that it leads to, where there is no flow'),
  service: text.optional().describe('Service that it leads to'),
});

const exemption = z.strictObject({
  id: text,
  rule: text,
  scope: z.array(text).describe('Globs over addresses of findings, or <stack>/<address>'),
  category: z.enum(['Waiver', 'Mitigated']),
  owner: text,
  approver: text,
  reason: text,
  ticket: text,
  approved: date,
  expires: date,
});

/** The shape of `declaration.json`, version 1. Unknown keys are refused: a mistyped one would be an intent not judged. */
export const declarationSchema: z.ZodType<Declaration> = z
  .strictObject({
    version: z.literal(1),
    estate: z.strictObject({ name: text, title: text, stage: z.enum(['design', 'live']) }),
    regions: z.strictObject({ primary: text, secondary: text, approved: z.array(text) }),
    strategies: z.array(z.strictObject({ id: text, title: text, reviewed: date })),
    organisations: z.array(
      z.strictObject({
        id: text,
        title: text,
        kind: z.enum(['council', 'shared']),
        strategies: z.array(text),
        belongsTo: z.array(text).describe('Shared organisations that it has agreed to depend on'),
        agreedFlows: z
          .array(text)
          .default([])
          .describe('Ids of the flows to and from other organisations that it has agreed to'),
        contact: text,
      }),
    ),
    subscriptions: z.array(
      z.strictObject({
        name: text,
        id: subscriptionId,
        organisation: text,
        vcpus: z
          .record(z.string(), z.int().min(0))
          .optional()
          .describe('vCPUs that may run there, by region'),
      }),
    ),
    sites: z.array(site),
    networks: z.array(network),
    flows: z
      .array(flow)
      .default([])
      .describe('Everything that may speak, published services and carriers included; nothing else may'),
    published: z.array(published).default([]).describe('Services that people or partners reach'),
    tenants: z
      .array(declaredTenant)
      .default([])
      .describe('People and programs of each Entra tenant, and what their sign-ins have to meet'),
    services: z.array(declaredService).default([]).describe('What people use, and what is promised of it'),
    accepted: z
      .array(z.strictObject({ id: z.enum(GLOBAL_CAUSES), approver: text, reason: text }))
      .default([])
      .describe('Global services whose loss somebody has accepted'),
    exemptions: z.array(exemption),
    policiesReviewed: date.optional(),
    outstanding: z.array(z.strictObject({ id: text, title: text, unlocks: text })),
    positions: z
      .record(z.string(), position)
      .describe('Estate paths to positions in the files of the estate'),
  })
  .meta({
    title: 'Declaration',
    description: 'What an estate is meant to be: what its configuration is judged against.',
  });

/** JSON Schema (draft 2020-12) of `declaration.json`. */
export function declarationJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(declarationSchema, { io: 'input' });
}
