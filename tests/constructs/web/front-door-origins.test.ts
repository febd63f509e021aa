import { appOrigins, serverOrigins } from '../../../constructs/web/front-door-origin';
import { FrontDoorOrigins } from '../../../constructs/web/front-door-origins';
import { synthesize } from '../../fixtures/synthesize';
import { placesOfBlock } from '../../../constructs/model/placed-block';
import { blockEstate, SITE } from '../../fixtures/block-estate';
import { edgesOf, WEBSITE, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const PROFILE = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Cdn/profiles/afd-website';
const build = (service = WEBSITE, origins = serverOrigins(service, edgesOf(estate, service))) =>
  synthesize(
    (stack) =>
      new FrontDoorOrigins(stack, 'origins', {
        profileId: PROFILE,
        service: { ...service, host: 'www.example.org' },
        healthPath: '/health',
        origins,
      }),
    estate,
  );

describe('the origins of a Front Door', () => {
  it('are reached by the private link of their region and nothing else, under a name of their own', () => {
    expect(build()['azurerm_cdn_frontdoor_origin.origins-uksouth']).toMatchInlineSnapshot(`
      {
        "cdn_frontdoor_origin_group_id": "\${azurerm_cdn_frontdoor_origin_group.origins-group.id}",
        "certificate_name_check_enabled": true,
        "enabled": true,
        "host_name": "uks.www.example.org",
        "https_port": 443,
        "name": "uksouth",
        "origin_host_header": "www.example.org",
        "priority": 1,
        "private_link": {
          "location": "uksouth",
          "private_link_target_id": "/subscriptions/00000000-0000-4000-8000-000000000002/resourceGroups/rg-website-uks/providers/Microsoft.Network/privateLinkServices/pls-website-uks",
          "request_message": "Front Door of website",
        },
      }
    `);
  });

  it('have no target type: Azure takes none with a private link service', () => {
    for (const region of ['uksouth', 'ukwest']) {
      expect(JSON.stringify(build()[`azurerm_cdn_frontdoor_origin.origins-${region}`])).not.toContain(
        'target_type',
      );
    }
  });

  it('get traffic in the order of the regions', () => {
    const resources = build();
    const priorities = ['uksouth', 'ukwest'].map(
      (region) => resources[`azurerm_cdn_frontdoor_origin.origins-${region}`]!['priority'],
    );
    expect(priorities).toEqual([1, 2]);
  });

  it('are not reached through one another: where Front Door has no endpoints it is no region of the pair', () => {
    expect(build()['azurerm_cdn_frontdoor_origin.origins-ukwest']).toMatchObject({
      private_link: { location: 'northeurope' },
    });
  });

  it('are asked for the health path over HTTPS, and keep nobody to one of them', () => {
    expect(build()['azurerm_cdn_frontdoor_origin_group.origins-group']).toMatchObject({
      health_probe: { protocol: 'Https', path: '/health', interval_in_seconds: 30 },
      session_affinity_enabled: false,
    });
  });

  it('are asked on the port of the service', () => {
    const ports = [{ protocol: 'tcp', first: 8443, last: 8443 }] as const;
    expect(build({ ...WEBSITE, ports })['azurerm_cdn_frontdoor_origin.origins-ukwest']).toMatchObject({
      https_port: 8443,
    });
  });

  it('may be applications, with the type that Azure wants of them', () => {
    const origins = appOrigins(placesOfBlock(blockEstate(), SITE));
    expect(build(WEBSITE, origins)['azurerm_cdn_frontdoor_origin.origins-ukwest']).toMatchObject({
      host_name: origins[1]?.hostName,
      origin_host_header: origins[1]?.hostHeader,
      private_link: { location: 'northeurope', target_type: 'sites' },
    });
  });
});
