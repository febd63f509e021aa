import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { initEstate } from '../../../stacks/config/init-estate';
import { loadEstate } from '../../../stacks/config/load-estate';

describe('initEstate', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ridgeway-init-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('writes an estate that loads, ledger and all', () => {
    expect(initEstate('first', folder, '2026-12-01')).toEqual({
      kind: 'written',
      folder: path.join(folder, 'estates', 'first'),
    });
    expect(fs.readdirSync(path.join(folder, 'estates')).sort()).toEqual(['first']);
    expect(fs.readdirSync(path.join(folder, 'estates', 'first')).sort()).toEqual([
      'README.md',
      'addresses.yaml',
      'deployed.yaml',
      'estate.yaml',
    ]);
    expect(loadEstate('estates/first', folder)).toMatchObject({
      kind: 'estate',
      estate: { name: 'first', spokes: [{ name: 'website' }] },
    });
  });

  it('explains itself in comments, and shows editors its schema', () => {
    initEstate('explained', folder, '2026-12-01');
    const text = fs.readFileSync(path.join(folder, 'estates', 'explained', 'estate.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../../docs/reference/estate.schema.json',
    );
    expect(text.split('\n').filter((line) => line.startsWith('# ')).length).toBeGreaterThan(5);
  });

  it('never overwrites', () => {
    initEstate('twice', folder, '2026-12-01');
    const file = path.join(folder, 'estates', 'twice', 'estate.yaml');
    fs.writeFileSync(file, 'mine');
    expect(initEstate('twice', folder, '2026-12-01')).toMatchObject({
      kind: 'problems',
      problems: [{ file: 'estates/twice', message: 'the folder is there already' }],
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each(['', 'A', 'a', '../up', 'a b', 'x'.repeat(21), '-x'])(
    'refuses the name "%s" and writes nothing',
    (name) => {
      const before = fs.readdirSync(path.join(folder, 'estates'));
      expect(initEstate(name, folder, '2026-12-01')).toMatchObject({
        problems: [{ message: `"${name}" can't be the name of an estate` }],
      });
      expect(fs.readdirSync(path.join(folder, 'estates'))).toEqual(before);
    },
  );
});
