import { declaredFlowWorks } from '../../../../policies/rules/reach/declared-flow-works';
import { merge, peering, route, routeTable, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, appToDb, dbIn, end, meant, outside, smallEstate, through } from './estate';

export const cases = casesOf(declaredFlowWorks, [
  {
    name: 'a flow that everything on its way lets through works',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
    on: 'flows.app-to-db',
    says: 'works at 1 place',
  },
  {
    name: 'a flow that its source may not send does not work',
    expect: 'fail',
    resources: smallEstate({ app: [] }),
    declaration: meant(),
    on: 'flows.app-to-db',
    says: 'tcp 10.64.4.8 -> 10.64.5.4:1433 does not get there',
  },
  {
    name: 'a flow that its target does not take does not work',
    expect: 'fail',
    resources: smallEstate({ db: [dbIn({ priority: 4090, access: 'Deny' })] }),
    declaration: meant(),
    says: 'does not get there',
  },
  {
    name: 'a flow that only a part of its subnet may send does not work',
    expect: 'fail',
    resources: smallEstate({ app: [appOut({ source_address_prefix: '10.64.4.0/27' })] }),
    declaration: meant(),
    says: 'tcp 10.64.4.3',
  },
  {
    name: 'a flow that the firewall has no rule for does not work',
    expect: 'fail',
    resources: smallEstate({ firewall: [] }),
    declaration: meant(),
    says: 'does not get there',
  },
  {
    name: 'an answer that comes back past the firewall is dropped',
    expect: 'fail',
    resources: merge(
      smallEstate({ appSubnet: { route_table_id: '${azurerm_route_table.round.id}' } }),
      routeTable('round', [route('10.64.5.0/24', '10.64.0.4')]),
      peering('data', 'web'),
      peering('web', 'data'),
    ),
    declaration: meant(),
    says: 'the answer to',
  },
  {
    name: 'an end that nothing judged is fails',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([appToDb({ pairs: [{ from: end('web', 'app'), to: end('data', 'cache') }] })]),
    says: '"cache" of data, which is not in the judged configuration',
  },
  {
    name: 'a flow to a host outside goes by its name',
    expect: 'pass',
    resources: smallEstate({
      app: [appOut({ destination_address_prefix: '*', destination_port_range: '443' })],
      firewall: [
        through({
          destination_addresses: [],
          destination_fqdns: ['example.org'],
          destination_ports: ['443'],
        }),
      ],
    }),
    declaration: meant([
      appToDb({
        pairs: [{ from: end('web', 'app'), to: outside('outside:example', { fqdns: ['example.org'] }) }],
        ports: [{ protocol: 'tcp', first: 443, last: 443 }],
      }),
    ]),
  },
  {
    name: 'a flow that something unknown may stop is not decided',
    expect: 'unknown',
    resources: smallEstate({ firewall: [through({ destination_ports: UNKNOWN })] }),
    declaration: meant(),
    says: 'not decided',
  },
  {
    name: 'a flow is shown where it is written',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant([appToDb({ id: 'web/app-to-db' })], {
      positions: { 'spokes.web.flows.app-to-db': { file: 'estate.yaml', line: 3, column: 5 } },
    }),
    on: 'spokes.web.flows.app-to-db',
  },
  {
    name: 'nothing is judged where no flow is declared',
    expect: 'not-applicable',
    resources: smallEstate(),
    declaration: meant([]),
  },
]);
