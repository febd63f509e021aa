import { z } from 'zod';
import { PACKAGES } from '../../constructs/model/packages';
import { block } from './block-schema';
import { spokeFlow } from './flow-schema';
import { hint } from './hint';
import { email, mapping, name, named, regionName, size, tags, title } from './schema-fields';
import { serverGroup } from './server-schema';

/** Networks of a workload and what stands in them. */
export const spoke = mapping({
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
  package: z
    .string()
    .meta({ enum: PACKAGES.map(({ id }) => id) })
    .optional()
    .describe(
      'A bought application (BB-3) that brings subnets, servers, blocks and flows; what stands here is laid over them, key by key. Default: none.',
    ),
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
  blocks: named(block)
    .default({})
    .describe('Web applications, databases, caches, files and desktops, by name. Default: none.'),
  servers: named(serverGroup).default({}).describe('Groups of machines, by name; one group in a tier.'),
});
