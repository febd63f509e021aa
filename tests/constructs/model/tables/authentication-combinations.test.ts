import {
  AUTHENTICATION_COMBINATIONS,
  BUILT_IN_STRENGTHS,
  combinationWords,
  MULTI_FACTOR_COMBINATIONS,
  PHISHING_RESISTANT_COMBINATIONS,
} from '../../../../constructs/model/tables/authentication-combinations';

describe('the table of authentication combinations', () => {
  it('has the 21 that there are, each once', () => {
    const combinations = AUTHENTICATION_COMBINATIONS.map(({ combination }) => combination);
    expect(combinations).toHaveLength(21);
    expect(new Set(combinations).size).toBe(21);
  });

  it('counts four as one factor, a bare password among them', () => {
    const single = AUTHENTICATION_COMBINATIONS.filter(({ multiFactor }) => !multiFactor);
    expect(single.map(({ combination }) => combination)).toEqual([
      'password',
      'sms',
      'federatedSingleFactor',
      'x509CertificateSingleFactor',
    ]);
  });

  it('has built-in strengths of which each holds the next', () => {
    const { multiFactor, passwordless, phishingResistant } = BUILT_IN_STRENGTHS;
    expect(phishingResistant.combinations).toEqual(PHISHING_RESISTANT_COMBINATIONS);
    expect(multiFactor.combinations).toEqual(MULTI_FACTOR_COMBINATIONS);
    expect(multiFactor.combinations).toEqual(expect.arrayContaining([...passwordless.combinations]));
    expect(passwordless.combinations).toEqual(expect.arrayContaining([...phishingResistant.combinations]));
  });

  it('says each in words, and spells what it does not know', () => {
    expect(combinationWords('password,sms')).toBe('a password and a text message');
    expect(combinationWords('qrCodePin')).toBe('qrCodePin');
  });
});
