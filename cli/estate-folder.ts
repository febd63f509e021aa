import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { didYouMean } from '../stacks/config/suggest';
import { UsageError } from './usage-error';

const ESTATES = 'estates';

/** Where an estate stands. */
export interface EstateFolder {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Finds an estate by its name or its folder (`minimal`, `estates/minimal`).
 * @throws UsageError if there is neither
 */
export function findEstate(given: string, workingDirectory: string): EstateFolder {
  const candidates = [resolve(workingDirectory, given), join(workingDirectory, ESTATES, given)];
  const folder =
    candidates.find((candidate) => existsSync(join(candidate, 'estate.yaml'))) ??
    candidates.find((candidate) => given !== '' && existsSync(candidate));
  if (folder === undefined || given === '') throw notFound(given, workingDirectory);
  return { name: basename(folder), folder };
}

function notFound(given: string, workingDirectory: string): UsageError {
  const known = estatesIn(workingDirectory);
  const choices =
    known.length > 0
      ? `the estates here are ${known.join(', ')}`
      : `there is no estate in this folder: run "ridgeway init <name>" or change to the folder that has ${ESTATES}/`;
  return new UsageError(`there is no estate "${given}"`, didYouMean(basename(given), known, choices));
}

function estatesIn(workingDirectory: string): string[] {
  const folder = join(workingDirectory, ESTATES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'estate.yaml')))
    .map((entry) => entry.name)
    .sort();
}
