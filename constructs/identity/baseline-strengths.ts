import { Construct } from 'constructs';
import { BASELINE_STRENGTHS } from '../model/identity-names';
import { MULTI_FACTOR_COMBINATIONS } from '../model/tables/authentication-combinations';
import { CustomStrength } from './custom-strength';

/** What a break-glass account shows: a key that needs no telephone, no device of its own and no other service. */
const BREAK_GLASS_COMBINATIONS = ['fido2'] as const;

/** Methods that a telephone number alone receives: whoever takes over the number would register methods of their own. */
const BY_NUMBER = ['sms', 'voice'];

/** Everything multi-factor, the temporary passes that first methods are registered with among it. */
const REGISTRATION_COMBINATIONS = MULTI_FACTOR_COMBINATIONS.filter(
  (combination) => !combination.split(',').some((method) => BY_NUMBER.includes(method)),
);

/** The two strengths that the baseline brings along. */
export class BaselineStrengths extends Construct {
  /** Their ids, as the paths that grants take. */
  readonly ids: { readonly breakGlass: string; readonly registration: string };

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const breakGlass = new CustomStrength(this, 'break-glass', {
      name: BASELINE_STRENGTHS.breakGlass,
      description: 'A FIDO2 security key and nothing else',
      combinations: BREAK_GLASS_COMBINATIONS,
    });
    const registration = new CustomStrength(this, 'registration', {
      name: BASELINE_STRENGTHS.registration,
      description:
        'Everything multi-factor but what a telephone number receives, and temporary access passes',
      combinations: REGISTRATION_COMBINATIONS,
    });
    this.ids = { breakGlass: breakGlass.id, registration: registration.id };
  }
}
