import { CdnFrontdoorCustomDomain } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-custom-domain';
import { CdnFrontdoorEndpoint } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-endpoint';
import { CdnFrontdoorProfile } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-profile';
import { CdnFrontdoorRoute } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-route';
import { CdnFrontdoorSecurityPolicy } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-security-policy';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { frontDoorDomainName, frontDoorEndpointName, frontDoorName } from '../model/front-door-ids';
import { FrontDoorOrigin, FrontDoorService } from './front-door-origin';
import { FrontDoorOrigins } from './front-door-origins';
import { FrontDoorWaf } from './front-door-waf';

/** A service's Front Door. */
export interface FrontDoorProps {
  readonly estate: Estate;
  readonly service: FrontDoorService;
  /** Path that tells whether an origin is well. */
  readonly healthPath: string;
  /** Where it comes from, one origin a region, the one to prefer first. */
  readonly origins: readonly FrontDoorOrigin[];
  readonly resourceGroupName: string;
}

/**
 * The way in from the Internet to a web service of all its regions: one host over HTTPS, plain HTTP sent on to it, through a
 * web application firewall in prevention, and by private link to the servers, which have no public address. The firewall
 * also stands before the host name that Azure gives the endpoint, though no route leads from there.
 *
 * Its certificate is Azure's, of TLS 1.2 at least: the default, not written since the attribute changes its name.
 */
export class FrontDoor extends Construct {
  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const { estate, service, healthPath, resourceGroupName } = props;
    const profile = new CdnFrontdoorProfile(this, 'profile', {
      name: frontDoorName(service),
      resourceGroupName,
      skuName: 'Premium_AzureFrontDoor',
    });
    const endpoint = new CdnFrontdoorEndpoint(this, 'endpoint', {
      name: frontDoorEndpointName(estate, service),
      cdnFrontdoorProfileId: profile.id,
      enabled: true,
    });
    const domain = new CdnFrontdoorCustomDomain(this, 'domain', {
      name: frontDoorDomainName(service),
      cdnFrontdoorProfileId: profile.id,
      hostName: service.host,
      tls: { certificateType: 'ManagedCertificate' },
    });
    const origins = new FrontDoorOrigins(this, 'origins', {
      profileId: profile.id,
      service,
      healthPath,
      origins: props.origins,
    });
    new CdnFrontdoorRoute(this, 'route', {
      name: service.name,
      cdnFrontdoorEndpointId: endpoint.id,
      cdnFrontdoorOriginGroupId: origins.groupId,
      cdnFrontdoorOriginIds: [...origins.originIds],
      cdnFrontdoorCustomDomainIds: [domain.id],
      linkToDefaultDomain: false,
      enabled: true,
      patternsToMatch: ['/*'],
      // A route that doesn't take HTTP can't send it on to HTTPS.
      supportedProtocols: ['Http', 'Https'],
      httpsRedirectEnabled: true,
      forwardingProtocol: 'HttpsOnly',
    });
    new CdnFrontdoorSecurityPolicy(this, 'guard', {
      name: service.name,
      cdnFrontdoorProfileId: profile.id,
      securityPolicies: {
        firewall: {
          cdnFrontdoorFirewallPolicyId: new FrontDoorWaf(this, 'waf', { service, resourceGroupName }).id,
          association: {
            patternsToMatch: ['/*'],
            domain: [{ cdnFrontdoorDomainId: domain.id }, { cdnFrontdoorDomainId: endpoint.id }],
          },
        },
      },
    });
  }
}
