import { disjunction, Formula, NEVER } from '../../solver/formula';
import { Clauses, Literal, Point, Variables } from '../../solver/variables';
import { Bit, Dimension } from '../dimension';
import { passes, Test } from './rule';

const NULL = ' null';
const OTHER = ' other';
const NOTHING = ' nothing';
/** What may stand between joined texts: whatever stands in none of them makes no longer match. */
const SEPARATORS = ['~', '|', '^', '\u00a6', '\u0001'];

/**
 * One text or null, as far as tests tell texts apart: which named value it equals, which is the longest named beginning and
 * end that it has, and which named parts are in it. Any choice of these occurs that keeps what beginnings, ends and parts
 * themselves contain: a text put together of them shows it.
 */
export class TextAttribute {
  /** Clauses that tie those choices together. */
  readonly facts: Clauses;
  private readonly whole: Dimension;
  private readonly beginning: Dimension;
  private readonly end: Dimension;
  private readonly parts: ReadonlyMap<string, Bit>;
  private readonly separator: string;

  constructor(
    private readonly variables: Variables,
    readonly name: string,
    tests: readonly Test[],
  ) {
    const valuesOf = (operator: Test['operator']) => [
      ...new Set(
        tests.flatMap((test) => (test.operator === operator && test.value !== null ? test.value : [])),
      ),
    ];
    this.whole = new Dimension(variables, [NULL, OTHER, ...valuesOf('eq')]);
    this.beginning = new Dimension(variables, [NOTHING, ...valuesOf('startsWith')]);
    this.end = new Dimension(variables, [NOTHING, ...valuesOf('endsWith')]);
    this.parts = new Map(valuesOf('contains').map((part) => [part, new Bit(variables)]));
    this.separator = SEPARATORS.find((mark) => !tests.some(({ value }) => value?.includes(mark))) ?? '\u0002';
    this.facts = [
      ...this.whole.values.flatMap((value) => (value === OTHER ? [] : this.factsOf(value))),
      ...this.factsOfTexts(),
    ];
  }

  get isNull(): Literal {
    return this.whole.is(NULL);
  }

  /** That the text passes a test. */
  formula({ operator, value }: Test): Formula {
    if (value === null) return operator === 'eq' ? this.isNull : NEVER;
    switch (operator) {
      case 'eq':
        return this.whole.is(value);
      case 'startsWith':
        return this.beginning.where((beginning) => beginning !== NOTHING && beginning.startsWith(value));
      case 'endsWith':
        return this.end.where((end) => end !== NOTHING && end.endsWith(value));
      case 'contains':
        return this.parts.get(value)!.yes;
      case 'match':
      case 'any':
      case 'all':
        throw new RangeError(`the operator ${operator} isn't decided by a text alone`);
    }
  }

  /** A text that is what a point says; undefined for null. */
  textAt(point: Point): string | undefined {
    const whole = this.whole.at(point);
    if (whole === NULL) return undefined;
    if (whole !== OTHER) return whole;
    const beginning = this.beginning.at(point);
    const end = this.end.at(point);
    const parts = [...this.parts].flatMap(([part, bit]) => (bit.isSetAt(point) ? part : []));
    const text = (part: string) => (part === NOTHING ? '' : part);
    return [text(beginning), ...parts, text(end)].join(this.separator);
  }

  /** What a value that is known settles. */
  private factsOf(value: string): Clauses {
    const text = value === NULL ? null : value;
    const longest = (dimension: Dimension, operator: Test['operator']) =>
      dimension.values
        .filter((part) => part !== NOTHING && passes({ operator, value: part }, text))
        .reduce((best, part) => (part.length > best.length || best === NOTHING ? part : best), NOTHING);
    const settled = [
      this.beginning.is(longest(this.beginning, 'startsWith')),
      this.end.is(longest(this.end, 'endsWith')),
      ...[...this.parts].map(([part, bit]) =>
        passes({ operator: 'contains', value: part }, text) ? bit.yes : bit.no,
      ),
    ];
    return settled.flatMap((literal) => this.ifThen(this.whole.is(value), literal));
  }

  /** What beginnings, ends and parts contain is contained. */
  private factsOfTexts(): Clauses {
    const containers = [
      ...[this.beginning, this.end].flatMap((dimension) =>
        dimension.values.flatMap((text) => (text === NOTHING ? [] : { text, literal: dimension.is(text) })),
      ),
      ...[...this.parts].map(([text, bit]) => ({ text, literal: bit.yes })),
    ];
    return containers.flatMap(({ text, literal }) =>
      [...this.parts].flatMap(([part, bit]) => (text.includes(part) ? this.ifThen(literal, bit.yes) : [])),
    );
  }

  private ifThen(condition: Literal, consequence: Literal): Clauses {
    return disjunction(this.variables, [this.variables.not(condition), consequence]);
  }
}
