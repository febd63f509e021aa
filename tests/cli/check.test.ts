import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectFolder, ridgeway } from '../support/compiled-cli';

interface Report {
  readonly version: number;
  readonly asOf: string;
  readonly generated?: string;
  readonly summary: { readonly verdict: string };
  readonly findings: readonly { readonly ruleId: string; readonly gating: boolean }[];
}

describe('ridgeway check', () => {
  const project = projectFolder();
  const at = (...parts: string[]) => join(project.folder, ...parts);
  afterAll(() => project.remove());
  afterEach(() => {
    for (const name of ['cdktf.out', 'out', 'result', 'verdict.json'])
      rmSync(at(name), { recursive: true, force: true });
  });

  it('puts stacks into cdktf.out and reports into out/<estate>, and says where', () => {
    const { code, output, errors } = ridgeway(project.folder, 'check', 'estates/minimal');
    expect(code).toBe(0);
    expect(readdirSync(at('out', 'minimal')).sort()).toEqual(['index.html', 'report.json', 'report.md']);
    expect(existsSync(at('cdktf.out', 'manifest.json'))).toBe(true);
    expect(output).toContain('out/minimal/index.html');
    expect(output).toContain('npx ridgeway steps minimal');
    expect(errors).not.toBe('');
    expect(errors.split('\n').every((line) => !line.includes('\r'))).toBe(true);
  });

  it('puts both under --output <folder>, and touches nothing else', () => {
    const { code } = ridgeway(project.folder, 'check', 'minimal', '--output', 'result');
    expect(code).toBe(0);
    expect(readdirSync(at('result')).sort()).toEqual(['cdktf.out', 'index.html', 'report.json', 'report.md']);
    expect(existsSync(at('cdktf.out'))).toBe(false);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('prints JSON and nothing else with --format json', () => {
    const { code, output } = ridgeway(
      project.folder,
      'check',
      'minimal',
      '--format',
      'json',
      '--as-of',
      '2026-12-24',
    );
    const report = JSON.parse(output) as Report;
    expect({ code, version: report.version, asOf: report.asOf, verdict: report.summary.verdict }).toEqual({
      code: 0,
      version: 1,
      asOf: '2026-12-24',
      verdict: 'pass',
    });
  });

  it('writes one report to --output <file>, in the format that its name promises', () => {
    const { code, output } = ridgeway(project.folder, 'check', 'minimal', '--output', 'verdict.json');
    expect({ code, output }).toEqual({ code: 0, output: '' });
    expect((JSON.parse(readFileSync(at('verdict.json'), 'utf8')) as Report).version).toBe(1);
  });

  it('says one line if it is asked to be quiet', () => {
    const { code, output, errors } = ridgeway(project.folder, 'check', 'minimal', '--quiet');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });

  it('exits 1 if findings stop it, and leaves no stack to deploy', () => {
    expect(ridgeway(project.folder, 'check', 'minimal', '--quiet').code).toBe(0);
    const { code, output } = ridgeway(project.folder, 'check', 'minimal', '--as-of', '2028-01-01');
    expect(code).toBe(1);
    expect(output).toContain('npx ridgeway explain review/');
    expect(existsSync(at('cdktf.out', 'manifest.json'))).toBe(false);
    expect(existsSync(at('out', 'minimal', 'refused', 'manifest.json'))).toBe(true);
    expect(existsSync(at('out', 'minimal', 'index.html'))).toBe(true);
  });

  it('exits 2 with every error of the estate’s files, and writes nothing', () => {
    mkdirSync(at('estates', 'broken'));
    writeFileSync(
      at('estates', 'broken', 'estate.yaml'),
      readFileSync(at('estates', 'minimal', 'estate.yaml')),
    );
    appendFileSync(at('estates', 'broken', 'estate.yaml'), '\ntagz: {}\n');
    const { code, output, errors } = ridgeway(project.folder, 'check', 'broken');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('did you mean tags?');
    expect(errors).toMatch(/\d+ errors?, nothing was written\n$/);
    expect(existsSync(at('cdktf.out'))).toBe(false);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('gives the same bytes twice, but for the one field that carries the clock', () => {
    const read = () => {
      ridgeway(project.folder, 'check', 'minimal', '--output', 'result', '--quiet');
      const { generated, ...report } = JSON.parse(
        readFileSync(at('result', 'report.json'), 'utf8'),
      ) as Report;
      return { generated, report, page: readFileSync(at('result', 'index.html'), 'utf8') };
    };
    const [first, second] = [read(), read()];
    expect(first.generated).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(second.report).toEqual(first.report);
    expect(second.page).toBe(first.page);
  });
});
