import { commonCausesAccepted } from '../../../../policies/rules/survival/common-causes-accepted';
import { idOf, merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

const SITE = idOf('Microsoft.Web/sites', 'app');
const behindFrontDoor = merge(
  bothRegions(),
  one('azurerm_service_plan', 'plan', {
    location: 'uksouth',
    os_type: 'Linux',
    sku_name: 'P1v3',
    worker_count: 3,
    zone_balancing_enabled: true,
  }),
  one('azurerm_linux_web_app', 'app', {
    location: 'uksouth',
    service_plan_id: idOf('Microsoft.Web/serverFarms', 'plan'),
    site_config: [{}],
  }),
  one('azurerm_cdn_frontdoor_profile', 'door', { sku_name: 'Premium_AzureFrontDoor' }),
  one('azurerm_cdn_frontdoor_origin_group', 'group', {
    cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.door.id}',
    load_balancing: [{}],
    health_probe: [{ protocol: 'Https', interval_in_seconds: 30 }],
  }),
  one('azurerm_cdn_frontdoor_origin', 'origin', {
    cdn_frontdoor_origin_group_id: '${azurerm_cdn_frontdoor_origin_group.group.id}',
    enabled: true,
    host_name: 'app.example.org',
    certificate_name_check_enabled: true,
    private_link: [
      {
        private_link_target_id: '${azurerm_linux_web_app.app.id}',
        location: 'uksouth',
        target_type: 'sites',
      },
    ],
  }),
);
const accept = (id: 'front-door' | 'public-dns') => ({
  id,
  approver: 'Head of ICT',
  reason: 'The only way in with a firewall for both regions',
});
const shop = service({
  parts: [{ kind: 'built', name: 'app', resources: [SITE.toLowerCase()], load: 1, chosenBy: 'address' }],
});

export const cases = casesOf(commonCausesAccepted, [
  {
    name: 'a Front Door that somebody has accepted may be one for all',
    expect: 'pass',
    resources: behindFrontDoor,
    declaration: meant([shop], {
      accepted: [accept('front-door'), accept('public-dns')],
    }),
    on: 'accepted.front-door',
  },
  {
    name: 'one that nobody has accepted may not',
    expect: 'fail',
    resources: behindFrontDoor,
    declaration: meant([shop]),
    on: 'accepted.front-door',
    says: 'Orders',
  },
  {
    name: 'what stands on no global service needs no acceptance',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([southOnly()]),
  },
]);
