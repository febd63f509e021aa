import { namesUnique } from '../../../../policies/rules/identity/names-unique';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const group = (id: string, name: unknown, type = 'azuread_group') => one(type, id, { display_name: name });

export const cases = casesOf(namesUnique, [
  {
    name: 'two groups of two names pass',
    expect: 'pass',
    resources: merge(group('a', 'Staff'), group('b', 'Crews')),
  },
  {
    name: 'two groups of one name fail, in whatever case',
    expect: 'fail',
    resources: merge(group('a', 'Staff'), group('b', 'staff')),
    on: 'azuread_group.a',
    says: 'has the name of azuread_group.b (test)',
  },
  {
    name: 'a group without members is a group',
    expect: 'fail',
    resources: merge(group('a', 'Staff'), group('b', 'Staff', 'azuread_group_without_members')),
  },
  {
    name: 'a group and a place may have one name',
    expect: 'pass',
    resources: merge(group('a', 'Staff'), group('b', 'Staff', 'azuread_named_location')),
  },
  {
    name: 'groups of two tenants may have one name',
    expect: 'pass',
    stacks: {
      one: { ...stackOf(group('a', 'Staff')) },
      other: { ...stackOf(group('a', 'Staff')) },
    },
  },
  { name: 'a name that is not known is undecided', expect: 'unknown', resources: group('a', UNKNOWN) },
  { name: 'nothing with a name, nothing to judge', expect: 'not-applicable', resources: {} },
]);
