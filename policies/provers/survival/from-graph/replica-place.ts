import { textOf } from '../../../graph/attribute';
import { Reference, Resource } from '../../../graph/graph';
import { Network, networkAt } from '../../../graph/views/networks';
import { follow, regionOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { platformOf } from './platform';
import { Reading } from './reading';

/** The network that a replicated machine comes up in, and what its traffic needs there. */
export interface ReplicaPlace {
  readonly region?: string;
  readonly network?: Network;
  /** Undefined where no network is written. */
  readonly platform?: NodeId;
}

/** Where Site Recovery brings a machine up, by the network and subnet that its item names. */
export function replicaPlace(reading: Reading, item: Resource): ReplicaPlace {
  const { graph } = reading;
  const reference = follow(graph, item, 'target_network_id');
  if (reference.kind === 'none') return {};
  const network = networkAt(graph, reference);
  const subnets = item
    .blocks('network_interface')
    .map((card) => textOf(card.get('target_subnet_name'))?.toLowerCase());
  const subnet = network?.subnets.find(
    ({ name }) => name !== undefined && subnets.includes(name.toLowerCase()),
  );
  const region = network && regionOf(network.resource);
  const at: Reference =
    subnet === undefined || network === undefined
      ? reference
      : subnet.holder === network.resource
        ? { kind: 'resource', resource: subnet.holder, child: `subnets/${subnet.name?.toLowerCase() ?? ''}` }
        : { kind: 'resource', resource: subnet.holder };
  const platform =
    subnet === undefined && network !== undefined
      ? reading.nodeOf(network.resource)
      : platformOf(reading, at);
  return {
    ...(region === undefined ? {} : { region }),
    ...(network === undefined ? {} : { network }),
    ...(platform === undefined ? {} : { platform }),
  };
}
