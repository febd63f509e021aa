import { defaultObligations } from '../../../constructs/model/default-obligations';

const GROUNDS = { guestApplications: ['Office365'], workloadPlaces: ['office'], userRisk: 'block' } as const;

describe('the obligations of the strategy', () => {
  it('have an id each', () => {
    const ids = defaultObligations(GROUNDS).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask everybody for multi-factor authentication for everything, without a condition (MFA-1)', () => {
    expect(defaultObligations(GROUNDS)[0]).toMatchObject({ who: 'everyone', when: {}, demand: 'mfa' });
  });

  it('leave registering a device or a method to multi-factor authentication and modern protocols alone', () => {
    const binding = defaultObligations(GROUNDS).filter(
      ({ who, when }) => who !== 'workloads' && when.targets === undefined,
    );
    expect(binding.map(({ id }) => id)).toEqual(['mfa', 'no-legacy']);
  });

  it('bind guests and programs to what the tenant says', () => {
    const find = (id: string) => defaultObligations(GROUNDS).find((obligation) => obligation.id === id);
    expect(find('guest-applications')).toMatchObject({
      who: 'guests',
      when: { otherApplications: ['Office365'] },
      demand: 'blocked',
    });
    expect(find('workload-places')).toMatchObject({
      who: 'workloads',
      when: { outsideLocations: ['office'] },
      demand: 'blocked',
    });
  });

  it.each([
    ['block', 'blocked'],
    ['password-change', 'mfa'],
  ] as const)('demand at high user risk what a tenant chose: %s', (userRisk, demand) => {
    const obligations = defaultObligations({ ...GROUNDS, userRisk });
    expect(obligations.find(({ id }) => id === 'high-user-risk')).toMatchObject({
      who: 'everyone',
      when: { userRisk: ['high'] },
      demand,
    });
  });
});
