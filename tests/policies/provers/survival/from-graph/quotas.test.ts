import { Declaration } from '../../../../../policies/declaration/declaration';
import { FAMILIES } from '../../../../../policies/provers/survival/from-graph/families';
import { quotasOf } from '../../../../../policies/provers/survival/from-graph/quotas';
import { Reading } from '../../../../../policies/provers/survival/from-graph/reading';
import {
  Attributes,
  declare,
  idOf,
  merge,
  one,
  Resources,
  SUBSCRIPTION,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { graphOf } from './one-node';

function quotas(resources: Resources, declaration?: Declaration) {
  return quotasOf(new Reading(graphOf(resources), declaration, FAMILIES));
}

const limited: Declaration = declare({
  subscriptions: [
    { name: 's', id: SUBSCRIPTION, organisation: 'council', vcpus: { uksouth: 20, ukwest: 10 } },
  ],
});

function machine(name: string, attributes: Attributes): Resources {
  return one('azurerm_linux_virtual_machine', name, { location: 'uksouth', ...attributes });
}

const fabric = one('azurerm_site_recovery_fabric', 'west', {
  location: 'ukwest',
  recovery_vault_name: 'v',
});
const replicated = (attributes: Attributes = {}) =>
  one('azurerm_site_recovery_replicated_vm', 'vm', {
    source_vm_id: idOf('Microsoft.Compute/virtualMachines', 'vm'),
    target_recovery_fabric_id: '${azurerm_site_recovery_fabric.west.id}',
    recovery_vault_name: 'v',
    ...attributes,
  });

describe('quotas', () => {
  it('are used by machines and by scale sets at their largest', () => {
    const set = one('azurerm_windows_virtual_machine_scale_set', 'set', {
      location: 'uksouth',
      sku: 'Standard_D2s_v5',
      instances: 2,
    });
    const autoscale = one('azurerm_monitor_autoscale_setting', 'scale', {
      target_resource_id: '${azurerm_windows_virtual_machine_scale_set.set.id}',
      profile: [{ capacity: [{ minimum: 2, maximum: 5, default: 2 }] }],
    });
    const found = quotas(merge(machine('a', { size: 'Standard_D4s_v5' }), set, autoscale), limited);
    expect(found).toEqual([
      { subscription: SUBSCRIPTION, region: 'uksouth', limit: 20, used: 14, arriving: [] },
      { subscription: SUBSCRIPTION, region: 'ukwest', limit: 10, used: 0, arriving: [] },
    ]);
  });

  test.each(['Standard_Nobody_Knows', UNKNOWN])('of size %s are not known to be enough', (size) => {
    expect(quotas(machine('a', { size }), limited)[0]).not.toHaveProperty('used');
  });

  test.each([
    ['its own', {}, 4],
    ['the one that is written', { target_virtual_machine_size: 'Standard_D2s_v5' }, 2],
    ['one that is not known', { target_virtual_machine_size: 'Standard_Nobody_Knows' }, undefined],
  ])('take a machine that comes up in size: %s', (_, attributes, vcpus) => {
    const all = merge(machine('vm', { size: 'Standard_D4s_v5' }), fabric, replicated(attributes));
    const [, west] = quotas(all, limited);
    expect(west?.arriving).toEqual([
      { with: 'region:uksouth', title: 'machine vm', ...(vcpus === undefined ? {} : { vcpus }) },
    ]);
  });

  it('are asked for where nobody declares them, if machines come up there', () => {
    const all = merge(machine('vm', { size: 'Standard_D4s_v5' }), fabric, replicated());
    expect(quotas(all)).toEqual([
      {
        subscription: SUBSCRIPTION,
        region: 'ukwest',
        used: 0,
        arriving: [{ with: 'region:uksouth', title: 'machine vm', vcpus: 4 }],
      },
    ]);
    expect(quotas(machine('vm', { size: 'Standard_D4s_v5' }))).toEqual([]);
  });
});
