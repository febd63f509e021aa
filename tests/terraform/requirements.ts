import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../support/synthesized';

/** What the runs against the real provider need of the machine, each named by an environment variable. */
export interface Requirements {
  /** Filesystem mirror that holds the pinned providers (`RIDGEWAY_PROVIDER_MIRROR`); undefined skips everything. */
  readonly mirror?: string;
  /** The stand-in for Azure (`RIDGEWAY_STAND_IN`, default `../shared/tools` beside the checkout); undefined skips plans. */
  readonly standIn?: string;
  /** Whether to apply and destroy as well (`RIDGEWAY_TERRAFORM_APPLY=1`): minutes a stack. */
  readonly apply: 'asked-for' | 'not-asked-for';
}

/** @throws Error if a variable names a folder that isn't there: that is a mistake, no reason to skip */
export function requirementsOf(environment: NodeJS.ProcessEnv): Requirements {
  const { RIDGEWAY_PROVIDER_MIRROR: mirror, RIDGEWAY_STAND_IN: standIn } = environment;
  const usual = join(ROOT, '..', 'shared', 'tools');
  return {
    mirror: mirror === undefined ? undefined : folder('RIDGEWAY_PROVIDER_MIRROR', mirror),
    standIn:
      standIn === undefined ? (existsSync(usual) ? usual : undefined) : folder('RIDGEWAY_STAND_IN', standIn),
    apply: environment.RIDGEWAY_TERRAFORM_APPLY === '1' ? 'asked-for' : 'not-asked-for',
  };
}

function folder(variable: string, value: string): string {
  const path = resolve(value);
  if (!existsSync(path)) {
    throw new Error(
      `${variable} names ${path}, which isn't there: name a folder, or unset it to skip these tests`,
    );
  }
  return path;
}
