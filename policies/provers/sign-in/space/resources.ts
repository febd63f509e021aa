import { Policy } from '../model';
import { BASELINE_SCOPES, OTHER_APPLICATION, Strictness, Target } from '../sign-in';
import { all, any, Formula } from '../solver/formula';
import { Literal, Point, Variables } from '../solver/variables';
import { Dimension } from './dimension';
import { Mentions } from './mentions';
import { NARROWEST, Readings, WIDEST } from './readings';
import { applicationsOf, isAbout, STAND_INS } from './targets';

/** What is signed in to: applications, stand-ins, user actions, authentication contexts. Ids of kinds don't collide. */
export class Resources {
  readonly target: Dimension;
  private readonly targets: ReadonlyMap<string, Target>;

  /** @param kinds programs sign in to applications only */
  constructor(
    variables: Variables,
    { applications, actions, contexts }: Mentions,
    kinds: 'all' | 'applications',
    private readonly readings: Readings,
  ) {
    const ids = [OTHER_APPLICATION, ...applications, ...STAND_INS.filter((id) => id !== OTHER_APPLICATION)];
    const targets: readonly Target[] = [
      ...ids.map((id) => ({ kind: 'application' as const, id })),
      ...(kinds === 'all' ? actions.map((action) => ({ kind: 'user-action' as const, action })) : []),
      ...(kinds === 'all' ? contexts.map((id) => ({ kind: 'authentication-context' as const, id })) : []),
    ];
    this.targets = new Map(targets.map((target) => [keyOf(target), target]));
    this.target = new Dimension(variables, [...this.targets.keys()]);
  }

  /** The targets that a policy is about, under each reading. */
  taken(policy: Policy, strictness: Strictness): Formula {
    const { userActions, baselineScopes } = this.readings;
    const isSurely = (target: Target) => isAbout(policy, target, WIDEST, strictness);
    const isPerhaps = (target: Target) => !isSurely(target) && isAbout(policy, target, NARROWEST, strictness);
    return any(
      this.where(isSurely),
      all(
        this.where((target) => isPerhaps(target) && !isBaselineScopes(target)),
        userActions.is('covered'),
      ),
      all(
        this.where((target) => isPerhaps(target) && isBaselineScopes(target)),
        baselineScopes.is('enforced'),
      ),
    );
  }

  where(holds: (target: Target) => boolean): Literal {
    return this.target.where((key) => holds(this.targets.get(key)!));
  }

  /** Applications among these ids, words taken apart. */
  oneOf(applications: readonly string[]): Literal {
    const ids = applications.flatMap(applicationsOf);
    return this.where((target) => target.kind === 'application' && ids.includes(target.id));
  }

  /** What is left out with these: the directory's scopes come along with any resource. [12] */
  left(applications: readonly string[]): Literal {
    return this.oneOf([...applications, BASELINE_SCOPES]);
  }

  targetAt(point: Point): Target {
    return this.targets.get(this.target.at(point))!;
  }
}

/** A target as conditions name it. */
export function keyOf(target: Target): string {
  return target.kind === 'user-action' ? target.action : target.id;
}

function isBaselineScopes(target: Target): boolean {
  return target.kind === 'application' && target.id === BASELINE_SCOPES;
}
