import { officesServed } from '../../../../policies/rules/reach/offices-served';
import { merge, one, securityRule } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, appToDb, end, meant, outside, smallEstate, through } from './estate';

const broker = appToDb({
  id: 'call-broker',
  pairs: [
    { from: end('web', 'app'), to: outside('platform:app-proxy', { fqdns: ['connector.msappproxy.net'] }) },
  ],
  ports: [{ protocol: 'tcp', first: 443, last: 443 }],
});
const behind = appToDb({ id: 'published/orders', kind: 'published' });
const orders = {
  name: 'orders',
  title: 'Orders',
  by: 'app-proxy',
  host: 'orders.example.org',
  flow: 'published/orders',
} as const;
const connected = smallEstate({
  app: [
    appOut(),
    securityRule('broker-out', {
      direction: 'Outbound',
      priority: 210,
      source_address_prefix: '10.64.4.0/26',
      destination_address_prefix: '*',
    }),
  ],
  firewall: [
    through(),
    through({
      name: 'broker',
      destination_addresses: [],
      destination_fqdns: ['connector.msappproxy.net'],
      destination_ports: ['443'],
    }),
  ],
});

const APP = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Web/sites/app-site';
const site = {
  name: 'site',
  title: 'The site',
  by: 'front-door',
  host: 'www.example.org',
  apps: [APP.toLowerCase()],
} as const;
const withFrontDoor = (target: string) =>
  merge(
    smallEstate(),
    one('azurerm_cdn_frontdoor_profile', 'site', { name: 'afd-site', sku_name: 'Premium_AzureFrontDoor' }),
    one('azurerm_cdn_frontdoor_endpoint', 'site', {
      name: 'fde-site',
      cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.site.id}',
    }),
    one('azurerm_cdn_frontdoor_origin_group', 'site', {
      name: 'site',
      cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.site.id}',
    }),
    one('azurerm_cdn_frontdoor_origin', 'site', {
      name: 'uksouth',
      cdn_frontdoor_origin_group_id: '${azurerm_cdn_frontdoor_origin_group.site.id}',
      enabled: true,
      private_link: { location: 'uksouth', private_link_target_id: target, target_type: 'sites' },
    }),
    one('azurerm_cdn_frontdoor_route', 'site', {
      name: 'site',
      cdn_frontdoor_endpoint_id: '${azurerm_cdn_frontdoor_endpoint.site.id}',
      cdn_frontdoor_origin_group_id: '${azurerm_cdn_frontdoor_origin_group.site.id}',
      supported_protocols: ['Https'],
    }),
  );

export const cases = casesOf(officesServed, [
  {
    name: 'a service whose connectors reach their broker and the service passes',
    expect: 'pass',
    resources: connected,
    declaration: meant([behind, broker], { published: [orders] }),
    on: 'published.orders',
    says: 'by Entra application proxy at 1 place',
  },
  {
    name: 'connectors without a declared way out serve nobody',
    expect: 'fail',
    resources: connected,
    declaration: meant([behind], { published: [orders] }),
    says: 'no declared way out',
  },
  {
    name: 'connectors whose way out is stopped serve nobody',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([behind, broker], { published: [orders] }),
    says: 'not sure to work',
  },
  {
    name: 'a service that its connectors do not reach is not served',
    expect: 'fail',
    resources: smallEstate({ firewall: [] }),
    declaration: meant([behind, broker], { published: [orders] }),
    says: 'published/orders',
  },
  {
    name: 'a service that nothing leads to is not served',
    expect: 'fail',
    resources: connected,
    declaration: meant([broker], { published: [orders] }),
    says: 'has no flow',
  },
  {
    name: 'a service by Front Door needs a Front Door',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([behind], { published: [{ ...orders, by: 'front-door' }] }),
    says: 'no Front Door',
  },
  {
    name: 'a service by an application gateway needs the gateway',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([behind], { published: [{ ...orders, by: 'application-gateway' }] }),
  },
  {
    name: 'where nothing is published nobody is served',
    expect: 'not-applicable',
    resources: smallEstate(),
    declaration: meant(),
  },
  {
    name: 'an application that a Front Door reaches by a private link of its own is served',
    expect: 'pass',
    resources: withFrontDoor(APP),
    declaration: meant([], { published: [site] }),
    on: 'published.site',
    says: 'by Front Door at 1 place',
  },
  {
    name: 'an application that a Front Door leads past is not served',
    expect: 'fail',
    resources: withFrontDoor(`${APP}-other`),
    declaration: meant([], { published: [site] }),
    says: 'no private link of a Front Door to',
  },
  {
    name: 'an application behind a Front Door whose target is not known is undecided',
    expect: 'unknown',
    resources: withFrontDoor('${azurerm_linux_web_app.elsewhere.id}'),
    declaration: meant([], { published: [site] }),
    says: 'no private link of a Front Door to',
  },
]);
