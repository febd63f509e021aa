import { SignInModel } from '../model';
import { Evidence } from '../sign-in';
import { Formula, NEVER } from '../solver/formula';
import { Literal, Point, Variables } from '../solver/variables';
import { Bit } from './dimension';
import { Mentions } from './mentions';
import { isMultiFactor, showable } from './shown';

/** What people show, as variables; the first value of each is the least. */
export class Evidences {
  /** Number of what is shown, in `showable`. */
  readonly shown: number;
  readonly choices: readonly (readonly string[])[];
  readonly protectedApplication: Bit;
  readonly passwordChanged: Bit;
  readonly accepted: ReadonlyMap<string, Bit>;

  constructor(
    private readonly variables: Variables,
    model: SignInModel,
    { acceptable }: Mentions,
  ) {
    this.choices = showable(model);
    this.shown = variables.add(this.choices.length);
    this.protectedApplication = new Bit(variables);
    this.passwordChanged = new Bit(variables);
    this.accepted = new Map(acceptable.map((id) => [id, new Bit(variables)]));
  }

  /** All variables of evidence. What is accepted is accepted at once: any of it takes the same client. */
  get rows(): readonly (readonly number[])[] {
    return [
      [this.shown],
      [this.protectedApplication.variable],
      [this.passwordChanged.variable],
      [...this.accepted.values()].map(({ variable }) => variable),
    ];
  }

  /** That what is shown is such. */
  where(holds: (combinations: readonly string[]) => boolean): Literal {
    return this.variables.where(this.shown, (number) => holds(this.choices[number]!));
  }

  /** That one of the combinations shown is among these. */
  among(combinations: readonly string[]): Literal {
    return this.where((shown) => shown.some((one) => combinations.includes(one)));
  }

  get multiFactor(): Literal {
    return this.where(isMultiFactor);
  }

  hasAccepted(id: string): Formula {
    return this.accepted.get(id)?.yes ?? NEVER;
  }

  evidenceAt(point: Point): Evidence {
    return {
      combinations: this.choices[point[this.shown]!]!,
      protectedApplication: this.protectedApplication.isSetAt(point),
      passwordChanged: this.passwordChanged.isSetAt(point),
      accepted: new Set([...this.accepted].flatMap(([id, bit]) => (bit.isSetAt(point) ? id : []))),
    };
  }
}
