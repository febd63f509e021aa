import { hidesSomething } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { follow } from '../../../graph/views/read';
import { Gap, Place } from '../model';
import { AddressTerms } from './addresses';
import { labelOf, placeOf } from './identity';
import { NetworkPlaces } from './network-places';
import { PublicAddressBook } from './public-addresses';
import { Spelling } from './spelling';

/** What the readers of one graph share while a model is made. */
export interface Reading {
  readonly graph: EstateGraph;
  readonly spelling: Spelling;
  readonly addressTerms: AddressTerms;
  readonly places: NetworkPlaces;
  readonly publicAddresses: PublicAddressBook;
  readonly gaps: GapList;
}

/** What was found and can't be modelled, in the order in which it was found. */
export class GapList {
  readonly gaps: Gap[] = [];

  /** @param networks ids of the networks that it touches; undefined means any */
  add(place: Place, why: string, networks?: readonly string[]): void {
    this.gaps.push(networks === undefined ? { place, why } : { place, why, networks });
  }
}

/** The blocks under a name; a gap if there may be some that aren't known. */
export function blocksOf({ gaps }: Reading, resource: Resource, name: string): readonly Block[] {
  if (hidesSomething(resource.get(name))) {
    gaps.add(placeOf(resource, name), `not every ${name} of ${resource.address} is known before deployment`);
  }
  return resource.blocks(name);
}

/** Id of the subnet that an attribute points at; a gap if it points somewhere that isn't known. */
export function subnetOf(
  { graph, places, gaps }: Reading,
  resource: Resource,
  path: string,
): string | undefined {
  const reference = follow(graph, resource, path);
  const subnet = places.subnetAt(reference)?.subnet;
  if (subnet === undefined && reference.kind !== 'none') {
    gaps.add(placeOf(resource, path), `the subnet of ${labelOf(resource)} isn't known`);
  }
  return subnet;
}
