import { CalendarDate } from '../../../constructs/model/calendar-date';
import { booleanOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { Problem, resultsOf } from './support/problems';

export const schedulesEnd: Rule = {
  id: 'identity/schedules-end',
  title: 'Every eligibility and every timed assignment of privilege ends',
  clauses: ['ZT-1', 'SEC-7'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An eligibility without an end stays with people who have long another job, and the provider finds out only in the apply that none is written.',
  remedy:
    'Write duration as ISO 8601, such as P180D, or an expiration_date to come; not permanent_assignment.',
  sources: [
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/groups-assign-member-owner',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph, asOf }) {
    for (const schedule of graph.ofType(...SCHEDULES)) {
      yield* resultsOf(schedule, problemsOf(schedule, asOf), 'it ends');
    }
  },
};

const SCHEDULES = [
  'azuread_privileged_access_group_eligibility_schedule',
  'azuread_privileged_access_group_assignment_schedule',
];
const DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
const END = 'a duration or an expiration_date';

function* problemsOf(schedule: Resource, asOf: string): Iterable<Problem> {
  const [permanent, duration, expiration] = ['permanent_assignment', 'duration', 'expiration_date'].map(
    (path) => written(schedule, path),
  );
  if (booleanOf(permanent!) === true) {
    yield {
      path: 'permanent_assignment',
      found: 'true',
      expected: END,
      message:
        duration!.state === 'absent'
          ? 'is permanent'
          : 'is said to be permanent beside a duration, of which the duration counts',
    };
  }
  const given = textOf(duration!);
  if (given !== undefined && !DURATION.test(given)) {
    yield {
      path: 'duration',
      found: show(duration!),
      expected: 'P180D',
      message: `has the duration "${given}", which is none`,
    };
  }
  const date = textOf(expiration!);
  const day = date === undefined ? undefined : CalendarDate.tryParse(date.slice(0, 10));
  if (date !== undefined && (day === undefined || date.slice(0, 10) < asOf)) {
    yield {
      path: 'expiration_date',
      found: show(expiration!),
      expected: `a date after ${asOf}`,
      message: `ends on "${date}", which is ${day === undefined ? 'no date' : 'past'}`,
    };
  }
  const isBounded = [duration!, expiration!].some(({ state }) => state === 'known');
  if (isBounded || booleanOf(permanent!) === true) return;
  const isOpen = [duration!, expiration!, permanent!].some(
    (attribute) => attribute.state === 'unknown' && attribute.by !== 'provider',
  );
  yield {
    path: 'duration',
    found: isOpen ? 'a value not known before deployment' : 'nothing',
    expected: END,
    message: isOpen ? 'whether it ends is not known' : 'has no end, which stops the apply half way',
    isOpen,
  };
}
