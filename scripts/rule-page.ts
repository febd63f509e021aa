import { CLAUSES } from '../policies/controls/clauses';
import { Verdict } from '../policies/finding';
import { Rule } from '../policies/rules/rule';
import { RuleCase, RuleCases } from '../tests/policies/rules/support/rule-case';

const NOTICE =
  '<!-- Generated from the rule and its cases: npx ts-node -T scripts/generate-rule-pages.ts -->';

const HEADINGS: readonly (readonly [Verdict, string])[] = [
  ['pass', 'Passes'],
  ['fail', 'Fails'],
  ['unknown', "Can't be decided"],
  ['not-applicable', 'Does not apply'],
];

/** The page of one rule, as Markdown. */
export function rulePage({ rule, cases }: RuleCases): string {
  return page([
    `# ${rule.id}`,
    NOTICE,
    `${plain(rule.title)}.`,
    block([
      `- **Severity** ${rule.severity}. ${effectOf(rule)}`,
      ...rule.clauses.map(
        (clause) => `- **${clause}** ${standingOf(rule, clause)}: ${requirementOf(clause)}`,
      ),
      `- **Needs** ${needsOf(rule)}`,
    ]),
    '## What it protects from',
    plain(rule.protects),
    '## What to do',
    plain(rule.remedy),
    '## Examples',
    ...HEADINGS.flatMap(([verdict, heading]) => examples(heading, cases, verdict)),
    '## Sources',
    block(rule.sources.map(bullet)),
  ]);
}

/** The list of all rules by domain, as Markdown. */
export function ruleIndex(rules: readonly Rule[]): string {
  const domains = [...new Set(rules.map(domainOf))].sort();
  return page([
    '# Rules',
    NOTICE,
    `${rules.length} rules judge an estate, each with one claim. \`npx ridgeway explain <rule>\` prints the same page.`,
    ...domains.flatMap((domain) => [
      `## ${domain}`,
      block([
        '| rule | claim | severity | clauses |',
        '|---|---|---|---|',
        ...rules.filter((rule) => domainOf(rule) === domain).map(indexRow),
      ]),
    ]),
  ]);
}

function indexRow(rule: Rule): string {
  const severity = rule.gates ? rule.severity : `${rule.severity}, advice`;
  return `| [${rule.id}](${rule.id}.md) | ${plain(rule.title)} | ${severity} | ${rule.clauses.join(', ')} |`;
}

function examples(heading: string, cases: readonly RuleCase[], verdict: Verdict): readonly string[] {
  const own = cases.filter(({ expect }) => expect === verdict);
  return own.length === 0 ? [] : [`### ${heading}`, block(own.map(({ name }) => bullet(name)))];
}

function effectOf({ gates }: Rule): string {
  return gates
    ? "A failure, or what can't be decided, stops the deployment."
    : 'Advice: it stops no deployment.';
}

function standingOf({ decides }: Rule, clause: string): string {
  return decides.includes(clause) ? 'decided, together with any other rule that decides it' : 'supported';
}

function requirementOf(clause: string): string {
  return CLAUSES.find(({ id }) => id === clause)?.requirement ?? '';
}

function needsOf({ needsDeclaration }: Rule): string {
  return needsDeclaration
    ? 'the declaration of what is meant; without one it does not apply.'
    : 'nothing but the configuration, whoever made it.';
}

function domainOf({ id }: Rule): string {
  return id.split('/')[0]!;
}

function bullet(text: string): string {
  return `- ${plain(text)}`;
}

/** Keeps `*`, `<id>` and `|` from being read as Markdown or HTML. */
function plain(text: string): string {
  return text.replace(/[*<>|]/g, (character) => `\\${character}`);
}

function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

function block(rows: readonly string[]): string {
  return rows.join('\n');
}
