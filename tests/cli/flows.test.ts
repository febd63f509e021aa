import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { ROOT, synthesizedFolder } from '../support/synthesized';
import { memoryEnvironment } from './memory-environment';

const HAND_WRITTEN = join(ROOT, 'tests', 'fixtures', 'hand-written', 'plan.json');

describe('ridgeway flows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ridgeway-flows-'));
  const list = async (...words: readonly string[]) => {
    const environment = memoryEnvironment({ workingDirectory: folder });
    const code = await run(['flows', ...words], environment);
    return { code, output: environment.written(), errors: environment.complaints() };
  };
  beforeAll(() => cpSync(synthesizedFolder('oxfordshire'), join(folder, 'cdktf.out'), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists what is declared, with why, by whom and whether it works', async () => {
    const { code, output } = await list();
    expect(code).toBe(0);
    expect(output).toMatch(/^Declared flows\n/);
    expect(output).toMatch(
      /\nlibraries\/web-to-app\n {2}From {5}libraries\/web\n {2}To {7}libraries\/app\n {2}Ports {4}tcp\/8443\n {2}Why .*\n {2}Owner .*\n {2}Verdict {2}works\n/,
    );
  });

  it('writes CSV with a header, every field that needs it in quotes, and lines that end with CR LF', async () => {
    const { output } = await list('--format', 'csv');
    const [header, ...rows] = output.split('\r\n');
    expect(header).toBe('Flow,From,To,Ports,Why,Owner,Until,Verdict');
    expect(rows.pop()).toBe('');
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.find((row) => row.startsWith('libraries/web-to-app,'))).toMatch(
      /^libraries\/web-to-app,libraries\/web,libraries\/app,tcp\/8443,/,
    );
  });

  it('lists what packets can really do if asked, also where nothing is declared', async () => {
    const { output } = await list('--effective', '--in', HAND_WRITTEN);
    expect(output).toMatch(/^Effective flows\n/);
    expect(output).toMatch(/\nvnet-shop\/web +vnet-accounts\/database +anything +directly/);
  });

  it('draws a matrix for each organisation, with its columns explained', async () => {
    const { output } = await list('--format', 'matrix');
    expect(output).toMatch(/^What reaches what: /);
    expect(output).toMatch(/\nlibraries\/web +(\. )*x/);
    expect(output).toMatch(/\n *\d+ {2}libraries\/app\n/);
  });

  it('gives all of it as JSON', async () => {
    const { output } = await list('--format', 'json');
    const { version, declared, effective, matrices } = JSON.parse(output) as Record<
      string,
      readonly unknown[]
    >;
    expect(version).toBe(1);
    expect(declared).toContainEqual(
      expect.objectContaining({ flow: 'libraries/web-to-app', verdict: 'works' }),
    );
    expect(effective).toContainEqual(expect.objectContaining({ from: 'libraries/web', to: 'libraries/app' }));
    expect(matrices).toHaveLength(1);
  });

  it('keeps to the flows of one organisation if asked', async () => {
    const rowsOf = async (...words: readonly string[]) => {
      const { output } = await list('--format', 'csv', '--in', synthesizedFolder('south-vale'), ...words);
      return output.split('\r\n').slice(1, -1);
    };
    const [all, own] = [await rowsOf(), await rowsOf('--organisation', 'vale-district')];
    expect(own).toEqual(all.filter((row) => own.includes(row)));
    expect(own.some((row) => row.includes('vale-website/'))).toBe(true);
    expect(all.filter((row) => !own.includes(row)).some((row) => row.includes('south-website/'))).toBe(true);
    expect(own.filter((row) => /^south-website\//.test(row))).toEqual([]);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'an organisation that is not declared',
      ['--organisation', 'county-counsil'],
      /did you mean county-council\?/,
    ],
    ['declared flows of what nobody declared', ['--in', HAND_WRITTEN], /nothing is declared to speak here/],
    [
      'a matrix of what nobody declared',
      ['--in', HAND_WRITTEN, '--format', 'matrix'],
      /a matrix has the tiers of an organisation/,
    ],
  ])('refuses %s', async (_, words, complaint) => {
    const { code, output, errors } = await list(...words);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(complaint);
  });
});
