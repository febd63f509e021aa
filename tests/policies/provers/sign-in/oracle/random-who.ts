import { Choice, UserTerms, Users } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';
import { WRONG_KIND } from './random-conditions';

export const GUEST_TYPES = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const;

/** Whom a policy takes in and leaves out. */
export function randomUsers(draft: Draft, everybody: number): Users {
  const { dice } = draft;
  return {
    include: dice.chance(everybody) ? terms(draft, { users: ['All'] }) : randomInclude(draft),
    exclude: dice.chance(0.45) ? randomExclude(draft) : terms(draft, {}),
  };
}

/** What is named, by kind; the rest is empty. */
export function terms(
  draft: Draft,
  named: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly roles?: readonly string[];
    readonly guests?: UserTerms['guests'];
  },
): UserTerms {
  return {
    users: draft.listed(...(named.users ?? [])),
    groups: draft.listed(...(named.groups ?? [])),
    roles: draft.listed(...(named.roles ?? [])),
    ...(named.guests ? { guests: named.guests } : {}),
  };
}

export function randomGuests(draft: Draft): NonNullable<UserTerms['guests']> {
  const { dice, cast } = draft;
  return {
    types: draft.listed(...(dice.chance(0.5) ? GUEST_TYPES : draft.someOf(GUEST_TYPES, 0.5))),
    tenants: dice.chance(0.65) ? 'all' : draft.listed(...draft.someOf(cast.tenants, 0.5)),
  };
}

function randomInclude(draft: Draft): UserTerms {
  const { dice, cast } = draft;
  switch (dice.pick(['groups', 'groups', 'roles', 'roles', 'guests', 'guests', 'users', 'mixed', 'none'])) {
    case 'groups':
      return terms(draft, { groups: draft.someOf(cast.groups, 0.4) });
    case 'roles':
      return terms(draft, { roles: draft.someOf(cast.roles, 0.6) });
    case 'guests':
      return terms(draft, { guests: randomGuests(draft) });
    case 'users':
      return terms(draft, { users: draft.someOf(cast.users, 0.4) });
    case 'none':
      return terms(draft, { users: ['None'] });
    default:
      return terms(draft, {
        users: dice.some(cast.users, 0.3),
        groups: dice.some(cast.groups, 0.3),
        roles: dice.some(cast.roles, 0.3),
        ...(dice.chance(0.3) ? { guests: randomGuests(draft) } : {}),
      });
  }
}

function randomExclude(draft: Draft): UserTerms {
  const { dice, cast } = draft;
  return terms(draft, {
    users: dice.some(cast.users, 0.2),
    groups: [...dice.some(cast.groups, 0.25), ...(dice.chance(0.05) ? [WRONG_KIND] : [])],
    roles: dice.some(cast.roles, 0.15),
    ...(dice.chance(0.2) ? { guests: randomGuests(draft) } : {}),
  });
}

/** Programs instead of people. */
export function randomServicePrincipals(draft: Draft): Choice {
  const { dice, cast } = draft;
  const all = dice.chance(0.6);
  return {
    include: draft.listed(
      ...(all ? ['ServicePrincipalsInMyTenant'] : draft.someOf(cast.servicePrincipals, 0.5)),
    ),
    exclude: draft.listed(...(dice.chance(0.3) ? [dice.pick(cast.servicePrincipals)] : [])),
  };
}
