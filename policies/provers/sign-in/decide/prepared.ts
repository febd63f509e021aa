import { Policy } from '../model';
import { Strictness } from '../sign-in';
import { Bit } from '../space/dimension';
import { letsThrough, waysPast } from '../space/outcome';
import { Space } from '../space/space';
import { Formula } from '../solver/formula';
import { Facts } from '../solver/implicants';
import { Solver } from '../solver/solver';
import { Clauses } from '../solver/variables';

/** A space with its policies as clauses, made ready for questions once. Nothing is made before it is asked for. */
export class Prepared<Kind extends Space = Space> {
  readonly facts: Facts;
  private readonly known = new Map<Strictness, Enforced>();

  constructor(readonly space: Kind) {
    this.facts = new Facts(space.variables, space.facts);
  }

  /** Policies as they are read. Where nothing is unknown, both ways are one. */
  under(strictness: Strictness): Enforced {
    const known = this.known.get(strictness);
    if (known) return known;
    const isSame =
      strictness === 'lenient' && !this.space.model.policies.some((policy) => this.isDoubtful(policy));
    const enforced = isSame ? this.under('strict') : new Enforced(this.space, strictness);
    this.known.set(strictness, enforced);
    return enforced;
  }

  private isDoubtful(policy: Policy): boolean {
    const read = (strictness: Strictness) =>
      JSON.stringify([this.space.applies(policy, strictness), this.space.meets(policy, strictness)]);
    return read('strict') !== read('lenient');
  }
}

/** How one policy is got past. */
export interface Passed {
  readonly ways: readonly Formula[];
  readonly isOtherwise: Bit;
}

/** What gets through all policies, read one way. */
export class Enforced {
  /** What each policy lets through, in the order of the model. */
  readonly policies: readonly Clauses[];
  /** Finds sign-ins that get through, with what is shown. Questions add what they ask for under a bit of their own. */
  readonly solver: Solver;
  private ways: readonly Passed[] | undefined;

  constructor(
    readonly space: Space,
    readonly strictness: Strictness,
  ) {
    this.policies = space.model.policies.map((policy) => letsThrough(space, policy, strictness));
    this.solver = new Solver(space.variables, [...space.facts, ...this.through]);
  }

  /** The ways past each policy that has several, and a bit for whoever asks for another way than some. */
  get passed(): readonly Passed[] {
    return (this.ways ??= this.space.model.policies
      .map((policy) => waysPast(this.space, policy, this.strictness))
      .filter((ways) => ways.length > 1)
      .map((ways) => ({ ways, isOtherwise: new Bit(this.space.variables) })));
  }

  /** What has to hold of sign-in and evidence to get through. */
  get through(): Clauses {
    return [...this.space.showable, ...this.policies.flat()];
  }
}
