import * as fs from 'node:fs';
import * as path from 'node:path';
import { EstateFolder } from './estate-folder';
import { Problem } from './problem';
import { NamedFile } from './text-file';
import { YamlSource } from './yaml-source';

/** The files that an estate includes, in the order of its list, those of a folder by name. */
export interface IncludedFiles {
  readonly files: readonly NamedFile[];
  readonly problems: readonly Problem[];
}

/** A folder or a YAML file below the estate's folder. */
export const INCLUDED = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\.yaml)?$/;

const KEPT = ['estate.yaml', 'addresses.yaml', 'exemptions.yaml', 'deployed.yaml'];

/** Finds what `include` names. Entries of a wrong shape are left to the schema. */
export function includedFiles(main: YamlSource, folder: EstateFolder): IncludedFiles {
  const names = main.valueAt(['include']);
  const problems: Problem[] = [];
  const files = new Map<string, NamedFile>();
  (Array.isArray(names) ? names : []).forEach((name: unknown, index) => {
    if (typeof name !== 'string' || !INCLUDED.test(name)) return;
    const at = ['include', index];
    const found = filesOf(name, folder);
    if (typeof found === 'string') {
      problems.push(main.problem(at, { message: `include names ${name}, ${found}`, ...FIX }));
      return;
    }
    for (const file of found) {
      if (files.has(file.path)) {
        problems.push(main.problem(at, { message: `include names ${name} a second time`, ...FIX }));
      }
      files.set(file.path, file);
    }
  });
  return { files: [...files.values()], problems };
}

const FIX = {
  allowed: "files of the estate's folder that end in .yaml, and folders of such files, each once",
  fix: 'correct the name, or take it off the list',
};

function filesOf(name: string, folder: EstateFolder): readonly NamedFile[] | string {
  const named = (inside: string): NamedFile => ({
    path: path.join(folder.path, inside),
    shown: path.posix.join(folder.shown, inside),
  });
  if (KEPT.includes(name)) return 'which is read anyway';
  const stat = fs.statSync(named(name).path, { throwIfNoEntry: false });
  if (!stat) return 'which is not there';
  if (stat.isFile()) return name.endsWith('.yaml') ? [named(name)] : 'which does not end in .yaml';
  const inside = fs
    .readdirSync(named(name).path)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return inside.length > 0 ? inside.map((file) => named(`${name}/${file}`)) : 'a folder with no .yaml file';
}
