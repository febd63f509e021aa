import { Construct } from 'constructs';
import {
  edgeGroupName,
  gatewayAddressName,
  gatewayDomainLabel,
} from '../constructs/model/application-gateway-ids';
import { certificateReaderId, certificateSecretId } from '../constructs/model/certificate-vault-ids';
import { Estate, Spoke } from '../constructs/model/estate';
import { PublishedService } from '../constructs/model/flow';
import { PlacedTier } from '../constructs/model/flow-pairs';
import { spokeSubnetId } from '../constructs/model/platform-ids';
import { PublicAddress } from '../constructs/network/public-address';
import { ApplicationGateway } from '../constructs/web/application-gateway';
import { ApplicationGatewayWaf } from '../constructs/web/application-gateway-waf';
import { serversBehind } from '../constructs/model/servers-behind';
import { EstateStack } from './estate-stack';

/**
 * `edge-<service>-<region>`: a service's application gateway in one region. Needs the workload's network and, in the vault
 * that the workload's stack makes, the certificate, which a person puts there: hence a stack of its own.
 */
export class EdgeStack extends EstateStack {
  readonly spoke: Spoke;

  constructor(
    scope: Construct,
    estate: Estate,
    readonly service: PublishedService,
    edge: PlacedTier,
  ) {
    const { region, spoke, network } = edge;
    super(scope, `edge-${service.name}-${region.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: region,
      state: 'azurerm',
      source: `published.${service.name}`,
    });
    this.spoke = spoke;
    const resourceGroupName = this.addGroup(edgeGroupName(service, region), region).name;
    const address = new PublicAddress(this, 'address', {
      name: gatewayAddressName(service, region),
      domainLabel: gatewayDomainLabel(estate, service, region),
      region,
      resourceGroupName,
    });
    const waf = new ApplicationGatewayWaf(this, 'waf', { service, region, resourceGroupName });
    new ApplicationGateway(this, 'gateway', {
      service,
      region,
      resourceGroupName,
      subnetId: spokeSubnetId(spoke, network, edge.subnet.name),
      publicAddressId: address.id,
      firewallPolicyId: waf.id,
      certificateReaderId: certificateReaderId(service, spoke, network),
      certificateSecretId: certificateSecretId(estate, spoke, network, service),
      servers: serversBehind(estate, service, network),
    });
  }
}
