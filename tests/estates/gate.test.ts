import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/synthesized';

const CDKTF = join(ROOT, 'node_modules', '.bin', 'cdktf');
const APP = `"${process.execPath}" build/stacks/main.js`;

let folder: string;
let estate: string;
let output: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ridgeway-gate-'));
  estate = join(folder, 'minimal');
  output = join(folder, 'cdktf.out');
  cpSync(join(ROOT, 'estates', 'minimal'), estate, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function synth() {
  const run = spawnSync(process.execPath, [CDKTF, 'synth', '--app', APP, '--output', output], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, RIDGEWAY_ESTATE: estate, CHECKPOINT_DISABLE: '1', CI: '1' },
  });
  return { exitCode: run.status, text: `${run.stdout}${run.stderr}` };
}

function stackFiles(): string[] {
  const stacks = join(output, 'stacks');
  return existsSync(stacks)
    ? readdirSync(stacks).filter((stack) => existsSync(join(stacks, stack, 'cdk.tf.json')))
    : [];
}

describe('the gate, driven by cdktf synth', () => {
  it('lets a clean estate through, refuses it once it is broken, and leaves nothing to deploy', () => {
    const clean = synth();
    expect(clean).toMatchObject({ exitCode: 0 });
    expect(stackFiles()).toContain('connectivity-uksouth');
    expect(JSON.parse(readFileSync(join(output, 'judged.json'), 'utf8'))).toMatchObject({ verdict: 'pass' });

    const file = join(estate, 'estate.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}hubs: { bastion: emergency }\n`);
    const broken = synth();
    expect(broken.exitCode).not.toBe(0);
    expect(broken.text).toContain('access/no-other-way-in');
    expect(stackFiles()).toEqual([]);
    expect(existsSync(join(output, 'manifest.json'))).toBe(false);
  }, 120_000);

  it('writes nothing for a file that is wrong, and says where it is', () => {
    const file = join(estate, 'estate.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}spokez: {}\n`);
    const wrong = synth();
    expect(wrong.exitCode).not.toBe(0);
    expect(wrong.text).toMatch(/estate\.yaml:\d+:1 .*spokez/);
    expect(stackFiles()).toEqual([]);
  }, 120_000);
});
