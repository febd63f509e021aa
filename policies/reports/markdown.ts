import { CheckResult, CLAUSE_STATES } from '../check-result';
import { Finding } from '../finding';
import { findingsStanding, resultSentence, Standing, subjectOf } from './standing';
import { count, oneLine } from './words';

/** Longest comment that GitHub takes, in characters. */
export const MARKDOWN_LIMIT = 65_536;

/** Room kept for the closing lines and the notes on rows left out. */
const RESERVE = 1_000;

/** Longest text of one cell: a message longer than this is told in full in the report. */
const CELL_LIMIT = 1_500;

const HEADINGS: Readonly<Record<Standing, string>> = {
  stops: 'Findings that stop the deployment',
  advice: 'Advice',
  exempted: 'Under exemption',
};

/**
 * The result as a comment on a pull request: counts first, then findings, worst first. Never longer than a comment may
 * be: rows that don't fit are left out whole, and counted.
 */
export function renderMarkdown(result: CheckResult): string {
  const head = headLines(result).join('\n');
  const foot = footLines(result).join('\n');
  let room = MARKDOWN_LIMIT - RESERVE - head.length - foot.length;
  const sections: string[] = [];
  for (const standing of ['stops', 'advice', 'exempted'] as const) {
    const section = findingTable(HEADINGS[standing], findingsStanding(result, standing), room);
    if (section === '') continue;
    sections.push(section);
    room -= section.length + 2;
  }
  return `${[head, ...sections, foot].join('\n\n')}\n`;
}

function headLines(result: CheckResult): readonly string[] {
  const { summary, judged } = result;
  const word = summary.verdict === 'pass' ? 'passed' : 'failed';
  const states = CLAUSE_STATES.filter((state) => summary.clauses[state] > 0);
  return [
    `## Ridgeway: ${escapeMarkdown(subjectOf(result))} ${word}`,
    '',
    resultSentence(result),
    '',
    `${count(judged.stacks.length, 'stack')}, ${count(judged.resources, 'resource')}, ${count(result.rules.length, 'rule')}, as of ${result.asOf}.`,
    ...(states.length === 0
      ? []
      : [
          '',
          `| Clauses | ${states.join(' | ')} |`,
          `| ---: |${' ---: |'.repeat(states.length)}`,
          `| ${result.clauses.length} | ${states.map((state) => summary.clauses[state]).join(' | ')} |`,
        ]),
  ];
}

function findingTable(heading: string, findings: readonly Finding[], room: number): string {
  if (findings.length === 0) return '';
  const opening = [
    `### ${heading} (${findings.length})`,
    '',
    '| Verdict | Severity | Rule and clauses | Where | What and how to mend it |',
    '| --- | --- | --- | --- | --- |',
  ].join('\n');
  const rows: string[] = [];
  let used = opening.length;
  for (const finding of findings) {
    const row = findingRow(finding);
    if (used + row.length + 1 > room) break;
    rows.push(row);
    used += row.length + 1;
  }
  const left = findings.length - rows.length;
  if (rows.length === 0) return `${count(left, 'finding')} of “${heading}” left out: no room.`;
  const table = [opening, ...rows].join('\n');
  return left === 0 ? table : `${table}\n\n${count(left, 'more row')} left out: no room. The report has all.`;
}

function findingRow(finding: Finding): string {
  const where = [
    escapeMarkdown(finding.address),
    ...(finding.stack === '' ? [] : [`in ${escapeMarkdown(finding.stack)}`]),
    ...(finding.source ? [escapeMarkdown(`${finding.source.file}:${finding.source.line}`)] : []),
  ].join('<br>');
  const exemption =
    finding.exemption === undefined ? [] : [`Exempted by ${escapeMarkdown(finding.exemption)}.`];
  const what = [cell(finding.message), `Fix: ${cell(finding.remedy)}`, ...exemption].join('<br>');
  const rule = [finding.ruleId, ...finding.clauses].map(escapeMarkdown).join('<br>');
  return `| ${finding.verdict} | ${finding.severity} | ${rule} | ${where} | ${what} |`;
}

function cell(text: string): string {
  const line = oneLine(text);
  return escapeMarkdown(line.length > CELL_LIMIT ? `${line.slice(0, CELL_LIMIT - 1)}…` : line);
}

function footLines(result: CheckResult): readonly string[] {
  const { tool, judged } = result;
  return [
    `Judged ${escapeMarkdown(judged.digest)} by Ridgeway ${escapeMarkdown(tool.version)}, rules ${escapeMarkdown(tool.ruleSet)}.`,
  ];
}

/**
 * Text that Markdown shows as it stands: no markup, no HTML, no cell border. A zero-width space after `@` and `#` keeps
 * GitHub, which looks for mentions and issue numbers after rendering, from writing to people.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/([@#])(?=\w)/g, '$1\u200b')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~!]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//');
}
