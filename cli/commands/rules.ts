import { EVERY_RULE, RULE_SET_VERSION } from '../../policies/packs/baseline';
import { Rule } from '../../policies/rules/rule';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { formatColumns } from '../format-columns';

/** What `rules` takes. */
export interface RulesOptions {
  readonly format: 'text' | 'json';
}

/** `ridgeway rules`: every rule in one line, or as JSON. */
export function rules({ format }: RulesOptions, { output }: Environment): ExitCode {
  const sorted = [...EVERY_RULE].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  output.write(format === 'json' ? asJson(sorted) : asText(sorted));
  return EXIT_CODES.accepted;
}

/** The metadata; `check`, being a function, has no place in JSON and drops out. */
function asJson(sorted: readonly Rule[]): string {
  return `${JSON.stringify({ version: 1, ruleSet: RULE_SET_VERSION, rules: sorted }, null, 2)}\n`;
}

function asText(sorted: readonly Rule[]): string {
  const rows = sorted.map((rule) => [
    rule.id,
    rule.gates ? rule.severity : `${rule.severity}, advice`,
    rule.clauses.join(' '),
    rule.title,
  ]);
  return `${formatColumns(rows)}\n${sorted.length} rules; "ridgeway explain <rule-id>" says more of one\n`;
}
