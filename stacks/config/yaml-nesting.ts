import { CST, Lexer } from 'yaml';

/** Far more levels than an estate has; the parser and the composer use one call for each. */
export const DEEPEST_NESTING = 32;

/**
 * Offset at which brackets are nested deeper than `DEEPEST_NESTING`. Looks at lexemes alone, because the parser itself
 * fails on tens of thousands of open brackets.
 */
export function findDeepBrackets(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    depth += OPENING.has(lexeme) ? 1 : CLOSING.has(lexeme) ? -1 : 0;
    if (depth > DEEPEST_NESTING) {
      return offset;
    }
    offset += MARKERS.has(lexeme) ? 0 : lexeme.length;
  }
  return undefined;
}

const OPENING: ReadonlySet<string> = new Set(['[', '{']);
const CLOSING: ReadonlySet<string> = new Set([']', '}']);
/** Lexemes that stand for no text: start of document, end of flow error, scalar follows. */
const MARKERS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** Offset of a token that is nested deeper than `DEEPEST_NESTING`, found without recursion. */
export function findDeepToken(tokens: readonly CST.Token[]): number | undefined {
  const pending: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({
    token,
    depth: 0,
  }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_NESTING) {
      return token.offset;
    }
    for (const child of childrenOf(token)) {
      pending.push({ token: child, depth: depth + 1 });
    }
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') {
    return token.value ? [token.value] : [];
  }
  if ('items' in token) {
    return token.items.flatMap((item) => [item.key, item.value].filter((child) => !!child));
  }
  return [];
}
