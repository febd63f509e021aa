import { compareText } from '../constructs/model/compare-text';
import { CheckResult, ClauseState, CLAUSE_STATES, ExemptionOutcome, RuleOutcome } from './check-result';
import { deriveClauses } from './controls/derive-clauses';
import { Declaration, DeclaredExemption } from './declaration/declaration';
import { digestOf } from './digest';
import { applyExemptions, Exempted, isExpired } from './exemptions';
import { exhibitsOf } from './exhibits/exhibits';
import { Finding, SEVERITIES } from './finding';
import { buildGraph } from './graph/build-graph';
import { Provenance } from './graph/provenance';
import { StackDocument } from './graph/stack-document';
import { groupBy } from './graph/views/group-by';
import { BASELINE, RULE_SET_VERSION } from './packs/baseline';
import { exemptionsUsed } from './rules/exemptions/exemptions-used';
import { Judged } from './rules/rule';
import { RuleRun, runRule } from './run-rule';
import { VERSION } from './version';

/** What is judged, and at what date. */
export interface CheckInput {
  readonly documents: readonly StackDocument[];
  readonly declaration?: Declaration;
  readonly provenance?: Provenance;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly commit?: string;
}

/** The judging run: graph, rules, exemptions, clauses, exhibits. Pure, and the same for the same input. */
export function check(input: CheckInput): CheckResult {
  const { documents, declaration, asOf } = input;
  const graph = buildGraph(documents, input.provenance);
  const judged: Judged = { graph, declaration, asOf };

  const runs = BASELINE.map((rule) => runRule(rule, judged));
  const exemptions = declaration?.exemptions ?? [];
  const exempted = applyExemptions(
    runs.flatMap((run) => run.findings),
    exemptions,
    asOf,
  );
  const lastRun = runRule(exemptionsUsed, { ...judged, exemptionUses: exempted.uses });
  const findings = [...exempted.findings, ...lastRun.findings].sort(compareFindings);
  const findingsByRule = groupBy(findings, (finding) => finding.ruleId);
  const rules = [...runs, lastRun].map((run) => outcomeOf(run, findingsByRule.get(run.rule.id) ?? []));
  const clauses = deriveClauses(rules, findings, declaration);
  const resourcesByStack = groupBy(graph.resources, (resource) => resource.stack);

  return {
    tool: { name: 'ridgeway', version: VERSION, ruleSet: RULE_SET_VERSION },
    asOf,
    judged: {
      digest: digestOf(documents, declaration),
      commit: input.commit,
      estate: declaration?.estate,
      stacks: graph.stacks.map(({ name, kind }) => ({
        name,
        kind,
        resources: resourcesByStack.get(name)?.length ?? 0,
      })),
      resources: graph.resources.length,
    },
    summary: {
      verdict: findings.some(stopsDeployment) ? 'fail' : 'pass',
      findings: {
        gating: findings.filter(stopsDeployment).length,
        advice: findings.filter((finding) => !finding.gating && !finding.exemption).length,
        exempted: findings.filter((finding) => finding.exemption).length,
        unknown: findings.filter((finding) => finding.verdict === 'unknown' && !finding.exemption).length,
      },
      clauses: countStates(clauses.map((clause) => clause.state)),
    },
    findings,
    rules,
    clauses,
    exemptions: exemptions.map((exemption) => outcomeOfExemption(exemption, exempted, asOf)),
    outstanding: declaration?.outstanding ?? [],
    exhibits: exhibitsOf(graph, declaration, asOf),
  };
}

/** Whether a finding alone makes the verdict `fail`. */
function stopsDeployment(finding: Finding): boolean {
  return finding.gating && finding.exemption === undefined;
}

function outcomeOf({ rule, results }: RuleRun, own: readonly Finding[]): RuleOutcome {
  const open = own.filter((finding) => !finding.exemption);
  const passed = results.filter((result) => result.verdict === 'pass');
  return {
    id: rule.id,
    title: rule.title,
    verdict: open.some((finding) => finding.verdict === 'fail')
      ? 'fail'
      : open.length > 0
        ? 'unknown'
        : results.length > 0
          ? 'pass'
          : 'not-applicable',
    severity: rule.severity,
    gates: rule.gates,
    clauses: rule.clauses,
    passed: passed.length,
    failed: open.filter((finding) => finding.verdict === 'fail').length,
    unknown: open.filter((finding) => finding.verdict === 'unknown').length,
    exempted: own.length - open.length,
    evidence: passed
      .slice(0, 20)
      .map(({ subject }) => (typeof subject === 'string' ? subject : `${subject.stack}/${subject.address}`)),
  };
}

function outcomeOfExemption(
  exemption: DeclaredExemption,
  exempted: Exempted,
  asOf: string,
): ExemptionOutcome {
  const findings = exempted.uses.get(exemption.id) ?? 0;
  const state = isExpired(exemption, asOf) ? 'expired' : findings > 0 ? 'in use' : 'unused';
  return { ...exemption, state, findings };
}

function countStates(states: readonly ClauseState[]): Record<ClauseState, number> {
  const counts = Object.fromEntries(CLAUSE_STATES.map((state) => [state, 0])) as Record<ClauseState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** What stops the deployment first, then failures before unknowns, then the most severe, then by name. */
function compareFindings(a: Finding, b: Finding): number {
  const rank = (finding: Finding) =>
    [
      finding.exemption ? 1 : 0,
      finding.gating ? 0 : 1,
      finding.verdict === 'fail' ? 0 : 1,
      SEVERITIES.indexOf(finding.severity),
    ] as const;
  const [left, right] = [rank(a), rank(b)];
  const different = left.findIndex((value, index) => value !== right[index]);
  if (different >= 0) return left[different]! - right[different]!;
  return compareText(`${a.ruleId} ${a.stack} ${a.address}`, `${b.ruleId} ${b.stack} ${b.address}`);
}
