import { SignInModel } from './model';
import { SignIns } from './prover';
import { contradictions } from './claims/contradictions';
import { exclusionOutcomes } from './claims/exclusions';
import { idlePolicies } from './claims/idle';
import { strayIds } from './claims/stray-ids';
import { Basis } from './decide/basis';
import { breakGlassOutcome } from './decide/break-glass';
import { exceptionOutcomes } from './decide/exceptions';
import { obligationOutcome } from './decide/obligations';
import { once } from '../once';
import { wayInOutcome } from './decide/ways-in';

/**
 * Prepares a tenant for questions. Nothing is computed before it is asked for, and nothing twice.
 * @param asOf the day on which exceptions are looked at, `YYYY-MM-DD`
 */
export function signIns(model: SignInModel, asOf: string): SignIns {
  const basis = new Basis(model, asOf);
  const { obligations: wanted = [], personas = [] } = model.intent ?? {};
  const obligations = once(() => wanted.map((obligation) => obligationOutcome(basis, obligation)));
  const exceptions = once(() => exceptionOutcomes(basis));
  const waysIn = once(() => personas.map((persona) => wayInOutcome(basis, persona)));
  const breakGlass = once(() => breakGlassOutcome(basis));
  const exclusions = once(() => exclusionOutcomes(basis));
  const clashing = once(() => contradictions(model));
  const stray = once(() => strayIds(model));
  const idle = once(() => idlePolicies(basis));
  return {
    model,
    decide: (signIn, reading, strictness) => basis.decider.decide(signIn, reading, strictness),
    get obligations() {
      return obligations();
    },
    get exceptions() {
      return exceptions();
    },
    get waysIn() {
      return waysIn();
    },
    get breakGlass() {
      return breakGlass();
    },
    get exclusions() {
      return exclusions();
    },
    get strayIds() {
      return stray();
    },
    get idle() {
      return idle();
    },
    get contradictions() {
      return clashing();
    },
  };
}
