import { ADMINISTRATOR_ROLES } from '../../model/tables/directory-roles';
import { found, Ground } from './ground';
import { NOBODY, People } from './policy';

/** Holders of a role that counts as an administrator's, and personas of administrators. */
export function administrators({ tenant, personas }: Ground): People {
  return {
    ...NOBODY,
    roles: ADMINISTRATOR_ROLES,
    groups: tenant.personas
      .filter((persona) => persona.administrators)
      .map(({ name }) => found(personas, name, 'group of persona')),
  };
}
