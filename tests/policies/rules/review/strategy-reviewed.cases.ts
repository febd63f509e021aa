import { strategyReviewed } from '../../../../policies/rules/review/strategy-reviewed';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const reviewed = (date: string) =>
  declare({ strategies: [{ id: 'county', title: 'County strategy', reviewed: date }] });

export const cases = casesOf(strategyReviewed, [
  { name: 'a strategy reviewed this year passes', expect: 'pass', declaration: reviewed('2026-11-23') },
  {
    name: 'twelve months to the day still count',
    expect: 'pass',
    declaration: reviewed('2025-12-01'),
    asOf: '2026-12-01',
  },
  {
    name: 'a day more than twelve months fails',
    expect: 'fail',
    declaration: reviewed('2025-11-30'),
    asOf: '2026-12-01',
    on: 'strategies.county',
    says: '2025-11-30',
  },
  {
    name: 'a review that has not happened yet fails',
    expect: 'fail',
    declaration: reviewed('2027-01-01'),
    says: 'after 2026-12-01',
  },
  {
    name: 'a strategy that binds nobody need not be reviewed',
    expect: 'not-applicable',
    declaration: declare({ strategies: [{ id: 'districts', title: 'Districts', reviewed: '2019-01-01' }] }),
  },
]);
