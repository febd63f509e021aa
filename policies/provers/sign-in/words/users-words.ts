import { Choice, Listed, Policy, UserTerms } from '../model';
import { guestTypesWords } from './condition-words';
import { and, or } from './lists';
import { Names } from './names';

const OPEN = 'others that are not known';

/** Whom a policy is about: `all users but members of Break-glass`. */
export function subjectWords(names: Names, { users, servicePrincipals }: Policy): string {
  if (servicePrincipals) return programsWords(names, servicePrincipals);
  const included = termWords(names, users.include);
  const excluded = termWords(names, users.exclude);
  const who = included.length === 0 ? 'nobody' : and(included);
  return excluded.length === 0 ? who : `${who} but ${and(excluded)}`;
}

/** `B2B collaboration guests of the tenant Contoso`. */
export function guestTermWords(names: Names, guests: NonNullable<UserTerms['guests']>): string {
  const types = guestTypesWords(guests.types.values);
  const kinds = guests.types.open ? `${types} and ${OPEN}` : types;
  if (guests.tenants === 'all') return kinds;
  const tenants = [
    ...guests.tenants.values.map((id) => names.tenant(id)),
    ...(guests.tenants.open ? ['tenants that are not known'] : []),
  ];
  return `${kinds} of ${or(tenants)}`;
}

function termWords(names: Names, { users, groups, roles, guests }: UserTerms): readonly string[] {
  const held = roles.values.map((id) => names.role(id));
  return [
    ...users.values.filter((id) => id !== 'None').map((id) => (id === 'All' ? 'all users' : names.user(id))),
    ...(groups.values.length > 0 ? [`members of ${or(groups.values.map((id) => names.group(id)))}`] : []),
    ...(held.length > 0 ? [`holders of ${or(held)}`] : []),
    ...(guests ? [guestTermWords(names, guests)] : []),
    ...([users, groups, roles].some(({ open }) => open) ? [OPEN] : []),
  ];
}

function programsWords(names: Names, { include, exclude }: Choice): string {
  const one = (id: string) =>
    id === 'ServicePrincipalsInMyTenant' ? 'all service principals' : names.servicePrincipal(id);
  const words = (list: Listed) => [...list.values.map(one), ...(list.open ? [OPEN] : [])];
  const left = words(exclude);
  return left.length === 0 ? and(words(include)) : `${and(words(include))} but ${and(left)}`;
}
