import {
  Firewall,
  NatRule,
  PolicyLayer,
  RuleCollection,
} from '../../../../../policies/provers/reachability/model';
import { Packet } from '../../../../../policies/provers/reachability/packet';
import { Answer, isUnknown, or } from './answer';
import { EITHER, Fate, PASSES, STOPS } from './fate';
import { matches } from './match';
import { Run } from './run';
import { World, found } from './world';

type Filtering = Extract<RuleCollection, { action: string }>;
type Translating = Extract<RuleCollection, { kind: 'nat' }>;

/** Where nobody says which address a firewall has, it is the first usable one of its subnet. [29] */
export function addressOf(world: World, firewall: Firewall): number {
  if (!isUnknown(firewall.address)) return firewall.address;
  return subnetOf(world, firewall).ranges[0]!.first + 4;
}

export function subnetOf(world: World, firewall: Firewall) {
  return found(world.subnets.get(firewall.subnet), `subnet ${firewall.subnet}`);
}

/** Network rules, then application rules for TCP that started inside, then no. [25] */
export function firewallFilter(
  { world }: Run,
  firewall: Firewall,
  packet: Packet,
  from: 'inside' | 'internet',
): Fate {
  const layers = knownLayers(firewall);
  if (!layers) return EITHER;
  const network = firstMatch(world, firewall, layers, 'network', packet);
  if ((network & NO_MATCH) === 0) return network;
  const seen = packet.protocol === 6 && from === 'inside';
  const application = seen ? firstMatch(world, firewall, layers, 'application', packet) : NO_MATCH;
  return ((network | application) & EITHER) | (application & NO_MATCH ? STOPS : 0);
}

/** Bit that says that in one history no collection matches. */
const NO_MATCH = 4;

function firstMatch(
  world: World,
  firewall: Firewall,
  layers: readonly PolicyLayer[],
  kind: Filtering['kind'],
  packet: Packet,
): number {
  let results = 0;
  for (const layer of layers) {
    for (const collection of inOrder(layer)) {
      if (collection.kind !== kind) continue;
      const answer = collectionMatches(world, firewall, collection, packet);
      if (answer !== 'no') results |= collection.action === 'Allow' ? PASSES : STOPS;
      if (answer === 'yes') return results;
    }
  }
  return results | NO_MATCH;
}

function collectionMatches(world: World, firewall: Firewall, { rules }: Filtering, packet: Packet): Answer {
  const subnet = subnetOf(world, firewall);
  let answer: Answer = 'no';
  for (const { match } of rules) {
    answer = or(answer, matches(world, subnet, match, packet, [packet.destination]));
  }
  return answer;
}

/** What a packet from the Internet may become: undefined where nothing says what. */
export interface Translations {
  readonly packets: readonly (Packet | undefined)[];
  /** Whether in one history no rule translates it. */
  readonly untranslated: boolean;
}

/** NAT rules of the firewall's own policy; those of its parents are not inherited. [25] */
export function translate({ world }: Run, firewall: Firewall, packet: Packet): Translations {
  const own = isUnknown(firewall.policies) ? undefined : firewall.policies.at(-1);
  if (isUnknown(firewall.policies) || own?.incomplete !== undefined) {
    return { packets: [undefined], untranslated: true };
  }
  const packets: (Packet | undefined)[] = [];
  for (const collection of own ? inOrder(own) : []) {
    for (const rule of rulesOf(collection)) {
      const subnet = subnetOf(world, firewall);
      const answer = matches(world, subnet, rule.match, packet, [packet.destination]);
      if (answer !== 'no') packets.push(translated(packet, rule));
      if (answer === 'yes') return { packets, untranslated: false };
    }
  }
  return { packets, untranslated: true };
}

function rulesOf(collection: Translating | Filtering): readonly NatRule[] {
  return collection.kind === 'nat' ? collection.rules : [];
}

function translated(packet: Packet, rule: NatRule): Packet | undefined {
  const { translatedAddress: destination, translatedPort: port } = rule;
  if (isUnknown(destination) || isUnknown(port)) return undefined;
  return { ...packet, destination, destinationPort: port ?? packet.destinationPort };
}

/** Whether a network rule denies a packet that was translated; in the reading in which that still stops it. */
export function deniedAfterTranslation({ world }: Run, firewall: Firewall, packet: Packet): Fate {
  const layers = knownLayers(firewall);
  if (!layers) return EITHER;
  const result = firstMatch(world, firewall, layers, 'network', packet);
  return (result & STOPS) | (result & (PASSES | NO_MATCH) ? PASSES : 0);
}

/** Undefined where some rules were not read. */
function knownLayers({ policies }: Firewall): readonly PolicyLayer[] | undefined {
  if (isUnknown(policies) || policies.some(({ incomplete }) => incomplete !== undefined)) return undefined;
  return policies;
}

const ORDERED = new WeakMap<PolicyLayer, readonly RuleCollection[]>();

function inOrder(layer: PolicyLayer): readonly RuleCollection[] {
  const known = ORDERED.get(layer);
  if (known) return known;
  const collections = [...layer.groups]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((group) => [...group.collections].sort((a, b) => a.priority - b.priority));
  ORDERED.set(layer, collections);
  return collections;
}
