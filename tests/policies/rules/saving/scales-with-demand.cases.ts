import { scalesWithDemand } from '../../../../policies/rules/saving/scales-with-demand';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const plan = one('azurerm_service_plan', 'web', {});
const setting = (capacity: Readonly<Record<string, unknown>>, enabled: unknown = true) =>
  one('azurerm_monitor_autoscale_setting', 'web', {
    target_resource_id: '${azurerm_service_plan.web.id}',
    enabled,
    profile: [{ capacity }],
  });

export const cases = casesOf(scalesWithDemand, [
  {
    name: 'a plan with room to grow passes',
    expect: 'pass',
    resources: merge(plan, setting({ minimum: 2, default: 2, maximum: 6 })),
  },
  {
    name: 'a plan of a fixed size is advised against',
    expect: 'fail',
    resources: plan,
    on: 'azurerm_service_plan.web',
  },
  {
    name: 'a setting that is off scales nothing',
    expect: 'fail',
    resources: merge(plan, setting({ minimum: 2, default: 2, maximum: 6 }, false)),
  },
  {
    name: 'a setting without room scales nothing',
    expect: 'fail',
    resources: merge(plan, setting({ minimum: 3, default: 3, maximum: 3 })),
  },
  {
    name: 'a maximum that is not known is undecided',
    expect: 'unknown',
    resources: merge(plan, setting({ minimum: 2, default: 2, maximum: UNKNOWN })),
  },
  { name: 'nothing that scales', expect: 'not-applicable', resources: {} },
]);
