import { Strength } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';
import { COMBINATIONS } from './known';

const LISTS: readonly (readonly string[])[] = [
  ['fido2'],
  ['password'],
  ['federatedMultiFactor'],
  ['temporaryAccessPassOneTime', 'temporaryAccessPassMultiUse'],
  ['password', 'fido2'],
  ['password,sms', 'password,voice'],
  ['sms', 'x509CertificateSingleFactor'],
  ['windowsHelloForBusiness', 'deviceBasedPush', 'password,microsoftAuthenticatorPush'],
];

/** Most strengths of the cast; some let a bare password pass. [5] */
export function randomStrengths(draft: Draft): readonly Strength[] {
  const { dice, cast } = draft;
  return cast.strengths.flatMap((id, index) => {
    if (dice.chance(0.08)) return [];
    const combinations = dice.chance(0.6) ? dice.pick(LISTS) : draft.someOf(COMBINATIONS, 0.3);
    return [{ id, name: `Strength ${index + 1}`, combinations: draft.listed(...combinations) }];
  });
}
