import { EstateGraph } from '../../../graph/graph';
import { breachesOf } from '../../../provers/reachability/claims/breaches';
import { Claims } from '../../../provers/reachability/claims/claims';
import { Counterexample } from '../../../provers/reachability/claims/counterexample';
import { packetText } from '../../../provers/reachability/claims/packet-words';
import { labelOf, writtenAt } from '../../../provers/reachability/claims/place';
import { Reached } from '../../../provers/reachability/claims/reached';
import { Hop } from '../../../provers/reachability/packet';
import { Result } from '../../rule';
import { counted } from '../../support/results';
import { Blame, culpritOf, stepsOf, subjectAt } from './evidence';

/** How a rule speaks of packets that must not get through. */
export interface BreachWords {
  /** Ends `tcp 10.64.5.7 -> 10.64.9.4:1433 gets from a to b`. */
  readonly although: string;
  readonly blame: Blame;
  /** The fix, given the name of what lets the packet through. */
  readonly remedy: (culprit: string) => string;
}

/** A finding for each thing that lets something through, with a packet and its way; the subject is what lets it pass last. */
export function breachResults(
  graph: EstateGraph,
  { reachability }: Claims,
  ways: readonly Reached[],
  words: BreachWords,
): readonly Result[] {
  const { model } = reachability;
  return breachesOf(reachability, ways).map(({ example, others }) => {
    const { origin, target, packet, hops, verdict } = example;
    const culprit = culpritOf(hops, words.blame);
    const places = `from ${labelOf(model, origin)} to ${labelOf(model, target)}`;
    const gets = verdict === 'fail' ? 'gets' : 'may get';
    const more = others > 0 ? `, and so in ${counted(others, 'other place')}` : '';
    return {
      verdict,
      subject: subjectAt(
        graph,
        culprit
          ? { at: culprit.at!, stack: culprit.stack ?? '' }
          : (writtenAt(model, target) ?? writtenAt(model, origin)),
      ),
      message: `${packetText(model, packet)} ${gets} ${places}${words.although}${openWords(example)}${more}`,
      remedy: words.remedy(culprit ? nameOf(culprit) : 'what lets it through'),
      witness: { summary: `${packetText(model, packet)} ${places}`, steps: stepsOf(hops) },
    };
  });
}

/** A rule by its name, a route by where it is too. */
function nameOf({ what, node }: Hop): string {
  return what.startsWith(ALLOWED) ? what.slice(ALLOWED.length) : `${what}, at ${node}`;
}

const ALLOWED = 'allowed by ';

function openWords({ verdict, reasons }: Counterexample): string {
  return verdict === 'unknown' && reasons.length > 0
    ? `; not decided: ${reasons.slice(0, 3).join('; ')}`
    : '';
}
