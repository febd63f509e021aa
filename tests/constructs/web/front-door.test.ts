import { FrontDoor } from '../../../constructs/web/front-door';
import { serverOrigins } from '../../../constructs/web/front-door-origin';
import { synthesize } from '../../fixtures/synthesize';
import { edgesOf, WEBSITE, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const build = () =>
  synthesize(
    (stack) =>
      new FrontDoor(stack, 'front-door', {
        estate,
        service: { ...WEBSITE, host: 'www.example.org' },
        healthPath: '/health',
        origins: serverOrigins(WEBSITE, edgesOf(estate, WEBSITE)),
        resourceGroupName: 'rg-global-website',
      }),
    estate,
  );

describe('a Front Door', () => {
  it('is Premium, the only tier with private links and managed rules', () => {
    expect(build()['azurerm_cdn_frontdoor_profile.front-door-profile']).toEqual({
      name: 'afd-website',
      resource_group_name: 'rg-global-website',
      sku_name: 'Premium_AzureFrontDoor',
    });
  });

  it('answers to the service’s host with a certificate that Azure renews', () => {
    expect(build()['azurerm_cdn_frontdoor_custom_domain.front-door-domain']).toMatchObject({
      host_name: 'www.example.org',
      tls: { certificate_type: 'ManagedCertificate' },
    });
  });

  it('sends plain HTTP on to HTTPS, speaks HTTPS to the servers, and answers to no other host', () => {
    expect(build()['azurerm_cdn_frontdoor_route.front-door-route']).toMatchObject({
      cdn_frontdoor_custom_domain_ids: ['${azurerm_cdn_frontdoor_custom_domain.front-door-domain.id}'],
      cdn_frontdoor_origin_ids: [
        '${azurerm_cdn_frontdoor_origin.front-door-origins-uksouth.id}',
        '${azurerm_cdn_frontdoor_origin.front-door-origins-ukwest.id}',
      ],
      forwarding_protocol: 'HttpsOnly',
      https_redirect_enabled: true,
      link_to_default_domain: false,
      patterns_to_match: ['/*'],
      supported_protocols: ['Http', 'Https'],
    });
  });

  it('has its firewall before the domain and before the host name that Azure gives', () => {
    expect(build()['azurerm_cdn_frontdoor_security_policy.front-door-guard']).toMatchObject({
      security_policies: {
        firewall: {
          cdn_frontdoor_firewall_policy_id: '${azurerm_cdn_frontdoor_firewall_policy.front-door-waf.id}',
          association: {
            patterns_to_match: ['/*'],
            domain: [
              { cdn_frontdoor_domain_id: '${azurerm_cdn_frontdoor_custom_domain.front-door-domain.id}' },
              { cdn_frontdoor_domain_id: '${azurerm_cdn_frontdoor_endpoint.front-door-endpoint.id}' },
            ],
          },
        },
      },
    });
  });
});
