import { z } from 'zod';
import { MACHINE_IMAGES } from '../../constructs/model/tables/machine-images';
import { hint } from './hint';
import { mapping, name } from './schema-fields';

const COUNT = hint('1 to 50 machines in each region', 'write a number from 1 to 50');

/** Like machines of one tier, in every region that the spoke is in. */
export const serverGroup = mapping({
  tier: name.describe("One of the spoke's tiers; no other group stands in it."),
  role: z
    .enum([
      'web',
      'app-proxy-connector',
      'private-access-connector',
      'log-streaming',
      'session-border-controller',
      'decoy',
      'server',
    ])
    .default('server')
    .describe('What the machines are for; it decides what is checked of them. Default: server.'),
  image: z
    .string()
    .meta({ enum: MACHINE_IMAGES.map(({ id }) => id) })
    .describe('Operating system, one of those in the table of images.'),
  count: z
    .int(COUNT)
    .min(1, COUNT)
    .max(50, COUNT)
    .default(2)
    .describe('Machines in each region, 1 to 50. Default: 2.'),
  size: z
    .string()
    .regex(
      /^Standard_[A-Z][A-Za-z0-9_-]*$/,
      hint("Azure's name of a machine size", 'write one such as Standard_D2s_v5'),
    )
    .default('Standard_D2s_v5')
    .describe("Azure's name of the size. Default: Standard_D2s_v5."),
});

export type ServerGroupEntry = z.output<typeof serverGroup>;
