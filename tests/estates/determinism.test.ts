import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../support/synthesized';

const CLI = join(ROOT, 'build', 'cli', 'main.js');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ridgeway-same-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Circumstances {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Every file that `check` writes for an estate, by path, without the one field that carries the run's own clock. */
function run(estate: string, name: string, { cwd, environment }: Circumstances): Map<string, string> {
  const output = join(folder, name);
  mkdirSync(output, { recursive: true });
  execFileSync(
    process.execPath,
    [CLI, 'check', estate, '--output', output, '--as-of', '2026-12-01', '--quiet'],
    {
      cwd,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    },
  );
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(output, path), readFileSync(path, 'utf8').replace(/^\s*"generated": .*\n/m, '')];
    }),
  );
}

/** The estate's own repository, so that the commit is the same wherever the run starts. */
function copyOf(name: string): string {
  const copy = join(folder, name, 'estates', 'minimal');
  cpSync(join(ROOT, 'estates', 'minimal'), copy, { recursive: true });
  return copy;
}

describe('the same estate at the same date', () => {
  it('gives the same bytes in another time zone, locale and working directory', () => {
    const estate = copyOf('once');
    const here = run(estate, 'here', { cwd: folder });
    const there = run(estate, 'there', {
      cwd: join(folder, 'once'),
      environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    });
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    expect([...here].filter(([path, text]) => there.get(path) !== text).map(([path]) => path)).toEqual([]);
  }, 60_000);

  it('gives the same stacks after a comment and blank lines, which only move positions', () => {
    const plain = copyOf('plain');
    const commented = copyOf('commented');
    const file = join(commented, 'estate.yaml');
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [first, '# A remark that means nothing', '', ...rest].join('\n'));
    const before = run(plain, 'before', { cwd: folder });
    const after = run(commented, 'after', { cwd: folder });
    const moved = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(moved.filter((path) => path.includes('stacks') || path.endsWith('judged.json'))).toEqual([]);
    expect(moved).toContain(join('cdktf.out', 'provenance.json'));
  }, 60_000);
});
