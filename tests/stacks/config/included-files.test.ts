import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadEstate } from '../../../stacks/config/load-estate';
import { SOUND_ESTATE } from './broken-estates/sound-estate';
import { EstateBench, problemLines } from './estate-fixture';

const INCLUDING = `${SOUND_ESTATE}\ninclude: [parts]\n`;
const OUTSIDE = `outside:\n  maps: { title: Maps, fqdns: [maps.example.org] }\n`;

describe('an estate of several files', () => {
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  function load(main: string, included: Readonly<Record<string, string>>) {
    bench.write({ 'estate.yaml': main });
    for (const [name, text] of Object.entries(included)) {
      fs.mkdirSync(path.dirname(path.join(bench.folder, name)), { recursive: true });
      fs.writeFileSync(path.join(bench.folder, name), text);
    }
    return loadEstate('test', bench.workingDirectory);
  }

  it('is the same as if all of it stood in one, but for positions', () => {
    const apart = load(INCLUDING, { 'parts/outside.yaml': OUTSIDE });
    const whole = load(`${SOUND_ESTATE}\n${OUTSIDE}`, {});
    if (apart.kind === 'problems' || whole.kind === 'problems') throw new Error('it has problems');
    expect({ ...apart.estate, positions: undefined }).toEqual({ ...whole.estate, positions: undefined });
    expect(apart.estate.positions.get('outside.maps')).toMatchObject({
      file: expect.stringMatching(/\/test\/parts\/outside\.yaml$/),
      line: 2,
      column: 3,
    });
    expect(apart.estate.positions.get('spokes.records')?.file).toMatch(/\/test\/estate\.yaml$/);
  });

  it('joins entries of one section, those of a folder in order of name', () => {
    const more = `outside:\n  bank: { title: Bank, fqdns: [bank.example.org] }\n`;
    const loaded = load(INCLUDING, { 'parts/b.yaml': OUTSIDE, 'parts/a.yaml': more });
    expect(loaded.kind === 'estate' && loaded.estate.outside.map(({ name }) => name)).toEqual([
      'bank',
      'maps',
    ]);
  });

  it('names the file in which something is wrong', () => {
    const wrong = `outside:\n  maps: { titel: Maps, fqdns: [maps.example.org] }\n`;
    expect(problemLines(load(INCLUDING, { 'parts/outside.yaml': wrong }))).toEqual([
      expect.stringMatching(/^test\/parts\/outside\.yaml 2:11 outside\.maps has the unknown key "titel"/),
    ]);
  });

  it('tells everything that is wrong with several files at once', () => {
    const lines = problemLines(
      load(`${SOUND_ESTATE}\ninclude: [parts, away.yaml, estate.yaml, parts/a.yaml, empty, ../up.yaml]\n`, {
        'parts/a.yaml': OUTSIDE,
        'parts/b.yaml': `${OUTSIDE}estate: other\npolicies: 1\n`,
        'parts/c.yaml': '- a list\n',
        'empty/notes.txt': '',
      }),
    );
    expect(lines).toEqual([
      expect.stringMatching(/include names away\.yaml, which is not there/),
      expect.stringMatching(/include names estate\.yaml, which is read anyway/),
      expect.stringMatching(/include names parts\/a\.yaml a second time/),
      expect.stringMatching(/include names empty, a folder with no \.yaml file/),
      expect.stringMatching(/include\[5\] is "\.\.\/up\.yaml"/),
      expect.stringMatching(
        /^test\/parts\/b\.yaml 2:3 outside\.maps is said a second time \| once; the first is at test\/parts\/a\.yaml:2 /,
      ),
      expect.stringMatching(/^test\/parts\/b\.yaml 3:1 estate stands in a file that the estate includes/),
      expect.stringMatching(/^test\/parts\/b\.yaml 4:1 .*unknown key "policies"/),
      expect.stringMatching(/^test\/parts\/c\.yaml 1:1 the file is no mapping/),
    ]);
  });

  it('says that a section of one value stands twice', () => {
    const twice = `policiesReviewed: 2026-01-01\n`;
    expect(problemLines(load(INCLUDING, { 'parts/a.yaml': twice, 'parts/b.yaml': twice }))).toEqual([
      expect.stringMatching(/^test\/parts\/b\.yaml 1:1 policiesReviewed is said a second time/),
    ]);
  });

  it('takes no text that is not YAML', () => {
    expect(problemLines(load(INCLUDING, { 'parts/a.yaml': 'a: [1\n' }))).toEqual([
      expect.stringMatching(/^test\/parts\/a\.yaml .*this is not YAML/),
    ]);
  });
});
