import { buildGraph } from '../../../../policies/graph/build-graph';
import { BASELINE } from '../../../../policies/packs/baseline';
import { signInModels } from '../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { SignInModel } from '../../../../policies/provers/sign-in/model';
import { Judged, Result } from '../../../../policies/rules/rule';
import { runRule } from '../../../../policies/run-rule';
import { Estate } from '../judge';
import { Verdicts, worstBySubject } from '../subjects';

const AS_OF = '2026-12-01';

/** What the rules say of every subject, and the sign-ins that they say it of. */
export interface Claims {
  readonly verdicts: Verdicts;
  readonly model: SignInModel;
}

/** Rules that judge what isn't here: networks, what stands between them, and services. */
const ELSEWHERE = /^(?:network|reach|region|sites|survival)\//;
const RULES = BASELINE.filter(({ id }) => !ELSEWHERE.test(id));

/** Judges every rule but those on the tenant of an estate. */
export function claimsOf({ documents, declaration }: Estate): Claims {
  const judged: Judged = { graph: buildGraph(documents), declaration, asOf: AS_OF };
  const verdicts = RULES.map(
    (rule) => [rule.id, worstBySubject(runRule(rule, judged).results, nameOf)] as const,
  );
  const [model, ...others] = signInModels(judged.graph, declaration);
  if (!model || others.length > 0) throw new Error('there is not one tenant in these stacks');
  return { verdicts: new Map(verdicts), model };
}

const TENANT = /^identity\.tenants\.[^.]+\.?/;

function nameOf(subject: Result['subject']): string {
  if (typeof subject === 'string') return subject.replace(TENANT, '') || 'tenant';
  return subject.name.replace(/^policies-/, '');
}
