import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Estate, Hub, Spoke, SpokeNetwork } from '../model/estate';
import { azureName } from '../model/names';
import {
  ddosPlanId,
  firewallAddress,
  hubNetworkId,
  hubNetworkName,
  platformGroupName,
  spokeNetworkName,
} from '../model/platform-ids';
import { FlowLog } from './flow-log';
import { hasGateway, hubIn } from './hub-facts';
import { Peering } from './peering';
import { spokeSubnets } from './spoke-subnets';
import { VirtualNetwork } from './virtual-network';
import { ZoneLinks } from './zone-links';

/** One region's half of a spoke. */
export interface RegionalSpokeProps {
  readonly estate: Estate;
  readonly spoke: Spoke;
  readonly network: SpokeNetwork;
  readonly resourceGroupName: string;
  /** Provider of the platform's subscription, for the hub's half of the peering and the zone links. */
  readonly platformProvider: TerraformProvider;
}

/**
 * A workload's network in one region, joined to the region's hub: all that leaves a subnet is denied or passes the
 * firewall, and names come from there too.
 */
export class RegionalSpoke extends Construct {
  readonly network: VirtualNetwork;
  readonly zoneLinks: ZoneLinks;

  constructor(scope: Construct, id: string, props: RegionalSpokeProps) {
    super(scope, id);
    const { estate, spoke, resourceGroupName, platformProvider } = props;
    const { region, range } = props.network;
    const hub = hubIn(estate, region);

    this.network = new VirtualNetwork(this, 'network', {
      name: spokeNetworkName(spoke, props.network),
      region,
      resourceGroupName,
      range,
      subnets: spokeSubnets(this, props),
      dnsServers: [firewallAddress(hub)],
      ddosPlanId: estate.platform.ddosProtection ? ddosPlanId(estate) : undefined,
    });
    new FlowLog(this, 'flow-log', { estate, region, networkOf: spoke.name, networkId: this.network.id });
    this.addPeering(props, hub);
    this.zoneLinks = new ZoneLinks(this, 'zone', {
      estate,
      networkName: this.network.name,
      networkId: this.network.id,
      provider: platformProvider,
    });
  }

  /**
   * The hub's half comes first: a half that uses the other side's gateways is refused until that side lends them. The way
   * back is the other way round: a hub can lose its last gateway only after all its spokes were deployed without it.
   */
  private addPeering(props: RegionalSpokeProps, hub: Hub): void {
    const { estate, spoke, resourceGroupName, platformProvider } = props;
    const { network } = this;
    const fromHub = new Peering(this, 'from-hub', {
      name: azureName('peering', hub.region, 'spoke', spoke.name),
      resourceGroupName: platformGroupName('connectivity', hub.region),
      networkName: hubNetworkName(hub.region),
      remoteNetworkId: network.id,
      remoteRange: props.network.range,
      gateways: hasGateway(hub) ? 'lends' : 'neither',
      provider: platformProvider,
    });
    new Peering(this, 'to-hub', {
      name: azureName('peering', hub.region, 'hub'),
      resourceGroupName,
      networkName: network.name,
      remoteNetworkId: hubNetworkId(estate, hub.region),
      remoteRange: hub.range,
      gateways: hasGateway(hub) ? 'uses' : 'neither',
      dependsOn: [fromHub],
    });
  }
}
