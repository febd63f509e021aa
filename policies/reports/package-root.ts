import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of this package, from source and from compiled code alike: templates are files that the compiler doesn't
 * copy, so they are read from where they were written.
 * @throws Error if no folder above has a `package.json`
 */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`no package.json stands in ${__dirname} or a folder above: reinstall the package`);
    folder = parent;
  }
  return folder;
}
