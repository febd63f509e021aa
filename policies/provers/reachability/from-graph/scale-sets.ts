import { textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { follow, followList } from '../../../graph/views/read';
import { Card } from './card';
import { idAt, idOf, labelOf, placeOf } from './identity';
import { notKnown, switchAt } from './maybe';
import { blocksOf, Reading } from './reading';
import { SecurityGroups } from './security-groups';

/** Types of scale sets, each with its words for a network card, forwarding and a public address. */
const SPELLINGS = [
  ...['linux', 'windows', 'orchestrated'].map((kind) => ({
    type: `azurerm_${kind}_virtual_machine_scale_set`,
    card: 'network_interface',
    forwarding: 'enable_ip_forwarding',
    publicAddress: 'public_ip_address',
  })),
  {
    type: 'azurerm_virtual_machine_scale_set',
    card: 'network_profile',
    forwarding: 'ip_forwarding',
    publicAddress: 'public_ip_address_configuration',
  },
] as const;

type Spelled = (typeof SPELLINGS)[number];

/** The network cards that scale sets give their machines: one stands for all machines of a set, at no known address. */
export function readScaleSets(reading: Reading, groups: SecurityGroups): readonly Card[] {
  return SPELLINGS.flatMap((spelled) =>
    reading.graph.ofType(spelled.type).flatMap((resource) =>
      blocksOf(reading, resource, spelled.card).flatMap((card) =>
        card
          .blocks('ip_configuration')
          .filter((block) => textOf(block.get('version'))?.toLowerCase() !== 'ipv6')
          .flatMap((block) => readConfiguration(reading, groups, spelled, resource, card, block)),
      ),
    ),
  );
}

function readConfiguration(
  reading: Reading,
  groups: SecurityGroups,
  spelled: Spelled,
  resource: Resource,
  card: Block,
  block: Block,
): readonly Card[] {
  const { graph, places, gaps, publicAddresses } = reading;
  const label = `${labelOf(resource)} (its ${textOf(card.get('name')) ?? card.path})`;
  const place = placeOf(resource, block.path);
  const reference = follow(graph, resource, `${block.path}.subnet_id`);
  const subnet = places.subnetAt(reference)?.subnet;
  if (subnet === undefined) {
    gaps.add(place, `the subnet of ${label} isn't known`);
    return [];
  }
  const id = `${idOf(resource)}/${block.path}`;
  const atPublic = block.blocks(spelled.publicAddress)[0];
  if (atPublic !== undefined) {
    publicAddresses.attachUnnamed(
      { kind: 'interface', interface: id },
      label,
      placeOf(resource, atPublic.path),
    );
  }
  const groupIds = followList(reading.graph, resource, `${block.path}.application_security_group_ids`).map(
    idAt,
  );
  return [
    {
      interface: {
        id,
        label,
        place,
        kind: 'network-card',
        subnet,
        address: { unknown: `Azure picks the addresses of ${label}` },
        securityGroup: groups.at(
          follow(graph, resource, `${card.path}.network_security_group_id`),
          `the security group of ${label}`,
        ),
        applicationSecurityGroups: groupIds.includes(undefined)
          ? notKnown(`the application security groups of ${label}`)
          : groupIds.filter((group) => group !== undefined),
        forwards: switchAt(card, spelled.forwarding, false, `${spelled.forwarding} of ${label}`),
      },
      pools: followList(reading.graph, resource, `${block.path}.load_balancer_backend_address_pool_ids`),
      natRules: followList(reading.graph, resource, `${block.path}.load_balancer_inbound_nat_rules_ids`),
    },
  ];
}
