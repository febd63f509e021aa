import { Exception, Obligation } from '../model';
import { Strictness } from '../sign-in';
import { Space } from '../space/space';
import { ALWAYS, all, clausesOf, Formula, not } from '../solver/formula';
import { Clauses } from '../solver/variables';

/** Whether an exception has not run out. */
export function isInForce({ expires }: Exception, asOf: string): boolean {
  return expires === undefined || asOf <= expires;
}

/** The sign-ins that an exception is about, whatever it still demands there. */
export function scopeOf(
  space: Space,
  {
    who,
    applications,
    deviceStates,
    locations,
  }: Pick<Exception, 'who' | 'applications' | 'deviceStates' | 'locations'>,
  strictness: Strictness,
): Formula {
  return all(
    who.length === 0 ? ALWAYS : space.isAny(who),
    applications.length === 0 ? ALWAYS : space.leaves(applications),
    deviceStates.length === 0 ? ALWAYS : space.isOn(deviceStates),
    locations.length === 0 ? ALWAYS : { any: locations.map((id) => space.inside(id, strictness)) },
  );
}

/**
 * What has to hold of a sign-in and of what gets it in, to violate an obligation: it is meant, what is shown doesn't do, and
 * no exception covers it. An exception that demands something instead covers it only where everything that gets in does
 * that. Demands are such that what fails the greater one fails the lesser too, so one evidence that fails all of them shows
 * that as well as one for each.
 */
export function violation(
  space: Space,
  obligation: Obligation,
  exceptions: readonly Exception[],
  asOf: string,
  strictness: Strictness,
): Clauses {
  const { variables } = space;
  const lifting = exceptions.filter(
    (exception) => exception.obligations.includes(obligation.id) && isInForce(exception, asOf),
  );
  return clausesOf(
    variables,
    all(
      space.concerns(obligation, strictness),
      not(variables, space.fulfils(obligation.demand)),
      ...lifting.map((exception) =>
        not(
          variables,
          all(
            scopeOf(space, exception, strictness),
            exception.instead ? space.fulfils(exception.instead) : ALWAYS,
          ),
        ),
      ),
    ),
  );
}
