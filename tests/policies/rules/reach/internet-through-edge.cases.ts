import { internetThroughEdge } from '../../../../policies/rules/reach/internet-through-edge';
import { merge, one, Resources, securityRule, subnet } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appToDb, end, meant, outside, publicMachine, smallEstate } from './estate';

const open = [
  securityRule('in', {
    source_address_prefix: '*',
    destination_address_prefix: '*',
    destination_port_range: '*',
  }),
];

/** An application gateway in the hub, with a policy of that mode, or none. */
function gateway(mode: string | undefined): Resources {
  return merge(
    smallEstate({ hubSubnets: [subnet('gateway', '10.64.1.0/26')] }),
    one('azurerm_public_ip', 'gateway', {
      location: 'uksouth',
      sku: 'Standard',
      allocation_method: 'Static',
    }),
    one('azurerm_application_gateway', 'gateway', {
      location: 'uksouth',
      sku: [{ name: 'WAF_v2', tier: 'WAF_v2' }],
      gateway_ip_configuration: [
        { name: 'primary', subnet_id: '${azurerm_virtual_network.hub.id}/subnets/gateway' },
      ],
      frontend_ip_configuration: [
        { name: 'public', public_ip_address_id: '${azurerm_public_ip.gateway.id}' },
      ],
      frontend_port: [{ name: 'https', port: 443 }],
      http_listener: [
        {
          name: 'https',
          frontend_ip_configuration_name: 'public',
          frontend_port_name: 'https',
          protocol: 'Https',
        },
      ],
      ...(mode === undefined
        ? {}
        : { firewall_policy_id: '${azurerm_web_application_firewall_policy.gateway.id}' }),
    }),
    mode === undefined
      ? {}
      : one('azurerm_web_application_firewall_policy', 'gateway', {
          location: 'uksouth',
          policy_settings: [{ enabled: true, mode }],
        }),
  );
}

/** The firewall translates a port of its address to a machine of "app". */
const translated = merge(
  smallEstate({ app: open }),
  one('azurerm_firewall_policy_rule_collection_group', 'translation', {
    firewall_policy_id: '${azurerm_firewall_policy.hub.id}',
    priority: 100,
    nat_rule_collection: [
      {
        name: 'carriers',
        priority: 100,
        action: 'Dnat',
        rule: [
          {
            name: 'signalling',
            protocols: ['TCP'],
            source_addresses: ['203.0.113.0/24'],
            destination_address: '${azurerm_public_ip.firewall.ip_address}',
            destination_ports: ['5061'],
            translated_address: '10.64.4.4',
            translated_port: 5061,
          },
        ],
      },
    ],
  }),
);

const carrier = appToDb({
  id: 'carrier/calls',
  kind: 'carrier',
  pairs: [{ from: outside('outside:carrier', { ranges: ['203.0.113.0/24'] }), to: end('web', 'app') }],
  ports: [{ protocol: 'tcp', first: 5061, last: 5061 }],
});

export const cases = casesOf(internetThroughEdge, [
  {
    name: 'where nothing answers the Internet, nothing needs an edge',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
    says: 'nothing answers the Internet',
  },
  {
    name: 'a gateway whose web application firewall prevents is an edge',
    expect: 'pass',
    resources: gateway('Prevention'),
    declaration: meant(),
    on: 'azurerm_application_gateway.gateway',
  },
  {
    name: 'a gateway whose web application firewall only watches is none',
    expect: 'fail',
    resources: gateway('Detection'),
    declaration: meant(),
    on: 'azurerm_application_gateway.gateway',
    says: 'only watches',
  },
  {
    name: 'a gateway without a web application firewall is none',
    expect: 'fail',
    resources: gateway(undefined),
    declaration: meant(),
    says: 'no web application firewall',
  },
  {
    name: 'a machine with a public address that its groups let in is no edge',
    expect: 'fail',
    resources: merge(smallEstate({ app: open }), publicMachine('web', 'app', '10.64.4.4')),
    declaration: meant(),
    on: 'azurerm_virtual_network.web',
    says: 'is reached directly',
  },
  {
    name: 'a machine with a public address that its groups keep closed is reached by nobody',
    expect: 'pass',
    resources: merge(smallEstate(), publicMachine('web', 'app', '10.64.4.4')),
    declaration: meant(),
  },
  {
    name: "a carrier's declared flow comes in by address translation",
    expect: 'pass',
    resources: translated,
    declaration: meant([appToDb(), carrier]),
    says: "carrier's flow",
  },
  {
    name: 'address translation for nobody that is declared is no edge',
    expect: 'fail',
    resources: translated,
    declaration: meant(),
    says: 'no carrier',
  },
  {
    name: 'what may carry packets and is not modelled leaves it open',
    expect: 'unknown',
    resources: merge(smallEstate(), one('azurerm_virtual_hub', 'other', { location: 'uksouth' })),
    declaration: meant(),
  },
  {
    name: 'without a network there is nothing to reach',
    expect: 'not-applicable',
    resources: {},
    declaration: meant(),
  },
]);
