import { CalendarDate } from '../../../constructs/model/calendar-date';
import { Result } from '../rule';
import { fail, pass } from './results';

/** How long a review holds (strategy clause SEC-6). */
export const REVIEW_MONTHS = 12;

/** Judges whether something was reviewed in the twelve months up to the date of the judgement, which count to the day. */
export function judgeReview(subject: string, what: string, reviewed: string, asOf: string): Result {
  const until = CalendarDate.parse(reviewed).addMonths(REVIEW_MONTHS).toString();
  if (reviewed > asOf) {
    return fail(subject, `${what} is said to be reviewed on ${reviewed}, after ${asOf}`);
  }
  return asOf <= until
    ? pass(subject, `${what} was reviewed on ${reviewed}, which holds until ${until}`)
    : fail(
        subject,
        `${what} was last reviewed on ${reviewed}, more than ${REVIEW_MONTHS} months before ${asOf}`,
      );
}
