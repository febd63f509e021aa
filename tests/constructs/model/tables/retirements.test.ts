import { CalendarDate } from '../../../../constructs/model/calendar-date';
import { MACHINE_IMAGES } from '../../../../constructs/model/tables/machine-images';
import { RETIREMENTS, RETIREMENTS_AS_OF } from '../../../../constructs/model/tables/retirements';
import { WEB_RUNTIMES } from '../../../../constructs/model/tables/web-runtimes';

const rowsAt = (path: string, value: string) =>
  RETIREMENTS.filter((row) => row.path === path && (row.values?.test(value) ?? false));

describe('the table of retirements', () => {
  it('has dates of the calendar, and what to take instead', () => {
    for (const { what, ends, instead, source } of RETIREMENTS) {
      expect({ what, ends: CalendarDate.parse(ends).toString() }).toEqual({ what, ends });
      expect(instead.length * source.length).toBeGreaterThan(0);
    }
  });

  it.each(MACHINE_IMAGES.map((image) => [image.id, image] as const))(
    'knows once how long %s is supported, and it is',
    (_id, { sku, offer }) => {
      const rows = [
        ...rowsAt('source_image_reference.sku', sku),
        ...rowsAt('source_image_reference.offer', offer),
      ];
      expect(rows).toHaveLength(1);
      expect(rows[0]!.ends > RETIREMENTS_AS_OF).toBe(true);
    },
  );

  it.each([
    ['Standard_A1', 1],
    ['Standard_D2_v2', 1],
    ['Standard_DS3_v2', 1],
    ['Standard_F4s_v2', 1],
    ['Standard_NV12s_v3', 1],
    ['Standard_D2s_v5', 0],
    ['Standard_B2s_v2', 0],
    ['Standard_NV36ads_A10_v5', 0],
    ['Standard_E8s_v5', 0],
  ])('knows that %s is of %i series that end', (size, series) => {
    expect(rowsAt('size', size)).toHaveLength(series);
  });

  it.each(WEB_RUNTIMES.map((runtime) => [runtime.id, runtime] as const))(
    'knows once how long %s is supported, and it is',
    (_id, { stack, version }) => {
      const path = stack.replace('Version', '_version');
      const rows = rowsAt(`site_config.application_stack.${path}`, version);
      expect(rows).toHaveLength(1);
      expect(rows[0]!.ends > RETIREMENTS_AS_OF).toBe(true);
    },
  );
});
