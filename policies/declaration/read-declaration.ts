import { z } from 'zod';
import { Declaration } from './declaration';
import { declarationSchema } from './declaration-schema';
import { InputProblem, wholeFile } from '../graph/input-problem';
import { readJson } from '../graph/read-json';

/** The declaration, or everything that is wrong with its file. */
export type ReadDeclaration =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

/** Reads a `declaration.json`. Each problem names the path in the JSON and the value that stands there. */
export function readDeclaration(file: string): ReadDeclaration {
  const read = readJson(file);
  if ('problem' in read) return { kind: 'problems', problems: [read.problem] };
  const parsed = declarationSchema.safeParse(read.json);
  if (parsed.success) return { kind: 'declaration', declaration: parsed.data };
  return {
    kind: 'problems',
    problems: parsed.error.issues.map((issue) => problemOf(file, read.json, issue)),
  };
}

function problemOf(file: string, json: unknown, issue: z.core.$ZodIssue): InputProblem {
  const path = issue.path.map(String);
  const where = path.length === 0 ? 'the declaration' : path.join('.');
  const value = valueAt(json, path);
  const found = value === undefined ? 'is missing' : `is ${shorten(JSON.stringify(value))}`;
  return wholeFile(
    file,
    `${where} ${found}: ${reason(issue)}`,
    'compare it with "ridgeway schema declaration"',
  );
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `it has unknown keys: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `allowed: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `needed: ${issue.expected}`;
  return issue.message;
}

function valueAt(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? (node as Record<string, unknown>)[key]
        : undefined,
    json,
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
