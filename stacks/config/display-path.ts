import * as path from 'node:path';

/**
 * A file as messages and positions name it: relative to the working directory where it is inside it, else its folder's
 * name and its own; always with forward slashes.
 */
export function displayPath(file: string, workingDirectory: string): string {
  const relative = path.relative(workingDirectory, file);
  const isInside = relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
  const shown = isInside ? relative : path.join(path.basename(path.dirname(file)), path.basename(file));
  return shown.split(path.sep).join('/');
}
