import { ddosPlan } from '../../../../policies/rules/network/ddos-plan';
import { hub, idOf, merge, network, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const PLAN = idOf('Microsoft.Network/ddosProtectionPlans', 'ddos');
const covered = (plan: unknown) => {
  const plain = hub('uksouth');
  const attributes = plain['azurerm_virtual_network']!['hub-uksouth']!;
  return merge(plain, {
    azurerm_virtual_network: { 'hub-uksouth': { ...attributes, ddos_protection_plan: plan } },
  });
};

export const cases = casesOf(ddosPlan, [
  {
    name: 'a network with a firewall and an enabled plan passes',
    expect: 'pass',
    resources: covered([{ id: PLAN, enable: true }]),
  },
  {
    name: 'a network with a firewall and no plan fails',
    expect: 'fail',
    resources: hub('uksouth'),
    on: 'azurerm_virtual_network.hub-uksouth',
  },
  {
    name: 'a plan that is not enabled fails',
    expect: 'fail',
    resources: covered([{ id: PLAN, enable: false }]),
    says: 'not enabled',
  },
  {
    name: 'a plan that is not known is undecided',
    expect: 'unknown',
    resources: covered([{ id: UNKNOWN, enable: true }]),
  },
  {
    name: 'a network without public addresses needs no plan',
    expect: 'not-applicable',
    resources: network('web', '10.64.4.0/24'),
  },
]);
