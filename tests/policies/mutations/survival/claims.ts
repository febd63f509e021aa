import { buildGraph } from '../../../../policies/graph/build-graph';
import { BASELINE } from '../../../../policies/packs/baseline';
import { Judged, Result } from '../../../../policies/rules/rule';
import { runRule } from '../../../../policies/run-rule';
import { Estate } from '../judge';
import { Verdicts, worstBySubject } from '../subjects';

const AS_OF = '2026-12-01';

/** Rules that other tests ask: who signs in, what may speak, what is watched, and how resources are written at all. */
const ELSEWHERE = /^(?:sign-in|identity|mfa|reach|monitoring|schema|governance)\//;
const RULES = BASELINE.filter(({ id }) => !ELSEWHERE.test(id));

/** What all other rules say of each service, and of each resource by its stack and name. */
export function verdictsOf({ documents, declaration }: Estate): Verdicts {
  const judged: Judged = { graph: buildGraph(documents), declaration, asOf: AS_OF };
  return new Map(RULES.map((rule) => [rule.id, worstBySubject(runRule(rule, judged).results, nameOf)]));
}

function nameOf(subject: Result['subject']): string {
  if (typeof subject === 'string') return subject.replace(/^services\./, '');
  return `${subject.stack}/${subject.name}`;
}
