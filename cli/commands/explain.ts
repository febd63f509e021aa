import { EVERY_RULE } from '../../policies/packs/baseline';
import { Rule } from '../../policies/rules/rule';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { didYouMean } from '../../stacks/config/suggest';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';
import { wrap } from '../../policies/reports/wrap';

/**
 * `ridgeway explain <rule-id>`: one rule in words.
 * @throws UsageError if there is no such rule
 */
export function explain(id: string, environment: Environment): ExitCode {
  const rule = EVERY_RULE.find((candidate) => candidate.id === id);
  if (!rule) {
    throw new UsageError(
      `there is no rule "${id}"`,
      didYouMean(
        id,
        EVERY_RULE.map((candidate) => candidate.id),
        '"ridgeway rules" lists them',
      ),
    );
  }
  environment.output.write(inWords(rule, textStyle(environment, environment.output).width));
  return EXIT_CODES.accepted;
}

function inWords(rule: Rule, width: number): string {
  const effect = rule.gates
    ? `A failure, or what cannot be decided, stops the deployment (severity ${rule.severity}).`
    : `Advice: it stops nothing (severity ${rule.severity}).`;
  const sections: [string, string][] = [
    ['Protects', rule.protects],
    ['Effect', effect],
    ['Remedy', rule.remedy],
    ['Clauses', clausesOf(rule)],
    ['Sources', rule.sources.join('; ')],
    ['Page', `docs/rules/${rule.id}.md`],
  ];
  return [
    `${rule.id}\n${paragraph(rule.title, '', width)}`,
    ...sections.map(([title, text]) => `${title}\n${paragraph(text, '  ', width)}`),
  ].join('\n');
}

function paragraph(text: string, indent: string, width: number): string {
  return wrap(text, width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
}

function clausesOf({ clauses, decides }: Rule): string {
  if (clauses.length === 0) return 'none: it catches what Azure or Terraform would refuse';
  return clauses
    .map((clause) => `${clause} (${decides.includes(clause) ? 'decides' : 'supports'})`)
    .join(', ');
}
