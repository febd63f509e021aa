import { Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputProblem, wholeFile } from './input-problem';
import { isObject, objectOf, stringOf } from './json-node';
import { readJson, systemReason } from './read-json';
import { recognize } from './recognize';
import { StackDocument } from './stack-document';

export type { StackDocument } from './stack-document';

/** What was read. With a problem in the list, the documents are not all that was meant and must not be judged. */
export interface ReadStacks {
  /** In order of their names. */
  readonly documents: readonly StackDocument[];
  readonly problems: readonly InputProblem[];
}

const STACK_FILE = 'cdk.tf.json';
const MANIFEST = 'manifest.json';

/**
 * Reads what stands at a path: an output folder of CDKTF (by its manifest), a folder of stacks, one stack's folder or
 * `cdk.tf.json`, one plan (`terraform show -json`) or export of Graph, or a folder of these. Looks one folder deep and opens no file twice,
 * so a loop of links ends. Never throws for what it finds.
 */
export function readStacks(path: string): ReadStacks {
  const reading = new Reading();
  try {
    if (statSync(path).isDirectory()) reading.folder(path);
    else reading.file(path, stackNameOf(path));
  } catch (error) {
    reading.problems.push(
      wholeFile(slashes(path), `nothing can be read there: ${systemReason(error)}`, 'check the path'),
    );
  }
  return reading.result(path);
}

class Reading {
  readonly problems: InputProblem[] = [];
  readonly #documents = new Map<string, StackDocument>();
  readonly #opened = new Set<string>();

  folder(path: string): void {
    const names = entriesOf(path);
    if (names.includes(MANIFEST) && this.#manifest(path)) return;
    if (names.includes(STACK_FILE)) {
      this.file(join(path, STACK_FILE), basename(realpathSync(path)));
      return;
    }
    const stacks = names.includes('stacks') ? join(path, 'stacks') : path;
    const stackNames = stacks === path ? names : entriesOf(stacks);
    const inFolders = stackNames.filter((name) => entriesOf(join(stacks, name)).includes(STACK_FILE));
    for (const name of inFolders) this.file(join(stacks, name, STACK_FILE), name);
    if (inFolders.length > 0) return;
    for (const name of names.filter((entry) => entry.endsWith('.json'))) {
      this.#besides(join(path, name), stackNameOf(name));
    }
  }

  /** A file that was named, and so has to be a stack or a plan. */
  file(path: string, name: string): void {
    if (!this.#read(path, name)) {
      this.problems.push(
        wholeFile(
          slashes(path),
          'the file is JSON, but neither a Terraform configuration, nor a plan, nor an export of Conditional Access',
          'give a cdk.tf.json, the output of "terraform show -json" of a plan file, or what Graph answers about policies',
        ),
      );
    }
  }

  result(path: string): ReadStacks {
    if (this.#documents.size === 0 && this.problems.length === 0) {
      this.problems.push(
        wholeFile(
          slashes(path),
          'there is no stack and no plan in this folder, nor an export of Conditional Access',
          'give a cdktf.out, a folder of stacks, a cdk.tf.json, plans written by "terraform show -json", or exports of Graph',
        ),
      );
    }
    const documents = [...this.#documents.values()].sort((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
    return { documents, problems: this.problems };
  }

  /** A file that happens to stand in a folder of plans: what is neither stack nor plan is left alone. */
  #besides(path: string, name: string): void {
    this.#read(path, name);
  }

  /** False if the file is JSON of another kind. */
  #read(path: string, name: string): boolean {
    const file = slashes(path);
    const real = realPath(path);
    if (this.#opened.has(real)) return true;
    this.#opened.add(real);
    const read = readJson(path);
    if ('problem' in read) {
      this.problems.push({ ...read.problem, file });
      return true;
    }
    const recognized = recognize(name, file, read.json, read.places);
    if (recognized.kind === 'refused') this.problems.push(...recognized.problems);
    if (recognized.kind === 'document') this.#add(recognized.document);
    return recognized.kind !== 'other';
  }

  #add(document: StackDocument): void {
    const other = this.#documents.get(document.name);
    if (other === undefined) {
      this.#documents.set(document.name, document);
      return;
    }
    this.problems.push(
      wholeFile(
        document.file,
        `stack "${document.name}" was already read from ${other.file}`,
        'rename one of the files, or judge them apart',
      ),
    );
  }

  /** True if the manifest is CDKTF's, so that its stacks and no others count. */
  #manifest(path: string): boolean {
    const file = join(path, MANIFEST);
    const read = readJson(file);
    if ('problem' in read) {
      this.problems.push({ ...read.problem, file: slashes(file) });
      return true;
    }
    const stacks = objectOf(read.json)['stacks'];
    if (!isObject(stacks)) return false;
    for (const [name, stack] of Object.entries(stacks)) {
      const written = stringOf(objectOf(stack)['synthesizedStackPath']);
      if (
        written === undefined ||
        written.split(/[\\/]/).includes('..') ||
        /^(?:[\\/]|[A-Za-z]:)/.test(written)
      ) {
        this.problems.push(
          wholeFile(
            slashes(file),
            `stack "${name}" has the path ${JSON.stringify(written)}, where one inside this folder is needed`,
            'synthesize again',
          ),
        );
      } else {
        this.file(join(path, written), name);
      }
    }
    return true;
  }
}

/** Names in a folder in order; none if it is no folder or can't be read. */
function entriesOf(path: string): readonly string[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.map((entry) => entry.name).sort();
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function stackNameOf(path: string): string {
  const name = basename(path);
  if (name === STACK_FILE) return basename(realPath(join(path, '..')));
  return name.replace(/(?:\.tf)?\.json$/, '');
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
