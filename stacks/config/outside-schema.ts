import { z } from 'zod';
import { hint } from './hint';
import { mapping, range, title } from './schema-fields';

const host = z
  .string()
  .regex(
    /^(?=.{1,253}$)(\*\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
    hint(
      'a host name of two labels or more, or *. and a domain',
      'write one such as api.example.com or *.example.com',
    ),
  );

/** Somebody else's service. That it has hosts or ranges, not both, is checked where it is used. */
export const outsideService = mapping({
  title: title.optional().describe('What it is. Default: its name.'),
  fqdns: z
    .array(host)
    .min(1, hint('at least one host', 'name a host, or give ranges instead'))
    .optional()
    .describe('Hosts, or *. and a domain for all hosts under it; the firewall goes by the name.'),
  ranges: z
    .array(range)
    .min(1, hint('at least one range', 'name a range, or give hosts instead'))
    .optional()
    .describe('Public ranges that its operator publishes, where it has no stable names.'),
});
