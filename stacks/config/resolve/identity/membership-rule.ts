import { didYouMean } from '../../suggest';

/** What is wrong with a membership rule, and how to put it right. */
export interface RuleFault {
  /** As a phrase after the rule: `has an unknown operator "-equals"`. */
  readonly said: string;
  readonly allowed?: string;
  readonly fix: string;
}

/** Entra's longest rule. */
const LONGEST_RULE = 3072;

const OPERATORS = [
  '-eq',
  '-ne',
  '-in',
  '-notIn',
  '-contains',
  '-notContains',
  '-startsWith',
  '-notStartsWith',
  '-endsWith',
  '-notEndsWith',
  '-match',
  '-notMatch',
  '-le',
  '-ge',
];
const JOINTS = ['-and', '-or'];
const OTHERS = ['-not', '-any', '-all'];
const TOKEN = /\s+|"(?:[^"`]|`.)*"|'[^']*'|[()[\],]|-[A-Za-z]+|[A-Za-z_][\w.]*|-?\d+|[^\s]/gy;

interface Token {
  readonly kind:
    'open' | 'close' | 'operator' | 'joint' | 'not' | 'property' | 'value' | 'list' | 'quantifier';
  readonly text: string;
}

/**
 * What can be seen to be wrong with a rule of a dynamic group: azuread takes any text and Graph refuses it at apply. Expressions
 * `<property> <operator> <value>` joined by -and and -or; what -any and -all have in their parentheses isn't looked at.
 */
export function ruleFault(rule: string): RuleFault | undefined {
  if (rule.trim() === '')
    return { said: 'is empty', fix: 'write a rule such as user.department -eq "Housing"' };
  if (rule.length > LONGEST_RULE) {
    return {
      said: `has ${rule.length} characters`,
      allowed: `at most ${LONGEST_RULE}`,
      fix: 'shorten it, or go by an attribute that says the same',
    };
  }
  const tokens = tokensOf(rule);
  return 'said' in tokens ? tokens : sequenceFault(tokens);
}

function tokensOf(rule: string): readonly Token[] | RuleFault {
  const texts = (rule.match(TOKEN) ?? []).filter((text) => text.trim() !== '');
  const tokens: Token[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    if (text === '[') {
      const end = texts.indexOf(']', index);
      if (end < 0) return { said: 'has a list without an end', fix: 'add the closing bracket' };
      tokens.push({ kind: 'list', text: texts.slice(index, end + 1).join(' ') });
      index = end;
      continue;
    }
    const token = tokenOf(text);
    if ('said' in token) return token;
    tokens.push(token);
    if (token.kind === 'quantifier') {
      const end = closingOf(texts, index + 1);
      if (end === undefined) return UNBALANCED;
      tokens.push({ kind: 'value', text: '' });
      index = end;
    }
  }
  return tokens;
}

function tokenOf(text: string): Token | RuleFault {
  if (text === '(') return { kind: 'open', text };
  if (text === ')') return { kind: 'close', text };
  if (text.startsWith('-') && /[A-Za-z]/.test(text)) return operatorOf(text);
  if (/^["']/.test(text) && text.length > 1) return { kind: 'value', text };
  if (/^(true|false|null|-?\d+)$/i.test(text)) return { kind: 'value', text };
  if (/^user\.[A-Za-z]\w*/.test(text)) return { kind: 'property', text };
  return /^[A-Za-z]/.test(text)
    ? {
        said: `has "${text}" where a property or a value is expected`,
        allowed: 'properties begin with user., and texts stand in double quotes',
        fix: text.startsWith('device.')
          ? 'write a rule over user., since the group is of people'
          : `write user.${text} or "${text}"`,
      }
    : {
        said: `has "${text}", which is nothing in a rule`,
        fix: 'remove it, or put the text around it in double quotes',
      };
}

function operatorOf(text: string): Token | RuleFault {
  const lower = text.toLowerCase();
  if (JOINTS.includes(lower)) return { kind: 'joint', text };
  if (lower === '-not') return { kind: 'not', text };
  if (OTHERS.includes(lower)) return { kind: 'quantifier', text };
  if (OPERATORS.some((operator) => operator.toLowerCase() === lower)) return { kind: 'operator', text };
  return {
    said: `has the unknown operator "${text}"`,
    allowed: [...OPERATORS, ...JOINTS, ...OTHERS].join(', '),
    fix: didYouMean(text, [...OPERATORS, ...JOINTS, ...OTHERS], 'write one of them'),
  };
}

const UNBALANCED: RuleFault = { said: 'has parentheses that do not match', fix: 'close each that is opened' };

/** Index of the parenthesis that closes the one at `open`. */
function closingOf(texts: readonly string[], open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < texts.length; index += 1) {
    depth += texts[index] === '(' ? 1 : texts[index] === ')' ? -1 : 0;
    if (depth === 0) return index;
  }
  return undefined;
}

/** Walks the tokens with what may come next: an expression, or what joins two. */
function sequenceFault(tokens: readonly Token[]): RuleFault | undefined {
  let depth = 0;
  let index = 0;
  let expression = true;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (expression && (token.kind === 'open' || token.kind === 'not')) {
      depth += token.kind === 'open' ? 1 : 0;
      index += 1;
    } else if (expression) {
      const fault = comparisonFault(tokens.slice(index, index + 3));
      if (fault) return fault;
      index += 3;
      expression = false;
    } else if (token.kind === 'close') {
      depth -= 1;
      if (depth < 0) return UNBALANCED;
      index += 1;
    } else if (token.kind === 'joint') {
      expression = true;
      index += 1;
    } else {
      return {
        said: `has "${token.text}" where an expression has ended`,
        allowed: 'expressions are joined by -and and -or',
        fix: 'join it, or put quotes around a text of several words',
      };
    }
  }
  if (expression) return { said: 'ends where an expression is expected', fix: 'complete it' };
  return depth === 0 ? undefined : UNBALANCED;
}

const TAKES_LIST = ['-in', '-notin'];

function comparisonFault([property, operator, value]: readonly Token[]): RuleFault | undefined {
  const shown = [property, operator, value]
    .flatMap((token) => (token ? [token.text] : []))
    .join(' ')
    .trim();
  if (property?.kind !== 'property' || !operator || !value) {
    return {
      said: `has "${shown}" where an expression is expected`,
      allowed: '<property> <operator> <value>, such as user.department -eq "Housing"',
      fix: 'complete it',
    };
  }
  if (operator.kind === 'quantifier') return undefined;
  const wantsList = TAKES_LIST.includes(operator.text.toLowerCase());
  if (operator.kind !== 'operator' || (wantsList ? value.kind !== 'list' : value.kind !== 'value')) {
    return {
      said: `has "${shown}", which is no comparison`,
      allowed: wantsList
        ? `${operator.text} compares with a list, such as ["Housing", "Planning"]`
        : '<property> <operator> <value>, such as user.department -eq "Housing"',
      fix: 'correct it',
    };
  }
  return undefined;
}
