import { BackupTimes } from '../model/service';

/**
 * When copies are made, as Backup vaults write it. From a fixed first time, since a plan must not depend on the day it is
 * made; it is a Sunday, and ten in the evening.
 */
export const EVERY_DAY = 'R/2027-01-03T22:00:00+00:00/P1D';
export const EVERY_WEEK = 'R/2027-01-03T22:00:00+00:00/P1W';

/** Copies that are kept for longer than the others. */
export interface LongerRetention {
  readonly name: 'Weekly' | 'Monthly' | 'Yearly';
  readonly criteria: 'FirstOfWeek' | 'FirstOfMonth' | 'FirstOfYear';
  /** ISO 8601. */
  readonly duration: string;
  /** The rule of the smallest number decides. */
  readonly priority: number;
}

/** The longest first, since it decides for a copy that several are about. */
export function longerRetention({ weeks, months, years }: BackupTimes): readonly LongerRetention[] {
  const rules = [
    { name: 'Yearly', criteria: 'FirstOfYear', times: years, unit: 'Y' },
    { name: 'Monthly', criteria: 'FirstOfMonth', times: months, unit: 'M' },
    { name: 'Weekly', criteria: 'FirstOfWeek', times: weeks, unit: 'W' },
  ] as const;
  return rules
    .filter(({ times }) => times > 0)
    .map(({ name, criteria, times, unit }, index) => ({
      name,
      criteria,
      duration: `P${times}${unit}`,
      priority: index + 1,
    }));
}
