/** What a rule of a device filter or of a dynamic group says; negative operators are the opposite of positive ones. [19] */
export type Rule =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Rule[] }
  | { readonly kind: 'not'; readonly part: Rule }
  | ({ readonly kind: 'test' } & Test);

/** One comparison, without regard to case: attribute and value are in lower case. */
export interface Test {
  /** Without `user.` or `device.`. */
  readonly attribute: string;
  readonly operator: Operator;
  /** `null` is the word of that name. */
  readonly value: string | null;
}

/** `any` and `all` look into lists, with their condition as the value. */
export type Operator = 'eq' | 'startsWith' | 'endsWith' | 'contains' | 'match' | 'any' | 'all';

/** Whether a text passes a test. No text passes none, but that it is null. */
export function passes({ operator, value }: Pick<Test, 'operator' | 'value'>, text: string | null): boolean {
  if (operator === 'eq')
    return text === null || value === null ? text === value : text.toLowerCase() === value;
  if (text === null || value === null) return false;
  const lower = text.toLowerCase();
  switch (operator) {
    case 'startsWith':
      return lower.startsWith(value);
    case 'endsWith':
      return lower.endsWith(value);
    case 'contains':
      return lower.includes(value);
    case 'match':
    case 'any':
    case 'all':
      throw new RangeError(`the operator ${operator} isn't decided by a text alone`);
  }
}

/** All tests of a rule, in order. */
export function testsOf(rule: Rule): readonly Test[] {
  if (rule.kind === 'test') return [rule];
  return rule.kind === 'not' ? testsOf(rule.part) : rule.parts.flatMap(testsOf);
}

/** Whether a rule holds, by its tests. */
export function holds(rule: Rule, test: (test: Test) => boolean): boolean {
  switch (rule.kind) {
    case 'test':
      return test(rule);
    case 'not':
      return !holds(rule.part, test);
    case 'all':
      return rule.parts.every((part) => holds(part, test));
    case 'any':
      return rule.parts.some((part) => holds(part, test));
  }
}
