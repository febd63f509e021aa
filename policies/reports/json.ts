import {
  CheckResult,
  CLAUSE_STATES,
  JudgedScope,
  RuleOutcome,
  ClauseOutcome,
  ExemptionOutcome,
} from '../check-result';
import { Exhibit } from '../exhibit';
import { Finding, Witness } from '../finding';
import type { CheckResultJson } from './check-result-schema';

/** What only the caller knows. */
export interface JsonOptions {
  /** The run's own clock, ISO 8601 with offset; left out if not given, so that two runs are byte-equal. */
  readonly generated?: string;
}

type JsonPart<K extends keyof CheckResultJson> = NonNullable<CheckResultJson[K]>;

/**
 * The result in its documented, versioned contract (`docs/reference/check-result.schema.json`), two spaces deep and with
 * a newline at the end. Keys stand in a fixed order; what isn't known is `null`, never left out.
 */
export function renderJson(result: CheckResult, options: JsonOptions = {}): string {
  return `${JSON.stringify(toContract(result, options), null, 2)}\n`;
}

function toContract(result: CheckResult, options: JsonOptions): CheckResultJson {
  return {
    $schema: 'urn:ridgeway:check-result:1',
    version: 1,
    generated: options.generated,
    tool: { name: result.tool.name, version: result.tool.version, ruleSet: result.tool.ruleSet },
    asOf: result.asOf,
    judged: judgedPart(result.judged),
    summary: summaryPart(result),
    clauses: result.clauses.map(clausePart),
    rules: result.rules.map(rulePart),
    findings: result.findings.map(findingPart),
    exemptions: result.exemptions.map(exemptionPart),
    outstanding: result.outstanding.map(({ id, title, unlocks }) => ({ id, title, unlocks })),
    exhibits: result.exhibits.map(exhibitPart),
  };
}

function judgedPart(judged: JudgedScope): JsonPart<'judged'> {
  const { estate } = judged;
  return {
    digest: judged.digest,
    commit: judged.commit ?? null,
    estate: estate ? { name: estate.name, title: estate.title, stage: estate.stage } : null,
    stacks: judged.stacks.map(({ name, kind, resources }) => ({ name, kind, resources })),
    resources: judged.resources,
  };
}

function summaryPart({ summary }: CheckResult): JsonPart<'summary'> {
  const { gating, advice, exempted, unknown } = summary.findings;
  return {
    verdict: summary.verdict,
    findings: { gating, advice, exempted, unknown },
    clauses: Object.fromEntries(
      CLAUSE_STATES.map((state) => [state, summary.clauses[state]]),
    ) as JsonPart<'summary'>['clauses'],
  };
}

function clausePart(clause: ClauseOutcome): JsonPart<'clauses'>[number] {
  return {
    id: clause.id,
    requirement: clause.requirement,
    sources: clause.sources,
    force: clause.force,
    how: clause.how,
    state: clause.state,
    binds: [...clause.binds],
    decidedBy: [...clause.decidedBy],
    supportedBy: [...clause.supportedBy],
    note: clause.note,
  };
}

function rulePart(rule: RuleOutcome): JsonPart<'rules'>[number] {
  return {
    id: rule.id,
    title: rule.title,
    verdict: rule.verdict,
    severity: rule.severity,
    gates: rule.gates,
    clauses: [...rule.clauses],
    passed: rule.passed,
    failed: rule.failed,
    unknown: rule.unknown,
    exempted: rule.exempted,
    evidence: [...rule.evidence],
  };
}

function findingPart(finding: Finding): JsonPart<'findings'>[number] {
  const { source } = finding;
  return {
    ruleId: finding.ruleId,
    verdict: finding.verdict,
    severity: finding.severity,
    gating: finding.gating,
    clauses: [...finding.clauses],
    address: finding.address,
    type: finding.type,
    stack: finding.stack,
    message: finding.message,
    remedy: finding.remedy,
    source: source ? { file: source.file, line: source.line, column: source.column } : null,
    witness: finding.witness ? witnessPart(finding.witness) : null,
    exemption: finding.exemption ?? null,
  };
}

function witnessPart(witness: Witness): NonNullable<JsonPart<'findings'>[number]['witness']> {
  return {
    summary: witness.summary,
    steps: witness.steps.map(({ at, found, expected }) => ({ at, found, expected: expected ?? null })),
  };
}

function exemptionPart(exemption: ExemptionOutcome): JsonPart<'exemptions'>[number] {
  return {
    id: exemption.id,
    rule: exemption.rule,
    scope: [...exemption.scope],
    category: exemption.category,
    owner: exemption.owner,
    approver: exemption.approver,
    reason: exemption.reason,
    ticket: exemption.ticket,
    approved: exemption.approved,
    expires: exemption.expires,
    state: exemption.state,
    findings: exemption.findings,
  };
}

function exhibitPart(exhibit: Exhibit): JsonPart<'exhibits'>[number] {
  const { id, title, alternative } = exhibit;
  const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((row) => [...row]);
  switch (exhibit.kind) {
    case 'table':
      return {
        kind: 'table',
        id,
        title,
        alternative,
        columns: [...exhibit.columns],
        rows: rowsOf(exhibit.rows),
      };
    case 'matrix': {
      const { rows, columns, cells } = exhibit;
      return {
        kind: 'matrix',
        id,
        title,
        alternative,
        rows: [...rows],
        columns: [...columns],
        cells: rowsOf(cells),
      };
    }
    case 'graph':
      return {
        kind: 'graph',
        id,
        title,
        alternative,
        nodes: exhibit.nodes.map((node) => ({
          id: node.id,
          label: node.label,
          details: [...node.details],
          parent: node.parent,
          category: node.category,
        })),
        edges: exhibit.edges.map(({ from, to, label, directed }) => ({ from, to, label, directed })),
      };
    case 'steps':
      return {
        kind: 'steps',
        id,
        title,
        alternative,
        steps: exhibit.steps.map(({ text, commands, verification, done }) => ({
          text,
          commands: commands ? [...commands] : undefined,
          verification,
          done,
        })),
      };
    case 'prose':
      return { kind: 'prose', id, title, alternative, paragraphs: [...exhibit.paragraphs] };
  }
}
