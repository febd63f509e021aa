import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { Basis } from '../decide/basis';
import { counterexampleAround } from '../decide/counterexample';
import { isInForce, scopeOf, violation } from '../decide/violations';
import { Exception, Grant, Listed, Obligation, Policy, SignInModel } from '../model';
import { Counterexample, ExclusionOutcome } from '../prover';
import { BASELINE_SCOPES, Strictness } from '../sign-in';
import { all, any, clausesOf, Formula, not } from '../solver/formula';
import { Facts } from '../solver/implicants';
import { Clauses, Literal, Point } from '../solver/variables';
import { stops } from '../space/outcome';
import { Space } from '../space/space';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { changeWords } from '../words/change-words';
import { missWords } from '../words/miss-words';
import { holdsAt } from './evaluate';
import { ExclusionEntry, exclusionEntries, missDimensionOf, withoutExclusion } from './exclusion-entries';
import { kindOf, perKind, PolicySolver } from './policy-solver';

/**
 * Claim 3: whether what policies leave out is declared. An entry widens something if there is a sign-in, with evidence, that
 * all policies let through and this one would stop without the entry. That is as declared unless it breaks an obligation there
 * that no exception in force lifts. An entry that breaks nothing anywhere, because another policy asks the same or no obligation
 * is about such sign-ins, needs no exception; one that breaks something by exceptions only names the first that lifts it.
 * Of an obligation that is broken an entry is to blame only if it lets in nothing that meets the same: a list of those let in is
 * no hole because another policy asks too little of them.
 */
export function exclusionOutcomes(basis: Basis): readonly ExclusionOutcome[] {
  const { model } = basis;
  const enforced = model.policies.filter(({ state }) => state === 'enabled' || state === 'unknown');
  const sides = (strictness: Strictness) =>
    perKind(
      (kind) =>
        new Widening(
          basis,
          enforced.filter((policy) => kindOf(policy) === kind),
          kind,
          strictness,
        ),
    );
  const surely = sides('strict');
  // Where nothing is unknown, both ways are one.
  const perhaps = basis.hasDoubt ? sides('lenient') : surely;
  return enforced.flatMap((policy) =>
    exclusionEntries(policy).map((entry) => {
      const kind = kindOf(policy);
      return { policy, ...entry, ...judged(model, policy, entry, surely(kind), perhaps(kind)) };
    }),
  );
}

type Judgement = Pick<ExclusionOutcome, 'verdict' | 'reasons' | 'counterexample' | 'exception'>;

function judged(
  model: SignInModel,
  policy: Policy,
  entry: ExclusionEntry,
  surely: Widening,
  perhaps: Widening,
): Judgement {
  const certain = surely.breach(policy, entry);
  if (certain) return { verdict: 'fail', reasons: [], counterexample: certain };
  const possible = surely === perhaps ? undefined : perhaps.breach(policy, entry);
  if (possible) return { verdict: 'unknown', reasons: [UNCLEAR], counterexample: possible };
  const exception = perhaps.lifted(policy, entry);
  return {
    verdict: model.gaps.length === 0 ? 'pass' : 'unknown',
    reasons: model.gaps,
    ...(exception ? { exception: exception.id } : {}),
  };
}

const UNCLEAR = 'whether it opens something depends on what is not known of the policies';

const NONE: Listed = { values: [], open: false };
const asking = (grant: Partial<Grant>): Grant => ({
  operator: 'OR',
  controls: { values: [], open: false },
  terms: NONE,
  custom: NONE,
  ...grant,
});

/** What a policy asks for that sees to a demand. */
const ASKING: Readonly<Record<Exclude<Obligation['demand'], 'blocked'>, Grant>> = {
  mfa: asking({ controls: { values: ['mfa'], open: false } }),
  'phishing-resistant': asking({ strength: BUILT_IN_STRENGTHS.phishingResistant.id }),
  'managed-device': asking({
    controls: { values: ['compliantDevice', 'domainJoinedDevice'], open: false },
  }),
};

/** What gets through policies of one kind, read one way, because of what they leave out. */
class Widening {
  private readonly space: Space;
  private readonly solver: PolicySolver;
  private readonly obligations: readonly Obligation[];
  private readonly exceptions: readonly Exception[];
  /** Obligations that are broken somewhere and not lifted there by an exception, and that they are. */
  private readonly violated: readonly { readonly obligation: Obligation; readonly violated: Literal }[];
  /** That one is broken, lifted or not. */
  private readonly broken: Literal;
  private readonly lifting = new Map<Exception, readonly Literal[]>();
  private readonly stopped = new Map<ExclusionEntry, readonly Literal[]>();
  private facts: Facts | undefined;

  constructor(
    private readonly basis: Basis,
    policies: readonly Policy[],
    kind: Space['kind'],
    private readonly strictness: Strictness,
  ) {
    const { model, asOf } = basis;
    this.space = kind === 'user' ? new UserSpace(model) : new WorkloadSpace(model);
    this.solver = new PolicySolver(this.space, policies, strictness);
    this.obligations = model.intent?.obligations ?? [];
    this.exceptions = (model.intent?.exceptions ?? []).filter((exception) => isInForce(exception, asOf));
    this.violated = this.obligations
      .map((obligation) => ({
        obligation,
        violated: this.solver.literal(formulaOf(this.violation(obligation))),
      }))
      .filter(({ violated }) => this.solver.find([violated]) !== undefined);
    this.broken = this.solver.literal(
      any(...this.obligations.map((obligation) => this.breaking(obligation))),
    );
  }

