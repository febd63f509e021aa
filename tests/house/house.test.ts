import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VERSION } from '../../policies/version';
import { ROOT } from '../support/synthesized';

/** Files that are, or are about to be, in the repository. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && file !== 'LICENSE' && existsSync(join(ROOT, file)));

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const SOURCE = FILES.filter((file) => /^(constructs|stacks|policies|cli)\/.*\.ts$/.test(file));

describe('the house', () => {
  it('has files in the first place', () => {
    expect(SOURCE.length).toBeGreaterThan(50);
  });

  it('names files in kebab-case', () => {
    const names = FILES.filter((file) => file.endsWith('.ts')).map((file) => basename(file));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|cases|d))?\.ts$/.test(name))).toEqual([]);
  });

  it('has no source file over 400 lines', () => {
    expect(SOURCE.filter((file) => read(file).split('\n').length > 400)).toEqual([]);
  });

  it('has no task left in a comment, and no test that is left out or alone', () => {
    // Tests of Terraform and of a browser skip themselves where there is none, and say so.
    const maySkip = /^tests\/(terraform|browser)\//;
    const marks = /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(only|skip|todo)\b|\b[fx](it|describe)\(/;
    const own = 'tests/house/house.test.ts';
    const left = FILES.filter(
      (file) => file.endsWith('.ts') && file !== own && !maySkip.test(file) && marks.test(read(file)),
    );
    expect(left).toEqual([]);
  });

  it('says above every export of the model, constructs, stacks and policies what it is', () => {
    const bare = SOURCE.filter((file) => !file.startsWith('cli/')).flatMap((file) => {
      const lines = read(file).split('\n');
      return lines.flatMap((line, index) =>
        /^export (abstract )?(class|interface) /.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? '')
          ? [`${file}:${index + 1}`]
          : [],
      );
    });
    expect(bare).toEqual([]);
  });

  it('names no council outside its estates, but as an example’s path', () => {
    const councils = /oxfordshire|south[ -]?vale|vale of white horse|south oxfordshire/i;
    const named = SOURCE.filter((file) => councils.test(read(file).replaceAll('estates/oxfordshire', '')));
    expect(named).toEqual([]);
  });

  it('tells one version in the package, the tool and the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(VERSION).toBe(version);
    expect(read('CHANGELOG.md')).toContain(`## ${version} `);
  });

  it('says why each dependency is here', () => {
    const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', object>;
    const page = read('docs/dependencies.md');
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(names.filter((name) => !name.startsWith('@types/') && !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const manifest = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('pins every action of its workflows to a commit', () => {
    const workflows = FILES.filter((file) => file.startsWith('.github/workflows/'));
    const uses = workflows.flatMap((file) =>
      [...read(file).matchAll(/uses: (\S+)/g)].map((match) => match[1]!),
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it('uses no secret in the workflow that pull requests of strangers run', () => {
    expect(read('.github/workflows/check.yml')).not.toMatch(/secrets\.|id-token|pull_request_target/);
  });

  it('gives a reason for every boundary', () => {
    const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; comment?: string }[];
    };
    expect(
      forbidden.filter(({ comment }) => !comment || !comment.endsWith('.')).map(({ name }) => name),
    ).toEqual([]);
  });
});
