import { ExemptionOutcome } from '../../check-result';
import { anchor } from './anchor';
import { Link, PageLinks } from './links';
import { EXEMPTION_COLOURS, TagColour } from './tag-colour';

/** An exemption as the templates show it. */
export interface ExemptionView extends ExemptionOutcome {
  readonly anchor: string;
  readonly colour: TagColour;
  readonly ruleLink: Link;
}

/** The register: the exemption that ends first stands first. */
export function exemptionViews(
  exemptions: readonly ExemptionOutcome[],
  links: PageLinks,
): readonly ExemptionView[] {
  return [...exemptions]
    .sort((a, b) => compare(a.expires, b.expires) || compare(a.id, b.id))
    .map((exemption) => ({
      ...exemption,
      anchor: anchor('exemption', exemption.id),
      colour: EXEMPTION_COLOURS[exemption.state],
      ruleLink: links.rule(exemption.rule),
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
