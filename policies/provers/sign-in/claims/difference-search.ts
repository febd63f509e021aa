import { Policy } from '../model';
import { Difference } from '../prover';
import { Evidence, Strictness } from '../sign-in';
import { all, any, Formula, NEVER, not } from '../solver/formula';
import { Box, Facts, Implicants, Question } from '../solver/implicants';
import { Clauses, has, implies, Literal, Point } from '../solver/variables';
import { Bit } from '../space/dimension';
import { Space } from '../space/space';
import { holdsAt } from './evaluate';
import { PolicySolver } from './policy-solver';
import { isNever, simplified } from './simplified';
import { originalId } from './split-groups';
import { literalsOf, Ways } from './ways';

/** A set of sign-ins that end otherwise after than before, all in the same way; `point` is one, with what is shown. */
export interface Found {
  readonly kind: Difference['kind'];
  readonly box: Box;
  readonly point: Point;
  /** The policy, of one side only, that makes the difference. */
  readonly by: Policy;
  /** Where more is asked: all that gets in afterwards at `point`. */
  readonly ways: readonly Evidence[];
}

/** What policies of one side ask of a sign-in. */
interface Side {
  readonly policies: readonly Policy[];
  /** Policies that the other side doesn't have, each with where it stops what is shown. */
  readonly own: ReadonlyMap<Policy, Literal>;
  readonly isBlocked: Literal;
  readonly isOpen: Literal;
}

/** Where a policy applies, and what meets it. */
interface Asked {
  readonly applies: Formula;
  readonly meets: Formula;
}

/**
 * Finds what changes from some policies to others, over one space. Beside the evidence that somebody shows, each side has its
 * ways, of which none gets through where it blocks. Each policy that only one side has is asked in turn for a sign-in at which
 * it makes a difference. Around that the fewest conditions are found under which everything differs so; then everything is
 * left aside that meets those of them which that policy knows of, so that one change gives few sentences: what other policies
 * do to such sign-ins varies the sentence and doesn't multiply it. Every sign-in that differs is in such a set, or meets the
 * conditions of one as far as the policy knows them.
 */
export class DifferenceSearch {
  private readonly solver: PolicySolver;
  private readonly ways: Ways;
  private readonly asked: ReadonlyMap<Policy, Asked>;
  private readonly before: Side;
  private readonly after: Side;
  private readonly facts: Facts;
  private readonly found: Found[] = [];

  constructor(
    private readonly space: Space,
    { shared, before, after }: Record<'shared' | 'before' | 'after', readonly Policy[]>,
    strictness: Strictness,
  ) {
    const policies = [...shared, ...before, ...after];
    this.solver = new PolicySolver(space, policies, strictness);
    this.asked = new Map(
      policies.map((policy) => [
        policy,
        { applies: space.applies(policy, strictness), meets: space.meets(policy, strictness) },
      ]),
    );
    this.ways = new Ways(
      space,
      [...this.asked.values()].map(({ meets }) => meets),
    );
    const stopped = new Map(policies.map((policy) => [policy, this.stoppedWays(policy)]));
    const impossible = this.ways.choices.map((choice) => not(space.variables, this.ways.possible(choice)));
    const side = (own: readonly Policy[]): Side => {
      const ofSide = [...shared, ...own];
      // A way can't be gone if it isn't possible, or a policy stops it.
      const isShut = impossible.map((formula, n) =>
        any(formula, ...ofSide.map((policy) => stopped.get(policy)![n]!)),
      );
      const isBlocked = this.solver.literal(all(...isShut));
      return {
        policies: ofSide,
        own: new Map(own.map((policy) => [policy, this.solver.literal(this.stopping(policy))])),
        isBlocked,
        isOpen: space.variables.not(isBlocked),
      };
    };
    this.before = side(before);
    this.after = side(after);
    this.facts = new Facts(space.variables, [...space.facts, ...this.solver.definitions]);
  }

  /** All differences, kind by kind. */
  all(): readonly Found[] {
    const { before, after } = this;
    this.search('newly-allowed', before, after, before.isBlocked);
    this.search('newly-asking-less', before, after, before.isOpen);
    this.search('newly-blocked', after, before, after.isBlocked);
    this.search('newly-asking-more', after, before, after.isOpen);
    return this.found;
  }

  /** Where one side stops what the other lets through, and where it does so to everything or only to some of what is shown. */
  private search(kind: Found['kind'], stopping: Side, letting: Side, outcome: Literal): void {
    const { variables } = this.space;
    const without = new Set(stopping.own.keys());
    const implicants = new Implicants(this.question(kind, stopping, letting, outcome));
    const ofKind = new Bit(variables);
    for (const [by, stopped] of stopping.own) {
      const ofPolicy = new Bit(variables);
      const known = this.knownTo([by, ...partnersOf(by, letting.own.keys())]);
      const asked = [ofKind.yes, ofPolicy.yes, outcome, stopped];
      for (;;) {
        const point = this.likeliest(asked, without);
        if (!point) break;
        const chosen = implicants.fewestAt(point, Infinity) ?? this.space.conditions;
        const box = this.withoutKnown(implicants.widened(chosen, point), kind, by);
        const ways = kind === 'newly-asking-more' ? this.waysIn(point) : [];
        this.found.push({ kind, box, point, by, ways });
        this.leaveAside(ofKind, box);
        this.leaveAside(ofPolicy, this.knownOf(box, known));
      }
    }
  }

