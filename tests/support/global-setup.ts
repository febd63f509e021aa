import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ESTATES, ROOT, synthesizedFolder } from './synthesized';

/**
 * Synthesizes every example estate once, from compiled JavaScript in processes of their own: jest loads source maps,
 * and with those cdktf's tokens are slow.
 */
export default function globalSetup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  for (const estate of ESTATES) {
    const output = join(synthesizedFolder(estate), '..');
    rmSync(output, { recursive: true, force: true });
    const command = ['build/cli/main.js', 'check', join('estates', estate), '--output', output, '--quiet'];
    execFileSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  }
}
