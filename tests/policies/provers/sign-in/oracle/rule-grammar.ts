/** A filter or membership rule, read. */
export type Rule =
  | { readonly kind: 'and' | 'or'; readonly left: Rule; readonly right: Rule }
  | { readonly kind: 'not'; readonly inner: Rule }
  | { readonly kind: 'comparison'; readonly comparison: Comparison };

/** An attribute beside values, all in lower case but for the attribute's name. */
export interface Comparison {
  readonly attribute: string;
  readonly operator: string;
  readonly values: readonly string[];
}

const OPERATORS = [
  ['eq', 'ne'],
  ['in', 'notin'],
  ['startswith', 'notstartswith'],
  ['endswith', 'notendswith'],
  ['contains', 'notcontains'],
].flat();

const rules = new Map<string, Rule | undefined>();

/** Reads a rule about `<prefix>.<attribute>`; undefined where the grammar doesn't cover it. */
export function readRule(prefix: string, text: string): Rule | undefined {
  const key = `${prefix} ${text}`;
  if (!rules.has(key)) rules.set(key, read(prefix, text));
  return rules.get(key);
}

function read(prefix: string, text: string): Rule | undefined {
  try {
    return new Reader(prefix, tokensOf(text)).whole();
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** Whether a rule holds, given whether each comparison does. */
export function ruleHolds(rule: Rule, holds: (comparison: Comparison) => boolean): boolean {
  switch (rule.kind) {
    case 'and':
      return ruleHolds(rule.left, holds) && ruleHolds(rule.right, holds);
    case 'or':
      return ruleHolds(rule.left, holds) || ruleHolds(rule.right, holds);
    case 'not':
      return !ruleHolds(rule.inner, holds);
    case 'comparison':
      return holds(rule.comparison);
  }
}

/** Every comparison of a rule. */
export function comparisonsOf(rule: Rule): readonly Comparison[] {
  switch (rule.kind) {
    case 'and':
    case 'or':
      return [...comparisonsOf(rule.left), ...comparisonsOf(rule.right)];
    case 'not':
      return comparisonsOf(rule.inner);
    case 'comparison':
      return [rule.comparison];
  }
}

const TOKEN = /\s*(?:([()[\],])|"([^"]*)"|(-?[A-Za-z][\w.]*))/y;

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function tokensOf(rule: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = rule.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) throw new SyntaxError(`nothing to read in ${text}`);
    tokens.push({ text: found[2] ?? found[1] ?? found[3] ?? '', quoted: found[2] !== undefined });
  }
  return tokens;
}

/** Recursive descent; `or` binds loosest, `not` tightest. */
class Reader {
  private at = 0;

  constructor(
    private readonly prefix: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Rule {
    const rule = this.either();
    if (this.at !== this.tokens.length) throw new SyntaxError('more than a rule');
    return rule;
  }

  private either(): Rule {
    const left = this.both();
    return this.takes('or') ? { kind: 'or', left, right: this.either() } : left;
  }

  private both(): Rule {
    const left = this.single();
    return this.takes('and') ? { kind: 'and', left, right: this.both() } : left;
  }

  private single(): Rule {
    if (this.takes('not')) return { kind: 'not', inner: this.single() };
    if (!this.takesMark('(')) return { kind: 'comparison', comparison: this.comparison() };
    const inner = this.either();
    this.demand(')');
    return inner;
  }

  private comparison(): Comparison {
    const [object, attribute, ...more] = this.next().text.split('.');
    if (object !== this.prefix || !attribute || more.length > 0) throw new SyntaxError('no attribute');
    const word = this.next().text.toLowerCase();
    const operator = word.slice(1);
    if (!word.startsWith('-') || !OPERATORS.includes(operator)) throw new SyntaxError('no operator');
    const values = operator === 'in' || operator === 'notin' ? this.list() : [this.value()];
    return { attribute, operator, values };
  }

  private list(): readonly string[] {
    this.demand('[');
    const values = [this.value()];
    while (this.takesMark(',')) values.push(this.value());
    this.demand(']');
    return values;
  }

  private value(): string {
    const { text, quoted } = this.next();
    const value = text.toLowerCase();
    if (!quoted && value !== 'true' && value !== 'false') throw new SyntaxError('no value');
    return value;
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new SyntaxError('nothing more');
    return token;
  }

  private takes(word: string): boolean {
    const token = this.tokens[this.at];
    const is = token !== undefined && !token.quoted && token.text.toLowerCase().replace(/^-/, '') === word;
    if (is) this.at++;
    return is;
  }

  private takesMark(mark: string): boolean {
    const token = this.tokens[this.at];
    const is = token !== undefined && !token.quoted && token.text === mark;
    if (is) this.at++;
    return is;
  }

  private demand(mark: string): void {
    if (!this.takesMark(mark)) throw new SyntaxError(`no ${mark}`);
  }
}
