import { merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { nodeOf, OneNode } from './one-node';

const SET = 'azurerm_windows_virtual_machine_scale_set';
const ZONES = ['1', '2', '3'];

function scaleSet(attributes: Record<string, unknown>, ...others: readonly Resources[]): OneNode {
  const own = one(SET, 'web', { location: 'uksouth', instances: 3, zones: ZONES, ...attributes });
  return nodeOf(merge(own, ...others), `${SET}.web`);
}

function autoscale(...profiles: readonly (readonly [number | string, number])[]): Resources {
  return one('azurerm_monitor_autoscale_setting', 'web', {
    location: 'uksouth',
    target_resource_id: `\${${SET}.web.id}`,
    profile: profiles.map(([minimum, maximum], index) => ({
      name: `profile-${index}`,
      capacity: { default: minimum, minimum, maximum },
    })),
  });
}

function asleepOf({ model }: OneNode): readonly (string | undefined)[] {
  return model.units.map(({ asleep }) => asleep);
}

describe('a scale set', () => {
  it('spreads its instances over its zones', () => {
    const set = scaleSet({});
    expect(ZONES.map((zone) => set.after(`zone:uksouth-${zone}`))).toEqual(Array(3).fill('unaffected'));
    expect(set.after(`instance:test/${SET}.web#1`)).toBe('unaffected');
    expect(set.after('zone:uksouth-1', 'zone:uksouth-2', 'zone:uksouth-3')).toBe('down');
  });

  it('of one zone falls with it, and without zones with nobody knows which', () => {
    expect(scaleSet({ zones: ['2'] }).after('zone:uksouth-2')).toBe('down');
    expect(scaleSet({ zones: null }).after('zone:uksouth-2')).toBe('unknown');
    expect(scaleSet({ zones: UNKNOWN }).after('zone:uksouth-2')).toBe('unknown');
  });

  it('of one instance falls with that', () => {
    expect(scaleSet({ instances: 1 }).after(`instance:test/${SET}.web#1`)).toBe('down');
  });

  it('of a number that is not known is unknown', () => {
    expect(scaleSet({ instances: UNKNOWN }).after()).toBe('unknown');
  });

  it('of Spot machines, which Azure takes away when it likes, is unknown', () => {
    expect(scaleSet({ priority: 'Spot' }).after()).toBe('unknown');
    expect(scaleSet({ priority: 'Regular' }).after()).toBe('unaffected');
  });

  it('is spread over fault domains where there are no zones', () => {
    const set = (domains: unknown) =>
      scaleSet({ location: 'ukwest', zones: null, platform_fault_domain_count: domains });
    expect(set(2).after(`fault-domain:test/${SET}.web#2`)).toBe('unaffected');
    expect(set(1).model.events.filter(({ kind }) => kind === 'fault-domain')).toEqual([]);
  });
});

describe('autoscale', () => {
  it('puts to sleep what is above its smallest minimum', () => {
    expect(asleepOf(scaleSet({}, autoscale([3, 4], [2, 4])))).toEqual([
      undefined,
      undefined,
      'scaled-in',
      'scaled-in',
    ]);
  });

  it('with a minimum of one leaves nothing for the loss of that one', () => {
    expect(scaleSet({}, autoscale([1, 3])).after(`instance:test/${SET}.web#1`)).toBe('down');
    expect(scaleSet({}, autoscale([2, 3])).after(`instance:test/${SET}.web#1`)).toBe('unaffected');
  });

  it('to none at times switches off outside hours', () => {
    expect(asleepOf(scaleSet({}, autoscale([2, 2], [0, 0])))).toEqual(['off-hours', 'off-hours']);
  });

  it('between numbers, or of a target, that are not known leaves it unknown', () => {
    expect(scaleSet({}, autoscale([UNKNOWN, 3])).after()).toBe('unknown');
    const elsewhere = one('azurerm_monitor_autoscale_setting', 'x', { target_resource_id: UNKNOWN });
    expect(scaleSet({}, elsewhere).after()).toBe('unknown');
  });
});
