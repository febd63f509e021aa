import { WitnessStep } from '../../../finding';
import { EstateGraph, Resource } from '../../../graph/graph';
import { Place } from '../../../provers/reachability/model';
import { Hop } from '../../../provers/reachability/packet';

/** A packet's way as the steps of a witness. */
export function stepsOf(hops: readonly Hop[]): readonly WitnessStep[] {
  return hops.map(({ node, what, at, stack }) =>
    at === undefined
      ? { at: node, found: what }
      : { at: stack ? `${at} (${stack})` : at, found: `${node}: ${what}` },
  );
}

/** The place that lets a packet through last, as far as something written does; undecided ones go before. */
export function culpritOf(hops: readonly Hop[]): Hop | undefined {
  const written = hops.filter(({ at, outcome }) => at !== undefined && outcome !== 'stops');
  return written.findLast(({ outcome }) => outcome === 'undecided') ?? written.at(-1);
}

/** The judged resource at a place, or else the words that the place is written as. */
export function subjectAt(
  graph: EstateGraph,
  place: Pick<Place, 'at' | 'stack'> | undefined,
): Resource | string {
  if (!place) return 'networks';
  return graph.find(place.stack, place.at.split(' ')[0]!) ?? place.at;
}
