import { Testing } from 'cdktf';
import { frontDoors } from '../../constructs/web/front-doors';
import { GlobalStack } from '../../stacks/global-stack';
import { resourcesOf } from '../fixtures/synthesize';
import { webEstate } from '../fixtures/web-estate';

const stack = () => {
  const estate = webEstate();
  return new GlobalStack(Testing.app(), estate, frontDoors(estate)[0]!);
};

describe('the stack of a Front Door', () => {
  it("is named for its service, in the spoke's subscription, with its state in the primary region", () => {
    const json = JSON.parse(Testing.synth(stack()));
    expect(stack().node.id).toBe('global-website');
    expect(json.provider.azurerm[0].subscription_id).toBe('00000000-0000-4000-8000-000000000002');
    expect(json.terraform.backend.azurerm).toMatchObject({
      resource_group_name: 'rg-bootstrap-uks',
      key: 'global-website.tfstate',
    });
  });

  it('holds one Front Door with an origin for each region', () => {
    expect(Object.keys(resourcesOf(stack()))).toEqual([
      'azurerm_cdn_frontdoor_custom_domain.front-door-domain',
      'azurerm_cdn_frontdoor_endpoint.front-door-endpoint',
      'azurerm_cdn_frontdoor_firewall_policy.front-door-waf',
      'azurerm_cdn_frontdoor_origin.front-door-origins-uksouth',
      'azurerm_cdn_frontdoor_origin.front-door-origins-ukwest',
      'azurerm_cdn_frontdoor_origin_group.front-door-origins-group',
      'azurerm_cdn_frontdoor_profile.front-door-profile',
      'azurerm_cdn_frontdoor_route.front-door-route',
      'azurerm_cdn_frontdoor_security_policy.front-door-guard',
      'azurerm_resource_group.group',
    ]);
  });
});
