import {
  AdminRule,
  AdminRules,
  Interface,
  Maybe,
  SecurityGroup,
  SecurityRule,
  Subnet,
} from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { isUnknown } from './answer';
import { PossibleCards } from './cards';
import { EITHER, Fate, PASSES, STOPS, next } from './fate';
import { matches } from './match';
import { rulesInOrder } from './rule-order';
import { World } from './world';

type Direction = SecurityRule['direction'];

/** Outbound at the source: the network's admin rules, the card's group, the subnet's group. [4, 8] */
export function outbound(world: World, subnet: Subnet, packet: Packet, cards: PossibleCards): Fate {
  const filter = filterOf(world, subnet, 'Outbound', packet, [packet.destination]);
  return adminThen(world, subnet, filter, () =>
    next(ofCards(cards, filter.group), () => filter.group(subnet.securityGroup)),
  );
}

/** Inbound at the destination, which may be any of several addresses. [4, 8] */
export function inbound(
  world: World,
  subnet: Subnet,
  packet: Packet,
  cards: PossibleCards,
  destinations: readonly number[] = [packet.destination],
): Fate {
  const filter = filterOf(world, subnet, 'Inbound', packet, destinations);
  return adminThen(world, subnet, filter, () =>
    next(filter.group(subnet.securityGroup), () => ofCards(cards, filter.group)),
  );
}

interface Filter {
  readonly direction: Direction;
  readonly matched: (match: SecurityRule['match']) => ReturnType<typeof matches>;
  readonly group: (group: Maybe<SecurityGroup> | undefined) => Fate;
}

function filterOf(
  world: World,
  subnet: Subnet,
  direction: Direction,
  packet: Packet,
  destinations: readonly number[],
): Filter {
  const matched = (match: SecurityRule['match']) => matches(world, subnet, match, packet, destinations);
  return { direction, matched, group: (group) => ofGroup(group, direction, matched) };
}

/** A card without a group lets everything pass; so only those that have one make a difference. */
export function ofCards(cards: PossibleCards, ofGroup: Filter['group']): Fate {
  let fate: Fate = 0;
  for (const card of cards) fate |= ofGroup(card?.securityGroup);
  return fate;
}

function ofGroup(
  group: Maybe<SecurityGroup> | undefined,
  direction: Direction,
  matched: Filter['matched'],
): Fate {
  if (group === undefined) return PASSES;
  if (isUnknown(group) || group.incomplete !== undefined) return EITHER;
  let fate: Fate = 0;
  for (const rule of rulesInOrder(group, direction)) {
    const answer = matched(rule.match);
    if (answer !== 'no') fate |= rule.access === 'Allow' ? PASSES : STOPS;
    if (answer === 'yes') return fate;
  }
  return fate;
}

/** Admin rules first; what they neither deny nor always allow, the groups decide. */
function adminThen(world: World, subnet: Subnet, filter: Filter, groups: () => Fate): Fate {
  let fate: Fate = 0;
  for (const rules of possibleAdminRules(world.model.adminRules, subnet.network)) {
    fate |= adminFate(rules, filter, groups);
  }
  return fate;
}

function adminFate(rules: readonly AdminRule[], filter: Filter, groups: () => Fate): Fate {
  let fate: Fate = 0;
  for (const rule of rules) {
    if (rule.direction !== filter.direction) continue;
    const answer = filter.matched(rule.match);
    if (answer === 'no') continue;
    fate |= rule.action === 'Deny' ? STOPS : rule.action === 'AlwaysAllow' ? PASSES : groups();
    if (answer === 'yes') return fate;
  }
  return fate | groups();
}

/** The rules that a network has, by priority: one list for each way of being deployed that is not decided. */
function possibleAdminRules(all: readonly AdminRules[], network: string): readonly (readonly AdminRule[])[] {
  let possible: readonly (readonly AdminRule[])[] = [[]];
  for (const { networks, rules } of all) {
    if (isUnknown(networks)) possible = [...possible, ...possible.map((list) => [...list, ...rules])];
    else if (networks.includes(network)) possible = possible.map((list) => [...list, ...rules]);
  }
  return possible.map((list) => [...list].sort((a, b) => a.priority - b.priority));
}

/** Whether a group stands at a subnet or a card. */
export function hasGroup(subnet: Subnet, card: Interface | undefined): boolean {
  return subnet.securityGroup !== undefined || card?.securityGroup !== undefined;
}
