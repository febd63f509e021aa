import { JsonObject } from '../../../../../policies/graph/json-node';
import { Group } from '../../../../../policies/provers/sign-in/model';
import { guid, modelOf } from './judged';

const ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const SCHEDULE = 'azuread_privileged_access_group_assignment_schedule';

/** The group `g` of a configuration, whose other resources are given too. */
function groupOf(group: JsonObject, others: JsonObject = {}): Group {
  const { azuread_group, ...rest } = others;
  const model = modelOf({
    azuread_group: { g: { display_name: 'G', ...group }, ...(azuread_group as object) },
    ...rest,
  });
  return model.groups.find(({ id }) => id.endsWith('.g'))!;
}

function membershipOf(group: JsonObject, others: JsonObject = {}): Group['membership'] {
  return groupOf(group, others).membership;
}

const GUARDED = { assignable_to_role: true };
const INTO_G = '${azuread_group.g.object_id}';

describe('who is in a group', () => {
  test('is closed where the configuration says all of them', () => {
    expect(membershipOf({ ...GUARDED, members: [guid(1), guid(2)] })).toEqual({
      kind: 'closed',
      users: [guid(1), guid(2)],
      groups: [],
    });
  });

  test('is closed with nested groups and users that it makes', () => {
    const others = { azuread_group: { h: { display_name: 'H' } }, azuread_user: { u: {} } };
    const members = ['${azuread_group.h.object_id}', '${azuread_user.u.object_id}'];
    expect(membershipOf({ members }, others)).toEqual({
      kind: 'closed',
      users: ['identity/azuread_user.u'],
      groups: ['identity/azuread_group.h'],
    });
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['nobody writes its members', {}, {}],
    ['a member is an id that may be of another group', { members: [guid(1)] }, {}],
    ['a member is only known after a deployment', { ...GUARDED, members: [guid(1), '${var.more}'] }, {}],
    [
      'somebody else adds a member',
      { ...GUARDED, members: [guid(1)] },
      { azuread_group_member: { m: { group_object_id: INTO_G, member_object_id: '${var.m}' } } },
    ],
    [
      'people are eligible in it',
      { ...GUARDED, members: [guid(1)] },
      {
        azuread_privileged_access_group_eligibility_schedule: {
          e: { group_id: INTO_G, principal_id: guid(2), assignment_type: 'member' },
        },
      },
    ],
    [
      'a member goes into a group that is not known',
      { ...GUARDED, members: [guid(1)] },
      { azuread_group_member: { m: { group_object_id: '${var.g}', member_object_id: guid(3) } } },
    ],
  ])('is open where %s', (_, group, others) => {
    expect(membershipOf(group, others).kind).toBe('open');
  });

  test('surely are those whom single memberships and assignments without an end name', () => {
    const others = {
      azuread_group_member: { m: { group_object_id: INTO_G, member_object_id: guid(1) } },
      [SCHEDULE]: {
        always: {
          group_id: INTO_G,
          principal_id: guid(2),
          assignment_type: 'member',
          permanent_assignment: true,
        },
        while: { group_id: INTO_G, principal_id: guid(3), assignment_type: 'member', duration: 'P30D' },
        owns: {
          group_id: INTO_G,
          principal_id: guid(4),
          assignment_type: 'owner',
          permanent_assignment: true,
        },
      },
      azuread_privileged_access_group_eligibility_schedule: {
        e: { group_id: INTO_G, principal_id: guid(5), assignment_type: 'member', permanent_assignment: true },
      },
    };
    expect(membershipOf(GUARDED, others)).toEqual({ kind: 'open', users: [guid(1), guid(2)], groups: [] });
  });

  test('are not programs', () => {
    const others = { azuread_service_principal: { p: { client_id: guid(9) } } };
    expect(membershipOf({ members: ['${azuread_service_principal.p.object_id}'] }, others)).toEqual({
      kind: 'closed',
      users: [],
      groups: [],
    });
  });

  const rule = '(user.userType -eq "Member")';
  const dynamic = { types: ['DynamicMembership'], dynamic_membership: { enabled: true, rule } };
  test.each<[string, JsonObject, Group['membership']]>([
    ['whom its rule takes', dynamic, { kind: 'dynamic', rule }],
    [
      'anybody while its rule is off',
      { ...dynamic, dynamic_membership: { enabled: false, rule } },
      { kind: 'open', users: [], groups: [] },
    ],
    [
      'anybody where its rule is not known',
      { ...dynamic, dynamic_membership: { enabled: true, rule: '${var.r}' } },
      { kind: 'open', users: [], groups: [] },
    ],
    [
      'anybody where it has the type alone',
      { types: ['DynamicMembership'] },
      { kind: 'open', users: [], groups: [] },
    ],
  ])('may be %s', (_, group, membership) => {
    expect(membershipOf(group)).toEqual(membership);
  });

  test('is left to others by the type without members', () => {
    const model = modelOf({ azuread_group_without_members: { g: { display_name: 'G' } } });
    expect(model.groups).toEqual([
      {
        id: 'identity/azuread_group_without_members.g',
        name: 'G',
        membership: { kind: 'open', users: [], groups: [] },
        roleAssignable: false,
        roles: [],
      },
    ]);
  });
});

test.each([
  [true, true],
  [false, false],
  [undefined, false],
  ['${var.flag}', 'unknown'],
])('a group that says %s of roles is assignable to one: %s', (written, expected) => {
  expect(groupOf({ assignable_to_role: written }).roleAssignable).toBe(expected);
});

describe('roles that a group holds', () => {
  const assignment = (more: JsonObject) => ({
    azuread_directory_role: { admin: { display_name: 'Global Administrator' } },
    azuread_custom_directory_role: { own: { display_name: 'Own' } },
    azuread_directory_role_assignment: {
      a: { principal_object_id: INTO_G, role_id: ADMINISTRATOR, ...more },
    },
  });

  test.each<[string, JsonObject, string[]]>([
    ['count if they are over the whole tenant', {}, [ADMINISTRATOR]],
    ['count if they say so', { directory_scope_id: '/' }, [ADMINISTRATOR]],
    [
      'count by the template of an activated role',
      { role_id: '${azuread_directory_role.admin.template_id}' },
      [ADMINISTRATOR],
    ],
    ['do not count in a unit', { directory_scope_id: `/administrativeUnits/${guid(1)}` }, []],
    ['do not count on an application', { app_scope_id: '/x' }, []],
    ['do not count where their scope is not known', { directory_scope_id: '${var.scope}' }, []],
    ['do not count if they are custom', { role_id: '${azuread_custom_directory_role.own.object_id}' }, []],
  ])('%s', (_, more, roles) => {
    expect(groupOf({}, assignment(more)).roles).toEqual(roles);
  });
});
