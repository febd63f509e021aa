import {
  AddressTerm,
  Maybe,
  SecurityGroup,
  Subnet,
} from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { isUnknown } from './answer';
import { PossibleCards } from './cards';
import { EITHER, Fate, PASSES, STOPS, next } from './fate';
import { matches } from './match';
import { rulesInOrder } from './rule-order';
import { ofCards } from './security-filter';
import { World } from './world';

/** Whether a group takes what Azure itself answers away from a subnet: only where it says so by name. [7] */
export function platformFilter(world: World, subnet: Subnet, packet: Packet, cards: PossibleCards): Fate {
  const ofOne = (group: Maybe<SecurityGroup> | undefined): Fate => {
    if (group === undefined) return PASSES;
    if (isUnknown(group) || group.incomplete !== undefined) return EITHER;
    let fate: Fate = 0;
    for (const rule of rulesInOrder(group, 'Outbound')) {
      if (!rule.match.destinations.some(isPlatformTag)) continue;
      const answer = matches(world, subnet, rule.match, packet, [packet.destination]);
      if (answer !== 'no') fate |= rule.access === 'Allow' ? PASSES : STOPS;
      if (answer === 'yes') return fate;
    }
    return fate | PASSES;
  };
  return next(ofCards(cards, ofOne), () => ofOne(subnet.securityGroup));
}

function isPlatformTag(term: AddressTerm): boolean {
  return term.kind === 'service-tag' && term.tag.startsWith('AzurePlatform');
}