  private question(kind: Found['kind'], stopping: Side, letting: Side, outcome: Literal): Question {
    const { conditions, given, showable } = this.space;
    const { facts } = this;
    const canBeSaid = (literal: Literal) => this.space.canBeSaid(literal);
    // Whoever is blocked now got in somehow before: with what doesn't matter.
    if (kind === 'newly-blocked')
      return { facts, goal: [[outcome], [letting.isOpen]], conditions, given: [], canBeSaid };
    const goal: Clauses = [
      ...showable,
      ...letting.policies.flatMap((policy) => this.solver.letsThrough(policy)),
      [outcome],
      ...(kind === 'newly-allowed' ? [] : [[...stopping.own.values()]]),
    ];
    return { facts, goal, conditions, given: given.flat(), canBeSaid };
  }

  private leaveAside(asked: Bit, box: Box): void {
    this.solver.demand([asked.no, ...box.map((literal) => this.space.variables.not(literal))]);
  }

  /** Less the values of one variable at which all of it has been told of this policy already, often for more readings. */
  private withoutKnown(box: Box, kind: Found['kind'], by: Policy): Box {
    const { variables } = this.space;
    const told = this.found.filter((found) => found.kind === kind && found.by === by);
    return told.reduce((left, known) => {
      const beyond = known.box.filter(
        (literal) => !left.some((own) => own.variable === literal.variable && implies(own, literal)),
      );
      const [only, ...others] = beyond;
      // Of two groups that overlap each is told whole.
      if (!only || others.length > 0 || variables.size(only.variable) === 2) return left;
      const own = left.find(({ variable }) => variable === only.variable);
      const rest = variables.where(
        only.variable,
        (value) => !has(only.mask, value) && (!own || has(own.mask, value)),
      );
      if (!this.space.canBeSaid(rest)) return left;
      return [...left.filter(({ variable }) => variable !== only.variable), rest];
    }, box);
  }

  /** What a box says, by itself or by what follows from it, of what policies tell apart. */
  private knownOf(box: Box, known: ReadonlyMap<number, readonly Literal[]>): Box {
    const { variables } = this.space;
    const { following } = this.facts;
    following.reset();
    following.push(box);
    return [...known]
      .map(([variable, told]) => {
        const values = variables.values(following.left(variable));
        const alike = (value: number) => told.map(({ mask }) => has(mask, value)).join();
        const seen = new Set(values.map(alike));
        return variables.where(variable, (value) => seen.has(alike(value)));
      })
      .filter((literal) => !variables.isAlways(literal));
  }

  /** All that gets in after the change at a point, with no more besides than it takes. */
  private waysIn(point: Point): readonly Evidence[] {
    const { space } = this;
    const [shown, ...rest] = space.given.flat();
    if (shown === undefined) return [];
    const asked = this.after.policies
      .map((policy) => this.asked.get(policy)!)
      .filter(({ applies }) => holdsAt(applies, point))
      .map(({ meets }) => meets);
    const isIn = (other: Point) =>
      asked.every((demand) => holdsAt(demand, other)) &&
      space.showable.every((clause) => holdsAt(any(...clause), other));
    return Array.from({ length: space.variables.size(shown) }, (_, choice) =>
      this.ways.most(point, choice),
    ).flatMap((most) => {
      if (!isIn(most)) return [];
      const least = rest.reduce((kept, variable) => {
        const less = kept.slice();
        less[variable] = 0;
        return isIn(less) ? less : kept;
      }, most);
      return [space.evidenceAt(least)];
    });
  }

  /** A sign-in that is as ordinary as possible, dimension by dimension, with the least that can be shown to such an end. */
  private likeliest(asked: readonly Literal[], without: ReadonlySet<Policy>): Point | undefined {
    const { variables, conditions, given } = this.space;
    let found = this.solver.find(asked, without);
    const settled = [...asked];
    // What has two values only is a membership, a role or the like: those are left to the solver, which takes few.
    const dimensions = conditions.filter((variable) => variables.size(variable) > 2);
    for (const variable of [...dimensions, ...given.flat()])
      for (let value = 0; found; value++) {
        const isFound = found[variable] === value;
        const wanted = variables.is(variable, [value]);
        const better: Point | undefined = isFound ? found : this.solver.find([...settled, wanted], without);
        if (!better) continue;
        found = better;
        settled.push(wanted);
        break;
      }
    return found;
  }

  /** Where a policy stops what is shown. */
  private stopping(policy: Policy): Formula {
    const { applies, meets } = this.asked.get(policy)!;
    return all(applies, not(this.space.variables, meets));
  }

  /** For each way, where a policy stops it. */
  private stoppedWays(policy: Policy): readonly Formula[] {
    const { applies, meets } = this.asked.get(policy)!;
    const isAt = this.solver.literal(applies);
    return this.ways.choices.map((choice) => {
      const notMet = simplified(this.space.variables, this.ways.stopped(meets, choice));
      return isNever(notMet) ? NEVER : this.solver.literal(all(isAt, notMet));
    });
  }

  /** What decides whether one of the policies applies, by variable. */
  private knownTo(policies: readonly Policy[]): ReadonlyMap<number, readonly Literal[]> {
    const literals = policies.flatMap((policy) => literalsOf(this.asked.get(policy)!.applies));
    const known = new Map<number, Literal[]>();
    for (const literal of literals)
      known.set(literal.variable, [...(known.get(literal.variable) ?? []), literal]);
    return known;
  }
}

/** The other version of a policy, by its id or its name. */
function partnersOf(policy: Policy, others: Iterable<Policy>): readonly Policy[] {
  return [...others].filter(
    (other) => originalId(other.id) === originalId(policy.id) || other.name === policy.name,
  );
}
