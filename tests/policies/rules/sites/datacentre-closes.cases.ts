import { datacentreCloses } from '../../../../policies/rules/sites/datacentre-closes';
import { declare, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { datacentre, office } from '../support/sites';

const tunnel = one('azurerm_local_network_gateway', 'far', { gateway_address: '203.0.113.10' });

export const cases = casesOf(datacentreCloses, [
  {
    name: 'a datacentre before its last day passes, and what leads to it is named',
    expect: 'pass',
    resources: tunnel,
    declaration: declare({ sites: [datacentre()] }),
    on: 'sites.old',
    says: 'azurerm_local_network_gateway.far',
  },
  {
    name: 'the last day still counts',
    expect: 'pass',
    declaration: declare({ sites: [datacentre()] }),
    asOf: '2027-12-31',
  },
  {
    name: 'a datacentre past its last day fails, and what still leads to it is named',
    expect: 'fail',
    resources: tunnel,
    declaration: declare({ sites: [datacentre()] }),
    asOf: '2028-01-01',
    on: 'sites.old',
    says: '1 tunnel leads to it',
  },
  {
    name: 'a datacentre without an end fails',
    expect: 'fail',
    declaration: declare({ sites: [datacentre({ closes: undefined })] }),
    says: 'no date',
  },
  {
    name: 'an office need not close',
    expect: 'not-applicable',
    declaration: declare({ sites: [office()] }),
  },
]);
