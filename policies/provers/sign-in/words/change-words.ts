import { Listed, Policy, Users } from '../model';
import { CONDITIONS, conditionWords, POLICY_CONDITIONS, PolicyCondition, targetsWords } from './choice-words';
import { grantWords } from './grant-words';
import { and } from './lists';
import { Names } from './names';
import { guestTermWords, subjectWords } from './users-words';

/** What makes of a policy another, as an instruction: `CA000: no longer leave out members of Finance.` */
export function changeWords(names: Names, before: Policy, after: Policy): string {
  const steps = [
    ...stateSteps(before, after),
    ...userSteps(names, before, after),
    ...targetSteps(names, before, after),
    ...POLICY_CONDITIONS.flatMap((condition) => conditionSteps(names, before, after, condition)),
    ...grantSteps(names, before, after),
  ];
  return `${before.name}: ${and(steps)}.`;
}

function stateSteps(before: Policy, after: Policy): readonly string[] {
  if (before.state === after.state) return [];
  const steps = {
    enabled: 'enable it',
    disabled: 'disable it',
    'report-only': 'let it only report',
    unknown: 'say its state',
  };
  return [steps[after.state]];
}

function userSteps(names: Names, before: Policy, after: Policy): readonly string[] {
  if (same(before.users, after.users) && same(before.servicePrincipals, after.servicePrincipals)) return [];
  const steps = [
    ...moved(names, before.users, after.users, 'include').map(({ verb, what }) =>
      verb === 'add' ? `take in ${what}` : `no longer take in ${what}`,
    ),
    ...moved(names, before.users, after.users, 'exclude').map(({ verb, what }) =>
      verb === 'add' ? `leave out ${what}` : `no longer leave out ${what}`,
    ),
  ];
  return steps.length > 0 ? steps : [`make it about ${subjectWords(names, after)}`];
}

interface Move {
  readonly verb: 'add' | 'remove';
  readonly what: string;
}

function moved(names: Names, before: Users, after: Users, side: 'include' | 'exclude'): readonly Move[] {
  const lists = [
    ['users', (id: string) => (id === 'All' ? 'all users' : names.user(id))],
    ['groups', (id: string) => `members of ${names.group(id)}`],
    ['roles', (id: string) => `holders of ${names.role(id)}`],
  ] as const;
  const guests = [before[side].guests, after[side].guests] as const;
  return [
    ...lists.flatMap(([list, word]) => changed(before[side][list], after[side][list], word)),
    ...(same(guests[0], guests[1])
      ? []
      : [
          ...(guests[0] ? [{ verb: 'remove' as const, what: guestTermWords(names, guests[0]) }] : []),
          ...(guests[1] ? [{ verb: 'add' as const, what: guestTermWords(names, guests[1]) }] : []),
        ]),
  ];
}

function changed(before: Listed, after: Listed, word: (id: string) => string): readonly Move[] {
  const gone = before.values.filter((id) => !after.values.includes(id) && id !== 'None');
  const come = after.values.filter((id) => !before.values.includes(id) && id !== 'None');
  return [
    ...gone.map((id) => ({ verb: 'remove' as const, what: word(id) })),
    ...come.map((id) => ({ verb: 'add' as const, what: word(id) })),
  ];
}

function targetSteps(
  names: Names,
  { targets: before }: Policy,
  { targets: after }: Policy,
): readonly string[] {
  if (same(before, after)) return [];
  if (before.kind !== 'applications' || after.kind !== 'applications')
    return [`make it about ${targetsWords(names, after).replace(/^signing in to /, '')}`];
  const word = (id: string) => (id === 'All' ? 'everything' : names.application(id));
  return [
    ...changed(before.applications.include, after.applications.include, word).map(({ verb, what }) =>
      verb === 'add' ? `cover ${what}` : `no longer cover ${what}`,
    ),
    ...changed(before.applications.exclude, after.applications.exclude, word).map(({ verb, what }) =>
      verb === 'add' ? `leave out ${what}` : `no longer leave out ${what}`,
    ),
  ];
}

function conditionSteps(
  names: Names,
  before: Policy,
  after: Policy,
  condition: PolicyCondition,
): readonly string[] {
  if (same(before[condition], after[condition])) return [];
  const words = conditionWords(names, after, condition);
  return [words === '' ? `drop its condition on ${CONDITIONS[condition]}` : `let it apply ${words}`];
}

function grantSteps(names: Names, { grant: before }: Policy, { grant: after }: Policy): readonly string[] {
  if (same(before, after)) return [];
  if (!after) return ['ask for nothing'];
  const words = grantWords(names, after);
  return [
    words.startsWith('need ')
      ? `ask for ${words.slice('need '.length)}`
      : words.replace(/^are blocked/, 'block'),
  ];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
