import { Construct } from 'constructs';
import { PatchWindow } from '../constructs/automation/patch-window';
import { Estate } from '../constructs/model/estate';
import { maintenanceWindows } from '../constructs/model/maintenance';
import {
  flowLogAccountName,
  machineRuleName,
  platformGroupName,
  stateAccountId,
  workspaceName,
} from '../constructs/model/platform-ids';
import { RegionFacts } from '../constructs/model/tables/regions';
import { ActivityLog } from '../constructs/monitoring/activity-log';
import { DecoyQuery, decoyRanges } from '../constructs/monitoring/decoy-query';
import { FlowLogAccount } from '../constructs/monitoring/flow-log-account';
import { MachineRule } from '../constructs/monitoring/machine-rule';
import { StateAccountDiagnostics } from '../constructs/monitoring/state-account-diagnostics';
import { Workspace } from '../constructs/monitoring/workspace';
import { EstateStack } from './estate-stack';

/** `management-<region>`: where one region's logs go, what reports there without a resource of its own, and when machines are patched. */
export class ManagementStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, region: RegionFacts) {
    super(scope, `management-${region.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: region,
      state: 'azurerm',
      source: 'regions',
    });
    const group = this.addGroup(platformGroupName('management', region), region);
    const workspace = new Workspace(this, 'workspace', {
      region,
      name: workspaceName(estate, region),
      resourceGroupName: group.name,
      retentionDays: estate.platform.logRetentionDays,
    });
    new FlowLogAccount(this, 'flow-logs', {
      region,
      name: flowLogAccountName(estate, region),
      resourceGroupName: group.name,
    });
    new MachineRule(this, 'machines', {
      region,
      name: machineRuleName(region),
      resourceGroupName: group.name,
      workspaceId: workspace.id,
    });
    for (const window of maintenanceWindows(estate, region)) {
      new PatchWindow(this, `patches-${window.ring}-${window.place + 1}`, {
        estate,
        region,
        resourceGroupName: group.name,
        window,
      });
    }
    new StateAccountDiagnostics(this, 'state-diagnostics', {
      stateAccountId: stateAccountId(estate, region),
      workspaceId: workspace.id,
    });
    const decoys = decoyRanges(estate, region);
    if (decoys.length > 0) {
      new DecoyQuery(this, 'decoy-query', { workspaceId: workspace.id, ranges: decoys });
    }
    for (const subscription of estate.subscriptions) {
      new ActivityLog(this, `activity-${subscription.name}`, {
        subscription,
        region,
        workspaceId: workspace.id,
      });
    }
  }
}
