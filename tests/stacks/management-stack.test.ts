import { Testing } from 'cdktf';
import { flowLogAccountName, stateAccountId } from '../../constructs/model/platform-ids';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { ManagementStack } from '../../stacks/management-stack';
import { testEstate, UKSOUTH, UKWEST } from '../fixtures/estate';
import { stackJson } from '../support/stack-json';

const estate = testEstate();

function synthesized(region: RegionFacts = UKSOUTH) {
  return stackJson(new ManagementStack(Testing.app(), estate, region));
}

describe('the management stack', () => {
  it('makes the workspace, the flow log account and the settings of what has no stack of its own', () => {
    expect(synthesized().addresses).toEqual([
      'azurerm_log_analytics_workspace.workspace',
      'azurerm_monitor_data_collection_rule.machines',
      'azurerm_monitor_diagnostic_setting.activity-platform',
      'azurerm_monitor_diagnostic_setting.activity-services',
      'azurerm_monitor_diagnostic_setting.state-diagnostics',
      'azurerm_resource_group.group',
      'azurerm_storage_account.flow-logs',
    ]);
  });

  it('keeps its state in the account of its own region', () => {
    expect(synthesized(UKWEST).backend).toMatchObject({
      azurerm: { resource_group_name: 'rg-bootstrap-ukw', key: 'management-ukwest.tfstate' },
    });
  });

  it('takes the retention from the estate and no keys', () => {
    expect(synthesized().resource('azurerm_log_analytics_workspace.workspace')).toMatchObject({
      name: 'log-sample-uks',
      retention_in_days: 90,
      local_authentication_enabled: false,
      internet_ingestion_enabled: true,
      internet_query_enabled: true,
    });
  });

  it.each([
    [UKSOUTH, 'ZRS'],
    [UKWEST, 'LRS'],
  ])('closes the flow log account to all but trusted services: $0.name', (region, replication) => {
    expect(synthesized(region).resource('azurerm_storage_account.flow-logs')).toMatchObject({
      name: flowLogAccountName(estate, region),
      account_replication_type: replication,
      network_rules: { default_action: 'Deny', bypass: ['AzureServices'] },
    });
  });

  it.each([
    [UKSOUTH, 'to-workspace-uks'],
    [UKWEST, 'to-workspace-ukw'],
  ])("sends every subscription's activity log to the workspace of $0.name too", (region, name) => {
    const setting = synthesized(region).resource('azurerm_monitor_diagnostic_setting.activity-services');
    expect(setting).toMatchObject({
      name,
      target_resource_id: '/subscriptions/00000000-0000-4000-8000-000000000002',
      log_analytics_workspace_id: '${azurerm_log_analytics_workspace.workspace.id}',
    });
    expect(setting.enabled_log).toHaveLength(8);
  });

  it('logs every access to the state of its region', () => {
    expect(synthesized().resource('azurerm_monitor_diagnostic_setting.state-diagnostics')).toEqual({
      name: 'to-workspace',
      target_resource_id: `${stateAccountId(estate, UKSOUTH)}/blobServices/default`,
      log_analytics_workspace_id: '${azurerm_log_analytics_workspace.workspace.id}',
      enabled_log: [{ category: 'StorageDelete' }, { category: 'StorageRead' }, { category: 'StorageWrite' }],
      enabled_metric: [{ category: 'Transaction' }],
    });
  });
});
