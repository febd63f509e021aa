import { Operator, Rule } from './rule';

const TOKEN = /\s*(?:("(?:[^"`]|`.)*"|'[^']*')|([()[\],])|(-?[A-Za-z_][\w.]*))/y;

/** Operators by their spelling without dash, in lower case; with `not` or `ne` they are the opposite. */
const OPERATORS: Readonly<Record<string, readonly [Operator, 'itself' | 'opposite']>> = {
  eq: ['eq', 'itself'],
  ne: ['eq', 'opposite'],
  startswith: ['startsWith', 'itself'],
  notstartswith: ['startsWith', 'opposite'],
  endswith: ['endsWith', 'itself'],
  notendswith: ['endsWith', 'opposite'],
  contains: ['contains', 'itself'],
  notcontains: ['contains', 'opposite'],
  match: ['match', 'itself'],
  notmatch: ['match', 'opposite'],
};

interface Token {
  readonly kind: 'text' | 'mark' | 'word';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a rule about `user` or `device`: comparisons, `and`, `or`, `not` with or without dash, parentheses; `not` binds
 * tightest, then `and`. Gives nothing if the text is anything else.
 */
export function readRule(text: string, subject: 'user' | 'device'): Rule | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new Reader(text, tokens, `${subject}.`);
  const rule = reader.disjunction();
  return reader.isAtEnd ? rule : undefined;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [, quoted, mark, word] = match;
    const end = TOKEN.lastIndex;
    if (quoted !== undefined)
      tokens.push({ kind: 'text', value: unquoted(quoted), start: end - quoted.length, end });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark, start: end - 1, end });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word, start: end - word.length, end });
  }
  return tokens;
}

/** A backtick takes a quote as it stands. */
function unquoted(quoted: string): string {
  const inside = quoted.slice(1, -1);
  return quoted.startsWith('"') ? inside.replace(/`(.)/g, '$1') : inside;
}

/** Reads from left to right; each part gives nothing if it isn't there. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly prefix: string,
  ) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  disjunction(): Rule | undefined {
    return this.joined('or', 'any', () => this.joined('and', 'all', () => this.negation()));
  }

  private joined(word: string, kind: 'all' | 'any', part: () => Rule | undefined): Rule | undefined {
    const parts: Rule[] = [];
    do {
      const next = part();
      if (!next) return undefined;
      parts.push(next);
    } while (this.takesWord(word));
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  private negation(): Rule | undefined {
    if (this.takesWord('not')) {
      const part = this.negation();
      return part && { kind: 'not', part };
    }
    if (!this.takesMark('(')) return this.comparison();
    const inside = this.disjunction();
    return inside && this.takesMark(')') ? inside : undefined;
  }

  private comparison(): Rule | undefined {
    const name = this.tokens[this.at];
    const word = this.tokens[this.at + 1];
    if (name?.kind !== 'word' || word?.kind !== 'word' || !word.value.startsWith('-')) return undefined;
    if (!name.value.toLowerCase().startsWith(this.prefix)) return undefined;
    const attribute = name.value.slice(this.prefix.length).toLowerCase();
    this.at += 2;
    const operator = word.value.slice(1).toLowerCase();
    if (operator === 'in' || operator === 'notin') return this.oneOf(attribute, operator === 'in');
    if (operator === 'any' || operator === 'all') return this.list(attribute, operator);
    const known = OPERATORS[operator];
    const value = this.value();
    if (!known || value === undefined) return undefined;
    const test: Rule = { kind: 'test', attribute, operator: known[0], value };
    return known[1] === 'itself' ? test : { kind: 'not', part: test };
  }

  private oneOf(attribute: string, isIn: boolean): Rule | undefined {
    if (!this.takesMark('[')) return undefined;
    const parts: Rule[] = [];
    do {
      const value = this.value();
      if (value === undefined) return undefined;
      parts.push({ kind: 'test', attribute, operator: 'eq', value });
    } while (this.takesMark(','));
    if (!this.takesMark(']')) return undefined;
    const any: Rule = { kind: 'any', parts };
    return isIn ? any : { kind: 'not', part: any };
  }

  /** What is asked of a list's entries is kept as text, in lower case. */
  private list(attribute: string, operator: 'any' | 'all'): Rule | undefined {
    const start = this.tokens[this.at]?.start;
    if (!this.takesMark('(')) return undefined;
    for (let depth = 1; depth > 0; this.at++) {
      const token = this.tokens[this.at];
      if (!token) return undefined;
      if (token.kind === 'mark') depth += token.value === '(' ? 1 : token.value === ')' ? -1 : 0;
    }
    const value = this.text.slice(start, this.tokens[this.at - 1]!.end).toLowerCase();
    return { kind: 'test', attribute, operator, value };
  }

  private value(): string | null | undefined {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'mark') return undefined;
    const lower = token.value.toLowerCase();
    if (token.kind === 'word' && !['true', 'false', 'null'].includes(lower)) return undefined;
    this.at++;
    return token.kind === 'word' && lower === 'null' ? null : lower;
  }

  private takesWord(word: string): boolean {
    const token = this.tokens[this.at];
    const isIt = token?.kind === 'word' && token.value.toLowerCase().replace(/^-/, '') === word;
    if (isIt) this.at++;
    return isIt;
  }

  private takesMark(mark: string): boolean {
    const token = this.tokens[this.at];
    const isIt = token?.kind === 'mark' && token.value === mark;
    if (isIt) this.at++;
    return isIt;
  }
}
