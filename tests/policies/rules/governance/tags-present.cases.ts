import { tagsPresent } from '../../../../policies/rules/governance/tags-present';
import { declare, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const tagged = (tags: unknown) => one('azurerm_resource_group', 'web', { location: 'uksouth', tags });
const declaration = declare();

export const cases = casesOf(tagsPresent, [
  {
    name: 'a resource with organisation and owner passes',
    expect: 'pass',
    resources: tagged({ organisation: 'council', owner: 'web@example.org' }),
    declaration,
  },
  {
    name: 'a resource without tags fails',
    expect: 'fail',
    resources: tagged(null),
    declaration,
    on: 'azurerm_resource_group.web',
    says: 'organisation and owner',
  },
  {
    name: 'an empty owner is no owner',
    expect: 'fail',
    resources: tagged({ organisation: 'council', owner: '' }),
    declaration,
    says: 'owner',
  },
  {
    name: 'an organisation that nobody declared fails',
    expect: 'fail',
    resources: tagged({ organisation: 'stranger', owner: 'web@example.org' }),
    declaration,
    says: '"stranger"',
  },
  {
    name: 'an owner that is not known is undecided',
    expect: 'unknown',
    resources: tagged({ organisation: 'council', owner: UNKNOWN }),
    declaration,
  },
  {
    name: 'a type that has no tags is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_role_assignment', 'reader', {}),
    declaration,
  },
]);
