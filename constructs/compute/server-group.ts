import { Construct } from 'constructs';
import { StoppedMachine } from '../automation/morning-start';
import { Estate, SpokeNetwork, Subnet } from '../model/estate';
import { ServerGroup as DeclaredGroup } from '../model/flow';
import { maintenanceId, maintenanceRing, placesIn } from '../model/maintenance';
import { machineRuleId } from '../model/platform-ids';
import { machineIds } from '../model/provisioning-ids';
import { serverAddresses } from '../model/server-addresses';
import { computerName, serverName } from '../model/server-names';
import { BuiltPart, groupPart, isOffOutsideHours, partSource } from '../model/service-parts';
import { findMachineImage } from '../model/tables/machine-images';
import { recordSource } from '../provenance';
import { Server } from './server';
import { standingsIn } from './standings';

/** One region's machines of a group. */
export interface ServerGroupProps {
  readonly estate: Estate;
  readonly group: DeclaredGroup;
  /** The network of the group's spoke in that region. */
  readonly network: SpokeNetwork;
  readonly resourceGroupName: string;
  /** Id of the subnet of the group's tier. */
  readonly subnetId: string;
  /** What the machines are of, if they are no group of the estate file but of a block. @default the group */
  readonly part?: BuiltPart;
  /** `always` for machines that something else starts and stops. @default those of their services */
  readonly hours?: 'always';
}

/**
 * Like machines of one tier, in turn over the zones of the region, or over the fault domains of an availability set
 * where it has none. A machine is known by its number: adding some changes nothing of those there are, and taking some
 * away takes the last.
 */
export class ServerGroup extends Construct {
  /** In the order of their numbers. */
  readonly servers: readonly Server[];
  /** Those that are stopped every evening: all or none. */
  readonly stopped: readonly StoppedMachine[];

  /** @throws RangeError if the network has no such tier, it has no room, or the image is not in the table */
  constructor(scope: Construct, id: string, props: ServerGroupProps) {
    super(scope, id);
    const { estate, group, network, resourceGroupName, subnetId } = props;
    const { region } = network;
    const { part = groupPart(group) } = props;
    recordSource(this, partSource(part));
    const office = props.hours === undefined && isOffOutsideHours(estate, part);
    const ring = maintenanceRing(estate, part);
    // A decoy reaches nothing: neither Entra ID nor a workspace.
    const isDecoy = group.role === 'decoy';
    const image = findMachineImage(group.image);
    const standings = standingsIn(this, { region, resourceGroupName, names: [group.spoke, group.name] });
    const addresses = serverAddresses(tierOf(network, group), group);
    this.servers = addresses.map(
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
          dnsServers: group.role === 'domain-controller' ? fellowsFirst(addresses, index) : undefined,
          standing: standings[index % standings.length]!,
          sshPublicKey: estate.platform.sshPublicKey,
          signIn: isDecoy ? 'none' : 'entra',
          dataCollectionRuleId: isDecoy ? undefined : machineRuleId(estate, region),
          maintenanceId:
            isDecoy || image.use === 'desktop'
              ? undefined
              : maintenanceId(estate, region, { ring, place: index % placesIn(region) }),
          dataDiskGb: group.dataDiskGb,
          hours: office ? 'office' : 'always',
        }),
    );
    this.stopped = office
      ? this.servers.map(({ machine }, index) => ({
          name: `${group.name}-${index + 1}`,
          id: this.computedId(props, index),
          machine,
        }))
      : [];
  }

  private computedId({ estate, group, network }: ServerGroupProps, index: number): string {
    const spoke = estate.spokes.find(({ name }) => name === group.spoke);
    if (!spoke) throw new RangeError(`estate ${estate.name} has no spoke "${group.spoke}"`);
    return machineIds(spoke, network, group)[index]!;
  }
}

/** A domain controller asks its fellows of the region and then itself, so that it starts without waiting for itself. */
function fellowsFirst(addresses: readonly string[], index: number): readonly string[] {
  return [...addresses.slice(index + 1), ...addresses.slice(0, index), ...addresses.slice(index, index + 1)];
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
