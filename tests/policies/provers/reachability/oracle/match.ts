import { AddressTerm, Interval, Match, Subnet } from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { isAtom, isPublic } from './address-space';
import { Answer, and, isUnknown, mayHold, or } from './answer';
import { namedTagHas } from './named-tag';
import { rangesHave } from './ranges';
import { internetHas, virtualNetworkHas } from './virtual-network-tag';
import { World, atomOf, found } from './world';

/**
 * Whether a packet matches, by the tags of a subnet. It may go to any of several addresses: a term is sure of it only if
 * it says the same of all of them.
 */
export function matches(
  world: World,
  subnet: Subnet,
  match: Match,
  packet: Packet,
  destinations: readonly number[],
): Answer {
  let answer = mayHold(match.protocols, packet.protocol);
  if (answer === 'no') return 'no';
  answer = and(answer, mayHold(match.destinationPorts, packet.destinationPort));
  if (answer === 'no') return 'no';
  answer = and(answer, mayHold(match.sourcePorts, packet.sourcePort));
  if (answer === 'no') return 'no';
  answer = and(answer, termsHave(world, subnet, match.sources, [packet.source]));
  if (answer === 'no') return 'no';
  return and(answer, termsHave(world, subnet, match.destinations, destinations));
}

function termsHave(
  world: World,
  subnet: Subnet,
  terms: readonly AddressTerm[],
  addresses: readonly number[],
): Answer {
  const ranges: Interval[] = [];
  let answer: Answer = 'no';
  for (const term of terms) {
    if (term.kind === 'range') ranges.push(term.range);
    else
      answer = or(
        answer,
        ofAll(addresses, (address) => termHas(world, subnet, term, address)),
      );
    if (answer === 'yes') return 'yes';
  }
  return or(
    answer,
    ofAll(addresses, (address) => rangesHave(world, ranges, address)),
  );
}

function ofAll(addresses: readonly number[], ask: (address: number) => Answer): Answer {
  const first = ask(addresses[0]!);
  for (let i = 1; i < addresses.length; i++) {
    if (ask(addresses[i]!) !== first) return 'maybe';
  }
  return first;
}

type NotRange = Exclude<AddressTerm, { kind: 'range' }>;

function termHas(world: World, subnet: Subnet, term: NotRange, address: number): Answer {
  switch (term.kind) {
    case 'any':
      return 'yes';
    case 'unknown':
      return 'maybe';
    case 'service-tag':
      if (term.tag === 'VirtualNetwork') return virtualNetworkHas(world, subnet, address);
      if (term.tag === 'Internet') return internetHas(world, subnet, address);
      return namedTagHas(world, term.tag, address);
    case 'application-security-group':
      return membersHave(world, term.id, address);
    case 'fqdn':
      return hostHas(world, term.fqdn, address);
    case 'fqdn-tag':
      return fqdnTagHas(world, term.tag, address);
  }
}

function hostHas(world: World, fqdn: string, address: number): Answer {
  if (fqdn === '*') return 'yes';
  if (!isAtom(address)) return isPublic(address) ? 'maybe' : 'no';
  const atom = atomOf(world, address);
  if (atom.kind === 'other-public') return 'no';
  if (atom.kind !== 'fqdn') return 'maybe';
  return atom.name === fqdn || (fqdn.startsWith('*.') && atom.name.endsWith(fqdn.slice(1))) ? 'yes' : 'no';
}

function fqdnTagHas(world: World, tag: string, address: number): Answer {
  if (!isAtom(address)) return isPublic(address) ? 'maybe' : 'no';
  const atom = atomOf(world, address);
  if (atom.kind === 'other-public') return 'no';
  return atom.kind === 'fqdn-tag' && atom.name === tag ? 'yes' : 'maybe';
}

/** [11] */
function membersHave(world: World, group: string, address: number): Answer {
  let answer: Answer = 'no';
  for (const card of world.model.interfaces) {
    const groups = card.applicationSecurityGroups;
    const member: Answer = isUnknown(groups) ? 'maybe' : groups.includes(group) ? 'yes' : 'no';
    if (member === 'no') continue;
    if (!isUnknown(card.address)) {
      if (card.address === address) answer = or(answer, member);
    } else {
      const { ranges } = found(world.subnets.get(card.subnet), `subnet ${card.subnet}`);
      if (mayHold(ranges, address) === 'yes') answer = or(answer, 'maybe');
    }
  }
  return answer;
}
