import { createColors } from 'picocolors';
import { CheckResult, CLAUSE_STATES } from '../check-result';
import { Table } from '../exhibit';
import { findingsStanding, resultSentence, subjectOf } from './standing';
import { clauseWords, headWord, renderFindingText, statementOf } from './text-finding';
import { TextOptions } from './text-options';
import { count, oneLine, uncapitalised } from './words';
import { hanging, wrapPhrases } from './wrap';

type Colours = ReturnType<typeof createColors>;

/** Findings shown with their counterexample, and those shown in two lines after them: together one screen. */
const FULL_BLOCKS = 2;
const SHORT_BLOCKS = 6;
const EXEMPTED_LINES = 5;
const LABEL_WIDTH = 11;

/**
 * The summary that a run ends with, on one screen: what was built per region (the exhibit table `regions`), the clauses
 * by state, the worst findings with their remedy. Nothing that is fine is listed. Ends with a newline.
 */
export function renderText(result: CheckResult, options: TextOptions = {}): string {
  const colours = createColors(options.colour ?? false);
  const width = options.width ?? 110;
  const sections = [
    [headLine(result, options, colours, width)],
    regionLines(result, width, colours),
    [...clauseLines(result, width, colours), ...exemptedLines(result, width, colours)],
    ...findingSections(result, { ...options, width }, colours),
    [...verdictLines(result, width, colours), ...outstandingLines(result, width)],
    pointerLines(options, colours),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line with the verdict, for `--quiet`. Ends with a newline. */
export function renderVerdict(result: CheckResult, options: TextOptions = {}): string {
  return `${verdictLines(result, Infinity, createColors(options.colour ?? false)).join('')}\n`;
}

function headLine(result: CheckResult, options: TextOptions, colours: Colours, width: number): string {
  const { judged, tool } = result;
  const regions = regionsTable(result)?.rows.length ?? 0;
  const parts = [
    `${colours.bold('Ridgeway')} ${tool.version}`,
    ...(judged.estate ? [`estate ${colours.bold(oneLine(judged.estate.name))}`] : []),
    [
      ...(regions > 0 ? [count(regions, 'region')] : []),
      count(judged.stacks.length, 'stack'),
      count(judged.resources, 'resource'),
    ].join(', '),
  ];
  const line = parts.join(' · ');
  if (options.elapsed === undefined) return line;
  const gap = Math.max(2, width - visibleLength(line) - options.elapsed.length);
  return line + ' '.repeat(gap) + colours.dim(options.elapsed);
}

function visibleLength(text: string): number {
  return text.replace(/\u001b\[\d+m/g, '').length;
}

function regionsTable(result: CheckResult): Table | undefined {
  return result.exhibits.find(
    (exhibit): exhibit is Table => exhibit.kind === 'table' && exhibit.id === 'regions',
  );
}

function regionLines(result: CheckResult, width: number, colours: Colours): readonly string[] {
  const table = regionsTable(result);
  if (!table) return [];
  const names = table.rows.map((row) => oneLine(row[0] ?? ''));
  const column = Math.max(0, ...names.map((name) => name.length)) + 5;
  return table.rows.flatMap((row, index) => {
    const facts = row.slice(1).map((cell, at) => regionFact(table.columns[at + 1] ?? '', oneLine(cell)));
    const name = names[index] ?? '';
    const [first = '', ...rest] = wrapPhrases(' '.repeat(column), facts, ' · ', width);
    return [`  ${colours.bold(name)}${first.slice(2 + name.length)}`, ...rest];
  });
}

/** `firewall Premium, zones 1 2 3`, `14 spokes`, `no VPN`: a column's name joined with its cell. */
function regionFact(column: string, cell: string): string {
  const noun = column === column.toUpperCase() ? column : column.toLowerCase();
  if (/^\d+$/.test(cell)) return count(Number(cell), noun.replace(/s$/, ''));
  return cell === 'none' ? `no ${noun}` : `${noun} ${cell}`;
}

function clauseLines(result: CheckResult, width: number, colours: Colours): readonly string[] {
  if (result.clauses.length === 0) return [];
  const parts = [
    count(result.clauses.length, 'clause'),
    ...CLAUSE_STATES.filter((state) => result.summary.clauses[state] > 0).map(
      (state) => `${result.summary.clauses[state]} ${state}`,
    ),
    `as of ${result.asOf}`,
  ];
  return wrapPhrases('Strategy'.padEnd(LABEL_WIDTH), parts, '   ', width).map((line, index) => {
    const painted = line.replace(/\d+ (broken|not decided)/g, (text) => colours.bold(colours.red(text)));
    return index === 0 ? colours.bold('Strategy') + painted.slice('Strategy'.length) : painted;
  });
}

function exemptedLines(result: CheckResult, width: number, colours: Colours): readonly string[] {
  const exempted = findingsStanding(result, 'exempted');
  const column = Math.max(0, ...exempted.map((finding) => clauseWords(finding).length)) + 3;
  const lines = exempted.slice(0, EXEMPTED_LINES).flatMap((finding) => {
    const exemption = result.exemptions.find(({ id }) => id === finding.exemption);
    const terms = exemption
      ? `until ${exemption.expires} (${exemption.id}, approved by ${exemption.approver})`
      : `(${finding.exemption ?? ''})`;
    return hanging(
      `  ${clauseWords(finding).padEnd(column)}exempted   `,
      `${statementOf(finding).replace(/\.$/, '')} ${oneLine(terms)}`,
      width,
    );
  });
  const more = exempted.length - EXEMPTED_LINES;
  return more > 0 ? [...lines, colours.dim(`  and ${more} more under exemption`)] : lines;
}

function findingSections(
  result: CheckResult,
  options: TextOptions & { readonly width: number },
  colours: Colours,
): readonly (readonly string[])[] {
  const stopping = findingsStanding(result, 'stops');
  const short = stopping.slice(FULL_BLOCKS, FULL_BLOCKS + SHORT_BLOCKS);
  const more = stopping.length - FULL_BLOCKS - short.length;
  return [
    ...stopping.slice(0, FULL_BLOCKS).map((finding) => [renderFindingText(finding, options)]),
    short.flatMap((finding) => [
      `${colours.bold(headWord(finding))}  ${clauseWords(finding)}  ${oneLine(finding.ruleId)}`,
      ...hanging('  ', statementOf(finding), options.width),
      ...hanging('  Fix: ', oneLine(finding.remedy), options.width),
    ]),
    more > 0 ? [colours.dim(`and ${count(more, 'more finding')} in the report`)] : [],
  ];
}

function verdictLines(result: CheckResult, width: number, colours: Colours): readonly string[] {
  const passed = result.summary.verdict === 'pass';
  const word = passed ? 'PASS' : 'FAIL';
  const paint = passed ? colours.green : colours.red;
  const text = `${oneLine(subjectOf(result))}: ${uncapitalised(resultSentence(result))}`;
  const [first = '', ...rest] = hanging(`${word}  `, text, width);
  return [colours.bold(paint(word)) + first.slice(word.length), ...rest];
}

function outstandingLines({ outstanding }: CheckResult, width: number): readonly string[] {
  const waiting = `${count(outstanding.length, 'value or act', 'values or acts')} still outstanding: see the report.`;
  return outstanding.length === 0 ? [] : hanging(' '.repeat(6), waiting, width);
}

function pointerLines(options: TextOptions, colours: Colours): readonly string[] {
  return [
    ...(options.report === undefined ? [] : [colours.bold('Report'.padEnd(LABEL_WIDTH)) + options.report]),
    ...(options.next === undefined ? [] : [colours.bold('Next'.padEnd(LABEL_WIDTH)) + options.next]),
  ];
}
