import { merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { nodeOf, OneNode } from './one-node';

const MACHINE = 'azurerm_linux_virtual_machine';
const INSTANCE = `instance:test/${MACHINE}.web#1`;

function machine(attributes: Record<string, unknown>, ...others: readonly Resources[]): OneNode {
  const own = one(MACHINE, 'web', {
    location: 'uksouth',
    os_disk: { storage_account_type: 'Premium_LRS' },
    ...attributes,
  });
  return nodeOf(merge(own, ...others), `${MACHINE}.web`);
}

function availabilityOf({ model }: OneNode): readonly (number | undefined)[] {
  return model.units.map(({ availability }) => availability);
}

describe('a machine', () => {
  it('is lost with its node and its region, whatever else is written', () => {
    const zonal = machine({ zone: '1' });
    expect([zonal.after(), zonal.after(INSTANCE), zonal.after('region:uksouth')]).toEqual([
      'unaffected',
      'down',
      'down',
    ]);
    expect(zonal.after('region:ukwest')).toBe('unaffected');
  });

  it('is lost with its own zone only', () => {
    const zonal = machine({ zone: '2' });
    expect(['1', '2', '3'].map((zone) => zonal.after(`zone:uksouth-${zone}`))).toEqual([
      'unaffected',
      'down',
      'unaffected',
    ]);
  });

  it.each([
    ['names none', {}],
    ['names one that is not known', { zone: UNKNOWN }],
  ])('may be lost with any zone if it %s', (_, attributes) => {
    const anywhere = machine(attributes);
    expect(['1', '2', '3'].map((zone) => anywhere.after(`zone:uksouth-${zone}`))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('may share a rack in a region without zones, where no set spreads it', () => {
    const lone = machine({ location: 'ukwest' });
    expect(lone.after('fault-domain:ukwest')).toBe('unknown');
  });

  it('is unknown altogether where its region is', () => {
    expect(machine({ location: UNKNOWN, zone: '1' }).after()).toBe('unknown');
  });

  it.each([
    ['Premium_LRS', 99.9 / 100],
    ['StandardSSD_LRS', 99.5 / 100],
    ['Standard_LRS', 95 / 100],
    [UNKNOWN, undefined],
  ])('with a disk of %s is promised %s', (type, promised) => {
    expect(availabilityOf(machine({ os_disk: { storage_account_type: type } }))).toEqual([promised]);
  });

  it('is promised what the worst of its disks is, and falls with each of them', () => {
    const attached = machine(
      { zone: '1' },
      one('azurerm_managed_disk', 'data', {
        location: 'uksouth',
        zone: '1',
        storage_account_type: 'StandardSSD_LRS',
      }),
      one('azurerm_virtual_machine_data_disk_attachment', 'data', {
        virtual_machine_id: `\${${MACHINE}.web.id}`,
        managed_disk_id: '${azurerm_managed_disk.data.id}',
      }),
    );
    expect(availabilityOf(attached)).toContain(0.995);
    expect(attached.after('resource:test/azurerm_managed_disk.data')).toBe('down');
  });
});

describe('a machine that a schedule shuts down', () => {
  const schedule = (enabled: unknown) =>
    machine(
      { zone: '1' },
      one('azurerm_dev_test_global_vm_shutdown_schedule', 'web', {
        virtual_machine_id: `\${${MACHINE}.web.id}`,
        daily_recurrence_time: '1900',
        enabled,
      }),
    );

  it.each([
    [true, 'off-hours'],
    [null, 'off-hours'],
    [UNKNOWN, 'off-hours'],
    [false, undefined],
  ])('and that is enabled: %s, is asleep: %s', (enabled, asleep) => {
    expect(schedule(enabled).model.units.map((unit) => unit.asleep)).toEqual([asleep]);
  });
});

it('a machine that an unknown schedule may shut down counts as shut down', () => {
  const schedule = one('azurerm_dev_test_global_vm_shutdown_schedule', 'x', { virtual_machine_id: UNKNOWN });
  expect(machine({ zone: '1' }, schedule).model.units.map(({ asleep }) => asleep)).toEqual(['off-hours']);
});

describe('machines of an availability set', () => {
  const set = (count: unknown) =>
    merge(
      one('azurerm_availability_set', 'web', { location: 'ukwest', platform_fault_domain_count: count }),
      ...['a', 'b', 'c'].map((name) =>
        one(MACHINE, name, {
          location: 'ukwest',
          availability_set_id: '${azurerm_availability_set.web.id}',
        }),
      ),
    );
  const domainsOf = (count: unknown) =>
    ['a', 'b', 'c'].map((name) =>
      nodeOf(set(count), `${MACHINE}.${name}`)
        .model.units.flatMap(({ lostWith }) => lostWith)
        .filter((event) => event.startsWith('fault-domain:'))
        .map((event) => event.split('#')[1]),
    );

  it('are in its fault domains in turn, in order of address', () => {
    expect(domainsOf(2)).toEqual([['1'], ['2'], ['1']]);
    expect(domainsOf(null)).toEqual([['1'], ['2'], ['3']]);
  });

  it('are unknown where the number of domains is', () => {
    expect(nodeOf(set(UNKNOWN), `${MACHINE}.a`).after()).toBe('unknown');
  });
});
