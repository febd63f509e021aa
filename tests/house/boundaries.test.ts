import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../support/synthesized';

/** Files of a house that breaks every boundary once: path, what it imports, and the boundary's name. */
const BREACHES: [string, string, string][] = [
  ['constructs/model/reads-files.ts', 'node:fs', 'model-imports-nothing'],
  ['constructs/model/knows-cdktf.ts', 'cdktf', 'model-imports-nothing'],
  ['constructs/network/judges-itself.ts', '../../policies/finding', 'constructs-know-model-and-cdktf'],
  ['stacks/config/builds.ts', '../../constructs/network/hub', 'config-reads-files-into-the-model'],
  ['policies/rules/knows-constructs.ts', '../../constructs/network/hub', 'policies-judge-json'],
  ['policies/rules/knows-stacks.ts', '../../stacks/estate-stack', 'policies-judge-json'],
  ['policies/rules/reads-files.ts', 'node:fs', 'rules-are-pure'],
  ['policies/reports/knows-graph.ts', '../graph/graph', 'reports-know-no-domain'],
  ['policies/graph/knows-rules.ts', '../rules/rule', 'graph-knows-no-rule'],
  ['stacks/knows-cli.ts', '../cli/run', 'nothing-imports-cli'],
];

const OTHERS = [
  'constructs/network/hub',
  'policies/finding',
  'policies/graph/graph',
  'policies/rules/rule',
  'stacks/estate-stack',
  'cli/run',
];

describe('the boundaries', () => {
  let folder: string;
  let report: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ridgeway-house-'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      copyFileSync(join(ROOT, file), join(folder, file));
    }
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const file of OTHERS) write(`${file}.ts`, 'export const there = 1;\n');
    for (const [file, target] of BREACHES) write(file, `export * from '${target}';\n`);
    write('policies/circle-a.ts', "export * from './circle-b';\n");
    write('policies/circle-b.ts', "export * from './circle-a';\n");
    const { stdout } = spawnSync(
      join(ROOT, 'node_modules', '.bin', 'depcruise'),
      ['--output-type', 'err', 'constructs', 'stacks', 'policies', 'cli'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    report = stdout;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BREACHES)('%s may not import %s', (file, _, boundary) => {
    const lines = report.split('\n').filter((line) => line.includes(`error ${boundary}: ${file} `));
    expect(lines).not.toEqual([]);
  });

  it('files may not import one another in a circle', () => {
    expect(report).toMatch(/error no-cycles: policies\/circle-[ab]\.ts/);
  });
});
