import { ADMINISTRATOR_ROLES, findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { SignInModel } from '../model';
import { any, disjunction, Formula } from '../solver/formula';
import { Clauses, Point, Variables } from '../solver/variables';
import { Bit } from './dimension';
import { Groups, isNowhere } from './groups';
import { Mentions } from './mentions';

/** The role that people think of first stands for those that nothing tells apart. */
const BEST_KNOWN = findDirectoryRole('Global Administrator')?.id;

/** Roles that nothing tells apart. */
export interface RoleClass {
  readonly roles: readonly string[];
  /** Whether one of them is held. */
  readonly bit: Bit;
}

/**
 * Which directory roles are held. Roles are free but for groups that hold them, so those that always stand together, in
 * policies, exceptions and groups, are one bit: whether any of them is held. [9]
 */
export class Roles {
  readonly classes: readonly RoleClass[];
  readonly facts: Clauses;
  private readonly byRole: ReadonlyMap<string, RoleClass>;

  constructor(
    variables: Variables,
    private readonly model: SignInModel,
    mentions: Mentions,
    private readonly groups: Groups,
  ) {
    const together = new Map<string, string[]>();
    for (const role of mentions.roles.filter((id) => !isNowhere(id, []))) {
      const key = occurrences(model, role);
      together.set(key, [...(together.get(key) ?? []), role]);
    }
    this.classes = [...together.values()].map((roles) => ({
      roles: roles.sort((a, b) => Number(b === BEST_KNOWN) - Number(a === BEST_KNOWN)),
      bit: new Bit(variables),
    }));
    this.byRole = new Map(this.classes.flatMap((one) => one.roles.map((role) => [role, one])));
    this.facts = model.groups.flatMap(({ id, roles }) =>
      this.bitsOf(roles).flatMap(({ yes }) => disjunction(variables, [groups.outside(id), yes])),
    );
  }

  /** That one of these roles is held. */
  held(roles: readonly string[]): Formula {
    return any(...this.bitsOf(roles).map(({ yes }) => yes));
  }

  /** Roles of one person: of each class that is held one, or those that the person's groups hold. */
  rolesAt(point: Point): ReadonlySet<string> {
    const byGroups = new Set(
      this.model.groups.flatMap(({ id, roles }) => (this.groups.bits.get(id)!.isSetAt(point) ? roles : [])),
    );
    return new Set(
      this.classes.flatMap(({ roles, bit }) => {
        if (!bit.isSetAt(point)) return [];
        const given = roles.filter((role) => byGroups.has(role));
        return given.length > 0 ? given : roles.slice(0, 1);
      }),
    );
  }

  private bitsOf(roles: readonly string[]): readonly Bit[] {
    return [...new Set(roles.flatMap((role) => this.byRole.get(role) ?? []))].map(({ bit }) => bit);
  }
}

/** Everywhere that a role stands. */
function occurrences({ policies, groups, intent }: SignInModel, role: string): string {
  const stands = [
    ADMINISTRATOR_ROLES.includes(role),
    ...policies.flatMap(({ users }) => [
      users.include.roles.values.includes(role),
      users.exclude.roles.values.includes(role),
    ]),
    ...groups.map(({ roles }) => roles.includes(role)),
    ...(intent?.exceptions ?? []).map(({ who }) => who.includes(role)),
  ];
  return stands.map((is) => (is ? '1' : '0')).join('');
}
