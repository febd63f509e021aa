import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a Terraform command ended. */
export interface TerraformRun {
  readonly exitCode: number | null;
  /** What it printed, errors included. */
  readonly output: string;
}

/** A synthesized stack in a folder of its own, with local state, and Terraform to run on it. */
export class TerraformFolder {
  readonly scratch: string;
  private readonly folder: string;
  private readonly environment: NodeJS.ProcessEnv;

  /**
   * @param stackFile the stack's `cdk.tf.json`
   * @param mirror filesystem mirror of the providers: the only place they come from
   */
  constructor(stackFile: string, mirror: string) {
    this.scratch = mkdtempSync(join(tmpdir(), 'ridgeway-terraform-'));
    this.folder = join(this.scratch, 'stack');
    mkdirSync(this.folder);
    copyFileSync(stackFile, join(this.folder, 'cdk.tf.json'));
    const backend = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
    writeFileSync(join(this.folder, 'backend_override.tf.json'), JSON.stringify(backend));
    const configuration = join(this.scratch, 'terraform.rc');
    writeFileSync(configuration, `provider_installation {\n  filesystem_mirror { path = "${mirror}" }\n}\n`);
    this.environment = { ...process.env, TF_CLI_CONFIG_FILE: configuration, CHECKPOINT_DISABLE: '1' };
  }

  /** @param environment leads the provider to a stand-in; without it no command may reach Azure */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): TerraformRun {
    const run = spawnSync('terraform', [...args, '-no-color'], {
      cwd: this.folder,
      env: { ...this.environment, ...environment },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return {
      exitCode: run.status,
      output: [run.stdout, run.stderr, run.error?.message].join(''),
    };
  }

  remove(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
