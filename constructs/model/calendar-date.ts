import { InvalidValueError } from './invalid-value-error';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, without time or time zone. Immutable. */
export class CalendarDate {
  private constructor(
    readonly year: number,
    /** 1 to 12. */
    readonly month: number,
    /** 1 to 31. */
    readonly day: number,
  ) {}

  /** @throws InvalidValueError unless the text is `YYYY-MM-DD` and the calendar has that day. */
  static parse(text: string): CalendarDate {
    const match = PATTERN.exec(text);
    if (!match) {
      throw new InvalidValueError(text, 'is not a date', 'write year, month and day, such as 2026-12-01');
    }
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    if (year < 1 || month < 1 || month > 12) {
      throw new InvalidValueError(
        text,
        'is not a date of the calendar',
        'write a year from 0001 and a month from 01 to 12',
      );
    }
    const last = daysInMonth(year, month);
    if (day < 1 || day > last) {
      throw new InvalidValueError(
        text,
        'is not a date of the calendar',
        `that month has the days 01 to ${last}`,
      );
    }
    return new CalendarDate(year, month, day);
  }

  /** The date, or undefined if `text` is none. */
  static tryParse(text: string): CalendarDate | undefined {
    try {
      return CalendarDate.parse(text);
    } catch {
      return undefined;
    }
  }

  /** Negative if `a` is before `b`, positive if after, 0 if they are one day. */
  static compare(a: CalendarDate, b: CalendarDate): number {
    return a.year - b.year || a.month - b.month || a.day - b.day;
  }

  /**
   * The same day `months` later (earlier if negative), or the last day of that month if it is shorter: a month after
   * 2026-01-31 is 2026-02-28.
   * @throws RangeError if `months` is no whole number or the result is outside the years 1 to 9999
   */
  addMonths(months: number): CalendarDate {
    const index = this.year * 12 + (this.month - 1) + months;
    const year = Math.floor(index / 12);
    if (!Number.isInteger(index) || year < 1 || year > 9999) {
      throw new RangeError(`${this.toString()} plus ${months} months is outside the years 1 to 9999`);
    }
    const month = index - year * 12 + 1;
    return new CalendarDate(year, month, Math.min(this.day, daysInMonth(year, month)));
  }

  /** `YYYY-MM-DD`. */
  toString(): string {
    return [
      String(this.year).padStart(4, '0'),
      String(this.month).padStart(2, '0'),
      String(this.day).padStart(2, '0'),
    ].join('-');
  }
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
