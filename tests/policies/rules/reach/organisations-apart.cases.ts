import { DeclaredOrganisation } from '../../../../policies/declaration/declaration';
import { organisationsApart } from '../../../../policies/rules/reach/organisations-apart';
import { merge, one, SUBSCRIPTION } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appToDb, meant, smallEstate } from './estate';

/** The network "data" is another council's; each agrees to these flows. */
function two(first: readonly string[], second: readonly string[]) {
  const { networks, organisations } = meant();
  const other: DeclaredOrganisation = {
    ...organisations[0]!,
    id: 'neighbour',
    title: 'The neighbouring council',
    agreedFlows: second,
  };
  return meant([appToDb()], {
    organisations: [{ ...organisations[0]!, agreedFlows: first }, other],
    subscriptions: [{ name: 'platform', id: SUBSCRIPTION, organisation: 'council' }],
    networks: networks.map((network) =>
      network.name === 'data' ? { ...network, organisation: 'neighbour' } : network,
    ),
  });
}

export const cases = casesOf(organisationsApart, [
  {
    name: 'one organisation alone has nobody to be apart from',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant(),
    on: 'organisations.council',
    says: 'by no flow',
  },
  {
    name: 'a flow that both have agreed to passes',
    expect: 'pass',
    resources: smallEstate(),
    declaration: two(['app-to-db'], ['app-to-db']),
    says: 'only by app-to-db',
  },
  {
    name: 'a flow that one of them has agreed to only fails',
    expect: 'fail',
    resources: smallEstate(),
    declaration: two(['app-to-db'], []),
    on: 'azurerm_network_security_group.db',
    says: "another organisation's",
  },
  {
    name: 'what nobody lets through needs no consent',
    expect: 'pass',
    resources: smallEstate({ firewall: [] }),
    declaration: two([], []),
  },
  {
    name: 'what may carry packets and is not modelled leaves it open',
    expect: 'unknown',
    resources: merge(smallEstate(), one('azurerm_virtual_hub', 'other', { location: 'uksouth' })),
    declaration: two(['app-to-db'], ['app-to-db']),
  },
  {
    name: 'without a network there is nothing to reach',
    expect: 'not-applicable',
    resources: {},
    declaration: two([], []),
  },
]);
