import { TerraformStack, Testing } from 'cdktf';
import { SecurityGroup, SecurityGroupProps } from '../../../constructs/identity/security-group';

function made(changes: Pick<SecurityGroupProps, 'members' | 'protection'>) {
  const stack = new TerraformStack(Testing.app(), 'sample');
  new SecurityGroup(stack, 'staff', { name: 'staff', description: 'Staff', ...changes });
  const { resource } = JSON.parse(Testing.synth(stack)) as {
    resource: Record<string, Record<string, Record<string, unknown>>>;
  };
  const [[type, byName]] = Object.entries(resource) as [[string, Record<string, Record<string, unknown>>]];
  const { '//': _, ...json } = Object.values(byName)[0]!;
  return { type, json };
}

const COMMON = {
  display_name: 'staff',
  description: 'Staff',
  security_enabled: true,
  lifecycle: { create_before_destroy: true, ignore_changes: ['administrative_unit_ids'] },
};

describe('a security group', () => {
  it('holds whom it is assigned, in order and once', () => {
    const members = { kind: 'assigned', objectIds: ['b', 'a', 'b'] } as const;
    expect(made({ members, protection: 'none' })).toEqual({
      type: 'azuread_group',
      json: { ...COMMON, members: ['a', 'b'] },
    });
  });

  it('says nothing of members where it is assigned none', () => {
    expect(made({ members: { kind: 'assigned', objectIds: [] }, protection: 'none' }).json).toEqual(COMMON);
  });

  it('fills by a rule', () => {
    expect(made({ members: { kind: 'dynamic', rule: 'true' }, protection: 'none' }).json).toEqual({
      ...COMMON,
      types: ['DynamicMembership'],
      dynamic_membership: { enabled: true, rule: 'true' },
    });
  });

  it('leaves members alone that are kept elsewhere', () => {
    expect(made({ members: { kind: 'kept-elsewhere' }, protection: 'role-assignable' })).toEqual({
      type: 'azuread_group_without_members',
      json: { ...COMMON, assignable_to_role: true },
    });
  });

  it('is not role-assignable and filled by a rule', () => {
    expect(() => made({ members: { kind: 'dynamic', rule: 'true' }, protection: 'role-assignable' })).toThrow(
      'group "staff" is role-assignable, so a rule can\'t fill it: assign its members',
    );
  });
});
