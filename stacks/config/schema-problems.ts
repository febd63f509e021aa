import { z } from 'zod';
import { readHint } from './hint';
import { pathText } from './path-text';
import { Problem } from './problem';
import { KEY_SEPARATOR } from './schema-fields';
import { didYouMean, suggest } from './suggest';
import { Source } from './source';
import { Path } from './yaml-value';

type Issue = z.core.$ZodIssue;

/** What zod has against a file, as problems with positions. An issue in a union is told for the branch that was meant. */
export function schemaProblems(issues: readonly Issue[], source: Source): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], source));
}

function problemsOf(issue: Issue, base: Path, source: Source): Problem[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message, path, source));
    case 'invalid_key':
      return issue.issues.slice(0, 1).map((inner) => badKey(inner, path, source));
    case 'invalid_union':
      return unionProblems(issue, path, source);
    case 'invalid_value':
      return [notOneOf(issue.values.map(String), issue, path, source)];
    case 'invalid_type':
      return [wrongType(issue, path, source)];
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'too_big':
    case 'too_small':
    case 'custom':
      return [refusedValue(issue, path, source)];
  }
}

function unknownKey(key: string, knownKeys: string, path: Path, source: Source): Problem {
  const known = knownKeys.split(KEY_SEPARATOR);
  const present = new Set(source.keysAt(path));
  const free = known.filter((name) => !present.has(name));
  return source.problem(
    [...path, key],
    {
      message: `${pathText(path)} has the unknown key "${key}"`,
      allowed: `the keys here are ${known.join(', ')}`,
      fix: didYouMean(key, free, 'remove it'),
    },
    'key',
  );
}

function badKey(inner: Issue, path: Path, source: Source): Problem {
  const hint = readHint(inner.message);
  return source.problem(
    path,
    {
      message: `${pathText(path.slice(0, -1))} has the key "${String(path[path.length - 1])}"`,
      allowed: hint?.allowed,
      fix: hint?.fix ?? 'choose another name',
    },
    'key',
  );
}

/** Told is the branch whose type fits the value; the types that fit if there is none. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  source: Source,
): Problem[] {
  if (issue.discriminator !== undefined) {
    return [badDiscriminator(issue.discriminator, issue, path, source)];
  }
  const isText = typeof source.valueAt(path) === 'string';
  const fitting = issue.errors.find((branch) => !branch.some((inner) => isTypeOfWhole(inner, isText)));
  if (fitting) {
    return fitting.flatMap((inner) => problemsOf(inner, path, source));
  }
  const allowed = issue.errors.flatMap((branch) => branch.slice(0, 1).map(describeExpected)).join(', or ');
  if (source.valueAt(path) === undefined) {
    return [missing(path, allowed, source)];
  }
  const shown = describeValue(path, source);
  return [
    source.problem(path, {
      message: `${pathText(path)} is ${shown}`,
      allowed,
      fix: `write ${allowed}`,
    }),
  ];
}

/** Whether a branch is for another type than the value's; a closed set of words is for text. */
function isTypeOfWhole(issue: Issue, isText: boolean): boolean {
  return (
    issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isText))
  );
}

function badDiscriminator(key: string, issue: Issue, path: Path, source: Source): Problem {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const at = path[path.length - 1] === key ? path : [...path, key];
  return source.valueAt(at) === undefined
    ? missing(at, `one of ${options.join(', ')}`, source)
    : notOneOf(options, issue, at, source);
}

function notOneOf(values: readonly string[], issue: Issue, path: Path, source: Source): Problem {
  const hint = readHint(issue.message);
  const allowed = hint?.allowed ?? (values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`);
  if (source.valueAt(path) === undefined) {
    return missing(path, allowed, source);
  }
  const spelling = source.spellingAt(path) ?? '';
  const exact = values.find((value) => value.toLowerCase() === spelling.toLowerCase());
  const near = exact ?? (typeof source.valueAt(path) === 'string' ? suggest(spelling, values) : undefined);
  return source.problem(path, {
    message: `${pathText(path)} is ${describeValue(path, source)}`,
    allowed,
    fix: near === undefined ? (hint?.fix ?? 'write one of them') : `did you mean ${near}?`,
  });
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path, source: Source): Problem {
  const hint = readHint(issue.message);
  const expected = hint?.allowed ?? describeExpected(issue);
  if (source.valueAt(path) === undefined) {
    return missing(path, expected, source, hint?.fix);
  }
  if (issue.expected === 'never') {
    const text = `${pathText(path.slice(0, -1))} has ${String(path[path.length - 1])}`;
    return source.problem(
      path,
      { message: text, allowed: hint?.allowed, fix: hint?.fix ?? 'remove it' },
      'key',
    );
  }
  return source.problem(path, {
    message: `${pathText(path)} is ${describeValue(path, source)}`,
    allowed: expected,
    fix: hint?.fix ?? fixOf(issue.expected, path, source),
  });
}

function missing(path: Path, expected: string, source: Source, fix?: string): Problem {
  const key = String(path[path.length - 1]);
  return source.problem(
    path.slice(0, -1),
    {
      message: `${pathText(path.slice(0, -1))} has no "${key}"`,
      allowed: `${key} is ${expected}`,
      fix: fix === undefined ? `add ${key}` : `add ${key}: ${fix}`,
    },
    'key',
  );
}

function refusedValue(issue: Issue, path: Path, source: Source): Problem {
  const hint = readHint(issue.message);
  return source.problem(path, {
    message: `${pathText(path)} is ${describeValue(path, source)}`,
    allowed: hint?.allowed ?? issue.message,
    fix: hint?.fix ?? 'correct it',
  });
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'a mapping of keys to values',
  record: 'a mapping of names to values',
  array: 'a list',
};

function describeExpected(issue: Issue): string {
  if (issue.code === 'invalid_value') {
    return issue.values.map(String).join(', ');
  }
  return issue.code === 'invalid_type'
    ? (readHint(issue.message)?.allowed ?? TYPE_NAMES[issue.expected] ?? issue.expected)
    : issue.code;
}

/** The value received, and how YAML read it where that surprises. */
function describeValue(path: Path, source: Source): string {
  const value = source.valueAt(path);
  const spelling = source.spellingAt(path);
  if (value === null) {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (typeof value === 'string') {
    return `"${shorten(value)}"`;
  }
  if (typeof value === 'number') {
    return spelling === undefined || spelling === String(value)
      ? `the number ${value}`
      : `${shorten(spelling)}, which YAML reads as the number ${value}`;
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  return Object.keys(value ?? {}).length === 0 ? 'an empty mapping' : 'a mapping';
}

const LONGEST_SHOWN = 60;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}...` : line;
}

/** YAML 1.1 read these as true and false; 1.2 reads them as text. */
const OLD_BOOLEANS: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
};

function fixOf(expected: string, path: Path, source: Source): string {
  const value = source.valueAt(path);
  const spelling = source.spellingAt(path) ?? '';
  if (expected === 'boolean') {
    const meant = typeof value === 'string' ? OLD_BOOLEANS[value.toLowerCase()] : undefined;
    return meant === undefined ? 'write true or false' : `write ${meant}: YAML 1.2 reads ${spelling} as text`;
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `put it in quotes: "${shorten(spelling)}"`;
  }
  if (value === null) {
    return expected === 'object' || expected === 'record'
      ? 'write {} for all defaults, or remove the key'
      : 'write a value, or remove the key';
  }
  if (expected === 'array' && typeof value === 'string') {
    return `put it in brackets: [${shorten(spelling)}]`;
  }
  return `write ${TYPE_NAMES[expected] ?? expected}`;
}
