import { Declaration } from '../../../policies/declaration/declaration';
import { applyExemptions } from '../../../policies/exemptions';
import { Verdict } from '../../../policies/finding';
import { buildGraph } from '../../../policies/graph/build-graph';
import { StackDocument } from '../../../policies/graph/stack-document';
import { BASELINE } from '../../../policies/packs/baseline';
import { exemptionsUsed } from '../../../policies/rules/exemptions/exemptions-used';
import { Judged } from '../../../policies/rules/rule';
import { RuleRun, runRule } from '../../../policies/run-rule';
import { Mutation } from './mutation';
import { StackJson } from './stack-json';

/** The date that everything here is judged at. */
const AS_OF = '2026-12-01';

/**
 * Who signs in, and what survives, is left alone here, with the exemptions of it: other mutations ask these rules, and they
 * take most of the time.
 */
const ELSEWHERE = /^(?:sign-in|survival)\//;
const RULES = BASELINE.filter(({ id }) => !ELSEWHERE.test(id));

/** Stacks and what was meant by them. */
export interface Estate {
  readonly documents: readonly StackDocument[];
  readonly declaration: Declaration;
}

/** The rules' verdicts; no clauses, reports or exhibits, which would cost as much again. */
export function verdictsOf({ documents, declaration: meant }: Estate): ReadonlyMap<string, Verdict> {
  const exemptions = meant.exemptions.filter(({ rule }) => !ELSEWHERE.test(rule));
  const declaration = { ...meant, exemptions };
  const judged: Judged = { graph: buildGraph(documents), declaration, asOf: AS_OF };
  const runs = RULES.map((rule) => runRule(rule, judged));
  const { findings, uses } = applyExemptions(
    runs.flatMap((run) => run.findings),
    exemptions,
    AS_OF,
  );
  const open = findings.filter(({ exemption }) => exemption === undefined);
  const last = runRule(exemptionsUsed, { ...judged, exemptionUses: uses });
  return new Map([...runs, last].map((run) => [run.rule.id, verdictOf(run, [...open, ...last.findings])]));
}

function verdictOf({ rule, results }: RuleRun, findings: RuleRun['findings']): Verdict {
  const own = findings.filter(({ ruleId }) => ruleId === rule.id);
  if (own.some(({ verdict }) => verdict === 'fail')) return 'fail';
  if (own.length > 0) return 'unknown';
  return results.length > 0 ? 'pass' : 'not-applicable';
}

/** An estate after a mutation: what it changes is copied, the rest is shared. */
export function mutated(
  { documents, declaration }: Estate,
  mutation: Pick<Mutation, 'stack' | 'declaration'>,
): Estate {
  const meant = structuredClone(declaration);
  mutation.declaration?.(meant);
  const { stack } = mutation;
  if (!stack) return { documents, declaration: meant };
  if (!documents.some(({ name }) => name === stack.name)) throw new Error(`there is no stack ${stack.name}`);
  return {
    declaration: meant,
    documents: documents.map((document) => {
      if (document.name !== stack.name) return document;
      const json = structuredClone(document.json);
      stack.change(json as unknown as StackJson);
      return { ...document, json };
    }),
  };
}

/** The rules whose verdicts differ, with what they say after. */
export function changesBetween(
  before: ReadonlyMap<string, Verdict>,
  after: ReadonlyMap<string, Verdict>,
): Readonly<Record<string, Verdict>> {
  return Object.fromEntries([...after].filter(([rule, verdict]) => before.get(rule) !== verdict));
}
