import { Reference, Resource } from '../../../graph/graph';
import { Network, networkAt } from '../../../graph/views/networks';
import { follow, followList, written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { cardsAt } from './cards';
import { platformOf } from './platform';
import { distinct, keyOf, Reading, titleOf } from './reading';

/** A machine with the platform that its traffic needs. */
export function inPlace(reading: Reading, machine: Resource): NodeId {
  const platforms = platformsOf(reading, machine);
  return reading.all(
    `${keyOf(machine)} (in place)`,
    `${titleOf(machine)} in its network`,
    [reading.nodeOf(machine), ...platforms],
    keyOf(machine),
  );
}

/** The platform of the subnets that a machine, scale set or application speaks from. */
export function platformsOf(reading: Reading, resource: Resource): readonly NodeId[] {
  const cards = followList(reading.graph, resource, 'network_interface_ids')
    .filter(({ kind }) => kind !== 'resource')
    .map((card) => reading.nodeAt(card, `a network card of ${titleOf(resource)}`));
  const nodes = subnetsOf(reading, resource).map((subnet) => platformOf(reading, subnet));
  return distinct([...cards, ...nodes].filter((node) => node !== undefined));
}

/** The networks that a machine, scale set or application speaks from, so far as they are judged. */
export function networksOfMember(reading: Reading, resource: Resource): readonly Network[] {
  const networks = subnetsOf(reading, resource).map((subnet) => networkAt(reading.graph, subnet));
  return distinct(networks.filter((network) => network !== undefined));
}

function subnetsOf({ graph }: Reading, resource: Resource): readonly Reference[] {
  const integrated = written(resource, 'virtual_network_subnet_id');
  return [
    ...cardsAt(graph, resource).map(({ subnet }) => subnet),
    ...(integrated.state === 'absent' ? [] : [follow(graph, resource, 'virtual_network_subnet_id')]),
  ];
}
