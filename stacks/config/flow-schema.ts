import { z } from 'zod';
import { hint } from './hint';
import { date, email, mapping, oneOrMore, title } from './schema-fields';

/** What a flow's end looks like; names are resolved after it, so that the fix can name the right one. */
export const flowEnd = z.string().meta({
  pattern: String.raw`^((site|platform|outside|published):[a-z0-9-]+|[a-z0-9-]+(/[a-z0-9-]+)?)$`,
});

/** Id of a flow: its name, with its spoke or `published` before it. */
export const flowId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/,
    hint('the id of a flow', 'write <name>, <spoke>/<name> or published/<name>'),
  );

/** A protocol and its ports; whether the ports exist is checked where they are used. */
export const flowPorts = z
  .string()
  .regex(
    /^(icmp|(tcp|udp)\/\d{1,5}(-\d{1,5})?)$/,
    hint(
      'icmp, or tcp or udp with a port or a range of ports',
      'write one such as tcp/443, udp/3478-3481 or icmp',
    ),
  );

const ends = oneOrMore(flowEnd);

const common = {
  ports: oneOrMore(flowPorts)
    .optional()
    .describe(
      'tcp/443, udp/3478-3481 or icmp; one or a list. Left out where it goes to platform:<endpoint>, whose ports are known.',
    ),
  why: title.describe('What it is needed for, in a few words.'),
  until: date
    .optional()
    .describe('Date until which it is needed. Default: it is reviewed with the policies.'),
  reach: z
    .enum(['region', 'everywhere'])
    .default('region')
    .describe(
      "region: to the tier of its own region, the other region's only where its own has none. everywhere: also across, for replication and failover. Default: region.",
    ),
  kind: z
    .enum(['service', 'decoy'])
    .default('service')
    .describe(
      'service, or decoy: from the tiers that a decoy watches to it, which nothing has a reason to use (SEC-4). Default: service.',
    ),
};

/** A flow at the top of the file. */
export const flow = mapping({
  from: ends.describe('Who starts it: <spoke>/<tier> or site:<datacentre>; one or a list.'),
  to: ends.describe(
    'Where it goes: <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service>; one or a list.',
  ),
  ...common,
  owner: email.optional().describe("Who answers for it. Default: the platform's owner."),
});

/** A flow beside its workload. */
export const spokeFlow = mapping({
  from: ends.describe(
    "Who starts it: one of the spoke's own tiers by its name, <spoke>/<tier> or site:<datacentre>; one or a list.",
  ),
  to: ends.describe(
    "Where it goes: one of the spoke's own tiers by its name, <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service>; one or a list.",
  ),
  ...common,
  owner: email.optional().describe("Who answers for it. Default: the spoke's owner."),
});

/** A flow as it is written, at the top of the file or beside its workload. */
export type FlowEntry = z.output<typeof flow>;
