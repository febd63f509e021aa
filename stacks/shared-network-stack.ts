import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import { ddosPlanName, privateDnsGroupName } from '../constructs/model/platform-ids';
import { DdosPlan } from '../constructs/network/ddos-plan';
import { PrivateDnsZones } from '../constructs/network/private-dns-zones';
import { EstateStack } from './estate-stack';

/** `shared-network`: what all networks share and Azure keeps outside any region: private DNS zones, the DDoS plan. */
export class SharedNetworkStack extends EstateStack {
  constructor(scope: Construct, estate: Estate) {
    const { primary } = estate.regions;
    super(scope, 'shared-network', {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: primary,
      state: 'azurerm',
      source: 'regions',
    });
    const group = this.addGroup(privateDnsGroupName(estate), primary);
    new PrivateDnsZones(this, 'zones', {
      zones: estate.dns.privateLinkZones,
      resourceGroupName: group.name,
    });
    if (estate.platform.ddosProtection) {
      new DdosPlan(this, 'ddos-plan', {
        region: primary,
        name: ddosPlanName(estate),
        resourceGroupName: group.name,
      });
    }
  }
}
