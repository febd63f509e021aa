import { Literal, Point, Variables } from '../solver/variables';

/** A variable whose values have names. The first one is what examples take if nothing speaks against it. */
export class Dimension<Value extends string = string> {
  readonly variable: number;
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    private readonly variables: Variables,
    readonly values: readonly Value[],
  ) {
    this.variable = variables.add(values.length);
    this.numbers = new Map(values.map((value, number) => [value, number]));
  }

  /** That it has one of these values; what isn't a value of it is passed over. */
  is(...values: readonly string[]): Literal {
    const numbers = values.flatMap((value) => this.numbers.get(value) ?? []);
    return this.variables.is(this.variable, numbers);
  }

  isNot(...values: readonly string[]): Literal {
    return this.variables.not(this.is(...values));
  }

  where(holds: (value: Value) => boolean): Literal {
    return this.variables.where(this.variable, (number) => holds(this.values[number]!));
  }

  has(value: string): boolean {
    return this.numbers.has(value);
  }

  /** The value that it has at a point. */
  at(point: Point): Value {
    return this.values[point[this.variable]!]!;
  }

  /** Values that a literal on it allows. */
  named(literal: Literal): readonly Value[] {
    return this.variables.values(literal).map((number) => this.values[number]!);
  }
}

/** A variable that holds or doesn't; examples take it not to. */
export class Bit {
  readonly variable: number;
  readonly yes: Literal;
  readonly no: Literal;

  constructor(variables: Variables) {
    this.variable = variables.add(2);
    this.yes = variables.is(this.variable, [1]);
    this.no = variables.is(this.variable, [0]);
  }

  isSetAt(point: Point): boolean {
    return point[this.variable] === 1;
  }
}
