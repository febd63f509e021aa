import { z } from 'zod';
import { MACHINE_IMAGES } from '../../constructs/model/tables/machine-images';
import { hint } from './hint';
import { mapping, name } from './schema-fields';

const COUNT = hint('1 to 50 machines in each region', 'write a number from 1 to 50');
const PORT = hint('a port from 1 to 65535', 'write one such as 443');
const LOAD = hint('a whole number, at least 1', 'write how many machines of one region carry the load');
const DISK = hint('4 to 32767 gigabytes', 'write a number from 4 to 32767');

/** An operating system; whether the table has it is checked where it is used. */
export const machineImage = z.string().meta({ enum: MACHINE_IMAGES.map(({ id }) => id) });

export const machineSize = z
  .string()
  .regex(
    /^Standard_[A-Z][A-Za-z0-9_-]*$/,
    hint("Azure's name of a machine size", 'write one such as Standard_D2s_v5'),
  )
  .default('Standard_D2s_v5')
  .describe("Azure's name of the size. Default: Standard_D2s_v5.");

const path = z
  .string()
  .regex(/^\/[\x21-\x7e]*$/, hint('a path that begins with /', 'write one such as / or /health'))
  .max(120, hint('at most 120 characters', 'shorten it'));

/** Path that a probe asks. */
export const healthPath = path
  .default('/')
  .describe('Path that tells whether a web server is well. Default: /.');

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
      'domain-controller',
      'synchronisation',
      'server',
    ])
    .default('server')
    .describe('What the machines are for; it decides what is checked of them. Default: server.'),
  image: machineImage.describe('Operating system, one of those in the table of images.'),
  count: z
    .int(COUNT)
    .min(1, COUNT)
    .max(50, COUNT)
    .default(2)
    .describe('Machines in each region, 1 to 50. Default: 2.'),
  size: machineSize,
  regions: z
    .enum(['both', 'primary', 'secondary'])
    .default('both')
    .describe(
      'Where it stands, of the regions of its spoke. One alone is brought up in the other by Site Recovery or backup. Default: both.',
    ),
  load: z
    .int(LOAD)
    .min(1, LOAD)
    .optional()
    .describe(
      'Machines of one region that carry the load, at most count. Default: half of them, what the loss of one of two fault domains leaves.',
    ),
  answers: mapping({
    port: z.int(PORT).min(1, PORT).max(65535, PORT).describe('TCP port that a load balancer passes on.'),
    healthPath: path
      .optional()
      .describe('Path that a well machine answers with 200 over HTTPS. Default: it takes the connection.'),
  })
    .optional()
    .describe(
      'A load balancer before the machines, for those who call them by one address. Default: none; callers know each machine, or a way in does.',
    ),
  dataDiskGb: z
    .int(DISK)
    .min(4, DISK)
    .max(32767, DISK)
    .optional()
    .describe('Gigabytes of a data disk for each machine. Default: none.'),
});

export type ServerGroupEntry = z.output<typeof serverGroup>;
