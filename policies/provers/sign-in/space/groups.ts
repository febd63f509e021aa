import { GuestType } from '../../../../constructs/model/identity';
import { Group, SignInModel } from '../model';
import { defined, disjunction } from '../solver/formula';
import { Clauses, Literal, Variables } from '../solver/variables';
import { Bit, Dimension } from './dimension';
import { Mentions } from './mentions';
import { readRule } from './rules/read-rule';
import { Rule } from './rules/rule';
import { UserRules } from './rules/user-rules';

/** Types of users. */
export type UserType = 'member' | GuestType;

/** Types that settle what a rule sees as `userType`; the others may be either. [S6] */
const USER_TYPES: Readonly<Partial<Record<UserType, 'member' | 'guest'>>> = {
  member: 'member',
  internalGuest: 'guest',
  b2bCollaborationGuest: 'guest',
  otherExternalUser: 'guest',
};

/** Who can be in which groups: a bit for each, and what ties them to one another and to the person. [8] */
export class Groups {
  /** Those that policies or intent name stand first. */
  readonly bits: ReadonlyMap<string, Bit>;
  readonly facts: Clauses;

  constructor(
    private readonly variables: Variables,
    { groups, intent }: SignInModel,
    { groups: mentioned }: Mentions,
    user: Dimension,
    private readonly type: Dimension<UserType>,
  ) {
    // A nested group that is in no row is open and nameless: anybody may be in it.
    const nested = groups.flatMap(({ membership }) =>
      membership.kind === 'dynamic' ? [] : membership.groups,
    );
    const ids = new Set([...mentioned, ...groups.map(({ id }) => id), ...nested]);
    this.bits = new Map([...ids].map((id) => [id, new Bit(variables)]));
    this.facts = [
      ...groups.flatMap((group) => this.membershipFacts(group, user)),
      ...this.ruleFacts(groups),
      ...[...ids].filter((id) => isNowhere(id, groups)).flatMap((id) => this.oneOf([this.outside(id)])),
      ...(intent?.disjoint ?? []).flatMap(([a, b]) => this.oneOf([this.outside(a), this.outside(b)])),
    ];
  }

  inside(id: string): Literal {
    return this.bits.get(id)!.yes;
  }

  outside(id: string): Literal {
    return this.bits.get(id)!.no;
  }

  private membershipFacts({ id, membership }: Group, user: Dimension): Clauses {
    if (membership.kind === 'dynamic') return [];
    const sure = [user.is(...membership.users), ...membership.groups.map((child) => this.inside(child))];
    const isIn = sure.flatMap((literal) => this.oneOf([this.variables.not(literal), this.inside(id)]));
    return membership.kind === 'open' ? isIn : [...isIn, ...this.oneOf([this.outside(id), ...sure])];
  }

  /** A rule that isn't in the grammar leaves its group open. */
  private ruleFacts(groups: readonly Group[]): Clauses {
    const ruled = groups.flatMap(({ id, membership }) => {
      const rule = membership.kind === 'dynamic' ? readRule(membership.rule, 'user') : undefined;
      return rule ? [{ id, rule }] : [];
    });
    if (ruled.length === 0) return [];
    const rules = new UserRules(
      this.variables,
      ruled.map(({ rule }) => rule),
    );
    return [
      ...this.type.values.flatMap((type) => {
        const seen = USER_TYPES[type];
        return seen ? this.oneOf([this.type.isNot(type), rules.userType.is(seen)]) : [];
      }),
      ...ruled.flatMap(({ id, rule }) => this.ruleClauses(id, rule, rules)),
    ];
  }

  private ruleClauses(id: string, rule: Rule, rules: UserRules): Clauses {
    return defined(this.variables, this.inside(id), rules.formula(rule));
  }

  private oneOf(literals: readonly Literal[]): Clauses {
    return disjunction(this.variables, literals);
  }
}

/** Whether an id is of the wrong kind, or of something that isn't there: nobody and nothing is in it. Others may exist. */
export function isNowhere(id: string, rows: readonly { readonly id: string }[]): boolean {
  return id.includes('/') && !rows.some((row) => row.id === id);
}
