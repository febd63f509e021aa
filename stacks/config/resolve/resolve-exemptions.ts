import { CalendarDate } from '../../../constructs/model/calendar-date';
import { Exemption } from '../../../constructs/model/estate';
import { ExemptionEntry } from '../exemptions-schema';
import { FileReader } from './estate-reader';

/** Longest time from approval to end. */
const LONGEST_MONTHS = 12;

/** Exemptions in the order of the file. */
export function resolveExemptions(reader: FileReader<readonly ExemptionEntry[]>): Exemption[] {
  const first = new Map<string, number>();
  return reader.file.map((entry, index) => {
    const earlier = first.get(entry.id);
    if (earlier !== undefined) {
      reader.report([index, 'id'], {
        message: `the exemption id ${entry.id} stands in line ${reader.source.positionOf([earlier, 'id']).line} already`,
        allowed: 'each id once: reports and findings name exemptions by it',
        fix: 'give one of them the next free number',
      });
    }
    first.set(entry.id, earlier ?? index);
    checkDates(reader, index, entry);
    return { ...entry, scope: typeof entry.scope === 'string' ? [entry.scope] : entry.scope };
  });
}

function checkDates(
  reader: FileReader<readonly ExemptionEntry[]>,
  index: number,
  entry: ExemptionEntry,
): void {
  const approved = reader.date([index, 'approved'], entry.approved);
  const expires = reader.date([index, 'expires'], entry.expires);
  if (!approved || !expires) {
    return;
  }
  const latest = approved.addMonths(LONGEST_MONTHS);
  if (CalendarDate.compare(expires, approved) <= 0) {
    reader.report([index, 'expires'], {
      message: `exemption ${entry.id} expires on ${entry.expires}, not after it was approved (${entry.approved})`,
      fix: 'correct one of the two dates',
    });
  } else if (CalendarDate.compare(expires, latest) > 0) {
    reader.report([index, 'expires'], {
      message: `exemption ${entry.id} expires on ${entry.expires}, more than ${LONGEST_MONTHS} months after it was approved (${entry.approved})`,
      allowed: `${latest.toString()} or earlier`,
      fix: `write ${latest.toString()}, and have it approved again by then`,
    });
  }
}
