import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
   * @param configuration what the stack's `cdk.tf.json` holds
   * @param mirror filesystem mirror of the providers: the only place they come from
   */
  constructor(configuration: object, mirror: string) {
    this.scratch = mkdtempSync(join(tmpdir(), 'ridgeway-terraform-'));
    this.folder = join(this.scratch, 'stack');
    mkdirSync(this.folder);
    this.configure(configuration);
    const backend = { terraform: { backend: { local: { path: 'terraform.tfstate' } } } };
    writeFileSync(join(this.folder, 'backend_override.tf.json'), JSON.stringify(backend));
    const commandLine = join(this.scratch, 'terraform.rc');
    writeFileSync(commandLine, `provider_installation {\n  filesystem_mirror { path = "${mirror}" }\n}\n`);
    this.environment = { ...process.env, TF_CLI_CONFIG_FILE: commandLine, CHECKPOINT_DISABLE: '1' };
  }

  /** Puts another configuration in the place of the stack's own. */
  configure(configuration: object): void {
    writeFileSync(join(this.folder, 'cdk.tf.json'), JSON.stringify(configuration));
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
