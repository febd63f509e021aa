import { z } from 'zod';
import { flowEnd, flowPorts } from './flow-schema';
import { domain, email, mapping, oneOrMore, title } from './schema-fields';
import { healthPath } from './server-schema';

/** A service that people or partners reach. What each way in asks for besides is checked where it is used. */
export const publishedService = mapping({
  title: title.optional().describe('What it is. Default: its name.'),
  by: z
    .enum(['front-door', 'application-gateway', 'app-proxy', 'private-access'])
    .describe(
      'The way in: front-door or application-gateway for the public, app-proxy for internal web applications and partners (RA-4), private-access for everybody else (RA-1).',
    ),
  host: domain
    .optional()
    .describe('Public host name of a web application; a service by private-access has none.'),
  app: flowEnd
    .optional()
    .describe(
      'A web application on App Service that front-door leads to, as <spoke>/<block>, instead of edge, to and ports: Front Door reaches it by a private link of its own.',
    ),
  edge: flowEnd
    .optional()
    .describe(
      "Tier that the way in speaks from, as <spoke>/<tier>: Front Door's private link, the gateway's own subnet, or the connectors.",
    ),
  to: oneOrMore(flowEnd).optional().describe('Tiers that it leads to, as <spoke>/<tier>; one or a list.'),
  ports: oneOrMore(flowPorts).optional().describe('Ports there, such as tcp/443; one or a list.'),
  healthPath,
  owner: email.optional().describe('Who answers for it. Default: the owner of the spoke that it leads to.'),
});

export type PublishedEntry = z.output<typeof publishedService>;
