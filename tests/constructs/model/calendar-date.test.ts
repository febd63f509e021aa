import * as fc from 'fast-check';
import { CalendarDate } from '../../../constructs/model/calendar-date';
import { InvalidValueError } from '../../../constructs/model/invalid-value-error';

const RUNS = { seed: 20261201, numRuns: 1000 } as const;
const DAY_MILLISECONDS = 86_400_000;

/** Days of the years 1970 to 2200 with JavaScript's own count of them since 1970, as an independent oracle. */
const days = fc.integer({ min: 0, max: 84_000 }).map((day) => ({
  day,
  date: CalendarDate.parse(new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10)),
}));

describe('CalendarDate', () => {
  test.each(['0001-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '9999-12-31'])('reads %s', (text) => {
    expect(CalendarDate.parse(text).toString()).toBe(text);
  });

  test.each([
    ['2026-02-30', 'that month has the days 01 to 28'],
    ['2026-02-29', 'that month has the days 01 to 28'],
    ['1900-02-29', 'that month has the days 01 to 28'],
    ['2024-02-30', 'that month has the days 01 to 29'],
    ['2026-04-31', 'that month has the days 01 to 30'],
    ['2026-01-00', 'that month has the days 01 to 31'],
    ['2026-13-01', 'write a year from 0001 and a month from 01 to 12'],
    ['2026-00-01', 'write a year from 0001 and a month from 01 to 12'],
    ['0000-01-01', 'write a year from 0001 and a month from 01 to 12'],
    ...['', '2026-1-1', '01/12/2026', '2026-12-01T00:00:00Z', '2026-12-01\n', '20261201'].map(
      (text): [string, string] => [text, 'write year, month and day, such as 2026-12-01'],
    ),
  ])('refuses "%s": %s', (text, fix) => {
    expect(() => CalendarDate.parse(text)).toThrow(InvalidValueError);
    expect(() => CalendarDate.parse(text)).toThrow(fix);
    expect(CalendarDate.tryParse(text)).toBeUndefined();
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-01', 12, '2027-12-01'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(CalendarDate.parse(from).addMonths(months).toString()).toBe(to);
  });

  test('adds no months that lead out of its years, and no part of a month', () => {
    expect(() => CalendarDate.parse('9999-12-01').addMonths(1)).toThrow(/outside the years 1 to 9999/);
    expect(() => CalendarDate.parse('0001-01-01').addMonths(-1)).toThrow(RangeError);
    expect(() => CalendarDate.parse('2026-01-01').addMonths(0.5)).toThrow(RangeError);
  });

  test('orders dates as a clock without time zones does', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(CalendarDate.compare(a.date, b.date))).toBe(Math.sign(a.day - b.day));
      }),
      RUNS,
    );
  });
});
