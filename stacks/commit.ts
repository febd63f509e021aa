import { execFileSync } from 'node:child_process';

/** The commit that the working directory stands at, or undefined where there is no git or no commit. */
export function currentCommit(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
