import { undeclaredFlow } from '../../../../policies/rules/reach/undeclared-flow';
import {
  denyAll,
  merge,
  one,
  peering,
  securityGroup,
  securityRule,
  subnet,
  UNKNOWN,
} from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, dbIn, meant, publicMachine, smallEstate, through } from './estate';

const everyPort = { destination_port_range: '*' };

export const cases = casesOf(undeclaredFlow, [
  {
    name: 'what only declared flows let through passes',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
  },
  {
    name: 'ports that no flow declares are found, with the rule that lets them through last',
    expect: 'fail',
    resources: smallEstate({
      app: [appOut(everyPort)],
      db: [dbIn(everyPort)],
      firewall: [through({ destination_ports: ['*'] })],
    }),
    declaration: meant(),
    on: 'azurerm_network_security_group.db',
    says: 'tcp 10.64.4.8 -> 10.64.5.4:1434 gets from "app" of web to "db" of data',
  },
  {
    name: 'a rule that is too wide at one place only lets nothing through',
    expect: 'pass',
    resources: smallEstate({ db: [dbIn({ source_address_prefix: '10.64.0.0/16' })] }),
    declaration: meant(),
  },
  {
    name: 'traffic inside one subnet is judged too',
    expect: 'fail',
    resources: smallEstate({
      app: [
        appOut(),
        securityRule('same-in', {
          source_address_prefix: '10.64.4.0/26',
          destination_address_prefix: '10.64.4.0/26',
        }),
        securityRule('same-out', {
          direction: 'Outbound',
          priority: 210,
          source_address_prefix: '10.64.4.0/26',
          destination_address_prefix: '10.64.4.0/26',
        }),
      ],
    }),
    declaration: meant(),
    says: 'from "app" of web to "app" of web',
  },
  {
    name: 'without its last denial a group lets through what its built-in rules allow',
    expect: 'fail',
    resources: merge(
      smallEstate(),
      securityGroup('app', [appOut(), denyAll('Inbound')]),
      securityGroup('db', [dbIn()]),
    ),
    declaration: meant(),
    says: 'no flow declares it',
  },
  {
    name: 'the way out to the Internet is declared host by host, and no other',
    expect: 'fail',
    resources: smallEstate({
      app: [
        appOut(),
        securityRule('out', {
          direction: 'Outbound',
          priority: 210,
          source_address_prefix: '10.64.4.0/26',
          destination_address_prefix: '*',
        }),
      ],
      firewall: [
        through(),
        through({
          name: 'out',
          destination_addresses: [],
          destination_fqdns: ['example.org'],
          destination_ports: ['443'],
        }),
      ],
    }),
    declaration: meant(),
    says: 'example.org:443 gets from "app" of web to the Internet',
  },
  {
    name: 'what Azure runs in subnets of its own may speak and be spoken to',
    expect: 'pass',
    resources: smallEstate({ hubSubnets: [subnet('GatewaySubnet', '10.64.0.64/27')] }),
    declaration: meant(),
  },
  {
    name: 'what is not known of a rule may let something through',
    expect: 'unknown',
    resources: smallEstate({
      app: [appOut({ destination_port_range: UNKNOWN })],
      db: [dbIn({ destination_port_range: '*' })],
      firewall: [through({ destination_ports: ['*'] })],
    }),
    declaration: meant(),
    says: 'may get from "app" of web',
  },
  {
    name: 'what may carry packets and is not modelled leaves it open',
    expect: 'unknown',
    resources: merge(smallEstate(), one('azurerm_virtual_hub', 'other', { location: 'uksouth' })),
    declaration: meant(),
  },
  {
    name: 'without a declaration, the Internet on a machine is wrong all the same',
    expect: 'fail',
    resources: merge(
      smallEstate({
        app: [securityRule('in', { source_address_prefix: '*', destination_address_prefix: '*' })],
      }),
      publicMachine('web', 'app', '10.64.4.4'),
    ),
    on: 'azurerm_network_security_group.app',
    says: 'from the Internet to "app" of web past every firewall',
  },
  {
    name: 'without a declaration, networks that reach one another past every firewall are wrong',
    expect: 'fail',
    resources: merge(smallEstate(), peering('web', 'data'), peering('data', 'web')),
    on: 'azurerm_virtual_network_peering.web-to-data',
    says: 'past every firewall',
  },
  {
    name: 'without a declaration, what a firewall lets through is not judged',
    expect: 'pass',
    resources: smallEstate({ app: [appOut(everyPort)], db: [dbIn(everyPort)] }),
  },
  { name: 'nothing is judged where there is no network', expect: 'not-applicable', resources: {} },
]);
