import { createColors } from 'picocolors';
import { Finding } from '../finding';
import { standingOf } from './standing';
import { TextOptions } from './text-options';
import { oneLine } from './words';
import { hanging, wrap } from './wrap';

const INDENT = '  ';

/**
 * A finding as a block for people: what failed, the counterexample step by step, the fix, and where it stands in the
 * person's own file. Ends without a newline.
 */
export function renderFindingText(finding: Finding, options: TextOptions = {}): string {
  const colours = createColors(options.colour ?? false);
  const width = options.width ?? 110;
  const { source } = finding;
  return [
    headLine(finding, width, colours),
    ...hanging(INDENT, statementOf(finding), width),
    ...witnessLines(finding, width, colours),
    ...hanging(`${INDENT}Fix: `, oneLine(finding.remedy), width),
    ...(source ? [INDENT + colours.dim(`${oneLine(source.file)}:${source.line}:${source.column}`)] : []),
  ].join('\n');
}

/** What is said of what: `azurerm_firewall.hub (connectivity-uksouth): zones are ["1"]`. */
export function statementOf(finding: Finding): string {
  return `${subjectWords(finding)}: ${oneLine(finding.message)}`;
}

/** The subject with its stack; the declaration has none. */
export function subjectWords({ address, stack }: Finding): string {
  return oneLine(address) + (stack === '' ? '' : ` (${oneLine(stack)})`);
}

/** The clauses that a finding bears on, `HA-1, VDC-2`; empty if there is none. */
export function clauseWords({ clauses }: Finding): string {
  return oneLine(clauses.join(', '));
}

/** The witness's summary, if it says more than the message. */
export function summaryBeyondMessage({ witness, message }: Finding): string | undefined {
  return witness && witness.summary !== message ? witness.summary : undefined;
}

/** The word that leads a finding: advice is never called a failure. */
export function headWord(finding: Finding): 'FAIL' | 'UNKNOWN' | 'ADVICE' | 'EXEMPTED' {
  const standing = standingOf(finding);
  if (standing === 'exempted') return 'EXEMPTED';
  if (finding.verdict === 'unknown') return 'UNKNOWN';
  return standing === 'advice' ? 'ADVICE' : 'FAIL';
}

type Colours = ReturnType<typeof createColors>;

function headLine(finding: Finding, width: number, colours: Colours): string {
  const word = headWord(finding);
  const rest = [clauseWords(finding), oneLine(finding.ruleId)].filter((part) => part !== '').join('  ');
  const gap = Math.max(2, width - word.length - 2 - rest.length - finding.severity.length);
  const paint = word === 'FAIL' ? colours.red : word === 'UNKNOWN' ? colours.yellow : colours.cyan;
  return `${colours.bold(paint(word))}  ${rest}${' '.repeat(gap)}${finding.severity}`;
}

function witnessLines(finding: Finding, width: number, colours: Colours): readonly string[] {
  const { witness } = finding;
  if (!witness) return [];
  const steps = witness.steps.map(({ at, found, expected }) => ({
    at: oneLine(at),
    text: oneLine(expected === undefined ? found : `${found}; expected ${expected}`),
  }));
  const column = Math.min(40, Math.floor(width * 0.4), Math.max(0, ...steps.map(({ at }) => at.length))) + 3;
  const summary = summaryBeyondMessage(finding);
  return [
    ...(summary === undefined ? [] : hanging(INDENT, oneLine(summary), width)),
    ...steps.flatMap(({ at, text }, index) => {
      const lead = `${INDENT}${INDENT}${index + 1} `;
      const fits = at.length + 3 <= column;
      const prefix = lead + ' '.repeat(column);
      const [first = '', ...others] = wrap(text, Math.max(24, width - prefix.length));
      const rest = others.map((line) => ' '.repeat(prefix.length) + line);
      return fits
        ? [`${lead}${colours.bold(at.padEnd(column))}${first}`, ...rest]
        : [`${lead}${colours.bold(at)}`, ' '.repeat(prefix.length) + first, ...rest];
    }),
  ];
}