  /** What an entry opens that no exception lifts, by the fewest conditions. */
  breach(policy: Policy, entry: ExclusionEntry): Counterexample | undefined {
    for (const { violated, obligation } of this.violated) {
      const point = this.opened(policy, entry, [violated]);
      if (point && !this.opened(policy, entry, this.meeting(policy, obligation))) {
        return this.told(policy, entry, point);
      }
    }
    return undefined;
  }

  /**
   * That a sign-in is like those that an obligation is about, and shows what that demands, whatever exceptions say. Like those
   * that are to be blocked is what somebody signs in to whom any obligation is about. The directory's scopes come along with
   * other resources, so nothing is there for them.
   */
  private meeting(policy: Policy, obligation: Obligation): readonly Literal[] {
    const { space, strictness } = this;
    const { demand, when } = obligation;
    const targets = when.targets === undefined ? {} : { targets: when.targets };
    const alike =
      demand === 'blocked' ? this.obligations.map((each) => ({ ...each, when: targets })) : [obligation];
    return this.solver.literals(
      all(
        any(...alike.map((each) => space.concerns(each, strictness))),
        demand === 'blocked'
          ? not(space.variables, space.concerns(obligation, strictness))
          : space.meets({ ...policy, grant: ASKING[demand] }, strictness),
        not(space.variables, space.reaches([BASELINE_SCOPES])),
      ),
    );
  }

  /** An exception by which an entry breaks an obligation rightly: one that names it, if there is one, else the first. */
  lifted(policy: Policy, entry: ExclusionEntry): Exception | undefined {
    if (!this.opened(policy, entry, [this.broken])) return undefined;
    const namedFirst = [true, false].flatMap((isNamed) =>
      this.exceptions.filter((exception) => this.names(exception, entry) === isNamed),
    );
    return namedFirst.find((exception) => this.opened(policy, entry, this.liftedBy(exception)));
  }

  /** That an exception is about a sign-in and lifts what it breaks. */
  private liftedBy(exception: Exception): readonly Literal[] {
    const known = this.lifting.get(exception);
    if (known) return known;
    const broken = this.obligations
      .filter(({ id }) => exception.obligations.includes(id))
      .map((obligation) => this.breaking(obligation));
    const made = this.solver.literals(all(any(...broken), scopeOf(this.space, exception, this.strictness)));
    this.lifting.set(exception, made);
    return made;
  }

  private names({ who, applications, locations }: Exception, { id }: ExclusionEntry): boolean {
    const personas = this.basis.model.intent?.personas ?? [];
    return [...who, ...applications, ...locations].some(
      (named) => named === id || personas.some((persona) => persona.id === named && persona.group === id),
    );
  }

  /** A sign-in that gets through because of an entry. */
  private opened(policy: Policy, entry: ExclusionEntry, outcome: readonly Literal[]): Point | undefined {
    const stopped = this.stopped.get(entry) ?? this.solver.literals(this.stopping(policy, entry));
    this.stopped.set(entry, stopped);
    return this.solver.find([...outcome, ...stopped]);
  }

  /** What the policy would stop without the entry. */
  private stopping(policy: Policy, entry: ExclusionEntry): Formula {
    return stops(this.space, withoutExclusion(policy, entry), this.strictness);
  }

  private breaking({ demand, ...obligation }: Obligation): Formula {
    const { space } = this;
    return all(
      space.concerns({ demand, ...obligation }, this.strictness),
      not(space.variables, space.fulfils(demand)),
    );
  }

  private violation(obligation: Obligation): Clauses {
    return violation(this.space, obligation, this.exceptions, this.basis.asOf, this.strictness);
  }

  private told(policy: Policy, entry: ExclusionEntry, point: Point): Counterexample {
    const { space, solver, basis } = this;
    const { names, model } = basis;
    this.facts ??= new Facts(space.variables, space.facts);
    const violated = this.obligations.map((obligation) => this.violation(obligation));
    const first = violated.find((clauses) => holdsAt(formulaOf(clauses), point)) ?? [];
    const goal: Clauses = [
      ...space.showable,
      ...model.policies.flatMap((one) => solver.letsThrough(one)),
      ...first,
      ...clausesOf(space.variables, this.stopping(policy, entry)),
    ];
    const found = counterexampleAround(space, this.facts, goal, point);
    const without = withoutExclusion(policy, entry);
    return {
      ...found,
      nearMisses: [{ policy, because: [missWords(names, policy, missDimensionOf(entry), found.example)] }],
      closedBy: { policy: policy.id, sentence: changeWords(names, policy, without) },
    };
  }
}

function formulaOf(clauses: Clauses): Formula {
  return all(...clauses.map((clause) => any(...clause)));
}
