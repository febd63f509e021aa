import { Tenant } from '../../model/identity';
import { DIRECTORY_SYNCHRONISATION_ROLE } from '../../model/tables/directory-roles';
import { NOBODY, People } from './policy';

/** The accounts that synchronise directories, by the role that only they hold. */
export const SYNCHRONISATION_ACCOUNTS: People = { ...NOBODY, roles: [DIRECTORY_SYNCHRONISATION_ROLE.id] };

/** Names of the places that they sign in from, sorted; none without a directory. */
export function synchronisationPlaces({ directories }: Pick<Tenant, 'directories'>): readonly string[] {
  return [...new Set(directories.flatMap(({ synchronisesFrom }) => synchronisesFrom))].sort();
}
