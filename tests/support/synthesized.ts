import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The example estates, each synthesized once before the tests by global set-up. */
export const ESTATES = ['minimal', 'oxfordshire', 'south-vale'] as const;
export type EstateName = (typeof ESTATES)[number];

/** Root of the checkout. */
export const ROOT = join(__dirname, '..', '..');

/** Where global set-up put what it synthesized: `<folder>/<estate>/cdktf.out`. */
export function synthesizedFolder(estate: EstateName): string {
  return join(ROOT, 'build', 'tests', 'estates', estate, 'cdktf.out');
}

/** One file of a synthesized estate, parsed. */
export function readSynthesized<T>(estate: EstateName, ...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(synthesizedFolder(estate), ...path), 'utf8')) as T;
}
