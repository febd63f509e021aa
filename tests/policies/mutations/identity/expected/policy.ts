import { Expected, Flips, flips } from '../flips';
import { EditedPolicy, EditKind } from '../policy-edits';
import { WEAK_STRENGTH } from '../policy-json';

/** What each edit of a policy changes. An edit that isn't there can't be made of this policy. */
export interface ExpectedOfPolicy extends EditedPolicy {
  /** Whether the declaration lists it among the baseline. */
  readonly isListed: boolean;
  readonly expected: Partial<Record<EditKind, Expected>>;
}

/** Staff, an application that staff use, and a strength that takes a password, unless it says otherwise. */
export function policy(
  name: string,
  expected: ExpectedOfPolicy['expected'],
  others: Partial<Omit<ExpectedOfPolicy, 'policy' | 'expected'>> = {},
): ExpectedOfPolicy {
  return {
    policy: name,
    group: 'staff',
    application: 'maps-for-staff',
    strength: 'anything',
    isListed: true,
    ...others,
    expected,
  };
}

/** A policy leaves out a group that many may add members to. */
export function unguarded(name: string): Flips {
  return flips('identity/exclusion-groups-guarded', name);
}

/** A policy without which everything is the same. */
export function idle(...names: readonly string[]): Flips {
  return flips('sign-in/policy-decides-nothing', ...names);
}

/** The strength that takes a password. */
export const TAKES_PASSWORD: Flips = flips('identity/strengths-possible', WEAK_STRENGTH);
