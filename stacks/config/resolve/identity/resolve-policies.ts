import { PolicySetting } from '../../../../constructs/model/identity';
import { BASELINE_POLICIES } from '../../../../constructs/model/tables/baseline-policies';
import { TenantReader } from './tenant-reader';

/** What the file says of policies of the baseline, in the order of codes. */
export function resolvePolicies(tenant: TenantReader): readonly PolicySetting[] {
  return BASELINE_POLICIES.flatMap(({ code }): PolicySetting[] => {
    const given = tenant.entry.policies[code];
    if (given === undefined) return [];
    const path = ['policies', code];
    const { state, pilotGroup, userRisk } =
      typeof given === 'string' ? { state: given, pilotGroup: undefined, userRisk: undefined } : given;
    if (state === 'pilot' && pilotGroup === undefined) {
      tenant.refuse(path, 'is in pilot and has no pilotGroup', {
        allowed: 'the object id of the group that it is enforced on',
        fix: `write ${code}: { state: pilot, pilotGroup: <object id> }`,
      });
    } else if (state !== 'pilot' && pilotGroup !== undefined) {
      tenant.refuse([...path, 'pilotGroup'], `is given, and the policy is ${state}`, {
        allowed: 'only a policy in pilot has a pilot group',
        fix: 'remove it, or write state: pilot',
      });
    }
    if (userRisk !== undefined && code !== 'CA007') {
      tenant.refuse([...path, 'userRisk'], 'is given', {
        allowed: 'only CA007 is about high user risk',
        fix: 'write it at CA007',
      });
    }
    const group =
      pilotGroup === undefined ? {} : { pilotGroup: tenant.id([...path, 'pilotGroup'], pilotGroup, 'group') };
    return [
      {
        code,
        state,
        ...group,
        ...(userRisk === undefined ? {} : { userRisk }),
        position: tenant.positionOf(path),
      },
    ];
  });
}
