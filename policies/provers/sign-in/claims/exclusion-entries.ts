import { Choice, Listed, Policy } from '../model';
import { MissDimension } from '../words/miss-words';

/** Kinds of things that a policy can leave out. */
export const EXCLUSION_KINDS = [
  'user',
  'group',
  'role',
  'guest',
  'service-principal',
  'application',
  'platform',
  'location',
  'device',
] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/** One entry of what a policy leaves out: an id, a guest type, a platform, or the rule of a device filter. */
export interface ExclusionEntry {
  readonly kind: ExclusionKind;
  readonly id: string;
}

/** Everything that a policy leaves out, entry by entry. What isn't known of a list is no entry. */
export function exclusionEntries({
  users,
  servicePrincipals,
  targets,
  platforms,
  locations,
  devices,
}: Policy): readonly ExclusionEntry[] {
  const { exclude } = users;
  const of = (kind: ExclusionKind, list: Listed | undefined) =>
    [...new Set(list?.values)].map((id) => ({ kind, id }));
  return [
    ...of('user', exclude.users),
    ...of('group', exclude.groups),
    ...of('role', exclude.roles),
    ...of('guest', exclude.guests?.types),
    ...of('service-principal', servicePrincipals?.exclude),
    ...of('application', targets.kind === 'applications' ? targets.applications.exclude : undefined),
    ...of('platform', platforms?.exclude),
    ...of('location', locations?.exclude),
    ...(devices?.mode === 'exclude' ? [{ kind: 'device' as const, id: devices.rule ?? 'unknown' }] : []),
  ];
}

/** Where a policy misses a sign-in because of an entry. */
export function missDimensionOf({ kind }: ExclusionEntry): MissDimension {
  const dimensions = {
    user: 'users',
    group: 'users',
    role: 'users',
    guest: 'users',
    'service-principal': 'service-principals',
    application: 'targets',
    platform: 'platforms',
    location: 'locations',
    device: 'devices',
  } as const satisfies Record<ExclusionKind, MissDimension>;
  return dimensions[kind];
}

/** The same policy without one such entry. */
export function withoutExclusion(policy: Policy, { kind, id }: ExclusionEntry): Policy {
  const { users, servicePrincipals, targets, platforms, locations } = policy;
  const { exclude } = users;
  switch (kind) {
    case 'user':
      return { ...policy, users: { ...users, exclude: { ...exclude, users: without(exclude.users, id) } } };
    case 'group':
      return { ...policy, users: { ...users, exclude: { ...exclude, groups: without(exclude.groups, id) } } };
    case 'role':
      return { ...policy, users: { ...users, exclude: { ...exclude, roles: without(exclude.roles, id) } } };
    case 'guest': {
      const guests = exclude.guests && { ...exclude.guests, types: without(exclude.guests.types, id) };
      return { ...policy, users: { ...users, exclude: { ...exclude, ...(guests ? { guests } : {}) } } };
    }
    case 'service-principal':
      return servicePrincipals ? { ...policy, servicePrincipals: dropped(servicePrincipals, id) } : policy;
    case 'application':
      return targets.kind === 'applications'
        ? { ...policy, targets: { ...targets, applications: dropped(targets.applications, id) } }
        : policy;
    case 'platform':
      return platforms ? { ...policy, platforms: dropped(platforms, id) } : policy;
    case 'location':
      return locations ? { ...policy, locations: dropped(locations, id) } : policy;
    case 'device': {
      const { devices: _, ...rest } = policy;
      return rest;
    }
  }
}

function without<Value extends string>({ values, open }: Listed<Value>, id: string): Listed<Value> {
  return { values: values.filter((value) => value !== id), open };
}

function dropped<Value extends string>({ include, exclude }: Choice<Value>, id: string): Choice<Value> {
  return { include, exclude: without(exclude, id) };
}
