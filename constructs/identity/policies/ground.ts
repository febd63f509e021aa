import { Tenant } from '../../model/identity';
import { Policy, UserPolicy } from './policy';

/** What policies are made from: the tenant, and the ids of what is made for it. */
export interface Ground {
  readonly tenant: Tenant;
  /** Object id of the group of break-glass accounts. */
  readonly breakGlass: string;
  /** Object ids of the groups of personas, by persona; workloads have none. */
  readonly personas: ReadonlyMap<string, string>;
  /** Object ids of the groups of users that exceptions name by id, by exception. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** Object ids of named locations, by place. */
  readonly places: ReadonlyMap<string, string>;
  /** Client ids of the tenant's applications, by name. */
  readonly applications: ReadonlyMap<string, string>;
  /** Ids of the strengths that the baseline brings along, as paths. */
  readonly strengths: { readonly breakGlass: string; readonly registration: string };
}

/** One policy of the baseline. */
export interface BaselineEntry {
  /** Ids of the obligations that it enforces: an exception that lifts one of them makes a hole in it. */
  readonly serves: readonly string[];
  /** Device states that meet it, so that no hole has to be kept from them. @default none */
  readonly metBy?: readonly ManagedState[];
  /** Undefined if the tenant has nothing that it could be about. */
  readonly policy: (ground: Ground) => Policy | undefined;
  /** The same for registering devices and methods, where it is a policy of its own: no policy is about both kinds of target. */
  readonly onUserActions?: (ground: Ground) => UserPolicy;
}

export type ManagedState = 'compliant' | 'hybrid' | 'hybrid-compliant';

/** Object ids of the places of these names. @throws RangeError if one isn't there */
export function placeIds({ places }: Ground, names: readonly string[]): readonly string[] {
  return names.map((name) => found(places, name, 'place'));
}

/** The value of a key. @throws RangeError if there is none */
export function found(map: ReadonlyMap<string, string>, key: string, kind: string): string {
  const value = map.get(key);
  if (value === undefined) {
    throw new RangeError(`there is no ${kind} "${key}", only ${[...map.keys()].join(', ') || 'none at all'}`);
  }
  return value;
}
