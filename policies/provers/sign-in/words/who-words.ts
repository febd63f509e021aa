import { ADMINISTRATOR_ROLES } from '../../../../constructs/model/tables/directory-roles';
import { Condition } from '../prover';
import { principalWords } from './condition-words';
import { and, or, sameSet } from './lists';
import { Names } from './names';

/** Who signs in: `a member in Finance and not in Field crews, holding Global Administrator`, `anybody`. */
export function whoWords(names: Names, conditions: readonly Condition[]): string {
  const values = (dimension: string) =>
    conditions.flatMap((condition) =>
      condition.dimension === dimension && 'values' in condition ? [condition.values] : [],
    )[0];
  const programs = values('service-principal');
  if (programs) return or(programs.map((id) => programWords(names, id)));
  const users = values('user');
  const types = values('principal');
  const tenants = values('tenant');
  const kind = types ? principalWords(types) : 'anybody';
  return [
    users && !types ? or(users.map((id) => names.user(id))) : kind,
    ...(users && types ? [`who is ${or(users.map((id) => names.user(id)))}`] : []),
    ...(tenants && tenants.length > 0 ? [`of ${or(tenants.map((id) => tenantWords(names, id)))}`] : []),
    ...joined(memberships(names, conditions)),
    ...joined(rolesHeld(names, conditions)),
  ].join(' ');
}

function programWords(names: Names, id: string): string {
  return id === 'other' ? 'a service principal that nothing names' : names.servicePrincipal(id);
}

function tenantWords(names: Names, id: string): string {
  return id === 'other' ? 'a tenant that nothing names' : names.tenant(id);
}

function joined(parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [and(parts)];
}

function memberships(names: Names, conditions: readonly Condition[]): readonly string[] {
  return [
    ...bits(conditions, 'group', true).map((ids) => `in ${or(ids.map((id) => names.group(id)))}`),
    ...[bits(conditions, 'group', false).flat()]
      .filter((ids) => ids.length > 0)
      .map((ids) => `not in ${or(ids.map((id) => names.group(id)))}`),
  ];
}

function rolesHeld(names: Names, conditions: readonly Condition[]): readonly string[] {
  return [
    ...bits(conditions, 'role', true).map((ids) => `holding ${roleWords(names, ids)}`),
    ...[bits(conditions, 'role', false).flat()]
      .filter((ids) => ids.length > 0)
      .map((ids) => `not holding ${roleWords(names, ids)}`),
  ];
}

function roleWords(names: Names, ids: readonly string[]): string {
  return sameSet(ids, ADMINISTRATOR_ROLES) ? "an administrator's role" : or(ids.map((id) => names.role(id)));
}

/** What is held, or not, condition by condition: one of several that nothing tells apart. */
function bits(
  conditions: readonly Condition[],
  dimension: 'group' | 'role',
  holds: boolean,
): readonly (readonly string[])[] {
  return conditions.flatMap((condition) =>
    condition.dimension === dimension && 'holds' in condition && condition.holds === holds
      ? [[condition.id, ...(condition.alike ?? [])]]
      : [],
  );
}
