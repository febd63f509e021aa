import { maintenanceId, maintenanceRing, maintenanceWindows } from '../../../constructs/model/maintenance';
import { groupPart } from '../../../constructs/model/service-parts';
import { testEstate, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { LONE, machinesEstate, OFFICE, SPREAD } from '../../fixtures/machines-estate';

describe('when machines are patched', () => {
  const estate = machinesEstate();

  it('is late for the tier that promises the most, and in the morning for machines that are off at night', () => {
    const rings = [SPREAD, LONE, OFFICE].map((group) => maintenanceRing(estate, groupPart(group)));
    expect(rings).toEqual(['early', 'late', 'morning']);
  });

  it('is early for machines of no service', () => {
    expect(maintenanceRing(testEstate(), groupPart(SPREAD))).toBe('early');
  });

  it('is in a window for each zone, or fault domain where there are none, of each ring in use', () => {
    const windows = maintenanceWindows(estate, UKSOUTH).map(({ ring, place }) => `${ring}-${place}`);
    expect(windows).toHaveLength(9);
    expect(new Set(windows).size).toBe(9);
    expect(maintenanceWindows(estate, UKWEST).map(({ ring }) => ring)).toEqual([
      ...['early', 'early'],
      ...['morning', 'morning'],
    ]);
    expect(maintenanceWindows(testEstate(), UKSOUTH)).toEqual([]);
  });

  it('is named by ring, place and region', () => {
    expect(maintenanceId(estate, UKWEST, { ring: 'late', place: 1 })).toMatch(
      /\/rg-management-ukw\/providers\/Microsoft\.Maintenance\/maintenanceConfigurations\/mc-late-2-ukw$/,
    );
  });
});
