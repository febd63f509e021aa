import { Verdict } from '../../../policies/finding';
import { Result } from '../../../policies/rules/rule';
import { Flips } from './identity/flips';

/** The worst verdict on each subject of each rule. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, Verdict>>;

/** The claims that differ. A pass that is gone with its subject is no difference. */
export function flipsBetween(before: Verdicts, after: Verdicts): Flips {
  const differing = [...after].map(([rule, now]) => {
    const was = before.get(rule) ?? new Map<string, Verdict>();
    const subjects = [...now].flatMap(([subject, verdict]) => {
      if (verdict === (was.get(subject) ?? 'pass')) return [];
      return verdict === 'fail' ? subject : `${verdict === 'pass' ? '+' : '?'}${subject}`;
    });
    return [rule, subjects.sort()] as const;
  });
  return Object.fromEntries(differing.filter(([, subjects]) => subjects.length > 0).sort());
}

const SEVERITY: Readonly<Record<Result['verdict'], number>> = { pass: 0, unknown: 1, fail: 2 };

/** What a rule says of each of its subjects. */
export function worstBySubject(
  results: readonly Result[],
  nameOf: (subject: Result['subject']) => string,
): ReadonlyMap<string, Verdict> {
  const worst = new Map<string, Result['verdict']>();
  for (const { subject, verdict } of results) {
    const name = nameOf(subject);
    const known = worst.get(name);
    if (known === undefined || SEVERITY[verdict] > SEVERITY[known]) worst.set(name, verdict);
  }
  return worst;
}
