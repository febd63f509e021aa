import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, ridgeway } from '../support/compiled-cli';
import { ROOT, synthesizedFolder } from '../support/synthesized';

interface Report {
  readonly summary: { readonly verdict: string };
  readonly judged: { readonly digest: string; readonly estate: { readonly name: string } | null };
  readonly findings: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly source: { readonly file: string } | null;
  }[];
}

const AS_OF = ['--as-of', '2026-12-01'];

describe('ridgeway judge', () => {
  const project = projectFolder();
  const at = (...parts: string[]) => join(project.folder, ...parts);
  const judged = (...words: string[]) => {
    const ended = ridgeway(project.folder, 'judge', ...words, ...AS_OF, '--format', 'json');
    return { code: ended.code, report: JSON.parse(ended.output) as Report };
  };
  beforeAll(() => cpSync(synthesizedFolder('minimal'), at('cdktf.out'), { recursive: true }));
  afterAll(() => project.remove());

  it('accepts what synthesis made, by the declaration that stands there, with the digest of the gate', () => {
    const { code, report } = judged('cdktf.out');
    const gate = JSON.parse(readFileSync(at('cdktf.out', 'judged.json'), 'utf8')) as { digest: string };
    expect(code).toBe(0);
    expect(report.judged.estate?.name).toBe('minimal');
    expect(report.judged.digest).toBe(gate.digest);
  });

  it('refuses what was edited by hand, and leads to the line of the estate file', () => {
    cpSync(at('cdktf.out'), at('edited'), { recursive: true });
    const file = at('edited', 'stacks', 'connectivity-uksouth', 'cdk.tf.json');
    const text = readFileSync(file, 'utf8');
    const edited = text.replace(/"zones": \[[^\]]*\]/, '"zones": ["1"]');
    expect(edited).not.toBe(text);
    writeFileSync(file, edited);
    const { code, report } = judged('edited');
    expect(code).toBe(1);
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('region/zones-exist');
    expect(report.findings.find(({ ruleId }) => ruleId === 'region/zones-exist')?.source?.file).toMatch(
      /estate\.yaml$/,
    );
  });

  it('judges one stack without a declaration, and says that no estate was declared', () => {
    const { report } = judged(join('cdktf.out', 'stacks', 'hub-peering'));
    expect(report.judged.estate).toBeNull();
  });

  it.each([
    ['an array', ['array.json'], / reaches anything with a password only/],
    ['single policies', ['single/mfa.json', 'single/no-legacy.json'], / with a legacy client from anywhere/],
    [
      'a page, with places and groups beside it',
      ['tenant/policies.json', 'tenant/named-locations.json', 'tenant/groups.json'],
      / from an address that the MFA service trusts reaches any application with a password only/,
    ],
  ])("finds the gap in a tenant's policies from Graph, as %s, in words", (_, files, words) => {
    const exported = files.map((file) => join(ROOT, 'tests', 'fixtures', 'graph-export', file));
    const { code, report } = judged(...exported);
    expect(code).toBe(1);
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('sign-in/obligations-met');
    expect(report.findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(words));
  });

  it('takes a declaration from elsewhere', () => {
    const stack = join('cdktf.out', 'stacks', 'connectivity-uksouth');
    const { report } = judged(stack, '--declaration', join('cdktf.out', 'declaration.json'));
    expect(report.judged.estate?.name).toBe('minimal');
  });

  it('prints text by default, and writes the page to a file if asked', () => {
    const text = ridgeway(project.folder, 'judge', 'cdktf.out', ...AS_OF);
    expect(text.output).toMatch(/^Ridgeway /);
    const page = ridgeway(project.folder, 'judge', 'cdktf.out', ...AS_OF, '--output', 'page.html');
    expect(page.output).toBe('');
    expect(readFileSync(at('page.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('writes every report into a folder if asked', () => {
    expect(ridgeway(project.folder, 'judge', 'cdktf.out', ...AS_OF, '--output', 'reports').code).toBe(0);
    expect(readdirSync(at('reports')).sort()).toEqual(['index.html', 'report.json', 'report.md']);
  });

  const mistakes: [string, () => string[], RegExp][] = [
    [
      'an empty folder',
      () => (mkdirSync(at('empty')), ['empty']),
      /there is no stack and no plan in this folder/,
    ],
    [
      'a file that isn’t JSON',
      () => (writeFileSync(at('x.json'), '{"a": \n oops}'), ['x.json']),
      /x\.json:2:2 /,
    ],
    [
      'two folders with stacks of one name',
      () => ['cdktf.out/stacks/hub-peering', 'cdktf.out/stacks'],
      /was already read from/,
    ],
    [
      'a declaration that isn’t one',
      () => (writeFileSync(at('d.json'), '{"version": 7}'), ['cdktf.out', '--declaration', 'd.json']),
      /d\.json/,
    ],
    ['a declaration that isn’t there', () => ['cdktf.out', '--declaration', 'none.json'], /none\.json/],
  ];
  it.each(mistakes)('answers %s with exit code 2 and no stack trace', (_, words, message) => {
    const { code, output, errors } = ridgeway(project.folder, 'judge', ...words());
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^\s+at /m);
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });
});
