import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Declaration } from '../policies/declaration/declaration';
import { readDeclaration } from '../policies/declaration/read-declaration';
import { InputProblem } from '../policies/graph/input-problem';
import { Provenance, readProvenance } from '../policies/graph/provenance';
import { readStacks } from '../policies/graph/read-stacks';
import { StackDocument } from '../policies/graph/stack-document';
import { ProblemsError } from './problems-error';
import { UsageError } from './usage-error';

/** What is to be judged, as it was read. */
export interface Judgeable {
  readonly documents: readonly StackDocument[];
  readonly declaration?: Declaration;
  readonly provenance?: Provenance;
}

/**
 * Reads stacks and plans, with the declaration and provenance that stand beside them.
 * @param paths absolute
 * @param declarationFile replaces the declaration that stands there
 * @throws ProblemsError for what can't be read; UsageError if the paths bring several declarations
 */
export function readJudged(paths: readonly string[], declarationFile: string | undefined): Judgeable {
  const problems: InputProblem[] = [];
  const documents = paths.flatMap((path) => {
    const read = readStacks(path);
    problems.push(...read.problems);
    return read.documents;
  });
  problems.push(...sameNames(documents));
  const declaration = declarationIn(oneDeclaration(paths, declarationFile), problems);
  const provenance = new Map(
    beside(paths, 'provenance.json').flatMap((file) => [...provenanceIn(file, problems)]),
  );
  if (problems.length > 0) throw new ProblemsError(problems, 'nothing was judged');
  return { documents, declaration, provenance };
}

/** Two paths may each have a stack of one name; findings could not tell them apart. */
function sameNames(documents: readonly StackDocument[]): InputProblem[] {
  const files = new Map<string, string>();
  return documents.flatMap(({ name, file }) => {
    const earlier = files.get(name);
    files.set(name, earlier ?? file);
    return earlier === undefined
      ? []
      : [
          {
            file,
            line: 1,
            column: 1,
            message: `stack "${name}" was already read from ${earlier}`,
            fix: 'rename one of them, or judge them apart',
          },
        ];
  });
}

function oneDeclaration(paths: readonly string[], given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  const found = beside(paths, 'declaration.json');
  if (found.length > 1) {
    throw new UsageError(
      `there is more than one declaration: ${found.join(', ')}`,
      'judge the estates apart, or say which one counts with --declaration <file>',
    );
  }
  return found[0];
}

/** The files of a name that stand in the paths, or beside them where a path is a file. */
function beside(paths: readonly string[], name: string): string[] {
  const folders = paths.map((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path),
  );
  return [...new Set(folders.map((folder) => join(folder, name)))].filter((file) => existsSync(file));
}

function declarationIn(file: string | undefined, problems: InputProblem[]): Declaration | undefined {
  if (file === undefined) return undefined;
  const read = readDeclaration(file);
  if (read.kind === 'declaration') return read.declaration;
  problems.push(...read.problems);
  return undefined;
}

function provenanceIn(file: string, problems: InputProblem[]): Provenance {
  const read = readProvenance(file);
  if (read instanceof Map) return read;
  problems.push(...(read as readonly InputProblem[]));
  return new Map();
}
