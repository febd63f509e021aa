import { Exception, Persona } from '../model';
import { ExceptionOutcome } from '../prover';
import { ALWAYS, all, Formula } from '../solver/formula';
import { Basis } from './basis';
import { lockout } from './lockout';
import { isInForce, scopeOf } from './violations';
import { verdictOn, wayIn } from './ways';
import { asOneself, ordinary } from './ways-in';

/** Claim 1, the other way: exceptions that have to work and haven't run out. */
export function exceptionOutcomes(basis: Basis): readonly ExceptionOutcome[] {
  return (basis.model.intent?.exceptions ?? [])
    .filter((exception) => exception.mustWork && isInForce(exception, basis.asOf))
    .map((exception) => exceptionOutcome(basis, exception));
}

/** Whether members of each persona reach each application with multi-factor authentication, as far as the exception goes. */
function exceptionOutcome(basis: Basis, exception: Exception): ExceptionOutcome {
  const { who, applications } = exception;
  const personas = (basis.model.intent?.personas ?? []).filter(
    ({ id, kind }) => kind === 'member' && who.includes(id),
  );
  const asked = (personas.length > 0 ? personas : [undefined]).flatMap((persona) =>
    (applications.length > 0 ? applications : [undefined]).map((application) =>
      askedOf(basis, exception, persona, application),
    ),
  );
  const ways = asked.map((formula) => wayIn(basis.people, formula));
  const shutOut = () =>
    asked.flatMap((formula, at) => (ways[at] ? [] : lockout(basis, basis.people, formula)));
  return { exception, ...verdictOn(basis, ways, () => [...new Set(shutOut())]) };
}

function askedOf(
  basis: Basis,
  exception: Exception,
  persona: Persona | undefined,
  application: string | undefined,
): Formula {
  const { space } = basis.people;
  return all(
    // Where it isn't known whether a place is in a location, it isn't what the exception is sure of.
    scopeOf(space, exception, 'lenient'),
    space.people.type.is('member'),
    persona ? space.isOf(persona) : ALWAYS,
    application === undefined ? ALWAYS : space.reaches([application]),
    ordinary(space),
    asOneself(basis, space, 'member', (other) => other !== exception),
    space.evidences.multiFactor,
  );
}
