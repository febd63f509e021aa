import { PolicySetting, Tenant } from './identity';
import { BaselinePolicyCode } from './tables/baseline-policies';

/** What a policy of the baseline is set to in a tenant: enabled, where the estate says nothing of it. */
export function policyState(
  tenant: Pick<Tenant, 'policies'>,
  code: BaselinePolicyCode,
): PolicySetting['state'] {
  return settingOf(tenant, code)?.state ?? 'enabled';
}

/**
 * Whether a tenant has what a policy of the baseline is about: programs that have places, accounts that synchronise. Where it
 * hasn't, there is no policy and no gap.
 */
export function isAboutSomething(
  tenant: Pick<Tenant, 'workloadPlaces' | 'directories'>,
  code: BaselinePolicyCode,
): boolean {
  if (code === 'CA900') return tenant.workloadPlaces.length > 0;
  return code !== 'CA950' || tenant.directories.length > 0;
}

/** What high user risk meets in a tenant: CA007 blocks, unless the estate chose a password change. */
export function userRiskMeets(tenant: Pick<Tenant, 'policies'>): 'block' | 'password-change' {
  return settingOf(tenant, 'CA007')?.userRisk ?? 'block';
}

/** What the estate says of a policy, or undefined. */
export function settingOf(
  tenant: Pick<Tenant, 'policies'>,
  code: BaselinePolicyCode,
): PolicySetting | undefined {
  return tenant.policies.find((setting) => setting.code === code);
}
