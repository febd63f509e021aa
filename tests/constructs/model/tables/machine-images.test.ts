import {
  findMachineImage,
  MACHINE_IMAGES,
  tryFindMachineImage,
} from '../../../../constructs/model/tables/machine-images';

describe('the table of machine images', () => {
  it('has each name once, in order', () => {
    const ids = MACHINE_IMAGES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(MACHINE_IMAGES)('pins $id to one release and says where it was seen', ({ version, source }) => {
    expect(version).toMatch(/^\d+\.\d+\.\d{6,}$/);
    expect(source).toMatch(/20\d\d/);
  });

  it('finds an image by its name, and says what there is where it finds none', () => {
    expect(findMachineImage('windows-server-2025').os).toBe('windows');
    expect(tryFindMachineImage('windows-server-2012')).toBeUndefined();
    expect(() => findMachineImage('windows-server-2012')).toThrow(
      'image "windows-server-2012" is not in the image table, which has sql-server-2022, ubuntu-24.04, windows-11-multi-session, windows-server-2022, windows-server-2025',
    );
  });
});
