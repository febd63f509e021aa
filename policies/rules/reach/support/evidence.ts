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

/** What is to blame that a packet gets through: what filters it, or what leads it. */
export type Blame = 'filters' | 'routes';

const BLAMED: Readonly<Record<Blame, RegExp>> = {
  filters: /^azurerm_(network_security_|network_manager_|firewall_)/,
  routes: /^azurerm_(virtual_network|subnet|route)/,
};

/**
 * The last hop that is to blame: an undecided one before all others, then one of the kind that is asked for, then any that
 * is written. Where the packet arrives at last is not to blame.
 */
export function culpritOf(hops: readonly Hop[], blame: Blame): Hop | undefined {
  const written = hops.slice(0, -1).filter(({ at, outcome }) => at !== undefined && outcome !== 'stops');
  return (
    written.findLast(({ outcome }) => outcome === 'undecided') ??
    written.findLast(({ at }) => BLAMED[blame].test(typeAndName(at!))) ??
    written.at(-1)
  );
}

/** An address without the module that it is in. */
function typeAndName(at: string): string {
  return at.replace(/^(?:module\.[^.]+\.)+/, '');
}

/** The judged resource at a place, or else the words that the place is written as. */
export function subjectAt(
  graph: EstateGraph,
  place: Pick<Place, 'at' | 'stack'> | undefined,
): Resource | string {
  if (!place) return 'networks';
  return graph.find(place.stack, place.at.split(' ')[0]!) ?? place.at;
}
