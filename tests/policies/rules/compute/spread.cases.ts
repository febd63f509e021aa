import { spread } from '../../../../policies/rules/compute/spread';
import { idOf, merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (location: string, attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_linux_virtual_machine', 'web', { location, ...attributes });
const set = { availability_set_id: '${azurerm_availability_set.web.id}' };

export const cases = casesOf(spread, [
  { name: 'a machine in a zone passes', expect: 'pass', resources: machine('uksouth', { zone: '2' }) },
  {
    name: 'a machine in an availability set passes',
    expect: 'pass',
    resources: merge(machine('ukwest', set), one('azurerm_availability_set', 'web', { location: 'ukwest' })),
  },
  {
    name: 'a machine in a flexible scale set passes',
    expect: 'pass',
    resources: machine('ukwest', {
      virtual_machine_scale_set_id: idOf('Microsoft.Compute/virtualMachineScaleSets', 'web'),
    }),
    says: 'virtual_machine_scale_set_id',
  },
  {
    name: 'a machine of the old type in a zone passes',
    expect: 'pass',
    resources: one('azurerm_virtual_machine', 'web', { location: 'uksouth', zones: ['1'] }),
  },
  {
    name: 'a machine in neither fails where there are zones',
    expect: 'fail',
    resources: machine('uksouth', {}),
    on: 'azurerm_linux_virtual_machine.web',
    says: 'in no zone and in no set',
  },
  {
    name: 'a machine in neither fails where there are none',
    expect: 'fail',
    resources: machine('ukwest', {}),
  },
  {
    name: 'a machine of the old type in neither fails',
    expect: 'fail',
    resources: one('azurerm_virtual_machine', 'web', { location: 'uksouth', zones: [] }),
  },
  {
    name: 'a zone that the region has not fails',
    expect: 'fail',
    resources: machine('ukwest', { zone: '1' }),
    says: 'UK West has no zones',
  },
  {
    name: 'a zone beyond those of the region fails',
    expect: 'fail',
    resources: machine('uksouth', { zone: '4' }),
    says: 'UK South has zone 1, 2 and 3',
  },
  {
    name: 'a zone that is not known is undecided',
    expect: 'unknown',
    resources: machine('uksouth', { zone: UNKNOWN }),
  },
  {
    name: 'a set that is not known is undecided',
    expect: 'unknown',
    resources: machine('ukwest', { availability_set_id: UNKNOWN }),
  },
  {
    name: 'a zone of a region that the table does not know is undecided',
    expect: 'unknown',
    resources: machine('mexicocentral', { zone: '1' }),
  },
  { name: 'no machine, nothing to spread', expect: 'not-applicable', resources: {} },
]);
