import { CalendarDate } from '../../../constructs/model/calendar-date';
import { Rule } from '../rule';

const LONGEST_MONTHS = 12;

/** An exemption is a promise with an end: one past it, or one set to outlive a year, fails. */
export const exemptionsInForce: Rule = {
  id: 'exemptions/exemptions-in-force',
  title: `No exemption has run out, and none lasts longer than ${LONGEST_MONTHS} months`,
  clauses: ['SEC-6'],
  decides: ['SEC-6'],
  severity: 'high',
  gates: true,
  protects: 'A departure from the strategy that nobody has looked at for a year has become the rule.',
  remedy:
    'Remedy what the exemption covers and remove it, or have its approver renew it for at most 12 months.',
  sources: ['Strategy clause SEC-6: policies and exemptions are reviewed at least yearly'],
  needsDeclaration: true,
  *check({ declaration, asOf }) {
    for (const exemption of declaration?.exemptions ?? []) {
      const latest = CalendarDate.parse(exemption.approved).addMonths(LONGEST_MONTHS).toString();
      const subject = `exemptions.${exemption.id}`;
      if (exemption.expires < asOf) {
        const message = `${exemption.id} for ${exemption.rule} ran out on ${exemption.expires}, before ${asOf}`;
        yield { verdict: 'fail', subject, message };
      } else if (exemption.expires > latest) {
        const message = `${exemption.id} was approved on ${exemption.approved} and ends on ${exemption.expires}, after ${latest}`;
        yield { verdict: 'fail', subject, message };
      } else {
        yield { verdict: 'pass', subject, message: `${exemption.id} is in force until ${exemption.expires}` };
      }
    }
  },
};
