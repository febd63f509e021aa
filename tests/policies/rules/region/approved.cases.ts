import { approved } from '../../../../policies/rules/region/approved';
import { declare, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const at = (location: unknown) => one('azurerm_resource_group', 'web', { location });

export const cases = casesOf(approved, [
  {
    name: 'a group in an approved region passes',
    expect: 'pass',
    resources: at('uksouth'),
    declaration: declare(),
  },
  {
    name: "a region's display name is the region",
    expect: 'pass',
    resources: at('UK West'),
    declaration: declare(),
  },
  {
    name: 'what is global is in no region and passes',
    expect: 'pass',
    resources: one('azurerm_monitor_action_group', 'page', { location: 'global' }),
    declaration: declare(),
  },
  {
    name: 'a group in a region that nobody approved fails and names the region',
    expect: 'fail',
    resources: at('westeurope'),
    declaration: declare(),
    on: 'azurerm_resource_group.web',
    says: 'westeurope',
  },
  {
    name: 'a location that is not known is undecided',
    expect: 'unknown',
    resources: at(UNKNOWN),
    declaration: declare(),
    on: 'azurerm_resource_group.web',
  },
  {
    name: 'an activity log alert is kept where Azure keeps them all, so it is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_monitor_activity_log_alert', 'health', { location: 'northeurope' }),
    declaration: declare(),
  },
  {
    name: 'without a declaration no region is approved or not',
    expect: 'not-applicable',
    resources: at('westeurope'),
  },
]);
