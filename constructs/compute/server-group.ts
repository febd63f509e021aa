import { AvailabilitySet } from '@cdktf/provider-azurerm/lib/availability-set';
import { Construct } from 'constructs';
import { Estate, SpokeNetwork, Subnet } from '../model/estate';
import { ServerGroup as DeclaredGroup } from '../model/flow';
import { azureName } from '../model/names';
import { serverAddresses } from '../model/server-addresses';
import { computerName, serverName } from '../model/server-names';
import { findMachineImage } from '../model/tables/machine-images';
import { recordSource } from '../provenance';
import { Standing } from './machine-settings';
import { Server } from './server';

/** One region's machines of a group. */
export interface ServerGroupProps {
  readonly estate: Estate;
  readonly group: DeclaredGroup;
  /** The network of the group's spoke in that region. */
  readonly network: SpokeNetwork;
  readonly resourceGroupName: string;
  /** Id of the subnet of the group's tier. */
  readonly subnetId: string;
}

/** How many groups of machines Azure restarts one after the other when it maintains the hosts of a set. */
const UPDATE_DOMAINS = 5;

/**
 * Like machines of one tier, in turn over the zones of the region, or over the fault domains of an availability set
 * where it has none. A machine is known by its number: adding some changes nothing of those there are, and taking some
 * away takes the last.
 */
export class ServerGroup extends Construct {
  /** In the order of their numbers. */
  readonly servers: readonly Server[];

  /** @throws RangeError if the network has no such tier, it has no room, or the image is not in the table */
  constructor(scope: Construct, id: string, props: ServerGroupProps) {
    super(scope, id);
    const { estate, group, network, resourceGroupName, subnetId } = props;
    const { region } = network;
    recordSource(this, `spokes.${group.spoke}.servers.${group.name}`);
    const image = findMachineImage(group.image);
    const standings = this.standings(props);
    this.servers = serverAddresses(tierOf(network, group), group).map(
      (address, index) =>
        new Server(this, String(index + 1), {
          region,
          resourceGroupName,
          name: serverName(group, region, index),
          names: [group.spoke, group.name, String(index + 1)],
          computerName: computerName(estate, group, region, index),
          image,
          size: group.size,
          subnetId,
          address,
          standing: standings[index % standings.length]!,
          sshPublicKey: estate.platform.sshPublicKey,
          signIn: group.role === 'decoy' ? 'none' : 'entra',
        }),
    );
  }

  /** A set of one machine is made too, since a machine can only join one at its birth. */
  private standings({ group, network, resourceGroupName }: ServerGroupProps): readonly Standing[] {
    const { region } = network;
    if (region.zones.length > 0) return region.zones.map((zone) => ({ zone }));
    const set = new AvailabilitySet(this, 'availability-set', {
      name: azureName('availabilitySet', region, group.spoke, group.name),
      location: region.name,
      resourceGroupName,
      managed: true,
      platformFaultDomainCount: region.faultDomains,
      platformUpdateDomainCount: UPDATE_DOMAINS,
    });
    return [{ availabilitySetId: set.id }];
  }
}

function tierOf(network: SpokeNetwork, group: DeclaredGroup): Subnet {
  const tier = network.subnets.find((subnet) => subnet.name === group.tier);
  if (!tier) {
    throw new RangeError(
      `group ${group.spoke}/${group.name} is of tier "${group.tier}", but the network in ${network.region.name} has only ${network.subnets
        .map((subnet) => subnet.name)
        .join(', ')}`,
    );
  }
  return tier;
}
