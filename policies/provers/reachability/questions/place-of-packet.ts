import { Declaration, DeclaredNetwork } from '../../../declaration/declaration';
import { spokeOf, tierOf } from '../from-graph/tier-names';
import { NetworkModel, Subnet } from '../model';
import { Origin } from '../prover';

/** A tier as an estate names it, and whose it is. */
export interface NamedPlace {
  /** As an end of a flow is written: `website/web`, `site:old-datacentre`. */
  readonly name: string;
  /** Undefined for a site. */
  readonly network?: DeclaredNetwork;
}

/** What an estate calls a place, if a flow can start or end there. */
export function namedPlace(
  { subnets, networks }: NetworkModel,
  declaration: Declaration,
  place: Origin | undefined,
): NamedPlace | undefined {
  if (place?.kind === 'site') {
    const isDeclared = declaration.sites.some(({ id }) => id === place.id);
    return isDeclared ? { name: `site:${place.id}` } : undefined;
  }
  if (place?.kind !== 'subnet') return undefined;
  const subnet = subnets.find(({ id }) => id === place.id);
  const label = networks.find(({ id }) => id === subnet?.network)?.label.toLowerCase();
  const network = declaration.networks.find(({ name }) => name.toLowerCase() === label);
  return subnet && network?.role === 'spoke'
    ? { name: `${spokeOf(network.name)}/${tierOf(subnet.name)}`, network }
    : undefined;
}

/** The subnet of a place. */
export function subnetAt({ subnets }: NetworkModel, place: Origin | undefined): Subnet | undefined {
  return place?.kind === 'subnet' ? subnets.find(({ id }) => id === place.id) : undefined;
}
