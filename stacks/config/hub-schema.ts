import { z } from 'zod';
import { REGIONS } from '../../constructs/model/tables/regions';
import { mapping, size } from './schema-fields';

const firewall = z.enum(['Standard', 'Premium']);
const bastion = z.enum(['none', 'emergency']);

const override = mapping({
  size: size.optional().describe("Size of this region's hub."),
  firewall: firewall.optional().describe("Tier of this region's firewall."),
  bastion: bastion.optional().describe("This region's emergency way in."),
});

/** What one region's hub has in place of what is said for both. */
export type HubOverride = z.output<typeof override>;

/** Hubs of both regions; the name of a region is a key too, for what differs there. */
export const hubs = mapping({
  size: size.default('/22').describe('Size of a hub network, /24 or larger. Default: /22.'),
  firewall: firewall
    .default('Premium')
    .describe('Tier of Azure Firewall: Standard, or Premium with intrusion detection. Default: Premium.'),
  bastion: bastion
    .default('none')
    .describe(
      'An emergency way in by Azure Bastion: a recorded departure from RA-1 that takes an exemption. Default: none.',
    ),
  ...Object.fromEntries(
    REGIONS.map(({ name }) => [name, override.optional().describe(`What differs in ${name}.`)] as const),
  ),
});

/** What a file says of one region's hub. */
export function hubOverride(file: z.output<typeof hubs>, region: string): HubOverride | undefined {
  return (file as Readonly<Record<string, unknown>>)[region] as HubOverride | undefined;
}
