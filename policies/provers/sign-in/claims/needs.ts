import { Obligation, Persona, SignInModel } from '../model';
import { OTHER_APPLICATION, Target } from '../sign-in';
import { all, Formula, not } from '../solver/formula';
import { Literal } from '../solver/variables';
import { NARROWEST, WIDEST } from '../space/readings';
import { Space } from '../space/space';
import { applicationsOf, STAND_INS } from '../space/targets';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { PolicySolver } from './policy-solver';

type Demand = Exclude<Obligation['demand'], 'blocked'>;

/** What people may have to show, the most first. */
const DEMANDS: readonly Demand[] = ['phishing-resistant', 'mfa', 'managed-device'];

/** Something that people sign in to: applications by client ids or words, or a user action. */
export type Resource =
  | { readonly kind: 'applications'; readonly ids: readonly string[] }
  | { readonly kind: 'user-action'; readonly action: string };

/** What a persona has to show, however, whence and at whatever risk it signs in to a resource. */
export interface Need {
  /** `blocked`: nobody of it gets in. */
  readonly entry: 'blocked' | 'open' | 'unknown';
  /** What everybody of it shows who gets in. */
  readonly demands: readonly Demand[];
  /** What that isn't known of. */
  readonly doubtful: readonly Demand[];
}

/**
 * What each persona needs for each resource: what nobody of it gets in without, under any reading. People who are of another
 * persona too, or for whom an exception is made, don't count, or every row would say what the most excepted of them need.
 * Costs a few questions to the solver for each pair.
 */
export class Needs {
  private readonly user: Solvers<UserSpace>;
  private readonly workload: Solvers<WorkloadSpace>;
  private readonly people = new Map<string, Literal>();

  constructor(private readonly model: SignInModel) {
    this.user = new Solvers(new UserSpace(model));
    this.workload = new Solvers(new WorkloadSpace(model));
  }

  of(persona: Persona, resource: Resource): Need {
    if (persona.kind === 'workload') return this.ofPrograms(persona, resource);
    const { space } = this.user;
    const who = this.people.get(persona.id) ?? this.user.literal(this.peopleOf(persona));
    this.people.set(persona.id, who);
    const target = space.resources.where(isOne(space, resource));
    const entry = this.user.entry([who, target]);
    if (entry === 'blocked') return { entry, demands: [], doubtful: [] };
    const without = DEMANDS.map((demand) => ({
      demand,
      entry: this.user.entry([who, target, this.user.literal(not(space.variables, space.fulfils(demand)))]),
    }));
    return {
      entry,
      demands: without.filter((each) => each.entry === 'blocked').map(({ demand }) => demand),
      doubtful: without.filter((each) => each.entry === 'unknown').map(({ demand }) => demand),
    };
  }

  private ofPrograms(persona: Persona, resource: Resource): Need {
    const { space } = this.workload;
    const who = this.workload.literal(space.isOf(persona));
    const target = space.resources.where(isOne(space, resource));
    return { entry: this.workload.entry([who, target]), demands: [], doubtful: [] };
  }

  /** People of a persona and of no other exception than its own. */
  private peopleOf(persona: Persona): Formula {
    const { space } = this.user;
    const { type } = space.people;
    const others = (this.model.intent?.exceptions ?? [])
      .map(({ who }) => who)
      .filter((who) => who.length > 0 && !who.includes(persona.id) && !who.includes(persona.group ?? ''));
    return all(
      space.isOf(persona),
      persona.kind === 'guest' ? type.is(...persona.guestTypes) : type.is('member'),
      ...others.map((who) => not(space.variables, space.isAny(who))),
    );
  }
}

/** Both ways to take what isn't known, over one space. */
class Solvers<S extends Space> {
  private readonly strict: PolicySolver;
  private readonly lenient: PolicySolver;

  constructor(readonly space: S) {
    this.strict = new PolicySolver(space, space.model.policies, 'strict');
    this.lenient = new PolicySolver(space, space.model.policies, 'lenient');
  }

  literal(formula: Formula): Literal {
    if ('mask' in formula) return formula;
    const before = this.lenient.definitions.length;
    const literal = this.lenient.literal(formula);
    for (const clause of this.lenient.definitions.slice(before)) this.strict.demand(clause);
    return literal;
  }

  /** Whether sign-ins get in at which all literals hold. */
  entry(literals: readonly Literal[]): Need['entry'] {
    const { readings } = this.space;
    if (!this.lenient.find([...literals, ...readings.fixed(WIDEST)])) return 'blocked';
    return this.strict.find([...literals, ...readings.fixed(NARROWEST)]) ? 'open' : 'unknown';
  }
}

/** An application that nothing in the tenant names is like all others of these. */
function isOne({ mentions }: Space, resource: Resource): (target: Target) => boolean {
  if (resource.kind === 'user-action') {
    return (target) => target.kind === 'user-action' && target.action === resource.action;
  }
  const known = resource.ids
    .flatMap(applicationsOf)
    .filter((id) => mentions.applications.includes(id) || STAND_INS.includes(id));
  const ids = known.length > 0 ? known : [OTHER_APPLICATION];
  return (target) => target.kind === 'application' && ids.includes(target.id);
}
