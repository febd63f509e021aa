import { GUEST_TYPES } from '../../../../constructs/model/identity';
import { Block, Resource } from '../../../graph/graph';
import { textsOf } from '../../../graph/views/read';
import { textOf } from '../../../graph/attribute';
import { Listed, Users, UserTerms } from '../model';
import { Identities } from './identities';
import { ANYTHING, NOTHING, Single, single, wordsOf } from './lists';

type Guests = NonNullable<UserTerms['guests']>;

const WORDS = ['All', 'None', 'GuestsOrExternalUsers'];
const UNKNOWN: UserTerms = { users: ANYTHING, groups: ANYTHING, roles: ANYTHING };
const NOBODY: UserTerms = { users: NOTHING, groups: NOTHING, roles: NOTHING };
const EVERY_GUEST: Guests = { types: { values: GUEST_TYPES, open: false }, tenants: 'all' };
const SOME_GUESTS: Guests = { types: ANYTHING, tenants: 'all' };

/** Whom a policy takes in and leaves out. */
export function usersOf(identities: Identities, resource: Resource, conditions: Block): Users {
  const users = single(conditions, 'users');
  if (users === 'unknown') return { include: UNKNOWN, exclude: UNKNOWN };
  if (users === 'absent') return { include: NOBODY, exclude: NOBODY };
  const terms = (side: 'included' | 'excluded') => termsOf(identities, resource, users.block, side);
  return { include: terms('included'), exclude: terms('excluded') };
}

function termsOf(
  identities: Identities,
  resource: Resource,
  block: Block,
  side: 'included' | 'excluded',
): UserTerms {
  const named = identities.listed(resource, block, `${side}_users`, 'object', WORDS);
  const isEveryGuest = named.values.includes('GuestsOrExternalUsers');
  const guests = isEveryGuest ? EVERY_GUEST : guestsOf(single(block, `${side}_guests_or_external_users`));
  return {
    users: { ...named, values: named.values.filter((value) => value !== 'GuestsOrExternalUsers') },
    groups: identities.listed(resource, block, `${side}_groups`, 'object'),
    roles: rolesOf(identities, resource, block, `${side}_roles`),
    ...(guests === undefined ? {} : { guests }),
  };
}

function rolesOf(identities: Identities, resource: Resource, block: Block, name: string): Listed {
  return identities.listed(resource, block, name, 'template');
}

function guestsOf(guests: Single): Guests | undefined {
  if (guests === 'absent') return undefined;
  if (guests === 'unknown') return SOME_GUESTS;
  const { block } = guests;
  const types = wordsOf(block, 'guest_or_external_user_types', [...GUEST_TYPES, 'none'] as const);
  return {
    types: { values: types.values.filter((type) => type !== 'none'), open: types.open },
    tenants: tenantsOf(single(block, 'external_tenants')),
  };
}

/** Without a word about tenants those of all are meant. */
function tenantsOf(tenants: Single): Guests['tenants'] {
  if (tenants === 'absent') return 'all';
  if (tenants === 'unknown') return ANYTHING;
  const { block } = tenants;
  const kind = textOf(block.get('membership_kind'));
  if (kind === 'all') return 'all';
  const { texts, complete } = textsOf(block, 'members');
  return {
    values: texts.map((text) => text.toLowerCase()),
    open: !complete || kind !== 'enumerated',
  };
}
