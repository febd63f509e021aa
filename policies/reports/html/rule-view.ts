import { RuleOutcome } from '../../check-result';
import { Verdict } from '../../finding';
import { capitalised, thousands } from '../words';
import { anchor } from './anchor';
import { Link, PageLinks } from './links';
import { TagColour, VERDICT_COLOURS } from './tag-colour';

/** A rule as the templates show it. */
export interface RuleView extends RuleOutcome {
  readonly anchor: string;
  /** The verdict in words; a rule whose only failures are exempted doesn't read as a plain pass. */
  readonly word: string;
  readonly colour: TagColour;
  readonly clauseLinks: readonly Link[];
  /** How many things passed, failed, are unknown and are exempted. */
  readonly counts: readonly { readonly label: string; readonly value: string }[];
  /** How many passed beyond those that `evidence` lists. */
  readonly more: number;
}

const ORDER: readonly Verdict[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/** The rules of a page; what needs attention stands first, and else they keep their order. */
export function ruleViews(rules: readonly RuleOutcome[], links: PageLinks): readonly RuleView[] {
  return ORDER.flatMap((verdict) =>
    rules.filter((rule) => rule.verdict === verdict).map((rule) => ruleView(rule, links)),
  );
}

function ruleView(rule: RuleOutcome, links: PageLinks): RuleView {
  const exemptedOnly = rule.verdict === 'pass' && rule.exempted > 0;
  return {
    ...rule,
    anchor: anchor('rule', rule.id),
    word: exemptedOnly ? 'exempted' : rule.verdict.replace('-', ' '),
    colour: exemptedOnly ? 'purple' : VERDICT_COLOURS[rule.verdict],
    clauseLinks: rule.clauses.map(links.clause),
    counts: (['passed', 'failed', 'unknown', 'exempted'] as const).map((label) => ({
      label: capitalised(label),
      value: thousands(rule[label]),
    })),
    more: rule.passed - rule.evidence.length,
  };
}
