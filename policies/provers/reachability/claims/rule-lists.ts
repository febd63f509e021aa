import { FirstMatch } from '../decide/first-match';
import { IntervalSet } from '../sets/interval-set';
import { Firewall, Place, SecurityGroup, Subnet } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Rulebook } from '../decide/rulebook';
import { known, World } from '../decide/world';
import { everyAddress } from './address-space';
import { EVERY_SERVICE, packetsBetween } from './service';

/** The rules of one security group or firewall where it stands, in their order. */
export interface RuleList {
  readonly rules: FirstMatch<unknown>;
  /** Packets that can come by. */
  readonly packets: PacketSet;
  /** Rules as they are written, those that match nothing there included. */
  readonly written: readonly WrittenRule[];
}

/** A rule of the configuration. */
export interface WrittenRule {
  readonly name: string;
  readonly place: Place;
}

/** Every list of rules of a model, once for each subnet that it guards; a firewall's translation is a list of its own. */
export function ruleLists(rulebook: Rulebook): readonly RuleList[] {
  const { model } = rulebook.world;
  return [
    ...model.subnets.flatMap((subnet) => groupLists(rulebook, subnet)),
    ...model.firewalls.flatMap((firewall) => firewallLists(rulebook, firewall)),
  ];
}

/** Groups of the subnet itself and of the cards in it; what leaves is the subnet's own, what arrives is for it. */
function groupLists(rulebook: Rulebook, subnet: Subnet): readonly RuleList[] {
  const { world } = rulebook;
  const inside = IntervalSet.of(subnet.ranges);
  const all = everyAddress(world.model);
  return groupsAt(world, subnet).flatMap((group) =>
    (['Inbound', 'Outbound'] as const).map((direction) => ({
      rules: rulebook.group(group, direction, subnet),
      packets:
        direction === 'Inbound'
          ? packetsBetween(all, inside, EVERY_SERVICE)
          : packetsBetween(inside, all, EVERY_SERVICE),
      written: group.rules
        .filter((rule) => rule.direction === direction)
        .map(({ name, priority, place }) => ({
          name: `rule ${priority} "${name}" of ${group.label}`,
          place,
        })),
    })),
  );
}

function groupsAt(world: World, subnet: Subnet): readonly SecurityGroup[] {
  const holders = [subnet, ...world.interfacesIn(subnet.id)];
  return [...new Set(holders.flatMap(({ securityGroup }) => (securityGroup && known(securityGroup)) ?? []))];
}

function firewallLists(rulebook: Rulebook, firewall: Firewall): readonly RuleList[] {
  const { world } = rulebook;
  const layers = known(firewall.policies);
  const subnet = world.subnets.get(firewall.subnet);
  if (!layers || !subnet) return [];
  const collections = layers.flatMap(({ groups }) => groups.flatMap((group) => group.collections));
  const writtenAs = (isTranslation: boolean) =>
    collections
      .filter(({ kind }) => (kind === 'nat') === isTranslation)
      .flatMap(({ kind, name, rules }) =>
        rules.map((rule) => ({
          name: `${kind} rule "${rule.name}" of collection "${name}" on ${firewall.label}`,
          place: rule.place,
        })),
      );
  const all = everyAddress(world.model);
  const own = IntervalSet.of(firewall.publicAddresses.map((address) => ({ first: address, last: address })));
  return [
    {
      rules: rulebook.filter(firewall, layers, subnet, 'inside'),
      packets: packetsBetween(all, all, EVERY_SERVICE),
      written: writtenAs(false),
    },
    {
      rules: rulebook.translations(firewall, layers, subnet),
      packets: packetsBetween(all, own, EVERY_SERVICE),
      written: writtenAs(true),
    },
  ];
}
