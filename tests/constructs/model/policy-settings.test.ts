import {
  isAboutSomething,
  policyState,
  settingOf,
  userRiskMeets,
} from '../../../constructs/model/policy-settings';
import { BASELINE_POLICIES } from '../../../constructs/model/tables/baseline-policies';
import { COUNCIL } from '../../fixtures/estate';
import { TENANT_POSITION, testTenant } from '../../fixtures/tenant';

const POLICIES = [
  { code: 'CA001', state: 'report-only', position: TENANT_POSITION },
  { code: 'CA007', state: 'enabled', userRisk: 'password-change', position: TENANT_POSITION },
] as const;

describe('the setting of a policy', () => {
  it('is enabled, and high user risk is blocked, where an estate says nothing', () => {
    const tenant = testTenant();
    expect(policyState(tenant, 'CA001')).toBe('enabled');
    expect(userRiskMeets(tenant)).toBe('block');
    expect(settingOf(tenant, 'CA001')).toBeUndefined();
  });

  it('is what an estate says of it', () => {
    const tenant = testTenant({ policies: POLICIES });
    expect(policyState(tenant, 'CA001')).toBe('report-only');
    expect(policyState(tenant, 'CA002')).toBe('enabled');
    expect(userRiskMeets(tenant)).toBe('password-change');
    expect(settingOf(tenant, 'CA007')).toBe(POLICIES[1]);
  });

  it('is one of nothing where a tenant has no programs with places, or no directory', () => {
    const codes = (changes: Parameters<typeof testTenant>[0]) =>
      BASELINE_POLICIES.map(({ code }) => code).filter(
        (code) => !isAboutSomething(testTenant(changes), code),
      );
    const directory = {
      name: 'corporate',
      organisation: COUNCIL,
      domain: 'corp.example.org',
      synchronisesFrom: ['office'],
      owners: [],
      position: TENANT_POSITION,
    };
    expect(codes({})).toEqual(['CA900', 'CA950']);
    expect(codes({ workloadPlaces: ['office'] })).toEqual(['CA950']);
    expect(codes({ workloadPlaces: ['office'], directories: [directory] })).toEqual([]);
  });
});
