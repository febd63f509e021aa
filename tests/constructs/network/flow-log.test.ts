import { Estate } from '../../../constructs/model/estate';
import { FlowLog } from '../../../constructs/network/flow-log';
import { testEstate, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const NETWORK =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-website-ukw';

function flowLog(estate: Estate) {
  return synthesize(
    (stack) =>
      new FlowLog(stack, 'flow-log', { estate, region: UKWEST, networkOf: 'website', networkId: NETWORK }),
  )['azurerm_network_watcher_flow_log.flow-log']!;
}

describe('a flow log', () => {
  it("goes to the region's own account, and to no workspace while its GUID isn't known", () => {
    expect(flowLog(testEstate())).toMatchInlineSnapshot(`
      {
        "enabled": true,
        "location": "ukwest",
        "name": "fl-website-ukw",
        "network_watcher_name": "NetworkWatcher_ukwest",
        "resource_group_name": "NetworkWatcherRG",
        "retention_policy": {
          "days": 90,
          "enabled": true,
        },
        "storage_account_id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-management-ukw/providers/Microsoft.Storage/storageAccounts/stflowukwb3ba11a8",
        "target_resource_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-website-ukw",
        "version": 2,
      }
    `);
  });

  it("feeds traffic analytics once the region's workspace has a GUID", () => {
    const guid = '11111111-1111-4111-8111-111111111111';
    const deployed = {
      workspaces: { ukwest: guid },
      identities: {},
      dnsPrivateResolver: {},
      servicePrincipals: {},
      evidenced: {},
    };
    expect(flowLog(testEstate({ deployed }))['traffic_analytics']).toMatchInlineSnapshot(`
      {
        "enabled": true,
        "interval_in_minutes": 10,
        "workspace_id": "11111111-1111-4111-8111-111111111111",
        "workspace_region": "ukwest",
        "workspace_resource_id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-management-ukw/providers/Microsoft.OperationalInsights/workspaces/log-sample-ukw",
      }
    `);
  });

  it("waits for the GUID of its own region's workspace, not another's", () => {
    const deployed = {
      workspaces: { uksouth: 'guid' },
      identities: {},
      dnsPrivateResolver: {},
      servicePrincipals: {},
      evidenced: {},
    };
    expect(flowLog(testEstate({ deployed }))).not.toHaveProperty('traffic_analytics');
  });

  it('keeps logs no longer than the year that Azure allows', () => {
    const platform = { ...testEstate().platform, logRetentionDays: 730 };
    expect(flowLog(testEstate({ platform }))['retention_policy']).toEqual({ enabled: true, days: 365 });
  });
});
