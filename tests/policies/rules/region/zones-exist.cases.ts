import { zonesExist } from '../../../../policies/rules/region/zones-exist';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const firewall = (location: unknown, zones?: unknown) =>
  one('azurerm_firewall', 'hub', { location, ...(zones === undefined ? {} : { zones }) });

export const cases = casesOf(zonesExist, [
  {
    name: 'a firewall that uses all zones of its region passes',
    expect: 'pass',
    resources: firewall('uksouth', ['1', '2', '3']),
  },
  {
    name: 'a firewall without zones passes in a region that has none',
    expect: 'pass',
    resources: firewall('ukwest'),
  },
  {
    name: 'a NAT gateway stands in one zone, and that is all it can',
    expect: 'pass',
    resources: one('azurerm_nat_gateway', 'out', { location: 'uksouth', zones: ['2'] }),
  },
  {
    name: 'a firewall in a region with zones that lists none is a single point of failure',
    expect: 'fail',
    resources: firewall('uksouth'),
    on: 'azurerm_firewall.hub',
    says: 'single point of failure',
  },
  {
    name: 'an empty list of zones is no zones',
    expect: 'fail',
    resources: firewall('uksouth', []),
    says: 'single point of failure',
  },
  {
    name: 'a firewall that leaves a zone of its region out fails',
    expect: 'fail',
    resources: firewall('uksouth', ['1', '2']),
    says: 'zone 3',
  },
  {
    name: 'zones in a region that has none fail',
    expect: 'fail',
    resources: firewall('ukwest', ['1', '2', '3']),
    says: 'UK West does not have',
  },
  {
    name: 'a zone that the region does not have fails',
    expect: 'fail',
    resources: firewall('uksouth', ['1', '2', '3', '4']),
    says: 'zone 4',
  },
  {
    name: 'zones that are not known are undecided',
    expect: 'unknown',
    resources: firewall('uksouth', UNKNOWN),
    on: 'azurerm_firewall.hub',
  },
  {
    name: 'a region that the table does not know is undecided',
    expect: 'unknown',
    resources: firewall('atlantis', ['1']),
    says: 'atlantis',
  },
  {
    name: 'a Developer Bastion has no zones by nature',
    expect: 'not-applicable',
    resources: one('azurerm_bastion_host', 'hub', { location: 'uksouth', sku: 'Developer' }),
  },
  {
    name: 'a resource group has no zones',
    expect: 'not-applicable',
    resources: one('azurerm_resource_group', 'web', { location: 'uksouth' }),
  },
]);
