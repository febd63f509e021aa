import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { EXTENSIONS, Format } from './formats';

/** Where the report that was asked for goes. Paths are absolute. */
export type Destination =
  | { readonly kind: 'standard-output' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * Reads `--output`: something that is there already says itself whether it is a file or a folder; otherwise a path
 * with an extension that some report has (`report.html`) is a file, anything else a folder.
 */
export function destinationOf(output: string | undefined, workingDirectory: string): Destination {
  if (output === undefined) return { kind: 'standard-output' };
  const path = resolve(workingDirectory, output);
  if (output.endsWith('/')) return { kind: 'folder', path };
  if (existsSync(path)) return { kind: statSync(path).isDirectory() ? 'folder' : 'file', path };
  const extensions = Object.values<string>(EXTENSIONS);
  return { kind: extensions.includes(extname(path)) ? 'file' : 'folder', path };
}

/** The format that `--format` names; without one, what the file's name promises, otherwise text. */
export function formatFor(chosen: Format | undefined, destination: Destination): Format {
  if (chosen !== undefined) return chosen;
  if (destination.kind !== 'file') return 'text';
  const promised = Object.entries(EXTENSIONS).find(
    ([, extension]) => extension === extname(destination.path),
  );
  return (promised?.[0] as Format | undefined) ?? 'text';
}
