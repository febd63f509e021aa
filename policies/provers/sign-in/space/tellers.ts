import { Condition, ConditionDimension } from '../prover';
import { has, Literal } from '../solver/variables';
import { Bit, Dimension } from './dimension';
import { Places } from './places';
import { Readings } from './readings';

/** Tells people what confining one variable to some values means. */
type Teller = (literal: Literal) => readonly Condition[];

/** Which variables are dimensions for people, and how conditions on them are told. */
export class Tellers {
  private readonly tellers = new Map<number, Teller>();

  dimension(name: ConditionDimension, dimension: Dimension): void {
    this.tellers.set(dimension.variable, (literal) => {
      const values = dimension.named(literal);
      return [
        { dimension: name, values, except: dimension.values.filter((value) => !values.includes(value)) },
      ];
    });
  }

  /** A group, role or location; `alike` are those that nothing tells apart from it. */
  bit(
    name: 'group' | 'role' | 'location',
    id: string,
    { variable }: Bit,
    alike: readonly string[] = [],
  ): void {
    this.tellers.set(variable, ({ mask }) => [
      { dimension: name, id, holds: has(mask, 1), ...(alike.length === 0 ? {} : { alike }) },
    ]);
  }

  /** A rule of device filters. */
  rule(text: string, { variable }: Bit): void {
    this.tellers.set(variable, ({ mask }) => [
      { dimension: 'device-attribute', values: [has(mask, 1) ? text : `not (${text})`] },
    ]);
  }

  places({ address, country, gpsCountry, mfaTrusted, free, addressConditions }: Places): void {
    this.tellers.set(address.variable, addressConditions);
    this.dimension('country', country);
    this.dimension('gps-country', gpsCountry);
    this.tellers.set(mfaTrusted.variable, ({ mask }) => [
      { dimension: 'mfa-trusted', values: [String(has(mask, 1))] },
    ]);
    for (const [id, bit] of free) this.bit('location', id, bit);
  }

  /** Readings are told apart from conditions. */
  readings({ userActions, baselineScopes, strengths, undeclaredTrust }: Readings): void {
    for (const { variable } of [userActions, baselineScopes, strengths, undeclaredTrust])
      this.tellers.set(variable, () => []);
  }

  /** In the order in which they were named. */
  get variables(): readonly number[] {
    return [...this.tellers.keys()];
  }

  conditions(literal: Literal): readonly Condition[] {
    return this.tellers.get(literal.variable)?.(literal) ?? [];
  }
}
