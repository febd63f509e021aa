import { PatchWindow } from '../../../constructs/automation/patch-window';
import { MaintenanceRing } from '../../../constructs/model/maintenance';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { testEstate, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

function windowOf(ring: MaintenanceRing, region: RegionFacts, place = 0) {
  const resources = synthesize((stack) => {
    new PatchWindow(stack, 'window', {
      estate: testEstate(),
      region,
      resourceGroupName: 'rg-management',
      window: { ring, place },
    });
  });
  return resources['azurerm_maintenance_configuration.window']!;
}

const times = (ring: MaintenanceRing, region: RegionFacts, place = 0) =>
  (windowOf(ring, region, place).window as Readonly<Record<string, string>>).recur_every;

describe('a window for patches', () => {
  it('patches what is inside machines, at night, and restarts them if a patch asks for it', () => {
    expect(windowOf('early', UKSOUTH)).toMatchObject({
      name: 'mc-early-1-uks',
      scope: 'InGuestPatch',
      in_guest_user_patch_mode: 'User',
      window: { start_date_time: '2027-01-01 01:00', duration: '03:55', time_zone: 'GMT Standard Time' },
      install_patches: { reboot: 'IfRequired' },
    });
  });

  it('comes a week later in the primary region, and a week later for what promises the most', () => {
    expect(times('early', UKWEST)).toBe('1Month Second Tuesday Offset1');
    expect(times('early', UKSOUTH)).toBe('1Month Third Tuesday Offset1');
    expect(times('late', UKWEST)).toBe('1Month Third Tuesday Offset1');
    expect(times('late', UKSOUTH)).toBe('1Month Fourth Tuesday Offset1');
  });

  it('is on a day of its own for each place, all of them working days', () => {
    expect([0, 1, 2].map((place) => times('late', UKSOUTH, place))).toEqual(
      [1, 2, 3].map((day) => `1Month Fourth Tuesday Offset${day}`),
    );
  });

  it('is between their start and their users for machines that are off at night', () => {
    expect(windowOf('morning', UKSOUTH)).toMatchObject({
      window: { start_date_time: '2027-01-01 06:00', duration: '01:55' },
    });
  });
});
