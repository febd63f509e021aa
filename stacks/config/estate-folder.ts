import * as fs from 'node:fs';
import * as path from 'node:path';
import { displayPath } from './display-path';
import { Problem } from './problem';
import { didYouMean } from './suggest';
import { NamedFile } from './text-file';

/** The files of an estate, which need not be there. */
export interface EstateFolder {
  /** Name of the folder, which is that of the estate. */
  readonly name: string;
  /** The folder and the one that it is in, such as `estates/minimal`: the same from every working directory. */
  readonly home: string;
  /** Where it is, absolute. */
  readonly path: string;
  /** The folder as messages name it. */
  readonly shown: string;
  readonly estate: NamedFile;
  readonly addresses: NamedFile;
  readonly exemptions: NamedFile;
  readonly deployed: NamedFile;
}

/** How the folder was found: its files, or why it can't be an estate's. */
export type EstateFolderResult =
  | { readonly kind: 'folder'; readonly folder: EstateFolder }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** @param folder absolute, or relative to the working directory */
export function findEstateFolder(folder: string, workingDirectory: string): EstateFolderResult {
  const absolute = path.resolve(workingDirectory, folder);
  const shown = displayPath(absolute, workingDirectory);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    const message = stat ? 'an estate is a folder, and this is a file' : 'there is no such estate folder';
    const fix = stat
      ? `give the folder that it is in: ${displayPath(path.dirname(absolute), workingDirectory)}`
      : missingFix(absolute);
    return { kind: 'refused', problem: { file: shown, line: 1, column: 1, message, fix } };
  }
  const file = (name: string): NamedFile => ({
    path: path.join(absolute, name),
    shown: displayPath(path.join(absolute, name), workingDirectory),
  });
  return {
    kind: 'folder',
    folder: {
      name: path.basename(absolute),
      home: path.posix.join(path.basename(path.dirname(absolute)), path.basename(absolute)),
      path: absolute,
      shown: path.posix.dirname(displayPath(path.join(absolute, 'estate.yaml'), workingDirectory)),
      estate: file('estate.yaml'),
      addresses: file('addresses.yaml'),
      exemptions: file('exemptions.yaml'),
      deployed: file('deployed.yaml'),
    },
  };
}

function missingFix(absolute: string): string {
  const beside = path.dirname(absolute);
  const estates = fs.statSync(beside, { throwIfNoEntry: false })?.isDirectory()
    ? fs
        .readdirSync(beside)
        .filter((name) => fs.existsSync(path.join(beside, name, 'estate.yaml')))
        .sort()
    : [];
  return didYouMean(
    path.basename(absolute),
    estates,
    estates.length > 0
      ? `write one of ${estates.join(', ')}, or make it: ridgeway init ${path.basename(absolute)}`
      : `make it: ridgeway init ${path.basename(absolute)}`,
  );
}
