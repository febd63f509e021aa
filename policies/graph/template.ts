/** A reference of a Terraform expression to an attribute of a managed resource. */
export interface Traversal {
  /** Address without module, such as `azurerm_subnet.web` or `azurerm_subnet.web[0]`. */
  readonly address: string;
  /** Dotted path of the attribute, `id` for the id; empty for the resource as a whole. */
  readonly path: string;
}

/** A part of a template: text as it stands, a reference, or an expression that this reader doesn't work out. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'traversal'; readonly traversal: Traversal }
  | { readonly kind: 'other'; readonly expression: string };

/** Whether a text of Terraform JSON is more than itself: an expression, a directive or an escape. */
export function isTemplate(text: string): boolean {
  return text.includes('${') || text.includes('%{');
}

/** The parts of a text of Terraform JSON. A directive (`%{if}`) or an unclosed expression makes all of it one `other`. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let position = 0;
  for (let mark = nextMark(text, 0); mark !== -1; mark = nextMark(text, position)) {
    const isEscape = text.charAt(mark - 1) === text.charAt(mark) && mark > position;
    if (isEscape) {
      literal += text.slice(position, mark - 1) + text.slice(mark, mark + 2);
      position = mark + 2;
      continue;
    }
    const end = text.charAt(mark) === '%' ? -1 : closingBrace(text, mark + 2);
    if (end === -1) return [{ kind: 'other', expression: text }];
    literal += text.slice(position, mark);
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    literal = '';
    parts.push(parseExpression(text.slice(mark + 2, end).trim()));
    position = end + 1;
  }
  literal += text.slice(position);
  if (literal !== '' || parts.length === 0) parts.push({ kind: 'text', text: literal });
  return parts;
}

/** Where the next `${` or `%{` stands, or -1. */
function nextMark(text: string, from: number): number {
  const expression = text.indexOf('${', from);
  const directive = text.indexOf('%{', from);
  return expression === -1 || directive === -1
    ? Math.max(expression, directive)
    : Math.min(expression, directive);
}

const TRAVERSAL =
  /^([a-z][a-z0-9_]*\.[A-Za-z_][\w-]*(?:\[(?:\d+|"[^"\\]*")\])?)((?:\.[\w-]+|\[(?:\d+|"[^"\\]*")\])*)$/;

/** The reference that an expression is, or undefined if it is more or something else. */
export function parseTraversal(expression: string): Traversal | undefined {
  const match = TRAVERSAL.exec(expression);
  if (!match?.[1]) return undefined;
  return { address: match[1], path: dotted(match[2] ?? '') };
}

/** All references to `type.name` that occur in an expression, the texts in it left out. */
export function mentionedAddresses(expression: string): readonly string[] {
  const withoutText = expression.replace(/"(?:[^"\\$]|\\.)*"/g, '""');
  const matches = withoutText.matchAll(/(?<![\w.-])([a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*)/g);
  return [...new Set([...matches].map((match) => match[1] ?? ''))];
}

function parseExpression(expression: string): TemplatePart {
  const text = /^"((?:[^"\\$%])*)"$/.exec(expression);
  if (text) return { kind: 'text', text: text[1] ?? '' };
  const traversal = parseTraversal(expression);
  return traversal ? { kind: 'traversal', traversal } : { kind: 'other', expression };
}

function dotted(suffix: string): string {
  const path = suffix.includes('[') ? suffix.replace(/\["?([^"\]]*)"?\]/g, '.$1') : suffix;
  return path.startsWith('.') ? path.slice(1) : path;
}

function closingBrace(text: string, start: number): number {
  let depth = 1;
  let quoted = false;
  for (let position = start; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (quoted && character === '\\') position += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}') {
      depth -= 1;
      if (depth === 0) return position;
    }
  }
  return -1;
}
