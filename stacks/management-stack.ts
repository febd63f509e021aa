import { Construct } from 'constructs';
import { Estate } from '../constructs/model/estate';
import {
  flowLogAccountName,
  platformGroupName,
  stateAccountId,
  workspaceName,
} from '../constructs/model/platform-ids';
import { RegionFacts } from '../constructs/model/tables/regions';
import { ActivityLog } from '../constructs/monitoring/activity-log';
import { DecoyQuery, decoyRanges } from '../constructs/monitoring/decoy-query';
import { FlowLogAccount } from '../constructs/monitoring/flow-log-account';
import { StateAccountDiagnostics } from '../constructs/monitoring/state-account-diagnostics';
import { Workspace } from '../constructs/monitoring/workspace';
import { EstateStack } from './estate-stack';

/** `management-<region>`: where one region's logs go, and what reports there without a resource of its own. */
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
