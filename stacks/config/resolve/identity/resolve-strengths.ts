import { BASELINE_STRENGTHS } from '../../../../constructs/model/identity-names';
import { Strength } from '../../../../constructs/model/identity';
import { MULTI_FACTOR_COMBINATIONS } from '../../../../constructs/model/tables/authentication-combinations';
import { readCombinations } from './combinations';
import { TenantReader } from './tenant-reader';

/** A tenant's limit, less those that the baseline brings along. */
const MOST_STRENGTHS = 15 - Object.keys(BASELINE_STRENGTHS).length;

/** Custom strengths in the order of the file. Each combination of one is multi-factor: else the strength would not be (MFA-1). */
export function resolveStrengths(tenant: TenantReader): readonly Strength[] {
  const entries = Object.entries(tenant.entry.strengths);
  if (entries.length > MOST_STRENGTHS) {
    tenant.refuse(
      ['strengths'],
      `has ${entries.length} strengths`,
      {
        allowed: `at most ${MOST_STRENGTHS}: a tenant holds 15, and the baseline brings ${15 - MOST_STRENGTHS}`,
        fix: 'join some of them',
      },
      'key',
    );
  }
  return entries.map(([name, entry]) => {
    const path = ['strengths', name];
    const combinations = readCombinations(tenant, [...path, 'combinations'], entry.combinations);
    for (const single of combinations.filter((known) => !MULTI_FACTOR_COMBINATIONS.includes(known))) {
      tenant.refuse(
        [...path, 'combinations', entry.combinations.indexOf(single)],
        `is "${single}", which is one factor`,
        {
          allowed: 'combinations that are multi-factor: a strength is worth its weakest one (MFA-1)',
          fix: 'remove it',
        },
      );
    }
    return { name, title: entry.title ?? name, combinations, position: tenant.positionOf(path) };
  });
}
