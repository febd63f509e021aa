import { Interface, Subnet } from '../../../../../policies/provers/reachability/model';
import { holds, isUnknown } from './answer';
import { World } from './world';

/** The card at an address of a subnet, or undefined for none. More than one where it is not decided. */
export type PossibleCards = readonly (Interface | undefined)[];

/** Which card has an address: the one that says so, else perhaps one of those whose address nobody knows. */
export function cardsAt(world: World, subnet: Subnet, address: number): PossibleCards {
  if (!holds(subnet.ranges, address)) return [undefined];
  const unknown: Interface[] = [];
  for (const card of world.model.interfaces) {
    if (card.subnet !== subnet.id) continue;
    if (card.address === address) return [card.kind === 'network-card' ? card : undefined];
    if (card.kind === 'network-card' && isUnknown(card.address)) unknown.push(card);
  }
  return [undefined, ...unknown];
}
