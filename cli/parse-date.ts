import { CalendarDate } from '../constructs/model/calendar-date';

/** The text if it is a date that exists, written `YYYY-MM-DD`. */
export function parseDate(text: string): string | undefined {
  return CalendarDate.tryParse(text)?.toString();
}
