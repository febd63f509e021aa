/** Where and why a text is no JSON: an offset in UTF-16 code units. */
export interface JsonSyntaxError {
  readonly offset: number;
  readonly expected: string;
}

const SCALAR =
  /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

type Expectation =
  'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or ]' | 'comma or }' | 'end';

/** What a person reads of each state. */
const SAID: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  colon: '":"',
  'comma or ]': '"," or "]"',
  'comma or }': '"," or "}"',
  end: 'the end of the file',
};

/**
 * Finds the first place where a text stops being JSON; undefined if it is JSON. `JSON.parse` alone doesn't always tell the
 * place. One pass over the text, no recursion.
 */
export function findJsonError(text: string): JsonSyntaxError | undefined {
  const open: ('{' | '[')[] = [];
  let expectation: Expectation = 'value';
  let offset = 0;
  const afterValue = (): Expectation => {
    const container = open.at(-1);
    return container === undefined ? 'end' : container === '{' ? 'comma or }' : 'comma or ]';
  };
  for (;;) {
    SPACE.lastIndex = offset;
    SPACE.exec(text);
    offset = SPACE.lastIndex;
    const character = text.charAt(offset);
    if (character === '') return expectation === 'end' ? undefined : { offset, expected: SAID[expectation] };
    const takesValue: boolean = expectation === 'value' || expectation === 'value or ]';
    const takesName: boolean = expectation === 'name' || expectation === 'name or }';
    if (takesValue && (character === '{' || character === '[')) {
      open.push(character);
      expectation = character === '{' ? 'name or }' : 'value or ]';
      offset += 1;
    } else if (
      (character === ']' && (expectation === 'value or ]' || expectation === 'comma or ]')) ||
      (character === '}' && (expectation === 'name or }' || expectation === 'comma or }'))
    ) {
      open.pop();
      expectation = afterValue();
      offset += 1;
    } else if (character === ':' && expectation === 'colon') {
      expectation = 'value';
      offset += 1;
    } else if (character === ',' && (expectation === 'comma or ]' || expectation === 'comma or }')) {
      expectation = expectation === 'comma or ]' ? 'value' : 'name';
      offset += 1;
    } else {
      SCALAR.lastIndex = offset;
      const mayBeScalar = takesValue || (takesName && character === '"');
      if (!mayBeScalar || SCALAR.exec(text) === null) return { offset, expected: SAID[expectation] };
      offset = SCALAR.lastIndex;
      expectation = takesName ? 'colon' : afterValue();
    }
  }
}

/** Whether objects and lists are nested deeper than `limit`. Brackets in texts don't count. */
export function isNestedDeeperThan(limit: number, bytes: Uint8Array): boolean {
  let depth = 0;
  let quoted = false;
  for (let position = 0; position < bytes.length; position += 1) {
    const byte = bytes[position];
    if (quoted) {
      if (byte === BACKSLASH) position += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
