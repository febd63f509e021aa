import { Obligation } from '../../../../../../policies/provers/sign-in/model';
import { Condition, Counterexample } from '../../../../../../policies/provers/sign-in/prover';
import { Reading, SignIn, Strictness } from '../../../../../../policies/provers/sign-in/sign-in';
import { fits } from './conditions';
import { Bits, Found, Slice, Sweep, find, partsOf, sliceOf, wholeOf } from './sweep';
import { Tables } from './tables';
import { Forbidden, Parts } from './violations';

type Verdict = 'pass' | 'fail' | 'unknown';

/** What a gap says. */
export type Said = Pick<Counterexample, 'conditions' | 'example' | 'evidence' | 'reading'>;

/** What an obligation comes to when every sign-in of a small model is tried. */
export class ObligationSweep {
  constructor(
    private readonly sweep: Sweep,
    private readonly obligation: Obligation,
  ) {}

  get verdict(): Verdict {
    const { readings, model } = this.sweep;
    if (readings.some((reading) => this.someViolation(reading, 'strict'))) return 'fail';
    if (readings.some((reading) => this.someViolation(reading, 'lenient'))) return 'unknown';
    return model.gaps.length === 0 ? 'pass' : 'unknown';
  }

  /** A sign-in that violates under some reading and that none of the gaps tells of. */
  uncovered(gaps: readonly Counterexample[], strictness: Strictness): SignIn | undefined {
    for (const reading of this.sweep.readings) {
      const told = gaps.filter((gap) => isOf(gap, reading));
      const missed = this.violation(reading, strictness, told);
      if (missed) return missed;
    }
    return undefined;
  }

  /**
   * A sign-in that is as a gap says and of which it isn't true that just its evidence lets in, against the obligation;
   * undefined for a gap that is right. A gap is of people or of programs, as its example is.
   */
  spared(said: Said, strictness: Strictness): SignIn | undefined {
    for (const { tables, slice } of this.said(said, strictness)) {
      const { bits, isViolation } = this.violationsIn(tables);
      const spared = find(
        tables,
        slice,
        [bits],
        (found) => !isViolation(found) || !tables.isLetIn(found.at, said.evidence),
      );
      if (spared) return tables.signInAt(spared);
    }
    return undefined;
  }

  /** Whether a gap that says less than another holds any sign-in more. */
  holdsMore(less: Said, than: Said, strictness: Strictness): boolean {
    return this.said(less, strictness).some(({ tables, slice }) => {
      const told = toldIn(tables, isOf(than, tables.view.reading) ? [than] : []);
      return find(tables, slice, [told], ({ bits: [is] }) => is === 0) !== undefined;
    });
  }

  private said(
    { conditions, example, reading = {} }: Said,
    strictness: Strictness,
  ): readonly { readonly tables: Tables; readonly slice: Slice }[] {
    return this.sweep.readings
      .filter((own) => isOf({ reading }, own))
      .flatMap((own) => this.sweep.tablesOf(own, strictness))
      .filter(({ region }) => region.who[0]?.kind === example.principal.kind)
      .map((tables) => ({
        tables,
        slice: sliceOf(tables.region, (part, signIn) => fitsPart(conditions, part, signIn)),
      }));
  }

  private someViolation(reading: Reading, strictness: Strictness): boolean {
    return this.violation(reading, strictness, []) !== undefined;
  }

  private violation(
    reading: Reading,
    strictness: Strictness,
    told: readonly Counterexample[],
  ): SignIn | undefined {
    for (const tables of this.sweep.tablesOf(reading, strictness)) {
      const { bits, isViolation } = this.violationsIn(tables);
      const own = told.filter(({ example }) => example.principal.kind === tables.region.who[0]?.kind);
      const missed = find(
        tables,
        wholeOf(tables.region),
        [bits, toldIn(tables, own)],
        (found) => isViolation(found) && found.bits[1] === 0,
      );
      if (missed) return tables.signInAt(missed);
    }
    return undefined;
  }

  /** The bits that tell violations, to be asked for first, and the test. */
  private violationsIn(tables: Tables): {
    readonly bits: Bits;
    readonly isViolation: (found: Found) => boolean;
  } {
    const forbidden = new Forbidden(this.sweep.model, this.obligation, tables.view);
    return {
      bits: partsOf(tables.region, (part, signIn) => forbidden.bits(part, signIn)),
      isViolation: ({ bits: [own = 0], ending: { meets } }) => forbidden.isViolated(own, meets),
    };
  }
}

/** For each of some gaps a bit: whether a sign-in is as it says. */
function toldIn(tables: Tables, gaps: readonly Said[]): Bits {
  return partsOf(tables.region, (part, signIn) =>
    gaps.reduce(
      (sum, { conditions }, index) => sum | (fitsPart(conditions, part, signIn) ? 1 << index : 0),
      0,
    ),
  );
}

const DIMENSIONS: Parts<readonly Condition['dimension'][]> = {
  who: ['principal', 'user', 'tenant', 'group', 'role', 'service-principal'],
  targets: ['target'],
  places: ['address', 'location', 'country', 'gps-country', 'mfa-trusted'],
  how: ['client-app', 'platform', 'device-state', 'device-attribute', 'flow'],
  risks: ['user-risk', 'sign-in-risk', 'insider-risk', 'service-principal-risk'],
};

function fitsPart(conditions: readonly Condition[], part: keyof Parts<unknown>, signIn: SignIn): boolean {
  return conditions.every(
    (condition) => !DIMENSIONS[part].includes(condition.dimension) || fits(condition, signIn),
  );
}

/** Whether a gap is said of a reading. */
export function isOf({ reading: said = {} }: Pick<Counterexample, 'reading'>, reading: Reading): boolean {
  return Object.entries(said).every(([name, value]) => reading[name as keyof Reading] === value);
}
