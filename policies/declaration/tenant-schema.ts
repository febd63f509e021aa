import { z } from 'zod';
import { GUEST_TYPES, LICENCES } from '../../constructs/model/identity';
import { AUTHENTICATION_FLOWS, CLIENT_APPS, DEVICE_STATES, PLATFORMS, RISKS } from '../provers/sign-in/model';

const text = z.string().min(1);
const texts = z.array(text);
const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'is no GUID in lower case');
const demand = z.enum(['blocked', 'mfa', 'phishing-resistant', 'managed-device']);

const persona = z.strictObject({
  id: text,
  title: text,
  kind: z.enum(['member', 'guest', 'service-account', 'workload', 'break-glass']),
  organisation: text.optional(),
  group: text.optional().describe('Display name or object id of the group that its people are in'),
  guestTypes: z.array(z.enum(GUEST_TYPES)).default([]),
  servicePrincipals: z.array(guid).default([]).describe('Object ids, of workloads'),
  administrators: z.boolean().default(false).describe('Whether they hold directory roles'),
  devices: z
    .enum(['corporate', 'none'])
    .describe('corporate: they have a managed device; none: only their own or shared ones'),
  methods: texts.describe("Combinations that they can register, in Graph's spelling"),
  licences: z.array(z.enum(LICENCES)),
});

const obligation = z.strictObject({
  id: text,
  title: text,
  who: z.union([
    z.enum(['everyone', 'members', 'guests', 'administrators', 'workloads', 'strangers']),
    z.strictObject({ personas: texts }),
  ]),
  when: z
    .strictObject({
      clientApps: z.array(z.enum(CLIENT_APPS)).optional(),
      platforms: z.array(z.enum(PLATFORMS)).optional(),
      userRisk: z.array(z.enum(RISKS)).optional(),
      signInRisk: z.array(z.enum(RISKS)).optional(),
      servicePrincipalRisk: z.array(z.enum(RISKS)).optional(),
      flows: z.array(z.enum(AUTHENTICATION_FLOWS)).optional(),
      targets: z
        .literal('applications')
        .optional()
        .describe('Applications and authentication contexts only, no user actions'),
      applications: texts.optional().describe('Client ids'),
      otherApplications: texts.optional().describe('To anything but these client ids'),
      outsideLocations: texts.optional().describe('From none of these places, by display name'),
    })
    .describe('All parts together; parts that are absent narrow nothing'),
  demand,
});

const exception = z.strictObject({
  id: text,
  title: text,
  obligations: texts.describe('Obligations that it lifts'),
  who: texts.describe(
    'Personas, groups by display name, object ids of users, template ids of roles; empty means everyone',
  ),
  applications: texts.describe('Client ids; empty means everything'),
  deviceStates: z.array(z.enum(DEVICE_STATES)).describe('Only while these hold; empty means in any case'),
  locations: texts.describe('Display names of places; empty means anywhere'),
  instead: demand.optional().describe('What is demanded there still'),
  mustWork: z.boolean().describe('Whether such a sign-in must really be possible (DR-2)'),
  owner: text,
  reason: text,
  expires: z.iso.date().optional(),
});

const trust = z.strictObject({
  mfa: z.boolean(),
  compliantDevice: z.boolean(),
  hybridJoinedDevice: z.boolean(),
});

/** A tenant in `declaration.json`. */
export const declaredTenant = z.strictObject({
  name: text,
  id: guid.describe('The tenant id'),
  organisations: texts,
  breakGlass: z.strictObject({ group: text, accounts: z.array(guid) }),
  personas: z.array(persona),
  obligations: z.array(obligation),
  exceptions: z.array(exception),
  baseline: z
    .array(z.strictObject({ code: text, policy: text, title: text }))
    .default([])
    .describe('Display names of the policies of the baseline, by their codes'),
  inboundTrust: z
    .record(z.string(), trust)
    .default({})
    .describe("What is trusted of a home tenant's claims, by tenant id, * for all others; to be evidenced"),
  disjoint: z
    .array(z.tuple([text, text]))
    .default([])
    .describe('Pairs of groups that nobody is in both of; to be evidenced'),
  applications: z
    .array(z.strictObject({ name: text, id: text, protocol: text }))
    .default([])
    .describe('What people sign in to, by client id or display name'),
});
