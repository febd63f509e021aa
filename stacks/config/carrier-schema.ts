import { z } from 'zod';
import { flowEnd } from './flow-schema';
import { hint } from './hint';
import { email, mapping, title } from './schema-fields';

/** Telephony that comes in from a carrier. */
export const carrier = mapping({
  title: title.optional().describe('What it is. Default: its name.'),
  from: flowEnd.describe("The carrier's published ranges: outside:<name>, which gives ranges."),
  to: flowEnd.describe('Tier of the session border controllers, as <spoke>/<tier>.'),
  signalling: z
    .int(hint('a port from 1 to 65535', 'write one such as 5061'))
    .min(1, hint('a port from 1 to 65535', 'write one such as 5061'))
    .max(65535, hint('a port from 1 to 65535', 'write one such as 5061'))
    .default(5061)
    .describe('TCP port of SIP over TLS. Default: 5061.'),
  media: z
    .string()
    .regex(/^\d{1,5}-\d{1,5}$/, hint('a range of ports', 'write one such as 49152-49247'))
    .describe('UDP ports of the media, both included, such as 49152-49247; each is a rule of the firewall.'),
  owner: email.optional().describe('Who answers for it. Default: the owner of the spoke that it leads to.'),
});

export type CarrierEntry = z.output<typeof carrier>;
