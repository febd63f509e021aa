import { Construct } from 'constructs';
import { Datacentre, Estate, Hub } from '../model/estate';
import { azureName } from '../model/names';
import { ddosPlanId, hubNetworkName } from '../model/platform-ids';
import { recordSource } from '../provenance';
import { Bastion } from './bastion';
import { carrierAddresses } from './carrier-addresses';
import { CarrierTranslation } from './carrier-translation';
import { DnsResolver } from './dns-resolver';
import { ExpressRouteGateway } from './express-route-gateway';
import { FirewallPolicies } from './firewall-policies';
import { FlowLog } from './flow-log';
import { HubFirewall } from './hub-firewall';
import { hubSubnets } from './hub-subnets';
import { Placement } from './placement';
import { PublicAddress } from './public-address';
import { VirtualNetwork } from './virtual-network';
import { VpnGateway } from './vpn-gateway';
import { ZoneLinks } from './zone-links';

/** A region's hub. */
export interface RegionalHubProps {
  readonly estate: Estate;
  readonly hub: Hub;
  readonly resourceGroupName: string;
}

/**
 * All that stands in one region's hub: network, firewall, name resolution, and, only while something needs them, gateways
 * and Bastion.
 */
export class RegionalHub extends Construct {
  constructor(scope: Construct, id: string, props: RegionalHubProps) {
    super(scope, id);
    const { estate, hub, resourceGroupName } = props;
    const place: Placement = { region: hub.region, resourceGroupName };
    recordSource(this, `hubs.${hub.region.name}`);

    const network = new VirtualNetwork(this, 'network', {
      ...place,
      name: hubNetworkName(hub.region),
      range: hub.range,
      subnets: hubSubnets(this, { ...place, estate, hub }),
      ddosPlanId: estate.platform.ddosProtection ? ddosPlanId(estate) : undefined,
    });
    new FlowLog(this, 'flow-log', { estate, region: hub.region, networkOf: 'hub', networkId: network.id });
    new ZoneLinks(this, 'zone', { estate, networkName: network.name, networkId: network.id });

    this.addFirewall(props, place, network);
    new DnsResolver(this, 'dns', { hub, dns: estate.dns, resourceGroupName, network });
    if (hub.bastion) {
      new Bastion(this, 'bastion', {
        ...place,
        subnetId: network.subnetId('AzureBastionSubnet'),
        publicAddressId: this.publicAddress('bastion', place).id,
      });
    }
    this.addGateways(props, place, network);
  }

  private addFirewall(props: RegionalHubProps, place: Placement, network: VirtualNetwork): void {
    const { estate, hub, resourceGroupName } = props;
    const addresses = carrierAddresses(this, props);
    const policies = new FirewallPolicies(this, 'policy', props);
    const firewall = new HubFirewall(this, 'firewall', {
      hub,
      resourceGroupName,
      subnetId: network.subnetId('AzureFirewallSubnet'),
      publicAddressId: this.publicAddress('firewall', place).id,
      policyId: policies.child.id,
      moreAddresses: addresses.map(({ name, publicAddress }) => ({ name, id: publicAddress.id })),
      after: policies.last,
    });
    if (addresses.length > 0) {
      new CarrierTranslation(this, 'carriers', {
        estate,
        region: hub.region,
        policyId: policies.child.id,
        addresses,
        after: firewall,
      });
    }
  }

  private addGateways({ estate, hub }: RegionalHubProps, place: Placement, network: VirtualNetwork): void {
    const sites = estate.sites.filter((site): site is Datacentre => site.kind === 'datacentre');
    const vpn = hub.vpn
      ? new VpnGateway(this, 'vpn', { ...place, subnetId: network.subnetId('GatewaySubnet'), sites })
      : undefined;
    if (hub.expressRoute) {
      new ExpressRouteGateway(this, 'express-route', {
        ...place,
        subnetId: network.subnetId('GatewaySubnet'),
        sites,
        after: vpn?.gateway,
      });
    }
  }

  private publicAddress(purpose: 'firewall' | 'bastion', place: Placement): PublicAddress {
    return new PublicAddress(this, `${purpose}-address`, {
      ...place,
      name: azureName('publicIp', place.region, purpose),
    });
  }
}
