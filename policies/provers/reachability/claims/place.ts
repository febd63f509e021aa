import { NetworkModel, Place } from '../model';
import { Origin, Target } from '../prover';
import { worldOf } from '../decide/world';

/** Whether two places are one. */
export function isSame(a: Origin | Target, b: Origin | Target): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : undefined) === ('id' in b ? b.id : undefined);
}

/** What people call a place: `"snet-web" of vnet-website-uks`, `the Internet`. */
export function labelOf(model: NetworkModel, place: Origin | Target): string {
  if (place.kind === 'internet') return 'the Internet';
  if (place.kind === 'azure-platform') return "Azure's platform addresses";
  return thingAt(model, place)?.label ?? place.id;
}

/** Where a place is written; the Internet is written nowhere. */
export function writtenAt(model: NetworkModel, place: Origin | Target): Place | undefined {
  return 'id' in place ? thingAt(model, place)?.place : undefined;
}

type Thing = { readonly id: string; readonly label: string; readonly place: Place };

function thingAt(model: NetworkModel, place: Extract<Target, { id: string }>): Thing | undefined {
  const { subnets, sites, firewalls, nodes } = worldOf(model);
  const things: Readonly<Record<typeof place.kind, ReadonlyMap<string, Thing>>> = {
    subnet: subnets,
    site: sites,
    firewall: firewalls,
    'terminating-node': nodes,
  };
  return things[place.kind].get(place.id);
}
