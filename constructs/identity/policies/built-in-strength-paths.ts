import { BUILT_IN_STRENGTHS } from '../../model/tables/authentication-combinations';

/** Ids of the built-in strengths as grants take them: a path, never the bare GUID. */
export const BUILT_IN_STRENGTH_PATHS = {
  multiFactor: path(BUILT_IN_STRENGTHS.multiFactor.id),
  phishingResistant: path(BUILT_IN_STRENGTHS.phishingResistant.id),
} as const;

function path(id: string): string {
  return `/policies/authenticationStrengthPolicies/${id}`;
}
