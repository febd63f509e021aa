import { egressThroughFirewall } from '../../../../policies/rules/reach/egress-through-firewall';
import {
  denyAll,
  merge,
  one,
  peering,
  route,
  securityGroup,
  securityRule,
  subnet,
  UNKNOWN,
} from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, meant, smallEstate } from './estate';

const anywhere = appOut({
  name: 'out',
  priority: 210,
  destination_address_prefix: '*',
  destination_port_range: '443',
});
const natGateway = merge(
  one('azurerm_nat_gateway', 'out', { location: 'uksouth' }),
  one('azurerm_subnet_nat_gateway_association', 'out', {
    subnet_id: '${azurerm_virtual_network.web.id}/subnets/app',
    nat_gateway_id: '${azurerm_nat_gateway.out.id}',
  }),
);

export const cases = casesOf(egressThroughFirewall, [
  {
    name: 'what leaves by the firewall passes',
    expect: 'pass',
    resources: smallEstate({ app: [appOut(), anywhere] }),
    declaration: meant(),
  },
  {
    name: 'a service endpoint leads round the firewall',
    expect: 'fail',
    resources: smallEstate({
      app: [
        appOut(),
        securityRule('storage', {
          direction: 'Outbound',
          priority: 210,
          source_address_prefix: '10.64.4.0/26',
          destination_address_prefix: 'Storage',
        }),
      ],
      appSubnet: { service_endpoints: ['Microsoft.Storage'] },
    }),
    declaration: meant(),
    says: 'Storage:443 gets from "app" of web to the Internet past every firewall',
  },
  {
    name: 'a route to the Internet leads round the firewall, where there is a way out',
    expect: 'fail',
    resources: merge(
      smallEstate({
        app: [appOut(), anywhere],
        routes: [route('0.0.0.0/0', null, { next_hop_type: 'Internet' })],
      }),
      natGateway,
    ),
    declaration: meant(),
    says: 'past every firewall',
  },
  {
    name: 'a peering beside the hub leads round the firewall',
    expect: 'fail',
    resources: merge(smallEstate(), peering('web', 'data'), peering('data', 'web')),
    declaration: meant(),
    on: 'azurerm_virtual_network_peering.web-to-data',
    says: 'to "db" of data past every firewall',
  },
  {
    name: "Bastion's own sessions pass no firewall, as Azure has it",
    expect: 'pass',
    resources: merge(
      smallEstate({
        db: [
          securityRule('bastion', { source_address_prefix: '10.64.1.0/26', destination_port_range: '22' }),
        ],
        hubSubnets: [
          subnet('AzureBastionSubnet', '10.64.1.0/26', {
            security_group: '${azurerm_network_security_group.bastion.id}',
          }),
        ],
      }),
      securityGroup('bastion', [
        securityRule('sessions', {
          direction: 'Outbound',
          source_address_prefix: '*',
          destination_address_prefix: 'VirtualNetwork',
          destination_port_range: '22',
        }),
        denyAll('Inbound'),
        denyAll('Outbound'),
      ]),
      one('azurerm_bastion_host', 'bastion', {
        location: 'uksouth',
        sku: 'Standard',
        ip_configuration: [
          {
            name: 'primary',
            subnet_id: '${azurerm_virtual_network.hub.id}/subnets/AzureBastionSubnet',
            public_ip_address_id: '${azurerm_public_ip.bastion.id}',
          },
        ],
      }),
      one('azurerm_public_ip', 'bastion', {
        location: 'uksouth',
        sku: 'Standard',
        allocation_method: 'Static',
      }),
    ),
    declaration: meant(),
  },
  {
    name: 'a next hop that is not known may lead round the firewall',
    expect: 'unknown',
    resources: smallEstate({
      app: [appOut(), anywhere],
      routes: [route('0.0.0.0/0', null, { next_hop_type: UNKNOWN })],
    }),
    declaration: meant(),
  },
  {
    name: 'nothing leaves where there is no network',
    expect: 'not-applicable',
    resources: {},
    declaration: meant(),
  },
]);
