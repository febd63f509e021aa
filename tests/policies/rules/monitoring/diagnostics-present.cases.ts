import { diagnosticsPresent } from '../../../../policies/rules/monitoring/diagnostics-present';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const bastion = one('azurerm_bastion_host', 'hub', { location: 'uksouth' });
const workspace = (name: string, location: string) =>
  merge(
    one('azurerm_log_analytics_workspace', name, { location }),
    one('azurerm_monitor_diagnostic_setting', `of-${name}`, {
      target_resource_id: `\${azurerm_log_analytics_workspace.${name}.id}`,
      log_analytics_workspace_id: `\${azurerm_log_analytics_workspace.${name}.id}`,
    }),
  );
const setting = (attributes: Readonly<Record<string, unknown>> = {}) =>
  one('azurerm_monitor_diagnostic_setting', 'hub', {
    target_resource_id: '${azurerm_bastion_host.hub.id}',
    log_analytics_workspace_id: '${azurerm_log_analytics_workspace.south.id}',
    ...attributes,
  });

export const cases = casesOf(diagnosticsPresent, [
  {
    name: 'a resource that reports to the workspace of its region passes',
    expect: 'pass',
    resources: merge(bastion, workspace('south', 'uksouth'), setting()),
  },
  {
    name: 'a storage account is watched by its blob service',
    expect: 'pass',
    resources: merge(
      workspace('south', 'uksouth'),
      one('azurerm_storage_account', 'state', { location: 'uksouth' }),
      setting({ target_resource_id: '${azurerm_storage_account.state.id}/blobServices/default' }),
    ),
  },
  {
    name: 'what belongs to no region may report to any',
    expect: 'pass',
    resources: merge(
      workspace('south', 'uksouth'),
      one('azurerm_cdn_frontdoor_profile', 'web', {}),
      setting({ target_resource_id: '${azurerm_cdn_frontdoor_profile.web.id}' }),
    ),
  },
  {
    name: 'a resource without a setting fails',
    expect: 'fail',
    resources: bastion,
    on: 'azurerm_bastion_host.hub',
  },
  {
    name: 'a resource that reports to the other region falls silent with it',
    expect: 'fail',
    resources: merge(
      bastion,
      workspace('west', 'ukwest'),
      setting({ log_analytics_workspace_id: '${azurerm_log_analytics_workspace.west.id}' }),
    ),
    says: 'the workspace of ukwest',
  },
  {
    name: 'a setting without a workspace fails',
    expect: 'fail',
    resources: merge(bastion, setting({ log_analytics_workspace_id: null, storage_account_id: '/a' })),
    says: 'no workspace',
  },
  {
    name: "a setting whose target is not known may be this one's",
    expect: 'unknown',
    resources: merge(bastion, setting({ target_resource_id: UNKNOWN })),
  },
  {
    name: 'a workspace that is not judged is undecided',
    expect: 'unknown',
    resources: merge(bastion, setting({ log_analytics_workspace_id: UNKNOWN })),
  },
  {
    name: 'a type that has no logs is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_route_table', 'web', { location: 'uksouth' }),
  },
]);
