import { z } from 'zod';

const text = z.string().min(1);
const armId = z
  .string()
  .regex(/^\/subscriptions\/[^A-Z]+$/, 'is no ARM id in lower case that begins with /subscriptions/');
const whole = z.int().min(0);

const tier = z.strictObject({
  id: text,
  title: text,
  rank: z.int().min(1).describe('1 promises the most'),
  uptime: z.number().gt(0).max(100).optional().describe('Percent of the time'),
  rto: whole.describe('Minutes until it works again after the loss of a datacentre'),
  rpo: whole.describe('Minutes of data that may be lost then'),
  tolerates: z
    .strictObject({ node: whole, domain: whole })
    .describe('Seconds of interruption by the loss of a node, and of a zone, fault domain or site'),
  pairs: z
    .boolean()
    .describe('Whether every pair of nodes or zones has to leave it up, or recoverable in time'),
});

const part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('built'),
    name: text,
    resources: z
      .array(armId)
      .describe('Ids of its machines, applications, databases, accounts, in all regions'),
    load: z.int().min(1).optional().describe('How many of one region carry the load'),
    chosenBy: z
      .enum(['clients', 'address'])
      .default('address')
      .describe('Who picks the one that answers: clients find another by themselves'),
  }),
  z.strictObject({
    kind: z.literal('hosted'),
    name: text,
    site: text,
    hypervisor: z.enum(['vmware', 'hyper-v']),
    machines: z.array(text).min(1),
    movesBy: z.iso.date(),
  }),
]);

/** What a service promises, what it is made of, and what it needs. */
export const declaredService = z.strictObject({
  name: text,
  title: text,
  organisation: text,
  owner: text,
  approver: text.describe('Who decides on a failover'),
  tier,
  hours: z.enum(['always', 'extended', 'office']),
  signsIn: z.enum(['staff', 'nobody']).default('nobody').describe('Whether staff sign in to it'),
  provides: z
    .array(z.enum(['directory', 'synchronisation']))
    .default([])
    .describe('What it is to services that sign staff in'),
  package: text.optional().describe('Bought application that it is made from'),
  parts: z.array(part).min(1),
  dependsOn: z.array(text).default([]).describe('Services without which it is down'),
  degradedWithout: z.array(text).default([]).describe('Services without which it is degraded'),
  outside: z.array(text).default([]).describe("Somebody else's services that it needs"),
});
