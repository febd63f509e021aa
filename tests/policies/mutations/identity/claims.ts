import { Verdict } from '../../../../policies/finding';
import { buildGraph } from '../../../../policies/graph/build-graph';
import { BASELINE } from '../../../../policies/packs/baseline';
import { signInModels } from '../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { SignInModel } from '../../../../policies/provers/sign-in/model';
import { Judged, Result } from '../../../../policies/rules/rule';
import { runRule } from '../../../../policies/run-rule';
import { Estate } from '../judge';
import { Flips } from './flips';

const AS_OF = '2026-12-01';

/** What the rules say of every subject, and the sign-ins that they say it of. */
export interface Claims {
  /** The worst verdict on each subject of each rule. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
  readonly model: SignInModel;
}

/** Rules that judge what isn't here: networks, and what stands between them. */
const ELSEWHERE = /^(?:network|reach|region|sites)\//;
const RULES = BASELINE.filter(({ id }) => !ELSEWHERE.test(id));

/** Judges every rule but those of networks on the tenant of an estate. */
export function claimsOf({ documents, declaration }: Estate): Claims {
  const judged: Judged = { graph: buildGraph(documents), declaration, asOf: AS_OF };
  const verdicts = RULES.map((rule) => [rule.id, bySubject(runRule(rule, judged).results)] as const);
  const [model, ...others] = signInModels(judged.graph, declaration);
  if (!model || others.length > 0) throw new Error('there is not one tenant in these stacks');
  return { verdicts: new Map(verdicts), model };
}

/** The claims that differ. A pass that is gone with its subject is no difference. */
export function flipsBetween(before: Claims, after: Claims): Flips {
  const differing = [...after.verdicts].map(([rule, now]) => {
    const was = before.verdicts.get(rule) ?? new Map<string, Verdict>();
    const subjects = [...now].flatMap(([subject, verdict]) => {
      if (verdict === (was.get(subject) ?? 'pass')) return [];
      return verdict === 'fail' ? subject : `${verdict === 'pass' ? '+' : '?'}${subject}`;
    });
    return [rule, subjects.sort()] as const;
  });
  return Object.fromEntries(differing.filter(([, subjects]) => subjects.length > 0).sort());
}

const SEVERITY: Readonly<Record<Result['verdict'], number>> = { pass: 0, unknown: 1, fail: 2 };

function bySubject(results: readonly Result[]): ReadonlyMap<string, Verdict> {
  const worst = new Map<string, Result['verdict']>();
  for (const { subject, verdict } of results) {
    const name = nameOf(subject);
    const known = worst.get(name);
    if (known === undefined || SEVERITY[verdict] > SEVERITY[known]) worst.set(name, verdict);
  }
  return worst;
}

const TENANT = /^identity\.tenants\.[^.]+\.?/;

function nameOf(subject: Result['subject']): string {
  if (typeof subject === 'string') return subject.replace(TENANT, '') || 'tenant';
  return subject.name.replace(/^policies-/, '');
}
