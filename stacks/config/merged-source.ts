import { Position } from '../../constructs/model/position';
import { Problem } from './problem';
import { Part, ProblemText, Source } from './source';
import { Path, valueIn } from './yaml-value';
import { YamlSource } from './yaml-source';

/** What became of several files: the one source that they make up, and what stands in two of them. */
export interface Merged {
  readonly source: Source;
  readonly problems: readonly Problem[];
}

/** What an estate as a whole is: it stands in the main file and in no other. */
export const MAIN_ONLY = ['estate', 'title', 'stage', 'asOf', 'include'] as const;

/**
 * Puts the files that an estate includes together with its main one. Mappings of one name become one mapping, entry by
 * entry; everything else stands in one file only.
 */
export function mergeSources(main: YamlSource, included: readonly YamlSource[]): Merged {
  if (included.length === 0) return { source: main, problems: [] };
  const value = mappingOf(main.value);
  const owners = new Map<string, YamlSource>();
  const problems: Problem[] = [];
  const own = (source: YamlSource, path: Path) => owners.set(ownerKey(path), source);
  for (const key of main.keysAt([])) own(main, [key]);
  for (const source of included) {
    if (!isMapping(source.value)) {
      problems.push(source.problem([], NO_MAPPING));
      continue;
    }
    for (const [key, added] of Object.entries(source.value)) {
      const held = value[key];
      const isNew = !Object.hasOwn(value, key);
      if (MAIN_ONLY.some((only) => only === key)) {
        problems.push(source.problem([key], mainOnly(key, main.file), 'key'));
      } else if (isNew) {
        value[key] = added;
        own(source, [key]);
      } else if (isMapping(held) && isMapping(added)) {
        const both = mappingOf(held);
        for (const [name, entry] of Object.entries(added)) {
          if (Object.hasOwn(both, name)) {
            const first = ownerOf(owners, main, [key, name]).positionOf([key, name], 'key');
            problems.push(source.problem([key, name], twice(`${key}.${name}`, first), 'key'));
          } else {
            both[name] = entry;
            own(source, [key, name]);
          }
        }
        value[key] = both;
      } else {
        const first = ownerOf(owners, main, [key]).positionOf([key], 'key');
        problems.push(source.problem([key], twice(key, first), 'key'));
      }
    }
  }
  return { source: new MergedSource(main, value, owners), problems };
}

/** Several files as one: each path is the business of the file that its section, or its section's entry, stands in. */
class MergedSource implements Source {
  constructor(
    private readonly main: YamlSource,
    readonly value: unknown,
    private readonly owners: ReadonlyMap<string, YamlSource>,
  ) {}

  get file(): string {
    return this.main.file;
  }

  positionOf(path: Path, part?: Part): Position {
    return this.ownerOf(path).positionOf(path, part);
  }

  valueAt(path: Path): unknown {
    return valueIn(this.value, path);
  }

  spellingAt(path: Path): string | undefined {
    return this.ownerOf(path).spellingAt(path);
  }

  keysAt(path: Path): readonly string[] {
    const value = this.valueAt(path);
    return isMapping(value) ? Object.keys(value) : [];
  }

  problem(path: Path, text: ProblemText, part?: Part): Problem {
    return this.ownerOf(path).problem(path, text, part);
  }

  private ownerOf(path: Path): YamlSource {
    return ownerOf(this.owners, this.main, path);
  }
}

function ownerOf(owners: ReadonlyMap<string, YamlSource>, main: YamlSource, path: Path): YamlSource {
  return owners.get(ownerKey(path.slice(0, 2))) ?? owners.get(ownerKey(path.slice(0, 1))) ?? main;
}

function ownerKey(path: Path): string {
  return path.map(String).join('\n');
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy without a prototype; an empty one of what is no mapping. */
function mappingOf(value: unknown): Record<string, unknown> {
  const copy = Object.create(null) as Record<string, unknown>;
  return isMapping(value) ? Object.assign(copy, value) : copy;
}

const NO_MAPPING: ProblemText = {
  message: 'the file is no mapping',
  allowed: 'sections of an estate, such as services and spokes',
  fix: 'write a section and a colon, and its entries below it',
};

function mainOnly(key: string, main: string): ProblemText {
  return {
    message: `${key} stands in a file that the estate includes`,
    allowed: `${MAIN_ONLY.join(', ')} stand in ${main}`,
    fix: `move it there`,
  };
}

function twice(what: string, { file, line }: Position): ProblemText {
  return {
    message: `${what} is said a second time`,
    allowed: `once; the first is at ${file}:${line}`,
    fix: 'remove one of the two, or rename it',
  };
}
