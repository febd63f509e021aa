import { z } from 'zod';
import { Problem } from './problem';
import { schemaProblems } from './schema-problems';
import { Source } from './source';
import { Path } from './yaml-value';

/** What could be made of a file: its value without the parts that have problems, if enough is left. */
export interface Parsed<T> {
  readonly value?: T;
  /** First keys of the paths that have problems. */
  readonly misshapen: ReadonlySet<PropertyKey>;
  readonly problems: readonly Problem[];
}

/** Each round takes at least one part away, and a part that is missed takes its mapping away with it. */
const MOST_ROUNDS = 8;

/**
 * Parses a file by its schema. What has problems is left out and the rest parsed again, so that one wrong key doesn't hide
 * what else is wrong.
 */
export function parseSource<T>(schema: z.ZodType<T>, source: Source): Parsed<T> {
  const first = schema.safeParse(source.value);
  if (first.success) {
    return { value: first.data, misshapen: new Set(), problems: [] };
  }
  const problems = schemaProblems(first.error.issues, source);
  const misshapen = new Set(first.error.issues.flatMap(faultyPaths).map(([key]) => key ?? ''));
  let rest = structuredCloneWithoutPrototype(source.value);
  let issues = first.error.issues;
  for (let round = 0; round < MOST_ROUNDS && issues.length > 0; round += 1) {
    for (const path of issues.flatMap(faultyPaths)) {
      rest = path.length === 0 ? undefined : without(rest, path);
    }
    const again = schema.safeParse(rest);
    if (again.success) {
      return { value: again.data, misshapen, problems };
    }
    issues = again.error.issues;
  }
  return { misshapen, problems };
}

function faultyPaths(issue: z.core.$ZodIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** Takes away what stands at a path; its mapping if nothing stands there, since then it is what is missed. */
function without(root: unknown, path: Path): unknown {
  const parentPath = path.slice(0, -1);
  const key = path[path.length - 1];
  const parent = parentPath.reduce<unknown>(
    (value, step) => (isContainer(value) ? value[step] : undefined),
    root,
  );
  if (!isContainer(parent) || key === undefined) {
    return root;
  }
  if (!(key in parent)) {
    return parentPath.length === 0 ? undefined : without(root, parentPath);
  }
  Reflect.deleteProperty(parent, key);
  return root;
}

function isContainer(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function structuredCloneWithoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(structuredCloneWithoutPrototype);
  }
  if (!isContainer(value)) {
    return value;
  }
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    copy[key] = structuredCloneWithoutPrototype(member);
  }
  return copy;
}
