import { policiesReviewed } from '../../../../policies/rules/review/policies-reviewed';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(policiesReviewed, [
  {
    name: 'policies reviewed this year pass',
    expect: 'pass',
    declaration: declare({ policiesReviewed: '2026-11-23' }),
  },
  {
    name: 'policies reviewed more than twelve months ago fail',
    expect: 'fail',
    declaration: declare({ policiesReviewed: '2025-11-30' }),
    on: 'policiesReviewed',
  },
  {
    name: 'policies that nobody says were reviewed fail',
    expect: 'fail',
    declaration: declare({ policiesReviewed: undefined }),
    says: 'no date',
  },
  { name: 'without a declaration there is nothing to review', expect: 'not-applicable' },
]);
