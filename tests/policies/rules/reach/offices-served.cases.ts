import { officesServed } from '../../../../policies/rules/reach/offices-served';
import { securityRule } from '../support/fragments';
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
]);
