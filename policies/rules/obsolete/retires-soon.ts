import { CalendarDate } from '../../../constructs/model/calendar-date';
import { WARNING_MONTHS } from '../../../constructs/model/tables/retirements';
import { Rule } from '../rule';
import { judgeRetirements } from './support/judge-retirements';

export const retiresSoon: Rule = {
  id: 'obsolete/retires-soon',
  title: 'Nothing is built of what goes out of support within a year',
  // A warning breaks no clause: nothing is obsolete yet.
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects:
    'A move that is planned a year ahead is paid for and rehearsed; one in the last weeks is neither.',
  remedy: 'Plan the move to what the finding names.',
  sources: ['https://learn.microsoft.com/lifecycle/products/'],
  needsDeclaration: false,
  check({ graph, asOf }) {
    const horizon = CalendarDate.parse(asOf).addMonths(WARNING_MONTHS).toString();
    return judgeRetirements(graph, ({ ends }) => ends >= asOf && ends <= horizon);
  },
};
