/** What is wrong with a line, in words, and what to write instead. */
export interface LineProblem {
  readonly message: string;
  readonly fix: string;
}

/** The objects of a file of JSON lines with what each means, or everything that is wrong with them. Lines count from 1. */
export interface ReadLines<Value> {
  readonly values: readonly (Value & { readonly line: number })[];
  readonly problems: readonly (LineProblem & { readonly line: number })[];
}

/**
 * Reads one object a line, as JSON; empty lines are passed over.
 * @param example of a line, for messages
 * @param meaning of an object, or what is wrong with it
 */
export function readJsonLines<Value extends object>(
  text: string,
  example: string,
  meaning: (object: Readonly<Record<string, unknown>>) => Value | readonly LineProblem[],
): ReadLines<Value> {
  const values: (Value & { readonly line: number })[] = [];
  const problems: (LineProblem & { readonly line: number })[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((content, index) => {
      const line = index + 1;
      if (content.trim() === '') return;
      const object = objectIn(content, example);
      const read = isProblems(object) ? object : meaning(object);
      if (isProblems(read)) problems.push(...read.map((problem) => ({ line, ...problem })));
      else values.push({ line, ...read });
    });
  return { values, problems };
}

/** A value for a message; what isn't there is missing. */
export function shownValue(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}

/** What else stands in a line than these keys, such as an id or a note: it goes into the answer as it is. */
export function carriedBeside(
  object: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function objectIn(content: string, example: string): Readonly<Record<string, unknown>> | LineProblem[] {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return [{ message: 'is not JSON', fix: `write one object a line, such as ${example}` }];
  }
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : [{ message: 'is no object', fix: `write one such as ${example}` }];
}

function isProblems(read: unknown): read is readonly LineProblem[] {
  return Array.isArray(read);
}
