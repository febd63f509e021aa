import { z } from 'zod';
import { REGIONS } from '../../constructs/model/tables/regions';
import { date, guid, mapping, objectId } from './schema-fields';

function byRegion<Value extends z.ZodType>(value: Value) {
  const entries = REGIONS.map((region) => [region.name, value.optional()] as const);
  return mapping(Object.fromEntries(entries) as Record<string, z.ZodOptional<Value>>);
}

/** The shape of `deployed.yaml`: what only a deployment tells, empty at first. */
export const deployedSchema = mapping({
  workspaces: byRegion(guid)
    .default({})
    .describe('GUID (customer id) of the Log Analytics workspace, by region.'),
  identities: byRegion(
    mapping({
      plan: guid.optional().describe('Principal id of the identity that plans.'),
      apply: guid.optional().describe('Principal id of the identity that applies.'),
    }),
  )
    .default({})
    .describe('Principal ids of the deployment identities, by region.'),
  dnsPrivateResolver: byRegion(date)
    .default({})
    .describe('When somebody confirmed that the region offers DNS Private Resolver, by region.'),
  servicePrincipals: z
    .record(z.string(), objectId)
    .default({})
    .describe(
      'Object id of the service principal of an application from the gallery, by <tenant>/<application>.',
    ),
  evidenced: z
    .record(z.string(), date)
    .default({})
    .describe('When somebody saw that a step was done which no resource does, by its id in ridgeway steps.'),
});

export type DeployedFile = z.output<typeof deployedSchema>;
