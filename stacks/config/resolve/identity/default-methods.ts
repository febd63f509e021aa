import { Persona } from '../../../../constructs/model/identity';
import { PHISHING_RESISTANT_COMBINATIONS } from '../../../../constructs/model/tables/authentication-combinations';

const TELEPHONE = ['password,microsoftAuthenticatorPush', 'password,softwareOath'];

/**
 * What people of a kind can be expected to register, where the estate doesn't say. Text messages and calls aren't among it.
 * Administrators have what resists phishing and nothing else; who has no managed device has a telephone.
 */
export function defaultMethods(
  persona: Pick<Persona, 'kind' | 'devices' | 'administrators'>,
): readonly string[] {
  switch (persona.kind) {
    case 'workload':
      return [];
    case 'service-account':
      return ['password'];
    case 'guest':
      return TELEPHONE;
    case 'member':
      if (persona.administrators) return PHISHING_RESISTANT_COMBINATIONS;
      return persona.devices === 'none'
        ? ['fido2', ...TELEPHONE]
        : ['fido2', 'windowsHelloForBusiness', 'deviceBasedPush', ...TELEPHONE];
  }
}
