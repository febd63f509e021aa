import { GUEST_TYPES } from '../../../../constructs/model/identity';
import { Group, Policy, SignInModel, UserTerms } from '../model';
import { Strictness, User } from '../sign-in';
import { ALWAYS, all, any, disjunction, Formula, not } from '../solver/formula';
import { Clauses, Point, Variables } from '../solver/variables';
import { Dimension } from './dimension';
import { Groups, UserType } from './groups';
import { countsOpen, Side } from './lists';
import { Mentions } from './mentions';
import { Roles } from './roles';

const OTHER = 'other';
const NO_TENANT = 'none';

/** Guests who have a home tenant. */
export const EXTERNAL_TYPES = GUEST_TYPES.filter((type) => type !== 'internalGuest');

/** The people who sign in: type, home tenant, object id, groups and roles. [8, 9] */
export class People {
  readonly type: Dimension<UserType>;
  readonly user: Dimension;
  /** Tenants that something names, one that nothing names, and none for whoever is at home here. */
  readonly tenant: Dimension;
  readonly groups: Groups;
  readonly roles: Roles;
  readonly facts: Clauses;

  constructor(
    private readonly variables: Variables,
    model: SignInModel,
    mentions: Mentions,
  ) {
    this.type = new Dimension(variables, ['member', ...GUEST_TYPES]);
    this.tenant = new Dimension(variables, [NO_TENANT, OTHER, ...mentions.tenants]);
    this.user = new Dimension(variables, [OTHER, ...usersToTell(model.groups, mentions.users)]);
    this.groups = new Groups(variables, model, mentions, this.user, this.type);
    this.roles = new Roles(variables, model, mentions, this.groups);
    const isExternal = this.type.is(...EXTERNAL_TYPES);
    this.facts = [
      ...disjunction(variables, [variables.not(isExternal), this.tenant.isNot(NO_TENANT)]),
      ...disjunction(variables, [isExternal, this.tenant.is(NO_TENANT)]),
      ...disjunction(variables, [
        this.user.isNot(...(model.intent?.breakGlass?.accounts ?? [])),
        this.type.is('member'),
      ]),
      ...this.groups.facts,
      ...this.roles.facts,
    ];
  }

  /** The people whom a policy on users is about: taken in, and by nothing left out. [3] */
  taken({ users }: Policy, strictness: Strictness): Formula {
    return all(
      any(...this.named(users.include, 'include', strictness)),
      ...this.named(users.exclude, 'exclude', strictness).map((term) => not(this.variables, term)),
    );
  }

  /** Whether a value of `tenant` is one, and not that there is none. */
  isTenant(tenant: string): boolean {
    return tenant !== NO_TENANT;
  }

  userAt(point: Point, mentions: Mentions): User {
    const tenant = this.tenant.at(point);
    return {
      kind: 'user',
      id: this.user.at(point),
      type: this.type.at(point),
      ...(tenant === NO_TENANT ? {} : { tenant }),
      groups: new Set(mentions.groups.filter((id) => this.groups.bits.get(id)!.isSetAt(point))),
      roles: this.roles.rolesAt(point),
    };
  }

  private named(
    { users, groups, roles, guests }: UserTerms,
    side: Side,
    strictness: Strictness,
  ): readonly Formula[] {
    const isOpen = [users, groups, roles].some((list) => countsOpen(list, side, strictness));
    if (isOpen || users.values.includes('All')) return [ALWAYS];
    return [
      this.user.is(...users.values.filter((id) => id !== OTHER)),
      ...groups.values.map((id) => this.groups.inside(id)),
      this.roles.held(roles.values),
      ...(guests ? [this.guests(guests, side, strictness)] : []),
    ];
  }

  /** An internal guest has no tenant, so whether a list of tenants means one isn't known. */
  private guests(
    { types, tenants }: NonNullable<UserTerms['guests']>,
    side: Side,
    strictness: Strictness,
  ): Formula {
    const named: readonly UserType[] = countsOpen(types, side, strictness) ? GUEST_TYPES : types.values;
    if (tenants === 'all') return this.type.is(...named);
    const isAnyTenant = countsOpen(tenants, side, strictness);
    const counts = countsOpen({ open: true }, side, strictness);
    return any(
      this.type.is(...named.filter((type) => type === 'internalGuest' && (counts || isAnyTenant))),
      all(
        this.type.is(...named.filter((type) => type !== 'internalGuest')),
        this.tenant.where(
          (tenant) => this.isTenant(tenant) && (isAnyTenant || tenants.values.includes(tenant)),
        ),
      ),
    );
  }
}

/** Ids that something names, and of those that only lists of members hold, one for each choice of groups. */
function usersToTell(groups: readonly Group[], mentioned: readonly string[]): readonly string[] {
  const lists = new Map<string, string[]>();
  for (const { id, membership } of groups)
    for (const user of membership.kind === 'dynamic' ? [] : membership.users)
      lists.set(user, [...(lists.get(user) ?? []), id]);
  const representatives = new Map<string, string>();
  for (const [user, ids] of lists)
    if (!mentioned.includes(user) && !representatives.has(ids.join('\n')))
      representatives.set(ids.join('\n'), user);
  return [...mentioned, ...representatives.values()];
}
