import { RuleOutcome } from '../../check-result';
import { Finding } from '../../finding';
import { headWord, subjectWords, summaryBeyondMessage } from '../text-finding';
import { capitalised } from '../words';
import { anchor } from './anchor';
import { Link, PageLinks } from './links';
import { TagColour, WORD_COLOURS } from './tag-colour';

/** A finding as the templates show it. */
export interface FindingView {
  readonly id: string;
  /** Its number on the page, from 1. */
  readonly number: number;
  readonly word: string;
  readonly colour: TagColour;
  /** What the finding is about. */
  readonly subject: string;
  /** What the rule claims; empty if the rule isn't known. */
  readonly claim: string;
  readonly rule: Link;
  /** The evidence in a sentence, if it says more than the message. */
  readonly summary?: string;
  readonly clauses: readonly Link[];
  readonly exemption?: Link;
  readonly finding: Finding;
}

/** The findings of a page, numbered in their order. */
export function findingViews(
  findings: readonly Finding[],
  rules: readonly RuleOutcome[],
  links: PageLinks,
): readonly FindingView[] {
  const claims = new Map(rules.map(({ id, title }) => [id, title]));
  return findings.map((finding, index) => {
    const word = headWord(finding);
    return {
      id: anchor('finding', String(index + 1)),
      number: index + 1,
      word: capitalised(word.toLowerCase()),
      colour: WORD_COLOURS[word],
      subject: subjectWords(finding),
      claim: claims.get(finding.ruleId) ?? '',
      rule: links.rule(finding.ruleId),
      summary: summaryBeyondMessage(finding),
      clauses: finding.clauses.map(links.clause),
      exemption: finding.exemption === undefined ? undefined : links.exemption(finding.exemption),
      finding,
    };
  });
}
